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

/** Stands for the number of weights of a feature that has one for every label, most of them perhaps 0. */
const everyLabel = 127;

/**
 * A model of at most 126 labels, in which most features have a weight for few of them. A feature has a row: the number of its weights,
 * then each with its label below it in one number; or {@link everyLabel}, then the weights of all labels.
 */
export class Sparse implements Linear {
  readonly #features: Features;
  readonly #rows: Int16Array;
  /** How many weights the features at hand have. */
  #counts: Int16Array = new Int16Array(128);

  constructor(features: Features, rows: Int16Array) {
    this.#features = features;
    this.#rows = rows;
  }

  score(features: Int32Array, length: number, scores: Int32Array, among: Uint8Array): void {
    this.find(features, length);
    this.add(features, length, scores, among);
  }

  /** Writes over the first `length` features what {@link add} takes for them: where their rows begin. */
  find(features: Int32Array, length: number): void {
    this.#features.find(features, length);
  }

  /** Adds the weights of features that were found; what was found is overwritten. */
  add(found: Int32Array, length: number, scores: Int32Array, among: Uint8Array): void {
    const rows = this.#rows;
    if (length > this.#counts.length) this.#counts = new Int16Array(2 * length);
    const counts = this.#counts;
    const asked = among.length;
    // The lengths of all rows first, and no branch: accesses to memory then need not wait for one another.
    let known = 0;
    for (let i = 0; i < length; i++) {
      const row = found[i]!;
      found[known] = row;
      counts[known] = rows[row]!;
      known += -row >>> 31;
    }
    for (let i = 0; i < known; i++) {
      const begin = found[i]! + 1;
      const count = counts[i]!;
      if (count === everyLabel) {
        for (let k = 0; k < asked; k++) scores[among[k]!]! += rows[begin + among[k]!]!;
      } else {
        const end = begin + count;
        for (let at = begin; at < end; at++) {
          const weight = rows[at]!;
          scores[weight & 255]! += weight >> 8;
        }
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

/**
 * The model `name` of a file with `width` labels, in the sections `name.keys`, `name.counts`, `name.labels` and `name.weights`. Features
 * with more than `most` weights are kept with one for every label, so that only those asked for are read; that costs time where all are
 * asked for.
 */
export function sparseFrom(file: ModelFile, name: string, width: number, most = 12): Sparse {
  const keys = unpackKeys(file.section(`${name}.keys`));
  const counts = file.section(`${name}.counts`);
  const steps = file.section(`${name}.labels`);
  const packed = file.section(`${name}.weights`);
  // No row begins at 0, which stands for none.
  let size = 1;
  for (const count of counts) size += 1 + (count > most ? width : count);
  const values = new Int32Array(keys.length);
  const rows = new Int16Array(size);
  let from = 0;
  let to = 1;
  for (let i = 0; i < keys.length; i++) {
    const count = counts[i]!;
    const dense = count > most;
    values[i] = to;
    rows[to++] = dense ? everyLabel : count;
    // Labels of a feature ascend; the file has the steps between them.
    let label = -1;
    for (let k = 0; k < count; k++, from++) {
      label += steps[from]! + 1;
      const weight = (packed[from]! << 24) >> 24;
      if (dense) rows[to + label] = weight;
      else rows[to + k] = (weight << 8) | label;
    }
    to += dense ? width : count;
  }
  return new Sparse(new Features(keys, values, file.number(`${name}.bits`)), rows);
}

/** The model `name` of a file, with the sections `name.keys` and `name.weights`: weights of the first label, of the second, of the third. */
export function tripleFrom(file: ModelFile, name: string): Triple {
  const keys = unpackKeys(file.section(`${name}.keys`));
  const weights = file.section(`${name}.weights`);
  const { length } = keys;
  const values = keys.map((_, i) => weights[i]! | (weights[length + i]! << 8) | (weights[2 * length + i]! << 16));
  return new Triple(new Features(keys, values, file.number(`${name}.bits`)));
}
