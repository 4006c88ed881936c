import type { Doc } from "../src/text/doc.js";
import { english } from "../src/text/english.js";
import { segmentsFrom } from "../src/text/paragraphs.js";
import type { Quotation } from "../src/text/quotations.js";
import { read } from "../src/text/read.js";
import { Segments } from "../src/text/segments.js";
import { Flag, isWordKind, Kind, type Token, type Tokens, tokenKinds } from "../src/text/token.js";
import { normOf, tokenize } from "../src/text/tokenize.js";
import type { Turn } from "../src/text/turns.js";
import type { Vocabulary } from "../src/text/vocabulary.js";
import { Zones } from "../src/text/zones.js";

/** Where something stands, as half-open offsets; what follows in the list (surface, tag …) is not looked at. */
export type Place = readonly [start: number, end: number, ...more: unknown[]];

/** A text that people have cut into tokens and sentences. Both are in order of place and do not overlap. */
export interface Segmented {
  readonly text: string;
  readonly tokens: readonly Place[];
  /** Every token begins in one of them. */
  readonly sentences: readonly Place[];
}

/**
 * A document with these tokens and these sentences, outer and inner ones the same, in place of those that rhetor would find. A token
 * that rhetor cuts in the same way has the norm, the kind and the flags it has in `read(text)`; another one those it would have by
 * itself. Paragraphs, zones, quotations and turns are as rhetor reads them. Linear.
 *
 * @throws {RangeError} when tokens or sentences overlap, are out of order, or a token begins in no sentence.
 */
export function goldDoc(gold: Segmented): Doc {
  const doc = read(gold.text);
  const tokens = goldTokens(doc, gold.tokens);
  return new GoldDoc(doc, tokens, goldSentences(tokens, gold.sentences));
}

class GoldDoc implements Doc {
  readonly id: string;
  readonly text: string;
  readonly meta: object;
  readonly language: string;
  readonly vocabulary: Vocabulary;
  readonly tokens: Tokens;
  readonly words: number;
  readonly sentences: Segments;
  readonly innerSentences: Segments;
  readonly #read: Doc;
  #paragraphs: Segments | undefined;
  #zones: Zones | undefined;

  constructor(doc: Doc, tokens: Tokens, sentences: Segments) {
    this.id = doc.id;
    this.text = doc.text;
    this.meta = doc.meta;
    this.language = doc.language;
    this.vocabulary = doc.vocabulary;
    this.tokens = tokens;
    this.words = tokens.kind.reduce((words, kind) => words + +isWordKind(kind), 0);
    this.sentences = sentences;
    this.innerSentences = sentences;
    this.#read = doc;
  }

  get paragraphs(): Segments {
    this.#paragraphs ??= segmentsFrom(
      this,
      firstsOf(this.tokens, this.#read.paragraphs).map(([first]) => first),
    );
    return this.#paragraphs;
  }

  get zones(): Zones {
    if (!this.#zones) {
      const { zones } = this.#read;
      const firsts = firstsOf(this.tokens, zones);
      const segments = segmentsFrom(
        this,
        firsts.map(([first]) => first),
      );
      this.#zones = new Zones(firsts.map(([, zone], index) => ({ ...segments.at(index), label: zones.label[zone]! })));
    }
    return this.#zones;
  }

  get quotations(): readonly Quotation[] {
    return this.#read.quotations;
  }

  get turns(): readonly Turn[] {
    return this.#read.turns;
  }

  token(index: number): Token {
    const { tokens, vocabulary } = this;
    if (!(index >= 0 && index < tokens.length))
      throw new RangeError(`There is no token ${index}: this document has ${tokens.length}.`);
    const start = tokens.start[index]!;
    const end = tokens.end[index]!;
    const norm = vocabulary.norm(tokens.type[index]!);
    return { index, start, end, text: this.text.slice(start, end), norm, kind: tokenKinds[tokens.kind[index]!]! };
  }
}

/** The first token of each segment that has one, and the index of that segment. */
function firstsOf(tokens: Tokens, segments: Segments): [first: number, segment: number][] {
  const firsts: [number, number][] = [];
  let token = 0;
  for (let segment = 0; segment < segments.length; segment++) {
    const next = segment + 1 < segments.length ? segments.start[segment + 1]! : Number.POSITIVE_INFINITY;
    if (token < tokens.length && tokens.start[token]! < next) firsts.push([token, segment]);
    while (token < tokens.length && tokens.start[token]! < next) token++;
  }
  return firsts;
}

