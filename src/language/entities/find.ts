import type { Doc } from "../../text/doc.js";
import type { Referent } from "../mention.js";
import type { Tags } from "../tags.js";
import type { Names } from "./aliases.js";
import { Columns } from "./columns.js";
import type { Draft, Office } from "./drafts.js";
import { type Identity, idOf } from "./identity.js";
import { institutionOf } from "./institutions.js";
import { knownNames, unreadTokens } from "./known.js";
import type { Found, FoundEntity } from "./layer.js";
import { Offices } from "./offices.js";
import { isFamilyFirst, lastName } from "./people.js";
import { Referents } from "./referents.js";
import { type Named, Resolver } from "./resolve.js";
import { Runs } from "./runs.js";
import { titleHits } from "./titles.js";

/** All mentions of entities in a document. */
export function findMentions(doc: Doc, tags: Tags, names: Names): Found[] {
  const skip = unreadTokens(doc);
  const columns = new Columns(doc, tags, knownNames(doc, names, skip), titleHits(doc, skip));
  const { drafts, offices } = new Runs(columns, skip).read();
  const resolver = new Resolver(columns, names, drafts);
  const named = resolver.resolve();
  const referents = new Referents(columns);
  const holders = new Offices(columns);
  const write = new Writer(columns);
  let office = 0;
  const readOffices = (until: number): void => {
    for (; office < offices.length && offices[office]!.first < until; office++) {
      const { first, end } = offices[office]!;
      const namesake = end - first === 1 && columns.isCapital(first) ? resolver.surnamed(first) : undefined;
      const bearer = namesake ? undefined : holders.bearerOf(offices[office]!);
      if (namesake) write.plain(first, end, namesake, "link.surname");
      else if (bearer) write.office(offices[office]!, bearer);
    }
  };
  for (const each of named) {
    readOffices(each.draft.first);
    holders.note(each);
    write.named(each, referents.of(each));
    const institution = institutionOf(columns, names, resolver.identities, each);
    if (institution) write.plain(institution.first, institution.end, institution.identity, "pattern.institution");
  }
  readOffices(doc.tokens.length + 1);
  return write.found;
}

/** Turns what was resolved into mentions. */
class Writer {
  readonly found: Found[] = [];
  readonly #columns: Columns;
  readonly #entities = new Map<Identity, FoundEntity>();

  constructor(columns: Columns) {
    this.#columns = columns;
  }

  named({ draft, identity, alias, kind, rule }: Named, referent: Referent): void {
    const { tokens } = this.#columns.doc;
    const { titleFirst, end } = draft;
    this.found.push({
      start: draft.title ? tokens.start[titleFirst]! : draft.start,
      end: tokens.end[end - 1]!,
      label: identity.type,
      kind: alias?.kind === "capital" && referent === "government" ? "metonym" : kind,
      referent,
      firstToken: titleFirst,
      endToken: end,
      head: this.#headOf(draft, identity),
      rule,
      entity: this.#entity(identity),
    });
  }

  office({ first, end }: Office, identity: Identity): void {
    this.#push(first, end, identity, "title", "office.bearer");
  }

  plain(first: number, end: number, identity: Identity, rule: string): void {
    this.#push(first, end, identity, "name", rule);
  }

  #push(first: number, end: number, identity: Identity, kind: "name" | "title", rule: string): void {
    const { tokens } = this.#columns.doc;
    this.found.push({
      start: tokens.start[first]!,
      end: tokens.end[end - 1]!,
      label: identity.type,
      kind,
      referent: identity.type === "PER" ? "person" : "organization",
      firstToken: first,
      endToken: end,
      head: end - 1,
      rule,
      entity: this.#entity(identity),
    });
  }

  #headOf({ first, end }: Draft, { type }: Identity): number {
    if (type !== "PER" || end - first < 2) return end - 1;
    const last = lastName(this.#columns, first, end);
    return isFamilyFirst(this.#columns, first, last) ? end - 1 : last;
  }

  #entity(identity: Identity): FoundEntity {
    let entity = this.#entities.get(identity);
    if (!entity) {
      const { name, type, known, gender, country } = identity;
      entity = {
        id: idOf(identity),
        name,
        type,
        known: known !== undefined,
        ...(gender && { gender }),
        ...(country && { country }),
      };
      this.#entities.set(identity, entity);
    }
    return entity;
  }
}
