import type { GazetteerEntity } from "../../lexicon/gazetteer.js";
import { Flag, Kind } from "../../text/token.js";
import { Upos, Xpos } from "../tagset.js";
import type { Alias } from "./aliases.js";
import type { Columns } from "./columns.js";
import { type Composite, compositeOf } from "./composites.js";
import type { Draft, Office } from "./drafts.js";
import type { Part } from "./parts.js";
import type { Title } from "./titles.js";
import { firstName, Word } from "./words.js";

/** Longer rows of capitals are no names; what the gazetteer knows is read in them all the same. */
const longestRun = 16;
/** Of so many words or fewer, nothing is taken for a title; of a few more, nothing with a full stop. */
const leastTitle = 3;
const leastSentence = 10;
const longerThanParticle = 3;
const mostNameWords = 5;

/** What the runs of capitals in a document may name, in order of place. */
export interface Readings {
  readonly drafts: Draft[];
  readonly offices: Office[];
}

/** Finds the runs of capitalised words in a document, and parts them into known names, titles and other words. */
export class Runs {
  readonly #columns: Columns;
  readonly #skip: Uint8Array;
  readonly #drafts: Draft[] = [];
  readonly #offices: Office[] = [];
  /** Per token: 1 at the start of a sentence or quotation, 2 where every word has a capital. */
  readonly #place: Uint8Array;

  constructor(columns: Columns, skip: Uint8Array) {
    this.#columns = columns;
    this.#skip = skip;
    this.#place = new Uint8Array(columns.doc.tokens.length);
  }

  read(): Readings {
    const { firstToken, endToken, length } = this.#columns.doc.innerSentences;
    const titled = new Uint8Array(length);
    for (let sentence = 0; sentence < length; sentence++)
      titled[sentence] = this.#survey(firstToken[sentence]!, endToken[sentence]!) ? 1 : 0;
    for (let sentence = 0; sentence < length; sentence++)
      this.#sentence(firstToken[sentence]!, endToken[sentence]!, titled[sentence] === 1);
    return { drafts: this.#drafts, offices: this.#offices };
  }

  /** Notes where capitals say nothing, and how words are written. Answers whether every longer word has a capital. */
  #survey(first: number, end: number): boolean {
    const { doc, tags, written } = this.#columns;
    const { kind, flags, type, start, end: ends } = doc.tokens;
    let words = 0;
    let titled = true;
    for (let token = first; titled && token < end; token++) {
      if (kind[token] !== Kind.word) continue;
      words++;
      if ((flags[token]! & Flag.capital) === 0 && ends[token]! - start[token]! > longerThanParticle) titled = false;
    }
    titled &&= words > (doc.text[ends[end - 1]! - 1] === "." ? leastSentence : leastTitle);
    let initial = true;
    for (let token = first; token < end; token++) {
      if (titled) this.#place[token] = 2;
      else if (initial) this.#place[token] = 1;
      if (kind[token] === Kind.word || kind[token] === Kind.abbreviation) {
        if ((flags[token]! & Flag.capital) === 0) written[type[token]!]! |= 1;
        else if (!initial && !titled && tags.upos[token] === Upos.PROPN) written[type[token]!]! |= 2;
      }
      if (kind[token]! <= Kind.abbreviation) initial = false;
      else if (kind[token] === Kind.quoteOpen || doc.text[start[token]!] === ":") initial = true;
    }
    return titled;
  }

