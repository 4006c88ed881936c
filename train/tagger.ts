import { Dictionary, keyOf } from "../src/language/dictionary.js";
import {
  contextFeatures,
  mostTagFeatures,
  Neighbour,
  neighbourCount,
  neighbourFeatures,
  type TagColumns,
  wordFeatures,
} from "../src/language/tagfeatures.js";
import { TagSentence, tagPadding } from "../src/language/tagsentence.js";
import { uposNames, xposNames } from "../src/language/tagset.js";
import { ByteWriter } from "../src/model/bytes.js";
import { packKeys } from "../src/model/features.js";
import { writeModel } from "../src/model/file.js";
import type { Example } from "./gold.js";
import { type Precision, packSparse } from "./pack.js";
import { FeatureTable, Perceptron } from "./perceptron.js";
import { random, shuffled } from "./random.js";

/** Pairs of tags seen less often than this are not learnt. */
const leastPair = 4;
/** How often a word must be seen to be in the dictionary. */
const leastWord = 4;
/** How often a feature must be seen to get weights. */
const leastFeature = 3;

/** Everything about a tagger but its weights: labels, dictionary, features. */
export class TaggerPlan {
  /** The pair of tags of each label: `upos * 64 + xpos`. */
  readonly pairs: readonly number[];
  readonly dictionary: Dictionary;
  readonly table: FeatureTable;
  readonly #labelOf: Int16Array;

  constructor(examples: readonly Example[], bits: number) {
    this.#labelOf = new Int16Array(32 * 64).fill(-1);
    this.pairs = pairsOf(examples);
    for (const [label, pair] of this.pairs.entries()) this.#labelOf[pair] = label;
    this.dictionary = dictionaryOf(examples, this);
    const sentence = new TagSentence(this.dictionary);
    const features = new Int32Array(mostTagFeatures);
    const table = new FeatureTable(bits);
    for (const example of examples) {
      const { doc, first, length } = example;
      sentence.load(doc, first, first + length);
      for (let i = 0; i < length; i++) sentence.tag[i + tagPadding] = this.labelOf(example, i) + 1;
      for (let at = tagPadding; at < length + tagPadding; at++) {
        table.count(features, allFeatures(sentence, at, features));
      }
    }
    this.table = table.close(leastFeature);
  }

  /** The label of a token, or −1 when its pair of tags is not learnt. */
  labelOf({ upos, xpos }: Example, token: number): number {
    return this.#labelOf[upos[token]! * 64 + xpos[token]!]!;
  }
}

const given = new Int32Array(neighbourCount);

/** The features of a token: of the word itself, of its surroundings, and what its neighbours give it. */
function allFeatures(columns: TagColumns, at: number, out: Int32Array): number {
  let n = contextFeatures(columns, at, out, wordFeatures(columns, at, out));
  for (const [place, distance] of neighbours) {
    neighbourFeatures(columns.forms, columns.form[at + distance]!, given);
    out[n++] = given[place]!;
  }
  return n;
}

const neighbours: readonly (readonly [place: number, distance: number])[] = [
  [Neighbour.before, -1],
  [Neighbour.before2, -2],
  [Neighbour.after, 1],
  [Neighbour.after2, 2],
  [Neighbour.afterEnding, 1],
];

function pairsOf(examples: readonly Example[]): number[] {
  const counts = new Int32Array(32 * 64);
  for (const { upos, xpos, length } of examples) for (let i = 0; i < length; i++) counts[upos[i]! * 64 + xpos[i]!]!++;
  return [...counts.keys()].filter((pair) => counts[pair]! >= leastPair);
}

