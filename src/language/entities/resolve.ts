import type { GazetteerEntity } from "../../lexicon/gazetteer.js";
import { Kind } from "../../text/token.js";
import type { MentionKind } from "../mention.js";
import { Upos } from "../tagset.js";
import type { Alias, Names } from "./aliases.js";
import type { Columns } from "./columns.js";
import type { Draft } from "./drafts.js";
import { evidenceFor, verdictOf } from "./evidence.js";
import { countryOf, Identities, type Identity } from "./identity.js";
import { lastName, People } from "./people.js";
import { isCity } from "./runs.js";
import { Support } from "./support.js";
import { firstName, Word } from "./words.js";

/** A draft and who or what it names. */
export interface Named {
  readonly draft: Draft;
  readonly identity: Identity;
  readonly alias: Alias | undefined;
  readonly kind: MentionKind;
  readonly rule: string;
}

/** Finds out who or what each draft names; leaves out those that name nothing. */
export class Resolver {
  readonly #columns: Columns;
  readonly #names: Names;
  readonly #drafts: readonly Draft[];
  readonly #identities = new Identities();
  readonly #people: People;
  readonly #aliases: readonly (Alias | undefined)[];
  readonly #keys: readonly string[];
  /** By key: what all places with this name say of its type. */
  readonly #evidence = new Map<string, number>();
  /** By key: the full names, and the short ones and acronyms that stand for them. */
  readonly #full = new Map<string, Identity>();
  readonly #short = new Map<string, Identity | null>();
  readonly #acronyms = new Map<string, Identity>();

  constructor(columns: Columns, names: Names, drafts: readonly Draft[]) {
    this.#columns = columns;
    this.#names = names;
    this.#drafts = drafts;
    this.#people = new People(columns);
    const support = new Support(columns, drafts);
    this.#aliases = drafts.map((draft) => support.aliasOf(draft));
    this.#keys = drafts.map(({ first, end }, index) => (this.#aliases[index] ? "" : columns.key(first, end)));
  }

