import { ByteReader, ByteWriter } from "./bytes.js";

/**
 * What a model knows of each feature, one integer other than 0: a hash table from features, which are numbers of `bits` bits. Key and
 * value stand side by side, so that looking one up costs one access to memory.
 */
export class Features {
  readonly #slots: Int32Array;
  readonly #mask: number;
  readonly #wrap: number;

  constructor(keys: Int32Array, values: Int32Array, bits: number) {
    this.#mask = 2 ** bits - 1;
    let size = 1024;
    while (size * 0.45 < keys.length) size *= 2;
    this.#wrap = 2 * size - 1;
    this.#slots = new Int32Array(2 * size);
    for (let i = 0; i < keys.length; i++) {
      let slot = spread(keys[i]!) & this.#wrap;
      while (this.#slots[slot + 1] !== 0) slot = (slot + 2) & this.#wrap;
      this.#slots[slot] = keys[i]!;
      this.#slots[slot + 1] = values[i]!;
    }
  }

  /** Writes the values of the first `length` features over them, 0 for those that are not known. */
  find(features: Int32Array, length: number): void {
    const slots = this.#slots;
    const mask = this.#mask;
    const wrap = this.#wrap;
    for (let i = 0; i < length; i++) {
      const feature = features[i]! & mask;
      let slot = spread(feature) & wrap;
      while (slots[slot] !== feature && slots[slot + 1] !== 0) slot = (slot + 2) & wrap;
      features[i] = slots[slot + 1]!;
    }
  }
}

/** The slot where a search begins: an even number. */
function spread(feature: number): number {
  return (feature ^ (feature >>> 13)) << 1;
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
