import type { ModelFile } from "../model/file.js";
import { model } from "../models.js";
import { configurable, type Query, query } from "../query/query.js";
import type { Doc } from "../text/doc.js";
import type { Vocabulary } from "../text/vocabulary.js";
import { likeWritten, stylesOf } from "./capitals.js";
import { betweenVerbs, Lemmatizer, type Reading } from "./lemmatizer.js";
import { type Tags, tags } from "./tags.js";
import { Upos } from "./tagset.js";

/** The lemmas of the tokens of a document: dictionary forms, as the English treebanks of UD have them. */
export interface Lemmas {
  /** The lemma of a token: *went* → `go`, *n't* → `not`; names keep their capitals. Throws a `RangeError` when there is no such token. */
  of(token: number): string;
}

/** Options of {@link lemmas}. */
export interface LemmaOptions {
  readonly tags?: Query<Tags> | undefined;
}

/**
 * Lemmas by form and part of speech, each found when it is asked for and once for each form.
 *
 * @example
 * evaluate(read("The talks were ended."), lemmas()).of(3); // "end"
 */
export const lemmas: (options?: LemmaOptions) => Query<Lemmas> = /* @__PURE__ */ configurable((options: LemmaOptions) =>
  query({ needs: { tags: options.tags ?? tags() }, compute: (doc, { tags }): Lemmas => new LemmaLayer(doc, tags, lemmatizer()) }),
);

let loaded: Lemmatizer | undefined;

function lemmatizer(): Lemmatizer {
  loaded ??= lemmatizerFrom(model("lemmas"));
  return loaded;
}

/** The lemmatizer of a model file. */
export function lemmatizerFrom(file: ModelFile): Lemmatizer {
  return new Lemmatizer(new TextDecoder().decode(file.section("rules")));
}

/** Lemmas of a document with these tags. */
export class LemmaLayer implements Lemmas {
  readonly #doc: Doc;
  readonly #tags: Tags;
  readonly #lemmatizer: Lemmatizer;
  #styles: Uint8Array | undefined;
  readonly #readings: Readings;

  constructor(doc: Doc, tags: Tags, lemmatizer: Lemmatizer) {
    this.#doc = doc;
    this.#tags = tags;
    this.#lemmatizer = lemmatizer;
    this.#readings = readingsOf(lemmatizer, doc.vocabulary);
  }

  of(token: number): string {
    const { tokens, text, vocabulary } = this.#doc;
    if (!(token >= 0 && token < tokens.length))
      throw new RangeError(`There is no token ${token}: this document has ${tokens.length}.`);
    const upos = this.#tags.upos[token]!;
    const xpos = this.#tags.xpos[token]!;
    this.#styles ??= styles(this.#doc);
    const style = this.#styles[token]!;
    const type = tokens.type[token]!;
    const norm = vocabulary.norm(type);
    if (upos === Upos.AUX) {
      const next = this.#lemmatizer.before(norm);
      const lemma = next?.get(this.#normAfter(token));
      if (lemma !== undefined) return lemma;
    }
    const reading = this.#readings.read(type, norm, upos, xpos, style);
    return reading.written ? likeWritten(reading.lemma, text.slice(tokens.start[token]!, tokens.end[token]!), norm) : reading.lemma;
  }

  /** The norm of the next word that is neither an adverb nor a particle; of the last one looked at, when there are many. */
  #normAfter(token: number): string {
    const { tokens, vocabulary } = this.#doc;
    let next = token + 1;
    const last = Math.min(token + mostBetween + 1, tokens.length - 1);
    while (next < last && betweenVerbs.has(this.#tags.upos[next]!)) next++;
    return next <= last ? vocabulary.norm(tokens.type[next]!) : "";
  }
}

/** Readings of the types of a vocabulary, each computed on first use; documents with the same vocabulary share them. */
class Readings {
  readonly #lemmatizer: Lemmatizer;
  /** Of each type that was read: the tags and style it was read with, as one number, and the reading, in turn. Most have one or two. */
  readonly #known: (number | Reading)[][] = [];
  /** By type: the number of those that were read before it and with it, 0 for one that was not. */
  #places = new Int32Array(1024);

  constructor(lemmatizer: Lemmatizer) {
    this.#lemmatizer = lemmatizer;
  }

  read(type: number, norm: string, upos: number, xpos: number, style: number): Reading {
    const code = (upos << 9) | (xpos << 3) | style;
    const known = this.#knownOf(type);
    for (let i = 0; i < known.length; i += 2) if (known[i] === code) return known[i + 1] as Reading;
    const reading = this.#lemmatizer.read(norm, upos, xpos, style);
    known.push(code, reading);
    return reading;
  }

  #knownOf(type: number): (number | Reading)[] {
    if (type >= this.#places.length) {
      const larger = new Int32Array(Math.max(type + 1, this.#places.length * 2));
      larger.set(this.#places);
      this.#places = larger;
    }
    if (this.#places[type] === 0) this.#places[type] = this.#known.push([]);
    return this.#known[this.#places[type]! - 1]!;
  }
}

const readings = new WeakMap<Vocabulary, WeakMap<Lemmatizer, Readings>>();

function readingsOf(lemmatizer: Lemmatizer, vocabulary: Vocabulary): Readings {
  let byLemmatizer = readings.get(vocabulary);
  if (!byLemmatizer) {
    byLemmatizer = new WeakMap();
    readings.set(vocabulary, byLemmatizer);
  }
  let found = byLemmatizer.get(lemmatizer);
  if (!found) {
    found = new Readings(lemmatizer);
    byLemmatizer.set(lemmatizer, found);
  }
  return found;
}

/** How many words between an auxiliary verb and its verb are looked over. */
const mostBetween = 3;

function styles(doc: Doc): Uint8Array {
  const all = new Uint8Array(doc.tokens.length);
  const { firstToken, endToken } = doc.innerSentences;
  for (let sentence = 0; sentence < firstToken.length; sentence++)
    stylesOf(doc, firstToken[sentence]!, endToken[sentence]!, all.subarray(firstToken[sentence]!));
  return all;
}
