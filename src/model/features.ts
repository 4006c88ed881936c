import { ByteReader, ByteWriter } from "./bytes.js";

/** The features a model has weights for: a hash table from a feature, a number of `bits` bits, to its place. */
export class Features {
  /** Place of each feature plus 1; 0 for an empty slot. */
  readonly #slots: Int32Array;
  readonly #keys: Int32Array;
  readonly #mask: number;
  readonly #wrap: number;

  /** `keys` in ascending order; the place of a feature is its place in there. */
  constructor(keys: Int32Array, bits: number) {
    this.#mask = 2 ** bits - 1;
    let size = 1024;
    while (size < keys.length * 2) size *= 2;
    this.#wrap = size - 1;
    this.#slots = new Int32Array(size);
    this.#keys = new Int32Array(size);
    for (let i = 0; i < keys.length; i++) {
      let slot = spread(keys[i]!) & this.#wrap;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#wrap;
      this.#slots[slot] = i + 1;
      this.#keys[slot] = keys[i]!;
    }
  }

  /** Writes the places of the first `length` features over them, −1 for those without weights. */
  find(features: Int32Array, length: number): void {
    const slots = this.#slots;
    const keys = this.#keys;
    const mask = this.#mask;
    const wrap = this.#wrap;
    for (let i = 0; i < length; i++) {
      const feature = features[i]! & mask;
      let slot = spread(feature) & wrap;
      while (keys[slot] !== feature && slots[slot] !== 0) slot = (slot + 1) & wrap;
      features[i] = slots[slot]! - 1;
    }
  }
}

function spread(feature: number): number {
  return feature ^ (feature >>> 13);
}

/** Features in ascending order as bytes: the steps from one to the next. */
export function packKeys(keys: Uint32Array): Uint8Array {
  const writer = new ByteWriter();
  writer.number(keys.length);
  let last = 0;
  for (const key of keys) {
    writer.number(key - last);
    last = key;
  }
  return writer.done();
}

export function unpackKeys(bytes: Uint8Array): Int32Array {
  const reader = new ByteReader(bytes);
  const keys = new Int32Array(reader.number());
  let last = 0;
  for (let i = 0; i < keys.length; i++) {
    last += reader.number();
    keys[i] = last;
  }
  return keys;
}
