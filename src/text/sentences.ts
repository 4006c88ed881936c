import { Integers } from "./columns.js";
import { Abbreviation, type English, english } from "./english.js";
import { segmentsFrom } from "./paragraphs.js";
import type { Segments } from "./segments.js";
import { Flag, isWordKind, Kind } from "./token.js";
import type { Scan } from "./tokenize.js";
import type { Vocabulary } from "./vocabulary.js";
import type { Zones } from "./zones.js";

/** The two segmentations of a document into sentences. */
export interface SentenceSegments {
  readonly outer: Segments;
  readonly inner: Segments;
}

/**
 * Sentences by a decision list over the places where one could end. A paragraph or zone always ends one. The inner segmentation also
 * ends a sentence where a quoted one does and the clause that introduces the quotation goes on (*“It is over.” Orlov said.*).
 */
export function sentences(text: string, vocabulary: Vocabulary, scan: Scan, paragraphs: Segments, zones: Zones): SentenceSegments {
  const { stops } = scan;
  const outer = new Integers(Math.max(16, stops.length));
  const inner = new Integers(Math.max(16, stops.length));
  const judge = new Judge(text, vocabulary, scan);
  let stop = 0;
  let decided = 0;
  let zone = 0;
  for (let paragraph = 0; paragraph < paragraphs.length; paragraph++) {
    const first = paragraphs.firstToken[paragraph]!;
    const end = paragraphs.endToken[paragraph]!;
    let previous = first;
    const cut = (token: number, both: boolean): void => {
      if (token <= previous || token >= end) return;
      inner.push(token);
      if (both) outer.push(token);
      previous = token;
    };
    outer.push(first);
    inner.push(first);
    while (zone < zones.length && zones.endToken[zone]! <= first) zone++;
    const zoneEnd = zone < zones.length && zones.endToken[zone]! < end ? zones.endToken[zone]! : -1;
    while (stop < stops.length && stops[stop]! < first) stop++;
    let zoneCut = zoneEnd < 0;
    for (; stop < stops.length && stops[stop]! < end; stop++) {
      if (!zoneCut && stops[stop]! >= zoneEnd) {
        cut(zoneEnd, true);
        zoneCut = true;
      }
      if (!zoneCut || stops[stop]! < decided) continue;
      const after = judge.after(stops[stop]!, end);
      decided = after;
      if (after >= end) continue;
      const verdict = judge.decide(stops[stop]!, after, end);
      if (verdict !== 0) cut(after, verdict === 1);
    }
    if (!zoneCut) cut(zoneEnd, true);
  }
  return { outer: segmentsFrom(scan, outer.done()), inner: segmentsFrom(scan, inner.done()) };
}

/** Decides whether a sentence ends at a stop. */
class Judge {
  readonly #text: string;
  readonly #vocabulary: Vocabulary;
  readonly #scan: Scan;
  readonly #english: English = english();
  /** Whether the document begins its sentences with capitals, so that a lower-case word does not begin one. */
  readonly #capitalizes: boolean;

  constructor(text: string, vocabulary: Vocabulary, scan: Scan) {
    this.#text = text;
    this.#vocabulary = vocabulary;
    this.#scan = scan;
    this.#capitalizes = this.#shareOfCapitals() >= 0.9;
  }

  /** The share of capitals among the words right after a full stop; 0 when there are too few to tell. */
  #shareOfCapitals(): number {
    const { tokens, stops } = this.#scan;
    let words = 0;
    let capitals = 0;
    for (const stop of stops) {
      if (tokens.kind[stop] !== Kind.punctuation || tokens.kind[stop + 1] !== Kind.word || !this.#spaced(stop + 1)) continue;
      words++;
      if (tokens.flags[stop + 1]! & Flag.capital) capitals++;
    }
    return words < 10 ? 0 : capitals / words;
  }

