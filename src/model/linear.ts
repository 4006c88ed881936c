import { Features, unpackKeys } from "./features.js";
import type { ModelFile } from "./file.js";

/** A linear model in use: scores of labels are sums of the weights of features, which are small integers. */
export interface Linear {
  /**
   * Adds to the scores of the labels `among` the weights of the first `length` features; other scores mean nothing afterwards, and the
   * features are overwritten.
   */
  score(features: Int32Array, length: number, scores: Int32Array, among: Uint8Array): void;
}

/** How many bits tell how many weights a feature has; the others tell where they begin. */
const countBits = 7;
/** Stands for the number of weights of a feature that has one for every label, most of them perhaps 0. */
const everyLabel = 2 ** countBits - 1;
/** Features with more weights than this are kept with one for every label, so that only those asked for are read. */
const manyWeights = 12;

/** A model of at most 126 labels, in which most features have a weight for few of them. */
export class Sparse implements Linear {
  readonly #features: Features;
  readonly #labels: Uint8Array;
  readonly #weights: Int8Array;

  constructor(features: Features, labels: Uint8Array, weights: Int8Array) {
    this.#features = features;
    this.#labels = labels;
    this.#weights = weights;
  }

  score(features: Int32Array, length: number, scores: Int32Array, among: Uint8Array): void {
    this.find(features, length);
    this.add(features, length, scores, among);
  }

  /** Writes over the first `length` features what {@link add} takes for them: where their weights are. */
  find(features: Int32Array, length: number): void {
    this.#features.find(features, length);
  }

  /** Adds the weights of features that were found. */
  add(found: Int32Array, length: number, scores: Int32Array, among: Uint8Array): void {
    const labels = this.#labels;
    const weights = this.#weights;
    const asked = among.length;
    for (let i = 0; i < length; i++) {
      const value = found[i]!;
      if (value === 0) continue;
      const begin = value >>> countBits;
      const count = value & everyLabel;
      if (count === everyLabel) {
        for (let k = 0; k < asked; k++) scores[among[k]!]! += weights[begin + among[k]!]!;
      } else {
        const end = begin + count;
        for (let at = begin; at < end; at++) scores[labels[at]!]! += weights[at]!;
      }
    }
  }
}

/** A model of three labels; the weights of a feature are bytes of one integer. */
export class Triple implements Linear {
  readonly #features: Features;

  constructor(features: Features) {
    this.#features = features;
  }

  score(features: Int32Array, length: number, scores: Int32Array): void {
    this.#features.find(features, length);
    let first = 0;
    let second = 0;
    let third = 0;
    for (let i = 0; i < length; i++) {
      const value = features[i]!;
      first += (value << 24) >> 24;
      second += (value << 16) >> 24;
      third += (value << 8) >> 24;
    }
    scores[0]! += first;
    scores[1]! += second;
    scores[2]! += third;
  }
}

/** The model `name` of a file with `width` labels, in the sections `name.keys`, `name.counts`, `name.labels` and `name.weights`. */
export function sparseFrom(file: ModelFile, name: string, width: number): Sparse {
  const keys = unpackKeys(file.section(`${name}.keys`));
  const counts = file.section(`${name}.counts`);
  const steps = file.section(`${name}.labels`);
  const packed = file.section(`${name}.weights`);
  let size = 0;
  for (const count of counts) size += count > manyWeights ? width : count;
  const values = new Int32Array(keys.length);
  const labels = new Uint8Array(size);
  const weights = new Int8Array(size);
  let from = 0;
  let to = 0;
  for (let i = 0; i < keys.length; i++) {
    const count = counts[i]!;
    const dense = count > manyWeights;
    values[i] = (to << countBits) | (dense ? everyLabel : count);
    // Labels of a feature ascend; the file has the steps between them.
    let label = -1;
    for (let k = 0; k < count; k++, from++) {
      label += steps[from]! + 1;
      const at = to + (dense ? label : k);
      labels[at] = label;
      weights[at] = (packed[from]! << 24) >> 24;
    }
    to += dense ? width : count;
  }
  return new Sparse(new Features(keys, values, file.number(`${name}.bits`)), labels, weights);
}

/** The model `name` of a file, with the sections `name.keys` and `name.weights`: weights of the first label, of the second, of the third. */
export function tripleFrom(file: ModelFile, name: string): Triple {
  const keys = unpackKeys(file.section(`${name}.keys`));
  const weights = file.section(`${name}.weights`);
  const { length } = keys;
  const values = keys.map((_, i) => weights[i]! | (weights[length + i]! << 8) | (weights[2 * length + i]! << 16));
  return new Triple(new Features(keys, values, file.number(`${name}.bits`)));
}
