import { fold } from "./characters.js";

/** Start value of {@link mix}. */
export const hashSeed: number = 0x811c9dc5 | 0;

/** Adds one code unit to a hash (FNV-1a). */
export function mix(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** Spreads a finished hash, whose low bits alone are weak. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15) ^ (hash >>> 7);
}

/**
 * The norms seen so far, each with a number: its type, counted from 0 in order of first appearance. Documents share one, so that
 * what depends on the type alone is computed once; when it has grown large, documents read later begin a new one.
 */
export class Vocabulary {
  #size = 0;
  /** Open addressing, four integers a slot: hash, type + 1, and where in the pool the norm begins and how long it is. */
  #slots: Int32Array = new Int32Array(1 << 15);
  #mask = (1 << 13) - 1;
  #slotOf: Int32Array = new Int32Array(1 << 12);
  #pool: Uint16Array = new Uint16Array(1 << 15);
  #poolLength = 0;
  readonly #norms: (string | undefined)[] = [];

  /** How many types there are. */
  get size(): number {
    return this.#size;
  }

  /** The norm of a type. Throws a `RangeError` when there is no such type. */
  norm(type: number): string {
    let norm = this.#norms[type];
    if (norm === undefined) {
      if (!(type >= 0 && type < this.#size)) throw new RangeError(`There is no type ${type}: this vocabulary has ${this.#size}.`);
      const slot = this.#slotOf[type]!;
      const begin = this.#slots[slot + 2]!;
      const end = begin + this.#slots[slot + 3]!;
      norm = "";
      for (let at = begin; at < end; at += 4096) norm += String.fromCharCode(...this.#pool.subarray(at, Math.min(at + 4096, end)));
      this.#norms[type] = norm;
    }
    return norm;
  }

  /** The type of a norm, or −1 when it has not been seen. */
  find(norm: string): number {
    return this.#slots[this.#slot(norm, hashOf(norm)) + 1]! - 1;
  }

  /** The type of a norm, new if need be. */
  intern(norm: string): number {
    const hash = hashOf(norm);
    const slot = this.#slot(norm, hash);
    const known = this.#slots[slot + 1]!;
    return known > 0 ? known - 1 : this.#add(slot, norm, hash);
  }

  /** @internal The type of `text.slice(start, end)`, ASCII letters and digits, in lower case; `hash` is the {@link mix} of its folded code units. */
  internFolded(text: string, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const pool = this.#pool;
    const mask = this.#mask;
    const length = end - start;
    for (let place = spread(hash) & mask; ; place = (place + 1) & mask) {
      const slot = place << 2;
      const known = slots[slot + 1]!;
      if (known === 0) return this.#add(slot, text.slice(start, end).toLowerCase(), hash);
      if (slots[slot] !== hash || slots[slot + 3] !== length) continue;
      const begin = slots[slot + 2]!;
      let i = 0;
      while (i < length && pool[begin + i] === fold[text.charCodeAt(start + i)]) i++;
      if (i === length) return known - 1;
    }
  }

  /** The slot that holds this norm, or the empty one where it belongs. */
  #slot(norm: string, hash: number): number {
    const slots = this.#slots;
    const pool = this.#pool;
    const { length } = norm;
    for (let place = spread(hash) & this.#mask; ; place = (place + 1) & this.#mask) {
      const slot = place << 2;
      if (slots[slot + 1] === 0) return slot;
      if (slots[slot] !== hash || slots[slot + 3] !== length) continue;
      const begin = slots[slot + 2]!;
      let i = 0;
      while (i < length && pool[begin + i] === norm.charCodeAt(i)) i++;
      if (i === length) return slot;
    }
  }

  #add(slot: number, norm: string, hash: number): number {
    const type = this.#size++;
    const begin = this.#poolLength;
    this.#poolLength += norm.length;
    if (this.#poolLength > this.#pool.length) {
      const pool = new Uint16Array(Math.max(this.#pool.length * 2, this.#poolLength));
      pool.set(this.#pool);
      this.#pool = pool;
    }
    for (let i = 0; i < norm.length; i++) this.#pool[begin + i] = norm.charCodeAt(i);
    if (type === this.#slotOf.length) {
      const larger = new Int32Array(type * 2);
      larger.set(this.#slotOf);
      this.#slotOf = larger;
    }
    this.#slots.set([hash, type + 1, begin, norm.length], slot);
    this.#slotOf[type] = slot;
    if (this.#size * 2 > this.#mask) this.#rehash();
    return type;
  }

  #rehash(): void {
    const old = this.#slots;
    const mask = this.#mask * 2 + 1;
    const slots = new Int32Array((mask + 1) * 4);
    for (let type = 0; type < this.#size; type++) {
      const from = this.#slotOf[type]!;
      let place = spread(old[from]!) & mask;
      while (slots[place * 4 + 1] !== 0) place = (place + 1) & mask;
      slots.set(old.subarray(from, from + 4), place * 4);
      this.#slotOf[type] = place * 4;
    }
    this.#slots = slots;
    this.#mask = mask;
  }
}

function hashOf(norm: string): number {
  let hash = hashSeed;
  for (let i = 0; i < norm.length; i++) hash = mix(hash, norm.charCodeAt(i));
  return hash;
}

const largest = 1 << 18;
let current: Vocabulary | undefined;

/** The vocabulary for the next document: the shared one, or a new one when that has more than 262,144 types. */
export function currentVocabulary(): Vocabulary {
  if (!current || current.size > largest) current = new Vocabulary();
  return current;
}