  #sentence(first: number, end: number, titled: boolean): void {
    let token = first;
    while (token < end) {
      const next = this.#skip[token] === 1 ? -1 : this.#member(token, end);
      if (next < 0) {
        token++;
        continue;
      }
      const stop = this.#extend(token, next, end);
      this.#run(token, stop, titled);
      token = stop;
    }
  }

  /** The end of what is part of a run and begins at a token, or −1. */
  #member(token: number, end: number): number {
    const { known, knownAt, titles, titleAt } = this.#columns;
    const name = knownAt[token]!;
    if (name > 0) return Math.min(known[name - 1]!.end, end);
    const title = titleAt[token]!;
    if (title > 0) return Math.min(titles[title - 1]!.end, end);
    return this.#isName(token) ? token + 1 : -1;
  }

  /** Whether a word that is neither known nor a title may be part of a name. */
  #isName(token: number): boolean {
    const columns = this.#columns;
    if (!columns.isCapital(token)) return false;
    const place = this.#place[token]!;
    if (place === 0) return true;
    const proper = columns.upos(token) === Upos.PROPN;
    if (place === 2) return proper;
    if ((columns.bitsOf(token) & (firstName | Word.familyFirst)) !== 0) return proper || columns.isFollowedByName(token);
    if ((columns.bitsOf(token) & Word.particle) !== 0 && columns.isFollowedByName(token)) return true;
    if (!proper) return columns.isUpper(token) && columns.upos(token) === Upos.NOUN;
    const written = columns.written[columns.doc.tokens.type[token]!]!;
    return (written & 2) !== 0 || (written & 1) === 0;
  }

  #extend(first: number, next: number, end: number): number {
    const columns = this.#columns;
    const { doc } = columns;
    const { kind, start } = doc.tokens;
    let stop = next;
    let joined = false;
    while (stop < end && stop - first < longestRun) {
      const further = this.#member(stop, end);
      if (further >= 0) {
        stop = further;
        continue;
      }
      if (stop + 1 >= end) break;
      if (kind[stop] === Kind.hyphen && !columns.isSpaced(stop) && !columns.isSpaced(stop + 1)) {
        const after = this.#member(stop + 1, end);
        if (after >= 0 || this.#isGivenName(first, stop + 1)) {
          stop = Math.max(after, stop + 2);
          continue;
        }
        break;
      }
      if (doc.text[start[stop]!] === "&" && this.#member(stop + 1, end) >= 0) {
        stop = this.#member(stop + 1, end);
        continue;
      }
      const over = this.#joins(first, stop, end, joined);
      if (over < 0) break;
      if ((columns.bitsOf(stop) & Word.joiner) !== 0) joined = true;
      stop = over;
    }
    return stop;
  }

  /** Whether a lower-case word after a hyphen is the second part of a given name: *Kim Jong-un*. */
  #isGivenName(first: number, token: number): boolean {
    const columns = this.#columns;
    const { kind, start, end } = columns.doc.tokens;
    return (
      kind[token] === Kind.word &&
      token - first === 3 &&
      end[token]! - start[token]! <= 7 &&
      (columns.bitsOf(first) & Word.familyFirst) !== 0
    );
  }

  /** The end of the member after the small words at `token`, where they join the parts of a name; otherwise −1. */
  #joins(first: number, token: number, end: number, joined: boolean): number {
    const columns = this.#columns;
    const bits = columns.bitsOf(token);
    let next = token + 1;
    if (columns.norm(next) === "the") next++;
    if ((bits & Word.joiner) !== 0) {
      if (!joined && !opens(columns.bitsOf(first) | columns.bitsOf(token - 1))) return -1;
      return next < end && columns.titleAt[next] === 0 ? this.#member(next, end) : -1;
    }
    if ((bits & Word.particle) !== 0) {
      next = token + 1;
      while (next < end && ((columns.bitsOf(next) & Word.particle) !== 0 || columns.doc.tokens.kind[next] === Kind.hyphen)) next++;
      return next < end && columns.knownAt[next] === 0 && columns.titleAt[next] === 0 ? this.#member(next, end) : -1;
    }
    if (joined && columns.xpos(token) === Xpos.CC && (columns.bitsOf(first) & Word.organizationOpening) !== 0)
      return next < end && columns.knownAt[next] === 0 && columns.titleAt[next] === 0 ? this.#member(next, end) : -1;
    return -1;
  }

  #run(first: number, end: number, titled: boolean): void {
    const parts = this.#parts(first, end);
    let at = 0;
    let nation: GazetteerEntity | undefined;
    while (at < parts.length) {
      let title: Title | undefined;
      let titleFirst = -1;
      let titleEnd = -1;
      for (; at < parts.length && parts[at]!.title; at++) {
        const part = parts[at]!;
        if (titleFirst < 0) titleFirst = part.first;
        titleEnd = part.end;
        if (!title || title.honorific) title = part.title;
      }
      const from = at;
      while (at < parts.length && !parts[at]!.title) at++;
      const zone = parts.slice(from, at);
      if (zone.length === 0) this.#offices.push({ first: titleFirst, end: titleEnd, title: title!, nation });
      else this.#zone(zone, title, titleFirst, nation, titled);
      nation = nationOf(zone);
    }
  }

  #parts(first: number, end: number): Part[] {
    const { known, knownAt, titles, titleAt } = this.#columns;
    const parts: Part[] = [];
    for (let token = first; token < end; ) {
      const name = knownAt[token]!;
      const title = titleAt[token]!;
      if (name > 0) parts.push({ first: token, end: known[name - 1]!.end, known: known[name - 1], title: undefined });
      else if (title > 0 && !this.#isSurname(token, end, parts.at(-1)))
        parts.push({ first: token, end: titles[title - 1]!.end, known: undefined, title: titles[title - 1]!.title });
      else {
        const last = parts.at(-1);
        if (last && !last.known && !last.title) last.end = token + 1;
        else parts.push({ first: token, end: token + 1, known: undefined, title: undefined });
      }
      token = parts.at(-1)!.end;
    }
    return parts.filter((part) => part.known || part.title || this.#trim(part));
  }

  /** Cuts hyphens off the ends of other words; answers whether any are left. */
  #trim(part: Part): boolean {
    const { kind } = this.#columns.doc.tokens;
    while (part.first < part.end && kind[part.first] === Kind.hyphen) part.first++;
    while (part.first < part.end && kind[part.end - 1] === Kind.hyphen) part.end--;
    return part.first < part.end;
  }

  /** Whether a title in capitals after a first name ends a run: then it is a surname, as in *Kate Bishop*. */
  #isSurname(token: number, end: number, before: Part | undefined): boolean {
    const columns = this.#columns;
    return (
      token + 1 === end &&
      before !== undefined &&
      !before.title &&
      before.end - before.first === 1 &&
      (columns.bitsOf(before.first) & firstName) !== 0 &&
      columns.isCapital(token)
    );
  }

  /** Reads the parts between two titles. */
  #zone(
    zone: readonly Part[],
    title: Title | undefined,
    titleFirst: number,
    nation: GazetteerEntity | undefined,
    titled: boolean,
  ): void {
    const columns = this.#columns;
    const first = zone[0]!.first;
    const end = zone.at(-1)!.end;
    const only = zone.length === 1 ? zone[0]! : undefined;
    if (only?.known && !only.known.aliases.every(({ ambiguous }) => ambiguous && title)) {
      this.#push(only, { title, titleFirst, nation, inTitle: titled });
      return;
    }
    if (titled) {
      this.#titledWords(zone, { title, titleFirst, nation });
      return;
    }
    const composite = compositeOf(columns, zone, title, titleFirst);
    if (composite) {
      this.#composite(zone, composite, titleFirst, title);
      return;
    }
    if (title || this.#isPerson(zone)) {
      const rule = title ? "sequence.title" : "sequence.firstName";
      this.#push({ first, end, known: undefined, title: undefined }, { title, titleFirst, nation, type: "PER", rule });
      return;
    }
    const person = only ? this.#personIn(only) : -1;
    if (person > 0)
      this.#push({ first: person, end, known: undefined, title: undefined }, { nation, type: "PER", rule: "sequence.firstName" });
    else if (this.#endsInCity(zone)) this.#push({ first, end, known: undefined, title: undefined }, { nation });
    else this.#apart(zone);
  }

  /** Where a personal name begins after ordinary words with a capital (*Public Advocate Trish Zorbic*), or −1. */
  #personIn({ first, end }: Part): number {
    const columns = this.#columns;
    let token = first;
    while (token < end && columns.isOrdinary(token) && (columns.bitsOf(token) & firstName) === 0) token++;
    if (token === first || token + 2 !== end || columns.upos(end - 1) !== Upos.PROPN) return -1;
    return (columns.bitsOf(token) & firstName) !== 0 && (columns.bitsOf(token) & Word.ordinaryName) === 0 ? token : -1;
  }

  /** Whether a city is the surname of somebody: one unusual word before it, as in *Valeska Paris*. */
  #endsInCity([name, city]: readonly Part[]): boolean {
    const columns = this.#columns;
    if (!name || !city?.known || name.known || name.end - name.first !== 1 || city.end - city.first !== 1) return false;
    if (columns.upos(name.first) !== Upos.PROPN || columns.isOrdinary(name.first) || columns.isUpper(name.first)) return false;
    return city.first === name.end && city.known.aliases.every(isCity);
  }

  #composite(
    zone: readonly Part[],
    { type, rule, nests, first, end }: Composite,
    titleFirst: number,
    title: Title | undefined,
  ): void {
    const leading = zone[0]!;
    const nation = leading.known?.aliases[0]?.entity;
    if (leading.known && nests && leading.end < end) this.#push(leading, { nested: true });
    const outset = title && first < leading.first ? titleFirst : first;
    const from = this.#columns.norm(outset) === "the" ? outset + 1 : outset;
    this.#push({ first: from, end, known: undefined, title: undefined }, { type, rule, nation: nests ? nation : undefined });
  }

  /** Whether a zone is the name of a person, known names in it included: *Michael Jordan*, *Paris Hilton*. */
  #isPerson(zone: readonly Part[]): boolean {
    const columns = this.#columns;
    const { kind } = columns.doc.tokens;
    const { first, known } = zone[0]!;
    const end = zone.at(-1)!.end;
    if ((columns.bitsOf(first) & firstName) === 0) return false;
    if (known && (known.end > first + 1 || known.aliases.some(({ kind }) => kind === "adjective"))) return false;
    let words = 0;
    for (let token = first; token < end; token++) if (kind[token] !== Kind.hyphen) words++;
    if (words < 2 || words > mostNameWords) return false;
    if (known?.sure && !known.aliases.every(isCity)) return false;
    if (known && columns.upos(first + 1) !== Upos.PROPN) return false;
    return zone
      .slice(1)
      .every((part) => !part.known || (part.end === end && !part.known.aliases.some(({ kind }) => kind === "adjective")));
  }

  /** Reads known names and the words between them one by one. */
  #apart(zone: readonly Part[]): void {
    const columns = this.#columns;
    zone.forEach((part, index) => {
      const before = zone[index - 1];
      const after = zone[index + 1];
      if (part.known) {
        this.#push(part, { crowded: isName(columns, before) || isName(columns, after) });
        return;
      }
      if (part.end - part.first === 1 && (columns.bitsOf(part.first) & Word.direction) !== 0 && after) return;
      const nation = nationOf(before ? [before] : []);
      this.#push(part, { nation });
    });
  }

  /** Where every word has a capital, one cannot tell where a name ends: each word counts by itself, if it is named elsewhere. */
  #titledWords(zone: readonly Part[], titleOf: Pick<Draft, "title" | "titleFirst" | "nation">): void {
    let given: Partial<typeof titleOf> = titleOf;
    const push = (part: Part): void => {
      this.#push(part, { ...given, inTitle: true });
      given = {};
    };
    for (const part of zone) {
      if (part.known) push(part);
      else
        for (let token = part.first; token < part.end; token++)
          if (this.#columns.isCapital(token)) push({ first: token, end: token + 1, known: undefined, title: undefined });
    }
  }

  #push(
    part: Part,
    given: Partial<Pick<Draft, "title" | "titleFirst" | "nation" | "type" | "rule" | "inTitle" | "nested" | "crowded">>,
  ): void {
    const { first, end, known } = part;
    const { start } = this.#columns.doc.tokens;
    this.#drafts.push({
      first,
      end,
      start: known?.start ?? start[first]!,
      titleFirst: given.title ? given.titleFirst! : first,
      title: given.title,
      aliases: known?.aliases ?? [],
      sure: known?.sure ?? false,
      crowded: given.crowded ?? false,
      type: given.type,
      rule: given.rule ?? "sequence.evidence",
      inTitle: given.inTitle ?? false,
      nested: given.nested ?? false,
      nation: given.nation,
    });
    if (known?.nation && !given.nested) this.#push({ ...part, end: known.nation.end, known: known.nation }, { nested: true });
  }
}

/** Whether a name is that of a city, not of a country. */
export function isCity({ kind, entity }: Alias): boolean {
  return kind === "capital" || entity.tags?.includes("city") === true;
}

function opens(bits: number): boolean {
  return (
    (bits &
      (Word.organizationOpening |
        Word.organizationHead |
        Word.placeOpening |
        Word.eventHead |
        Word.workOpening |
        Word.governed)) !==
    0
  );
}

/** Whether a neighbour of a known name is an unknown proper noun, not a word of direction. */
function isName(columns: Columns, part: Part | undefined): boolean {
  if (!part || part.known) return false;
  if (part.end - part.first === 1 && (columns.bitsOf(part.first) & Word.direction) !== 0) return false;
  return columns.upos(part.end - 1) === Upos.PROPN;
}

/** The country or organisation whose name or demonym ends a zone. */
function nationOf(zone: readonly Part[]): GazetteerEntity | undefined {
  const entity = zone.at(-1)?.known?.aliases[0]?.entity;
  return entity && entity.type !== "PER" ? entity : undefined;
}