  /** The token after a stop and what closes with it: quotation marks, brackets, more stops. */
  after(stop: number, end: number): number {
    const { tokens } = this.#scan;
    let token = stop + 1;
    for (; token < end; token++) {
      const kind = tokens.kind[token]!;
      if (kind === Kind.quoteClose || (kind === Kind.apostrophe && !this.#spaced(token))) continue;
      if (kind === Kind.emoji || kind === Kind.emoticon) continue;
      if (kind === Kind.punctuation || kind === Kind.ellipsis) {
        const mark = this.#text[tokens.start[token]!]!;
        if (mark === ")" || mark === "]" || mark === "}") continue;
        if (".!?…".includes(mark)) continue;
        if (mark === "[" && this.#isNote(token, end)) {
          token += 2;
          continue;
        }
        if (mark === "[" && kind === Kind.ellipsis) continue;
      }
      break;
    }
    return token;
  }

  /** 1: a sentence ends before `next`; 2: only a quoted sentence does; 0: none does. */
  decide(stop: number, next: number, end: number): 0 | 1 | 2 {
    const { tokens } = this.#scan;
    const kind = tokens.kind[stop]!;
    if (!this.#spaced(next) && tokens.kind[next] !== Kind.quoteOpen && !this.#isGluedStart(stop, next)) return 0;
    const flags = tokens.flags[next]!;
    const nextKind = tokens.kind[next]!;
    const isLower = isWordKind(nextKind) && nextKind !== Kind.number && !(flags & Flag.capital) && this.#isLetter(next);
    const mark = this.#text[tokens.start[stop]!]!;
    if (kind === Kind.abbreviation) return this.#afterAbbreviation(stop, next, isLower);
    if (nextKind === Kind.punctuation && ",;:)".includes(this.#text[tokens.start[next]!]!)) return 0;
    if (nextKind === Kind.dash && next === stop + 1 && kind !== Kind.ellipsis && mark === ".") return 1;
    if (kind === Kind.ellipsis) {
      if (isLower || nextKind === Kind.dash) return 0;
      return 1;
    }
    if (this.#isNumbering(stop)) return 0;
    const closed = next - stop > 1;
    if (isLower) {
      if (closed) return this.#quoteCloses(stop, next) ? 2 : 0;
      return this.#capitalizes ? 0 : 1;
    }
    if (closed && this.#quoteCloses(stop, next) && this.#introduces(next, end)) return 2;
    return 1;
  }

  /** *Inc.* and *U.S.* end a sentence only before a word that likes to begin one. */
  #afterAbbreviation(stop: number, next: number, isLower: boolean): 0 | 1 {
    if (isLower) return 0;
    const { tokens } = this.#scan;
    const nextKind = tokens.kind[next]!;
    if (nextKind === Kind.punctuation || nextKind === Kind.dash || nextKind === Kind.quoteClose || nextKind === Kind.number)
      return 0;
    const norm = this.#vocabulary.norm(tokens.type[stop]!);
    const bits = this.#english.abbreviations.get(norm.slice(0, -1)) ?? 0;
    const isInitial = /^\p{L}\.$/u.test(norm);
    if (bits & Abbreviation.title && !(bits & Abbreviation.final)) return 0;
    let word = next;
    if (nextKind === Kind.quoteOpen && next + 1 < tokens.length) word = next + 1;
    const starts = this.#english.starters.has(this.#vocabulary.norm(tokens.type[word]!));
    if (isInitial) return starts && !(tokens.flags[word]! & Flag.upper) ? 1 : 0;
    return starts ? 1 : 0;
  }

  /** Whether what closes after the stop includes a quotation mark. */
  #quoteCloses(stop: number, next: number): boolean {
    for (let token = stop + 1; token < next; token++) if (this.#scan.tokens.kind[token] === Kind.quoteClose) return true;
    return false;
  }

  /** Whether the words from `next` introduce the quotation before them: *Orlov said*, *the minister told reporters*, *asked Choe*. */
  #introduces(next: number, end: number): boolean {
    const { tokens } = this.#scan;
    for (let token = next; token < Math.min(end, next + 6); token++) {
      if (!isWordKind(tokens.kind[token]!)) return false;
      if (this.#english.quoteVerbs.has(this.#vocabulary.norm(tokens.type[token]!))) {
        // “…” Orlov said. – but not: “…” Orlov said that …
        const after = token + 1 < end ? this.#vocabulary.norm(tokens.type[token + 1]!) : ".";
        return after === "." || after === "," || after === ":" || token - next <= 2;
      }
    }
    return false;
  }

  /** *1.* at the start of a sentence numbers it. */
  #isNumbering(stop: number): boolean {
    const { tokens } = this.#scan;
    const number = stop - 1;
    if (number < 0 || tokens.kind[number] !== Kind.number || tokens.end[number]! - tokens.start[number]! > 2) return false;
    if (number === 0 || tokens.flags[number]! & Flag.lineStart) return true;
    const before = number - 1;
    return tokens.kind[before] === Kind.punctuation && ".!?:;".includes(this.#text[tokens.start[before]!]!);
  }

  #isNote(token: number, end: number): boolean {
    const { tokens } = this.#scan;
    return token + 2 < end && tokens.kind[token + 1] === Kind.number && this.#text[tokens.start[token + 2]!] === "]";
  }

  /** *end.Next*: a full stop without a space between a lower-case word and a capital. */
  #isGluedStart(stop: number, next: number): boolean {
    const { tokens } = this.#scan;
    if (stop === 0 || next !== stop + 1) return false;
    if (tokens.kind[stop] !== Kind.punctuation || tokens.kind[next] !== Kind.word || !(tokens.flags[next]! & Flag.capital))
      return false;
    return tokens.kind[stop - 1] === Kind.word && tokens.end[stop - 1]! - tokens.start[stop - 1]! > 1;
  }

  #spaced(token: number): boolean {
    return (this.#scan.tokens.flags[token]! & Flag.spaced) !== 0;
  }

  #isLetter(token: number): boolean {
    return /^['’]?\p{Ll}/u.test(this.#text.slice(this.#scan.tokens.start[token]!, this.#scan.tokens.start[token]! + 2));
  }
}