/** Words with the labels they have been seen with; a label that is rarer than one in 250 of the word's occurrences is taken for a slip. */
function dictionaryOf(examples: readonly Example[], plan: TaggerPlan): Dictionary {
  const empty = new Dictionary(new Int32Array(0), new Uint16Array(0), []);
  const sentence = new TagSentence(empty);
  const counts = new Map<number, Map<number, number>>();
  for (const example of examples) {
    const { doc, first, length } = example;
    sentence.load(doc, first, first + length);
    for (let i = 0; i < length; i++) {
      const label = plan.labelOf(example, i);
      if (label < 0) continue;
      const at = i + tagPadding;
      const key = keyOf(sentence.forms, sentence.form[at]!, sentence.written[at]! - 1) >>> 0;
      let row = counts.get(key);
      if (!row) {
        row = new Map();
        counts.set(key, row);
      }
      row.set(label, (row.get(label) ?? 0) + 1);
    }
  }
  const numbers = new Map<string, number>();
  const sets: Uint8Array[] = [];
  const entries: [key: number, set: number][] = [];
  for (const [key, row] of counts) {
    const total = [...row.values()].reduce((sum, count) => sum + count, 0);
    if (total < leastWord) continue;
    const kept = [...row].filter(([, count]) => count > total / 250).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const [major, times] = kept[0]!;
    const set = kept.map(([label]) => label).sort((a, b) => a - b);
    // The commonest label comes into the name, so that it is something that features can tell.
    const name = `${times > 0.6 * total ? major : ""}:${set}`;
    let number = numbers.get(name);
    if (number === undefined) {
      number = sets.push(Uint8Array.from(set)) - 1;
      numbers.set(name, number);
    }
    entries.push([key, number]);
  }
  entries.sort((a, b) => a[0] - b[0]);
  return new Dictionary(
    Int32Array.from(entries, ([key]) => key),
    Uint16Array.from(entries, ([, set]) => set),
    sets,
  );
}

/** Goes over the examples `epochs` times, each time in another order, and learns from every decision that is wrong. */
export function learnTags(plan: TaggerPlan, model: Perceptron, examples: readonly Example[], epochs: number, seed: number): void {
  const chance = random(seed);
  const sentence = new TagSentence(plan.dictionary);
  const features = new Int32Array(mostTagFeatures);
  const scores = new Float32Array(model.width);
  const all = Uint8Array.from({ length: model.width }, (_, label) => label);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const example of shuffled(examples, chance)) {
      const { doc, first, length } = example;
      sentence.load(doc, first, first + length);
      for (let at = tagPadding; at < length + tagPadding; at++) {
        const known = sentence.known[at]!;
        const set = known >= 0 ? plan.dictionary.tags[known]! : all;
        let best = set[0]!;
        if (set.length > 1) {
          const count = allFeatures(sentence, at, features);
          scores.fill(0);
          model.score(features, count, scores);
          for (let i = 1; i < set.length; i++) if (scores[set[i]!]! > scores[best]!) best = set[i]!;
          const right = plan.labelOf(example, at - tagPadding);
          model.learn(features, count, right < 0 ? best : right, best);
        }
        sentence.tag[at] = best + 1;
      }
    }
  }
}

export function newTagPerceptron(plan: TaggerPlan): Perceptron {
  return new Perceptron(plan.table, plan.pairs.length);
}

/** The model file of a tagger. */
export function packTagger(plan: TaggerPlan, weights: Float32Array, precision: Precision, version: string): Uint8Array {
  const { dictionary, pairs, table } = plan;
  const sets = new ByteWriter();
  for (const set of dictionary.sets) sets.number(set);
  const tags = new ByteWriter();
  tags.number(dictionary.tags.length);
  for (const set of dictionary.tags) {
    tags.number(set.length);
    for (const label of set) tags.byte(label);
  }
  const packed = packSparse("weights", table, pairs.length, weights, precision);
  const upos = pairs.map((pair) => uposNames[pair >> 6]!);
  const xpos = pairs.map((pair) => xposNames[pair & 63]!);
  return writeModel(
    { name: "tags", version, values: { upos, xpos, ...packed.values } },
    {
      "dictionary.keys": packKeys(new Uint32Array(dictionary.keys.buffer)),
      "dictionary.sets": sets.done(),
      "dictionary.tags": tags.done(),
      ...packed.sections,
    },
  );
}