function goldTokens({ text, vocabulary, tokens }: Doc, places: readonly Place[]): Tokens {
  const { length } = places;
  const start = new Int32Array(length);
  const end = new Int32Array(length);
  const type = new Int32Array(length);
  const kind = new Uint8Array(length);
  const flags = new Uint8Array(length);
  let at = 0;
  let last = 0;
  for (let i = 0; i < length; i++) {
    const [from, to] = places[i]!;
    if (!(from >= last && to > from && to <= text.length)) throw misplaced(i, from, to, last, text);
    start[i] = from;
    end[i] = to;
    while (at < tokens.length && tokens.start[at]! < from) at++;
    if (tokens.start[at] === from && tokens.end[at] === to) {
      type[i] = tokens.type[at]!;
      kind[i] = tokens.kind[at]!;
      flags[i] = tokens.flags[at]!;
    } else {
      const next = places[i + 1];
      const after = next && next[0] === to ? text.slice(next[0], next[1]) : "";
      const read = readAlone(text.slice(from, to), after, vocabulary);
      type[i] = read.type;
      kind[i] = read.kind;
      flags[i] = read.flags | before(text, last, from);
    }
    last = to;
  }
  return { length, start, end, type, kind, flags };
}

function goldSentences(tokens: Tokens, places: readonly Place[]): Segments {
  const { length } = places;
  const start = new Int32Array(length);
  const end = new Int32Array(length);
  const firstToken = new Int32Array(length);
  const endToken = new Int32Array(length);
  let token = 0;
  for (let i = 0; i < length; i++) {
    const [from, to] = places[i]!;
    if (token < tokens.length && tokens.start[token]! < from) break;
    firstToken[i] = token;
    while (token < tokens.length && tokens.start[token]! < to) token++;
    if (token === firstToken[i])
      throw new RangeError(`Sentence ${i}, at ${from}–${to}, holds no token: leave it out or mend its offsets.`);
    endToken[i] = token;
    start[i] = tokens.start[firstToken[i]!]!;
    end[i] = tokens.end[token - 1]!;
  }
  if (token < tokens.length)
    throw new RangeError(
      `Token ${token}, at ${tokens.start[token]}–${tokens.end[token]}, begins in no sentence: sentences must be in order and cover all tokens.`,
    );
  return new Segments(start, end, firstToken, endToken);
}

function misplaced(index: number, start: number, end: number, last: number, text: string): RangeError {
  return new RangeError(
    `Token ${index} is at ${start}–${end}; it must hold something, begin at ${last} or later and end by ${text.length}: offsets are UTF-16 code units, in order of place.`,
  );
}

interface Reading {
  readonly type: number;
  readonly kind: number;
  readonly flags: number;
}

const negator = /^n['’ʼ]?t$/i;

/** What rhetor makes of a token that stands by itself; `after` is the token that touches its end. */
function readAlone(surface: string, after: string, vocabulary: Vocabulary): Reading {
  if (negator.test(surface)) return { type: vocabulary.intern("not"), kind: Kind.clitic, flags: 0 };
  const clitic = /^['’ʼ]/.test(surface) ? english().clitics.get(surface.slice(1).toLowerCase()) : undefined;
  if (clitic !== undefined) return { type: vocabulary.intern(clitic), kind: Kind.clitic, flags: 0 };
  const { tokens } = tokenize(surface, vocabulary);
  const first = tokens.flags[0]! & (Flag.capital | Flag.upper | Flag.stop);
  const verb = negator.test(after) ? english().contractedVerbs.get(normOf(surface)) : undefined;
  if (verb !== undefined) return { type: vocabulary.intern(verb), kind: Kind.word, flags: first };
  if (tokens.length === 1 && tokens.end[0] === surface.length)
    return { type: tokens.type[0]!, kind: tokens.kind[0]!, flags: first };
  const kind = tokens.kind.find(isWordKind) ?? tokens.kind[0] ?? Kind.symbol;
  const upper = surface === surface.toUpperCase() && surface !== surface.toLowerCase() ? Flag.upper : 0;
  return { type: vocabulary.intern(normOf(surface)), kind, flags: (first & ~(Flag.upper | Flag.stop)) | upper };
}

/** The flags that tell what stands between two tokens. */
function before(text: string, from: number, to: number): number {
  if (from === 0) return Flag.spaced | Flag.lineStart;
  const gap = text.slice(from, to);
  return (/\s/.test(gap) ? Flag.spaced : 0) | (/[\n\r\u2028\u2029]/.test(gap) ? Flag.lineStart : 0);
}
