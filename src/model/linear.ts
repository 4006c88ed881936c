import { Features, unpackKeys } from "./features.js";
import type { ModelFile } from "./file.js";

/** A linear model in use: scores of labels are sums of the weights of features, which are small integers. */
export interface Linear {
  /** Adds to `scores` the weights of the first `length` features; the features are overwritten. */
  score(features: Int32Array, length: number, scores: Int32Array): void;
}

/** How many bits tell how many weights a feature has; the others tell where they begin. */
const countBits = 7;

/** A model of at most 127 labels, in which most features have a weight for few of them. */
export class Sparse implements Linear {
  readonly #features: Features;
  readonly #labels: Uint8Array;
  readonly #weights: Int8Array;

  constructor(features: Features, labels: Uint8Array, weights: Int8Array) {
    this.#features = features;
    this.#labels = labels;
    this.#weights = weights;
  }

  score(features: Int32Array, length: number, scores: Int32Array): void {
    this.#features.find(features, length);
    const labels = this.#labels;
    const weights = this.#weights;
    for (let i = 0; i < length; i++) {
      const value = features[i]!;
      if (value === 0) continue;
      let at = value >>> countBits;
      const end = at + (value & (2 ** countBits - 1));
      for (; at < end; at++) scores[labels[at]!]! += weights[at]!;
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

/** The model `name` of a file, with the sections `name.keys`, `name.counts`, `name.labels` and `name.weights`. */
export function sparseFrom(file: ModelFile, name: string): Sparse {
  const keys = unpackKeys(file.section(`${name}.keys`));
  const counts = file.section(`${name}.counts`);
  const values = new Int32Array(keys.length);
  let begin = 0;
  for (let i = 0; i < keys.length; i++) {
    values[i] = (begin << countBits) | counts[i]!;
    begin += counts[i]!;
  }
  const weights = file.section(`${name}.weights`);
  return new Sparse(
    new Features(keys, values, file.number(`${name}.bits`)),
    unpackLabels(file.section(`${name}.labels`), counts),
    new Int8Array(weights.buffer, weights.byteOffset, weights.length),
  );
}

/** Labels of a feature ascend; the file has the steps between them. */
function unpackLabels(steps: Uint8Array, counts: Uint8Array): Uint8Array {
  const labels = new Uint8Array(steps.length);
  let at = 0;
  for (const count of counts) {
    let label = -1;
    for (let i = 0; i < count; i++, at++) {
      label += steps[at]! + 1;
      labels[at] = label;
    }
  }
  return labels;
}

/** The model `name` of a file, with the sections `name.keys` and `name.weights`: weights of the first label, of the second, of the third. */
export function tripleFrom(file: ModelFile, name: string): Triple {
  const keys = unpackKeys(file.section(`${name}.keys`));
  const weights = file.section(`${name}.weights`);
  const { length } = keys;
  const values = keys.map((_, i) => weights[i]! | (weights[length + i]! << 8) | (weights[2 * length + i]! << 16));
  return new Triple(new Features(keys, values, file.number(`${name}.bits`)));
}
