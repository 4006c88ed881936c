import { Relation, relationNames } from "./tagset.js";

/**
 * The dependency tree of one sentence (UD basic dependencies): every token has one head in the sentence, or none if it is a root.
 * Tokens are told by their index in the document. Parses made by rhetor are projective: what a token governs, directly or not, is an
 * unbroken stretch of tokens.
 */
export class Tree {
  readonly firstToken: number;
  readonly endToken: number;
  /** The sentence was longer than the parser reads at once and was parsed in pieces, each with a root of its own. */
  readonly pieces: number;
  readonly #heads: Int32Array;
  readonly #relations: Uint8Array;
  /** The dependents of token `firstToken + i` are `#dependents[#from[i]] … #dependents[#from[i + 1] - 1]`, in order of place. */
  #from: Int32Array | undefined;
  #dependents: Int32Array | undefined;
  #begins: Int32Array | undefined;
  #ends: Int32Array | undefined;

  /** `heads[i]` is the index in the document of the head of token `firstToken + i`, −1 for none; `relations[i]` a code of {@link Relation}. */
  constructor(firstToken: number, heads: Int32Array, relations: Uint8Array, pieces = 1) {
    this.firstToken = firstToken;
    this.endToken = firstToken + heads.length;
    this.pieces = pieces;
    this.#heads = heads;
    this.#relations = relations;
  }

  /** The head of a token, or −1 when it is a root. */
  headOf(token: number): number {
    return this.#heads[this.#index(token)]!;
  }

  relationOf(token: number): Relation {
    return relationNames[this.relationCodeOf(token)]!;
  }

  /** The code of the relation, as in the table of that name: for loops over many tokens. */
  relationCodeOf(token: number): number {
    return this.#relations[this.#index(token)]!;
  }

  /** The roots, in order of place: one, unless the sentence is empty or was parsed in pieces. */
  get roots(): readonly number[] {
    const roots: number[] = [];
    for (let i = 0; i < this.#heads.length; i++) if (this.#heads[i] === -1) roots.push(this.firstToken + i);
    return roots;
  }

  /** The direct dependents of a token, in order of place. */
  dependentsOf(token: number): Int32Array {
    const index = this.#index(token);
    if (!this.#from) this.#link();
    return this.#dependents!.subarray(this.#from![index]!, this.#from![index + 1]!);
  }

  /** The first direct dependent in that relation (one of its subtypes is another relation), or −1. */
  dependent(token: number, relation: Relation): number {
    const code = Relation[relation];
    for (const one of this.dependentsOf(token)) if (this.#relations[one - this.firstToken] === code) return one;
    return -1;
  }

  /** The first token of what a token governs, itself included. */
  beginOf(token: number): number {
    const index = this.#index(token);
    if (!this.#begins) this.#span();
    return this.#begins![index]!;
  }

  /** The token after the last of what a token governs, itself included. */
  endOf(token: number): number {
    const index = this.#index(token);
    if (!this.#ends) this.#span();
    return this.#ends![index]!;
  }

  /** Whether `ancestor` governs `token`, directly or not; a token governs itself. */
  governs(ancestor: number, token: number): boolean {
    this.#index(ancestor);
    for (let at = token; at !== -1; at = this.headOf(at)) if (at === ancestor) return true;
    return false;
  }

  #index(token: number): number {
    const index = token - this.firstToken;
    if (!(index >= 0 && index < this.#heads.length))
      throw new RangeError(
        `Token ${token} is not in this sentence, which has the tokens ${this.firstToken} to ${this.endToken - 1}.`,
      );
    return index;
  }

  #link(): void {
    const { length } = this.#heads;
    const from = new Int32Array(length + 1);
    for (const head of this.#heads) if (head !== -1) from[head - this.firstToken + 1]!++;
    for (let i = 0; i < length; i++) from[i + 1]! += from[i]!;
    const next = from.slice();
    const dependents = new Int32Array(from[length]!);
    for (let i = 0; i < length; i++) {
      const head = this.#heads[i]!;
      if (head !== -1) dependents[next[head - this.firstToken]!++] = this.firstToken + i;
    }
    this.#from = from;
    this.#dependents = dependents;
  }

  /** Heads come after or before their dependents, so the extents are filled from the leaves up, each token once. */
  #span(): void {
    const { length } = this.#heads;
    const begins = Int32Array.from({ length }, (_, i) => this.firstToken + i);
    const ends = Int32Array.from({ length }, (_, i) => this.firstToken + i + 1);
    const waiting = new Int32Array(length);
    for (const head of this.#heads) if (head !== -1) waiting[head - this.firstToken]!++;
    const ready: number[] = [];
    for (let i = 0; i < length; i++) if (waiting[i] === 0) ready.push(i);
    for (let i = ready.pop(); i !== undefined; i = ready.pop()) {
      const head = this.#heads[i]! - this.firstToken;
      if (this.#heads[i] === -1) continue;
      begins[head] = Math.min(begins[head]!, begins[i]!);
      ends[head] = Math.max(ends[head]!, ends[i]!);
      if (--waiting[head]! === 0) ready.push(head);
    }
    this.#begins = begins;
    this.#ends = ends;
  }
}
