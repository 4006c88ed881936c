/** What makes decisions while it learns, or once it has learnt. */
export interface Scorer {
  /** Adds the weights of the first `length` features to `scores`. The features are overwritten by where their weights begin. */
  score(features: Int32Array, length: number, scores: Float32Array): void;
}

/** The features that get weights: those counted often enough. */
export class FeatureTable {
  readonly bits: number;
  readonly #mask: number;
  /** The features, in ascending order. */
  keys: Uint32Array = new Uint32Array(0);
  #counts: Uint8Array;
  /** Open addressing: place of a feature plus 1, 0 when the slot is empty. */
  #slots: Int32Array = new Int32Array(0);

  constructor(bits: number) {
    this.bits = bits;
    this.#mask = 2 ** bits - 1;
    this.#counts = new Uint8Array(2 ** bits);
  }

  count(features: Int32Array, length: number): void {
    const counts = this.#counts;
    for (let i = 0; i < length; i++) {
      const feature = features[i]! & this.#mask;
      if (counts[feature]! < 255) counts[feature]!++;
    }
  }

  /** Ends counting: features counted at least `least` times stay. */
  close(least: number): this {
    const counts = this.#counts;
    this.keys = new Uint32Array(counts.reduce((length, count) => length + (count >= least ? 1 : 0), 0));
    let place = 0;
    for (let feature = 0; feature < counts.length; feature++) if (counts[feature]! >= least) this.keys[place++] = feature;
    this.#counts = new Uint8Array(0);
    let size = 1024;
    while (size < this.keys.length * 2) size *= 2;
    this.#slots = new Int32Array(size);
    for (let i = 0; i < this.keys.length; i++) {
      let slot = spread(this.keys[i]!) & (size - 1);
      while (this.#slots[slot] !== 0) slot = (slot + 1) & (size - 1);
      this.#slots[slot] = i + 1;
    }
    return this;
  }

  /** Writes over each feature where its weights begin in rows of this width, −1 for one that has none. */
  find(features: Int32Array, length: number, width: number): void {
    const slots = this.#slots;
    const { keys } = this;
    const mask = this.#mask;
    const wrap = slots.length - 1;
    for (let i = 0; i < length; i++) {
      const feature = features[i]! & mask;
      let slot = spread(feature) & wrap;
      let place = slots[slot]!;
      while (place !== 0 && keys[place - 1] !== feature) {
        slot = (slot + 1) & wrap;
        place = slots[slot]!;
      }
      features[i] = place === 0 ? -1 : (place - 1) * width;
    }
  }
}

function spread(feature: number): number {
  return feature ^ (feature >>> 13);
}

/** Averaged perceptron (Freund and Schapire 1999; Collins 2002). */
export class Perceptron implements Scorer {
  readonly table: FeatureTable;
  readonly width: number;
  readonly weights: Float32Array;
  readonly #sums: Float64Array;
  #step = 1;

  constructor(table: FeatureTable, width: number) {
    this.table = table;
    this.width = width;
    this.weights = new Float32Array(table.keys.length * width);
    this.#sums = new Float64Array(this.weights.length);
  }

  score(features: Int32Array, length: number, scores: Float32Array): void {
    const { weights, width } = this;
    this.table.find(features, length, width);
    for (let i = 0; i < length; i++) {
      let at = features[i]!;
      if (at < 0) continue;
      for (let label = 0; label < width; label++, at++) scores[label]! += weights[at]!;
    }
  }

  /** Counts one decision; when it was wrong, moves weight from the label that was chosen to the right one, for the features just scored. */
  learn(features: Int32Array, length: number, right: number, chosen: number): void {
    this.#step++;
    if (right === chosen) return;
    for (let i = 0; i < length; i++) {
      const at = features[i]!;
      if (at < 0) continue;
      this.#add(at + right, 1);
      this.#add(at + chosen, -1);
    }
  }

  #add(at: number, amount: number): void {
    this.weights[at]! += amount;
    this.#sums[at]! += amount * this.#step;
  }

  /** The average of the weights over all decisions so far. */
  averaged(): Float32Array {
    return this.weights.map((weight, i) => weight - this.#sums[i]! / this.#step);
  }
}
