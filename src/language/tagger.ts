import type { Sparse } from "../model/linear.js";
import type { Doc } from "../text/doc.js";
import type { Vocabulary } from "../text/vocabulary.js";
import type { Dictionary } from "./dictionary.js";
import {
  contextFeatures,
  fromNeighbours,
  mostTagFeatures,
  neighbourCount,
  neighbourFeatures,
  wordFeatures,
} from "./tagfeatures.js";
import { TagSentence, tagPadding } from "./tagsentence.js";

/** What a tagger has learnt. A label stands for a universal and a Penn tag together. */
export interface TagModel {
  /** Codes of the tags of each label. */
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  readonly dictionary: Dictionary;
  readonly weights: Sparse;
}

/** How many scores of words by themselves are kept; then they are forgotten all at once. */
const mostKept = 1 << 21;
const cases = 8;

/**
 * Tags sentences from left to right (greedy averaged perceptron after Collins 2002). A word of which the dictionary knows but one tag
 * gets it; any other the best-scored of the tags it can have. What the score of
 * a word owes to the word alone, or to a neighbour alone, is looked up once for a type.
 */
export class Tagger {
  readonly #model: TagModel;
  readonly #sentence: TagSentence;
  readonly #vocabulary: Vocabulary;
  readonly #features = new Int32Array(mostTagFeatures);
  readonly #scores: Int32Array;
  readonly #all: Uint8Array;
  /** Where the weights are of the features that a word gives to its neighbours, at its form; then 1, when that is known. */
  #neighbours = new Int32Array(0);
  /** Where the scores of a type in a case begin in `#kept`, plus 1. */
  #places = new Int32Array(1 << 13);
  #kept = new Int32Array(1 << 14);
  #keptLength = 0;

  constructor(model: TagModel, vocabulary: Vocabulary) {
    this.#model = model;
    this.#vocabulary = vocabulary;
    this.#sentence = new TagSentence(model.dictionary);
    this.#scores = new Int32Array(model.upos.length);
    this.#all = Uint8Array.from(model.upos, (_, label) => label);
  }

  /** Writes the labels of tokens that make up a sentence to `out`, at the places of the tokens. */
  tag(doc: Doc, first: number, end: number, out: Uint8Array): void {
    const sentence = this.#sentence;
    const { dictionary, weights } = this.#model;
    const scores = this.#scores;
    const features = this.#features;
    sentence.load(doc, first, end);
    const neighbours = this.#neighboursOf(end - first);
    const { known, tag } = sentence;
    const { type } = doc.tokens;
    const last = end - first + tagPadding;
    for (let at = tagPadding; at < last; at++) {
      const set = known[at]! >= 0 ? dictionary.tags[known[at]!]! : this.#all;
      let best = set[0]!;
      if (set.length > 1) {
        const own = this.#own(type[first + at - tagPadding]!, at, set);
        const kept = this.#kept;
        for (let i = 0; i < set.length; i++) scores[set[i]!] = kept[own + i]!;
        const count = contextFeatures(sentence, at, features);
        weights.find(features, count);
        weights.add(features, fromNeighbours(neighbours, sentence, at, features, count), scores, set);
        for (let i = 1; i < set.length; i++) if (scores[set[i]!]! > scores[best]!) best = set[i]!;
      }
      tag[at] = best + 1;
      out[first + at - tagPadding] = best;
    }
  }

  /** The table of what words give to their neighbours, after those of the sentence have been added. */
  #neighboursOf(length: number): Int32Array {
    const { form, forms } = this.#sentence;
    if (this.#neighbours.length < forms.length) {
      const larger = new Int32Array(forms.length);
      larger.set(this.#neighbours);
      this.#neighbours = larger;
    }
    const table = this.#neighbours;
    for (let at = tagPadding - 1; at < length + tagPadding; at++) {
      const own = form[at]!;
      if (table[own + neighbourCount] !== 0) continue;
      neighbourFeatures(forms, own, this.#features);
      this.#model.weights.find(this.#features, neighbourCount);
      table.set(this.#features.subarray(0, neighbourCount), own);
      table[own + neighbourCount] = 1;
    }
    return table;
  }

  /** Where in `#kept` the scores begin that a token's tags have for the word alone. */
  #own(type: number, at: number, set: Uint8Array): number {
    const slot = type * cases + this.#sentence.written[at]!;
    if (slot >= this.#places.length) {
      const larger = new Int32Array(Math.max(slot + 1, this.#vocabulary.size * cases, this.#places.length * 2));
      larger.set(this.#places);
      this.#places = larger;
    }
    const place = this.#places[slot]!;
    if (place > 0) return place - 1;
    if (this.#keptLength + set.length > this.#kept.length) {
      if (this.#kept.length >= mostKept) {
        this.#places.fill(0);
        this.#keptLength = 0;
      } else {
        const larger = new Int32Array(this.#kept.length * 2);
        larger.set(this.#kept);
        this.#kept = larger;
      }
    }
    const scores = this.#scores;
    scores.fill(0);
    this.#model.weights.score(this.#features, wordFeatures(this.#sentence, at, this.#features), scores, set);
    const begin = this.#keptLength;
    for (let i = 0; i < set.length; i++) this.#kept[begin + i] = scores[set[i]!]!;
    this.#keptLength += set.length;
    this.#places[slot] = begin + 1;
    return begin;
  }
}