  resolve(): Named[] {
    this.#gather();
    this.#drafts.forEach((draft, index) => {
      this.#introduce(draft, index);
    });
    const found: Named[] = [];
    this.#drafts.forEach((draft, index) => {
      const named = this.#name(draft, index);
      if (!named) return;
      const last = found.at(-1);
      if (draft.inTitle && last?.draft.inTitle && last.identity === named.identity && last.draft.end === draft.first)
        found[found.length - 1] = { ...last, draft: { ...last.draft, end: draft.end } };
      else found.push(named);
      this.#learn(named, index);
    });
    return found;
  }

  get identities(): Identities {
    return this.#identities;
  }

  /** Who has a word that is also a title as surname: *Bishop* after *Kate Bishop*. */
  surnamed(token: number): Identity | undefined {
    return this.#people.bySurname(this.#columns.norm(token), undefined);
  }

  #gather(): void {
    this.#drafts.forEach((draft, index) => {
      const key = this.#keys[index]!;
      if (key === "" || draft.inTitle || (draft.type && draft.type !== "PER")) return;
      this.#evidence.set(key, (this.#evidence.get(key) ?? 0) | evidenceFor(this.#columns, draft));
    });
  }

  /** Takes up the full names. */
  #introduce(draft: Draft, index: number): void {
    const alias = this.#aliases[index];
    if (alias) {
      const identity = this.#identities.ofEntity(alias.entity);
      if (alias.entity.type === "PER") this.#addKnown(identity, alias.entity, index);
      this.#defines(draft, identity);
      return;
    }
    const key = this.#keys[index]!;
    if (draft.inTitle || draft.end - draft.first < 2 || this.#people.bySurname(key, draft.title?.gender)) return;
    const type = draft.type ?? verdictOf(this.#evidence.get(key) ?? 0)?.type ?? "OTHER";
    if (type === "PER") {
      this.#introducePerson(draft, index);
      return;
    }
    const identity = this.#identities.ofName(type, key, this.#columns.text(draft.first, draft.end));
    identity.country ??= draft.nation && countryOf(draft.nation);
    this.#full.set(key, identity);
    this.#defines(draft, identity);
    if (type === "ORG") this.#shorten(draft, identity);
  }

  #addKnown(identity: Identity, entity: GazetteerEntity, index: number): void {
    if (this.#people.has(identity)) return;
    const surnames = (entity.aliases?.surname ?? []).map((each) =>
      (typeof each === "string" ? each : each.term).toLowerCase().replaceAll("-", " "),
    );
    this.#people.addKnown(identity, entity, index, surnames);
  }

  #introducePerson(draft: Draft, index: number): void {
    const columns = this.#columns;
    const { first, end } = draft;
    const last = lastName(columns, first, end);
    if (last === first) return;
    const name = columns.text(first, end);
    const identity = this.#identities.ofName("PER", `${columns.norm(first)} ${columns.norm(last)}`, name);
    const plain = name.replace(/\s+/g, " ");
    if (plain.length > identity.name.length) identity.name = plain;
    this.#full.set(this.#keys[index]!, identity);
    this.#people.addFull(identity, draft, index);
    this.#characterize(identity, draft);
  }

  #characterize(identity: Identity, { title, nation, first }: Draft): void {
    const bits = this.#columns.bitsOf(first);
    identity.gender ??= title?.gender;
    if (identity.gender === undefined && (bits & firstName) !== 0 && (bits & firstName) !== firstName)
      identity.gender = (bits & Word.female) !== 0 ? "female" : "male";
    identity.country ??= nation && countryOf(nation);
  }

  /** Learns the acronym in brackets after a name: *Northern Trade Forum (NTF)*. */
  #defines({ first, end }: Draft, identity: Identity): void {
    const columns = this.#columns;
    const { doc } = columns;
    const { start, length } = doc.tokens;
    if (end + 2 >= length || doc.text[start[end]!] !== "(" || doc.text[start[end + 2]!] !== ")" || !columns.isUpper(end + 1))
      return;
    const letters = columns.norm(end + 1).replaceAll(".", "");
    let initials = "";
    for (let token = first; token < end; token++)
      if (doc.tokens.kind[token] === Kind.word && columns.isCapital(token)) initials += columns.norm(token)[0];
    if (letters.length > 1 && initials === letters) this.#acronyms.set(columns.norm(end + 1), identity);
  }

  /** Notes by what shorter names an organisation may be called: its first word, or its name without the country. */
  #shorten({ first, end, nation }: Draft, identity: Identity): void {
    const columns = this.#columns;
    const put = (key: string): void => {
      const known = this.#short.get(key);
      if (known !== undefined && known !== identity) this.#short.set(key, null);
      else this.#short.set(key, identity);
    };
    if (nation && end - first > 2) put(columns.key(first + 1, end));
    else if (columns.upos(first) === Upos.PROPN && (columns.written[columns.doc.tokens.type[first]!]! & 1) === 0)
      put(columns.norm(first));
  }

  #name(draft: Draft, index: number): Named | undefined {
    const alias = this.#aliases[index];
    if (alias) {
      const person = (draft.sure && !isCity(alias)) || draft.end - draft.first > 1 ? undefined : this.#bearer(draft);
      if (person) return { draft, identity: person, alias: undefined, kind: draft.title ? "title" : "name", rule: "link.surname" };
      const identity = this.#acronyms.get(draft.end - draft.first === 1 ? this.#columns.norm(draft.first) : "");
      if (identity && !draft.sure) return { draft, identity, alias: undefined, kind: "name", rule: "link.acronym" };
      return this.#known(draft, alias);
    }
    const key = this.#keys[index]!;
    const titled = draft.title ? "title" : "name";
    const full = this.#full.get(key);
    if (full) {
      const { rule } = draft.type ? draft : (verdictOf(this.#evidence.get(key) ?? 0) ?? { rule: "sequence.unknown" });
      return { draft, identity: full, alias: undefined, kind: titled, rule };
    }
    return this.#linked(draft, key, titled) ?? this.#single(draft, key, titled);
  }

  /** The person of whom a name that may also be a place is the surname here, unless a preposition of place stands before it. */
  #bearer({ first, title }: Draft): Identity | undefined {
    const columns = this.#columns;
    if ((columns.bitsOf(first - 1) & Word.locative) !== 0 && columns.upos(first - 1) === Upos.ADP) return undefined;
    return this.#people.bySurname(columns.norm(first), title?.gender);
  }

  #known(draft: Draft, alias: Alias): Named {
    const identity = this.#identities.ofEntity(alias.entity);
    const kinds: Record<Alias["kind"], MentionKind> = {
      name: "name",
      short: "name",
      official: "name",
      former: "name",
      surname: "name",
      capital: "name",
      government: "metonym",
      adjective: "demonym",
      person: "demonym",
      people: "demonym",
    };
    const kind = draft.title ? "title" : kinds[alias.kind];
    return { draft, identity, alias, kind, rule: `gazetteer.${alias.kind}` };
  }

  /** A short name of what has its full name elsewhere. */
  #linked(draft: Draft, key: string, kind: "title" | "name"): Named | undefined {
    const { first, end, title, nested } = draft;
    if (nested) return undefined;
    const named = (identity: Identity | undefined | null, rule: string): Named | undefined =>
      identity ? { draft, identity, alias: undefined, kind, rule } : undefined;
    const acronym = named(this.#acronyms.get(key), "link.acronym");
    if (acronym) return acronym;
    if (draft.type && draft.type !== "PER") return named(this.#short.get(key), "link.short");
    const surname = this.#people.bySurname(key, title?.gender) ?? (title ? this.#people.byMiddleName(key) : undefined);
    if (surname) return named(surname, "link.surname");
    if (title && !title.honorific) {
      const holders = (this.#names.surnames.get(key) ?? []).filter(({ roles = [] }) =>
        roles.some((role) => role.title.toLowerCase() === title.words),
      );
      if (holders.length === 1) return named(this.#identities.ofEntity(holders[0]!), "gazetteer.surname");
    }
    const only = this.#names.surnames.get(key);
    if (only?.length === 1 && this.#isRare(first, end)) return named(this.#identities.ofEntity(only[0]!), "gazetteer.onlySurname");
    if (end - first === 1 && (this.#columns.bitsOf(first) & firstName) !== 0) {
      const given = named(this.#people.byGivenName(key), "link.firstName");
      if (given) return given;
    }
    return named(this.#short.get(key), "link.short");
  }

  /** Whether a surname is no first name or word, so that the one bearer whom the gazetteer knows may go by it alone. */
  #isRare(first: number, end: number): boolean {
    const columns = this.#columns;
    const common = firstName | Word.ordinaryName;
    return (
      columns.upos(end - 1) === Upos.PROPN &&
      (columns.bitsOf(end - 1) & common) === 0 &&
      (columns.written[columns.doc.tokens.type[first]!]! & 1) === 0 &&
      !columns.isOrdinary(end - 1)
    );
  }

  /** A name that has no longer form here. */
  #single(draft: Draft, key: string, kind: "title" | "name"): Named | undefined {
    if (draft.inTitle || draft.nested) return undefined;
    const verdict = draft.type ? { type: draft.type, rule: draft.rule } : verdictOf(this.#evidence.get(key) ?? 0);
    if (!verdict) return undefined;
    const identity = this.#identities.ofName(verdict.type, key, this.#columns.text(draft.first, draft.end));
    if (verdict.type === "PER") this.#characterize(identity, draft);
    return { draft, identity, alias: undefined, kind, rule: verdict.rule };
  }

  #learn({ draft, identity }: Named, index: number): void {
    if (identity.type !== "PER") return;
    if (identity.known) this.#addKnown(identity, identity.known, index);
    this.#people.seen(identity, index);
    if (draft.title) this.#characterize(identity, { ...draft, first: -1 });
  }
}
