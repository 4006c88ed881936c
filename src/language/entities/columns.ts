import type { Doc } from "../../text/doc.js";
import { Flag, Kind } from "../../text/token.js";
import { isOrdinary } from "../ordinary.js";
import type { Tags } from "../tags.js";
import { Upos, Xpos } from "../tagset.js";
import type { Known } from "./known.js";
import type { TitleHit } from "./titles.js";
import { Word, wordBits } from "./words.js";

/** Penn tags of words that are no part of a name, whatever their capitals. */
const closed: ReadonlySet<number> = /* @__PURE__ */ new Set(
  (["CC", "DT", "EX", "IN", "MD", "PDT", "PRP", "PRP$", "TO", "UH", "WDT", "WP", "WP$", "WRB", "RB"] as const).map(
    (tag) => Xpos[tag],
  ),
);

/** What the search for names reads of each token. */
export class Columns {
  readonly doc: Doc;
  readonly tags: Tags;
  readonly bits: Int32Array;
  /** Where a known name or a title begins: its index plus 1. */
  readonly knownAt: Int32Array;
  readonly titleAt: Int32Array;
  readonly known: readonly Known[];
  readonly titles: readonly TitleHit[];
  /** By type: bit 1 when a word of it is written in lower case somewhere, bit 2 when it has a capital inside a sentence. */
  readonly written: Uint8Array;

  constructor(doc: Doc, tags: Tags, known: readonly Known[], titles: readonly TitleHit[]) {
    this.doc = doc;
    this.tags = tags;
    this.known = known;
    this.titles = titles;
    this.bits = wordBits(doc.vocabulary);
    this.knownAt = new Int32Array(doc.tokens.length + 1);
    this.titleAt = new Int32Array(doc.tokens.length + 1);
    known.forEach(({ first }, index) => {
      this.knownAt[first] = index + 1;
    });
    titles.forEach(({ first }, index) => {
      this.titleAt[first] = index + 1;
    });
    this.written = new Uint8Array(doc.vocabulary.size);
  }

  bitsOf(token: number): number {
    const type = this.doc.tokens.type[token];
    return type === undefined ? 0 : this.bits[type]!;
  }

  norm(token: number): string {
    const type = this.doc.tokens.type[token];
    return type === undefined ? "" : this.doc.vocabulary.norm(type);
  }

  upos(token: number): number {
    return this.tags.upos[token] ?? Upos.PUNCT;
  }

  xpos(token: number): number {
    return this.tags.xpos[token] ?? Xpos["."];
  }

  /** Whether a token is a word with a capital that may be part of a name, as far as the word itself tells. */
  isCapital(token: number): boolean {
    const { flags, kind } = this.doc.tokens;
    if ((flags[token]! & Flag.capital) === 0) return false;
    if (kind[token] !== Kind.word && kind[token] !== Kind.abbreviation) return false;
    if (closed.has(this.tags.xpos[token]!)) return false;
    const bits = this.bits[this.doc.tokens.type[token]!]!;
    if ((bits & Word.calendar) === 0) return true;
    if ((bits & (Word.female | Word.male | Word.ordinaryName)) === 0) return false;
    return this.isFollowedByName(token) || (this.bitsOf(token + 1) & Word.saying) !== 0;
  }

  /** Whether a capitalised proper noun comes next, particles passed over, so that *June* or *Von* is part of somebody's name. */
  isFollowedByName(token: number): boolean {
    const { kind, type } = this.doc.tokens;
    let next = token + 1;
    while (
      next < this.doc.tokens.length &&
      next <= token + 2 &&
      !this.#hasCapital(next) &&
      (this.bitsOf(next) & Word.particle) !== 0
    )
      next++;
    return (
      next < this.doc.tokens.length &&
      kind[next] === Kind.word &&
      this.#hasCapital(next) &&
      this.upos(next) === Upos.PROPN &&
      (this.bits[type[next]!]! & Word.calendar) === 0
    );
  }

  /** Whether the dictionary of the tagger has the word in lower case. */
  isOrdinary(token: number): boolean {
    return isOrdinary(this.doc.vocabulary, this.doc.tokens.type, token);
  }

  #hasCapital(token: number): boolean {
    return (this.doc.tokens.flags[token]! & Flag.capital) !== 0;
  }

  isUpper(token: number): boolean {
    const { flags, start, end } = this.doc.tokens;
    return (flags[token]! & Flag.upper) !== 0 && end[token]! - start[token]! > 1;
  }

  isSpaced(token: number): boolean {
    return (this.doc.tokens.flags[token]! & Flag.spaced) !== 0;
  }

  text(first: number, end: number): string {
    const { start, end: ends } = this.doc.tokens;
    return this.doc.text.slice(start[first], ends[end - 1]);
  }

  /** The norms of tokens, hyphens left out, with spaces between. */
  key(first: number, end: number): string {
    let key = this.norm(first);
    for (let token = first + 1; token < end; token++)
      if (this.doc.tokens.kind[token] !== Kind.hyphen) key += ` ${this.norm(token)}`;
    return key;
  }
}
