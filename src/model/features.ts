import { ByteReader, ByteWriter } from "./bytes.js";

/** How many features may make room for one before the table is found too small. */
const mostMoves = 1000;
/** Odd, so that multiples differ in their low bits. */
const scatter = 0x9e3779b1;

/**
 * What a model knows of each feature, one integer above 0: a hash table from features, which are numbers of `bits` bits. A feature has a
 * place in either half of the table and stands in one of them (cuckoo hashing, after Pagh and Rodler 2004). A slot holds the value and,
 * above it, what the place does not tell of the feature. So a look-up is two accesses to memory and no branch, which a processor would
 * often foretell wrongly.
 */
export class Features {
  readonly #slots: Int32Array;
  readonly #mask: number;
  /** How many bits of a feature tell its place, and how many bits of a slot are the value. */
  readonly #placeBits: number;
  readonly #valueBits: number;

  constructor(keys: Int32Array, values: Int32Array, bits: number) {
    let greatest = 1;
    for (const value of values) if (value > greatest) greatest = value;
    const valueBits = 32 - Math.clz32(greatest);
    let placeBits = Math.max(8, bits + valueBits - 32, 32 - Math.clz32(keys.length));
    let slots = filled(keys, values, placeBits, valueBits);
    for (; !slots; slots = filled(keys, values, placeBits, valueBits)) placeBits++;
    this.#slots = slots;
    this.#mask = 2 ** bits - 1;
    this.#placeBits = placeBits;
    this.#valueBits = valueBits;
  }

  /** Writes the values of the first `length` features over them, 0 for those that are not known. */
  find(features: Int32Array, length: number): void {
    const slots = this.#slots;
    const mask = this.#mask;
    const placeBits = this.#placeBits;
    const valueBits = this.#valueBits;
    const half = 1 << placeBits;
    const place = half - 1;
    const value = 2 ** valueBits - 1;
    for (let i = 0; i < length; i++) {
      const feature = features[i]! & mask;
      const rest = feature >>> placeBits;
      const one = slots[feature & place]!;
      const other = slots[half + ((feature ^ Math.imul(rest, scatter)) & place)]!;
      // Less 1, only 0 is negative: all bits for the slot that holds the feature, none for another.
      const isOne = (((one >>> valueBits) ^ rest) - 1) >> 31;
      const isOther = (((other >>> valueBits) ^ rest) - 1) >> 31;
      features[i] = ((one & isOne) | (other & isOther)) & value;
    }
  }
}

/** The slots of a table with that many places in each half, or nothing when it is too small. */
function filled(keys: Int32Array, values: Int32Array, placeBits: number, valueBits: number): Int32Array | undefined {
  const half = 1 << placeBits;
  const slots = new Int32Array(2 * half);
  const owners = new Int32Array(2 * half).fill(-1);
  for (let i = 0; i < keys.length; i++) {
    // Whoever stands in the place goes to its other one, and so on.
    let mover = i;
    for (let moves = 0; mover >= 0; moves++) {
      if (moves > mostMoves) return undefined;
      const key = keys[mover]!;
      const rest = key >>> placeBits;
      const slot = moves % 2 === 0 ? key & (half - 1) : half + ((key ^ Math.imul(rest, scatter)) & (half - 1));
      slots[slot] = (rest << valueBits) | values[mover]!;
      const before = owners[slot]!;
      owners[slot] = mover;
      mover = before;
    }
  }
  return slots;
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
