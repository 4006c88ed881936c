import { ByteReader } from "../model/bytes.js";
import { unpackKeys } from "../model/features.js";
import type { ModelFile } from "../model/file.js";
import { join, seed } from "../model/hash.js";
import { Attribute } from "./wordforms.js";

/** The tags a dictionary gives to the words it knows: words with the same possible tags share one number. */
export class Dictionary {
  /** Keys (see {@link keyOf}) in ascending order as numbers without sign, and the number of each one's set. */
  readonly keys: Int32Array;
  readonly sets: Uint16Array;
  /** The tags of each set. */
  readonly tags: readonly Uint8Array[];
  readonly #slots: Int32Array;
  readonly #mask: number;

  constructor(keys: Int32Array, sets: Uint16Array, tags: readonly Uint8Array[]) {
    this.keys = keys;
    this.sets = sets;
    this.tags = tags;
    let size = 1024;
    while (size < keys.length * 2) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Int32Array(size).fill(-1);
    for (let i = 0; i < keys.length; i++) {
      let place = keys[i]! & this.#mask;
      while (this.#slots[place] !== -1) place = (place + 1) & this.#mask;
      this.#slots[place] = i;
    }
  }

  /** The number of the word's set, or −1 when the word is not known. */
  find(key: number): number {
    for (let place = key & this.#mask; ; place = (place + 1) & this.#mask) {
      const index = this.#slots[place]!;
      if (index === -1) return -1;
      if (this.keys[index] === key) return this.sets[index]!;
    }
  }
}

/** The key of a word in the dictionary: what its type and its case say. */
export function keyOf(forms: Int32Array, form: number, written: number): number {
  return join(join(seed(400), forms[form + Attribute.word]!), written);
}

/** What stands for the set of a word that is not known: its ending and case, as a negative number. */
export function guessOf(forms: Int32Array, form: number, written: number): number {
  return join(join(seed(401), forms[form + Attribute.suffix3]!), written) | (1 << 31);
}

/** The dictionary of a model file: sections `keys`, `sets` (the number of each key's set) and `tags` (each set: how many, then which). */
export function dictionaryFrom(file: ModelFile): Dictionary {
  const keys = unpackKeys(file.section("dictionary.keys"));
  const reader = new ByteReader(file.section("dictionary.sets"));
  const sets = Uint16Array.from({ length: keys.length }, () => reader.number());
  const lists = new ByteReader(file.section("dictionary.tags"));
  const tags = Array.from({ length: lists.number() }, () => Uint8Array.from({ length: lists.number() }, () => lists.byte()));
  return new Dictionary(keys, sets, tags);
}
