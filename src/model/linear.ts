import { Features, unpackKeys } from "./features.js";
import type { ModelFile } from "./file.js";

/** A linear model in use: scores of labels are sums of the weights of features, which are small integers. */
export interface Linear {
  readonly width: number;
  /** Adds to `scores` the weights of the first `length` features; the features are overwritten. */
  score(features: Int32Array, length: number, scores: Int32Array): void;
}

/** A model in which most features have a weight for few of many labels. */
export class Sparse implements Linear {
  readonly width: number;
  readonly #features: Features;
  /** The weights of the feature at a place are those from `#starts[place]` up to `#starts[place + 1]`. */
  readonly #starts: Int32Array;
  readonly #labels: Uint8Array;
  readonly #weights: Int8Array;

  constructor(width: number, features: Features, starts: Int32Array, labels: Uint8Array, weights: Int8Array) {
    this.width = width;
    this.#features = features;
    this.#starts = starts;
    this.#labels = labels;
    this.#weights = weights;
  }

  score(features: Int32Array, length: number, scores: Int32Array): void {
    this.#features.find(features, length);
    const starts = this.#starts;
    const labels = this.#labels;
    const weights = this.#weights;
    for (let i = 0; i < length; i++) {
      const place = features[i]!;
      if (place < 0) continue;
      const end = starts[place + 1]!;
      for (let at = starts[place]!; at < end; at++) scores[labels[at]!]! += weights[at]!;
    }
  }
}

/** A model of few labels, with a weight for each. */
export class Dense implements Linear {
  readonly width: number;
  readonly #features: Features;
  readonly #weights: Int8Array;

  constructor(width: number, features: Features, weights: Int8Array) {
    this.width = width;
    this.#features = features;
    this.#weights = weights;
  }

  score(features: Int32Array, length: number, scores: Int32Array): void {
    this.#features.find(features, length);
    const weights = this.#weights;
    const { width } = this;
    for (let i = 0; i < length; i++) {
      const place = features[i]!;
      if (place < 0) continue;
      let at = place * width;
      for (let label = 0; label < width; label++) scores[label]! += weights[at++]!;
    }
  }
}

/** The model `name` of a file, whose sections are `name.keys` and so on. */
export function sparseFrom(file: ModelFile, name: string): Sparse {
  const keys = unpackKeys(file.section(`${name}.keys`));
  const counts = file.section(`${name}.counts`);
  const starts = new Int32Array(keys.length + 1);
  for (let i = 0; i < keys.length; i++) starts[i + 1] = starts[i]! + counts[i]!;
  const weights = file.section(`${name}.weights`);
  return new Sparse(
    file.number(`${name}.width`),
    new Features(keys, file.number(`${name}.bits`)),
    starts,
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

/** The model `name` of a file, whose sections are `name.keys` and `name.weights`: the weights of the first label, then of the second, … */
export function denseFrom(file: ModelFile, name: string): Dense {
  const keys = unpackKeys(file.section(`${name}.keys`));
  const width = file.number(`${name}.width`);
  const columns = file.section(`${name}.weights`);
  const weights = new Int8Array(columns.length);
  for (let label = 0; label < width; label++)
    for (let i = 0; i < keys.length; i++) weights[i * width + label] = columns[label * keys.length + i]!;
  return new Dense(width, new Features(keys, file.number(`${name}.bits`)), weights);
}
