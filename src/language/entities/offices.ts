import { Upos } from "../tagset.js";
import type { Columns } from "./columns.js";
import type { Office } from "./drafts.js";
import { isPossessive } from "./evidence.js";
import { countryOf, type Identity } from "./identity.js";
import type { Named } from "./resolve.js";
import { headOf, type Title } from "./titles.js";
import { leadingWords } from "./words.js";

/** How many bearers of titles with one main word are remembered. */
const mostBearers = 8;
/** How far after a comma the title of an apposition may stand. */
const appositionWords = 7;

interface Bearing {
  readonly identity: Identity;
  readonly words: readonly string[];
}

/** The persons who bear titles in a document, for titles that stand alone: *the foreign minister*. */
export class Offices {
  readonly #columns: Columns;
  /** By the main word of the title, the latest last. */
  readonly #bearers = new Map<string, Bearing[]>();
  readonly #taken = new Set<number>();
  /** By country, who was named last of those who have an office there. */
  readonly #officials = new Map<string, Identity>();
  readonly #seen = new Set<Identity>();

  constructor(columns: Columns) {
    this.#columns = columns;
  }

  /** Notes what titles a person has: before the name, in an apposition after it, or in the gazetteer. */
  note({ draft, identity }: Named): void {
    if (identity.type !== "PER") return;
    if (!this.#seen.has(identity)) this.#addRoles(identity);
    this.#seen.add(identity);
    if (draft.title && !draft.title.honorific) this.#add(draft.title, identity);
    const office = this.#apposition(draft.end);
    if (office < 0) return;
    const { title, first } = this.#columns.titles[office]!;
    this.#taken.add(first);
    this.#add(title, identity);
    identity.country ??= this.#countryAt(first, this.#columns.titles[office]!.end);
  }

  /** Who is meant by a title that stands alone. */
  bearerOf({ first, end, title, nation }: Office): Identity | undefined {
    if (title.honorific || this.#taken.has(first) || !this.#isDefinite(first, nation !== undefined)) return undefined;
    const country = (nation && countryOf(nation)) ?? this.#countryAt(first, end);
    if (country && leadingWords().has(title.words)) return this.#officials.get(country);
    const words = title.words.split(" ");
    const bearers = this.#bearers.get(title.head) ?? [];
    for (let index = bearers.length - 1; index >= 0; index--) {
      const { identity, words: all } = bearers[index]!;
      if (country && identity.country && country !== identity.country) continue;
      if (words.every((word) => all.includes(word))) return identity;
    }
    return undefined;
  }

  /** The offices that the gazetteer says somebody has: those without an end, or the last. */
  #addRoles(identity: Identity): void {
    const roles = identity.known?.roles ?? [];
    const current = roles.filter(({ to }) => to === undefined);
    for (const { title, of } of current.length > 0 ? current : roles.slice(-1)) {
      const words = title.toLowerCase();
      this.#add({ words, head: headOf(words.split(" ")) }, identity);
      if (of !== undefined && of === identity.country) this.#officials.set(of, identity);
    }
  }

  #add(title: Pick<Title, "words" | "head">, identity: Identity): void {
    if (identity.country && this.#seen.has(identity)) this.#officials.set(identity.country, identity);
    let list = this.#bearers.get(title.head);
    if (!list) {
      list = [];
      this.#bearers.set(title.head, list);
    }
    const words = title.words.split(" ");
    const known = list.findIndex((bearing) => bearing.identity === identity && bearing.words.length >= words.length);
    const bearing = known < 0 ? { identity, words } : list.splice(known, 1)[0]!;
    list.push(bearing);
    if (list.length > mostBearers) list.shift();
  }

  /** The index of the title in an apposition that begins with a comma at `token`, or −1. */
  #apposition(token: number): number {
    const columns = this.#columns;
    if (columns.norm(token) !== ",") return -1;
    for (let at = token + 1; at <= token + appositionWords && at < columns.doc.tokens.length; at++) {
      const title = columns.titleAt[at]! - 1;
      if (title >= 0) return columns.titles[title]!.title.honorific || columns.isCapital(columns.titles[title]!.end) ? -1 : title;
      const upos = columns.upos(at);
      if (upos === Upos.VERB || upos === Upos.AUX || upos === Upos.PUNCT || upos === Upos.PRON || upos === Upos.CCONJ) return -1;
      if (upos === Upos.ADP && at === token + 1) return -1;
    }
    return -1;
  }

  /** The country that a title is of: *Russia's foreign minister*, *the Russian foreign minister*, *foreign minister of Russia*. */
  #countryAt(first: number, end: number): string | undefined {
    const columns = this.#columns;
    const at = (token: number): string | undefined => {
      const known = columns.known[columns.knownAt[token]! - 1];
      return known && countryOf(known.aliases[0]!.entity);
    };
    for (let token = first - 1; token >= first - 4 && token >= 0; token--) {
      const known = columns.known[columns.knownAt[token]! - 1];
      if (known && (known.end === first || (isPossessive(columns, known.end) && known.end + 1 <= first))) return at(token);
    }
    if (columns.norm(end) !== "of") return undefined;
    return at(columns.norm(end + 1) === "the" ? end + 2 : end + 1);
  }

  #isDefinite(first: number, national: boolean): boolean {
    const columns = this.#columns;
    if (national) return true;
    for (let token = first - 1; token >= first - 3 && token >= 0; token--) {
      const norm = columns.norm(token);
      if (norm === "the" || isPossessive(columns, token)) return true;
      if (columns.upos(token) !== Upos.ADJ && columns.knownAt[token] === 0) return false;
    }
    return false;
  }
}
