import { join, seed } from "../model/hash.js";
import type { Doc } from "../text/doc.js";
import { Flag, Kind } from "../text/token.js";
import type { Vocabulary } from "../text/vocabulary.js";

/** What a statistical model sees of a word type, as columns of {@link WordForms}. All are hashes but `shape`. */
export const Attribute = {
  /** The norm, digits made equal. */
  word: 0,
  suffix1: 1,
  suffix2: 2,
  suffix3: 3,
  suffix4: 4,
  prefix2: 5,
  prefix3: 6,
  /** Bits: a digit, a hyphen or dot inside, a letter beyond ASCII, no letter at all; then the length up to 7. */
  shape: 7,
} as const;

const stride = 8;

/** Where the attributes of a type begin in the table of {@link WordForms}. */
export function formOf(type: number): number {
  return (type + 1) * stride;
}

const tables = new WeakMap<Vocabulary, WordForms>();

/** The attributes of the types of a vocabulary, each computed on first use. */
export class WordForms {
  readonly #vocabulary: Vocabulary;
  #table: Int32Array;
  #known: Uint8Array;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#table = new Int32Array(1025 * stride);
    this.#known = new Uint8Array(1024);
  }

  /**
   * The table itself, after the types of these tokens have been added; the attributes of a type begin at
   * {@link formOf}, and those of no word at all, zeros, at 0.
   */
  covering(type: Int32Array, first: number, end: number): Int32Array {
    for (let token = first; token < end; token++) {
      const one = type[token]!;
      if (one >= this.#known.length || this.#known[one] === 0) this.#add(one);
    }
    return this.#table;
  }

  #add(type: number): void {
    if (type >= this.#known.length) {
      const size = Math.max(type + 1, this.#known.length * 2);
      const table = new Int32Array((size + 1) * stride);
      table.set(this.#table);
      this.#table = table;
      const known = new Uint8Array(size);
      known.set(this.#known);
      this.#known = known;
    }
    this.#known[type] = 1;
    describe(this.#vocabulary.norm(type), this.#table, formOf(type));
  }
}

/** The forms of a vocabulary, shared by all who ask. */
export function wordForms(vocabulary: Vocabulary): WordForms {
  let forms = tables.get(vocabulary);
  if (!forms) {
    forms = new WordForms(vocabulary);
    tables.set(vocabulary, forms);
  }
  return forms;
}

/** Words longer than this are told apart by their ends only, so that a norm of a million letters costs no more than a long word. */
const longest = 40;

function describe(norm: string, table: Int32Array, at: number): void {
  const { length } = norm;
  let shape = 0;
  let letters = 0;
  let word = seed(0);
  let digits = false;
  const codes: number[] = [];
  for (let i = 0; i < length; i++) {
    if (length > longest && i === longest / 2) i = length - longest / 2;
    let code = norm.charCodeAt(i);
    if (code >= 48 && code <= 57) {
      shape |= 1;
      if (digits) continue;
      digits = true;
      code = 48;
    } else {
      digits = false;
      if (code === 45 || code === 46) shape |= 2;
      else if (code > 127) {
        shape |= 4;
        letters++;
      } else if (code >= 97 && code <= 122) letters++;
    }
    codes.push(code);
    word = join(word, code);
  }
  if (letters === 0) shape |= 8;
  table[at + Attribute.word] = word;
  const last = codes.length - 1;
  let suffix = seed(1);
  for (let n = 1; n <= 4; n++) {
    suffix = join(suffix, n <= codes.length ? codes[last - n + 1]! : 1);
    table[at + Attribute.suffix1 + n - 1] = suffix;
  }
  let prefix = seed(2);
  for (let n = 1; n <= 3; n++) {
    prefix = join(prefix, n <= codes.length ? codes[n - 1]! : 1);
    if (n >= 2) table[at + Attribute.prefix2 + n - 2] = prefix;
  }
  table[at + Attribute.shape] = (shape << 3) | Math.min(7, codes.length);
}

/** How a token is written: in lower case, with a capital, with a capital where every word has one, in capitals, or not with letters. */
export const Case = { lower: 0, capital: 1, initial: 2, upper: 3, other: 4 } as const;

/** Writes the {@link Case} of each token of a sentence to `out`, from its first place on. */
export function casesOf(doc: Doc, first: number, end: number, out: Uint8Array): void {
  const { flags, kind } = doc.tokens;
  let initial = true;
  for (let token = first; token < end; token++) {
    const flag = flags[token]!;
    const wordlike = kind[token]! <= Kind.clitic;
    let written: number = Case.lower;
    if (!wordlike) written = Case.other;
    else if ((flag & Flag.capital) !== 0)
      written =
        (flag & Flag.upper) !== 0 && doc.tokens.end[token]! - doc.tokens.start[token]! > 1
          ? Case.upper
          : initial
            ? Case.initial
            : Case.capital;
    out[token - first] = written;
    if (wordlike) initial = false;
    else if (kind[token] === Kind.quoteOpen) initial = true;
  }
}
