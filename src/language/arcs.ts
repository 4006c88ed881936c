import { Relation } from "./tagset.js";

const nothing = -1;

/** The three actions of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011). */
export const Action = {
  /** The next token of the buffer goes on the stack. */
  shift: 0,
  /** The next token becomes the head of the top of the stack, which goes. */
  left: 1,
  /** The token below becomes the head of the top of the stack, which goes. */
  right: 2,
} as const;
export const actionCount = 3;

/**
 * A parse in progress: a stack, a buffer that begins at `next`, and the arcs so far. Tokens are numbered from 0; the number after the
 * last is the artificial root, which is the last in the buffer and ends up as the head of one token.
 */
export class Arcs {
  /** How many tokens there are; also the number of the root. */
  length = 0;
  next = 0;
  depth = 0;
  stack!: Int32Array;
  head!: Int32Array;
  relation!: Uint8Array;
  /** The first and the second dependent on either side, counted from the outside, or −1. */
  left1!: Int32Array;
  left2!: Int32Array;
  right1!: Int32Array;
  right2!: Int32Array;
  /** How many dependents on either side. */
  leftCount!: Uint8Array;
  rightCount!: Uint8Array;
  /** Which groups of relations a token has among its dependents, as bits. */
  has!: Int32Array;

  constructor(capacity = 64) {
    this.#reserve(capacity);
  }

  #reserve(capacity: number): void {
    const size = capacity + 2;
    this.stack = new Int32Array(size);
    this.head = new Int32Array(size);
    this.relation = new Uint8Array(size);
    this.left1 = new Int32Array(size);
    this.left2 = new Int32Array(size);
    this.right1 = new Int32Array(size);
    this.right2 = new Int32Array(size);
    this.leftCount = new Uint8Array(size);
    this.rightCount = new Uint8Array(size);
    this.has = new Int32Array(size);
  }

  /** Begins anew on a sentence of `length` tokens. */
  begin(length: number): void {
    if (length + 2 > this.head.length) this.#reserve(length * 2);
    this.length = length;
    this.next = 0;
    this.depth = 0;
    const size = length + 1;
    this.head.fill(nothing, 0, size);
    this.left1.fill(nothing, 0, size);
    this.left2.fill(nothing, 0, size);
    this.right1.fill(nothing, 0, size);
    this.right2.fill(nothing, 0, size);
    this.leftCount.fill(0, 0, size);
    this.rightCount.fill(0, 0, size);
    this.has.fill(0, 0, size);
  }

  /** Whether every token has a head. */
  get done(): boolean {
    return this.next === this.length && this.depth === 0;
  }

  /** Whether an action is possible: the root takes only one dependent. */
  allows(action: number): boolean {
    const { depth, next, length } = this;
    if (action === Action.shift) return next < length;
    if (action === Action.left) return depth > 0 && (next < length || depth === 1);
    return depth > 1;
  }

  shift(): void {
    this.stack[this.depth++] = this.next++;
  }

  /** Makes an arc: {@link Action.left} or {@link Action.right}. */
  arc(action: number, relation: number): void {
    const dependent = this.stack[--this.depth]!;
    this.relation[dependent] = relation;
    if (action === Action.left) {
      const head = this.next;
      this.head[dependent] = head;
      this.left2[head] = this.left1[head]!;
      this.left1[head] = dependent;
      if (this.leftCount[head]! < 255) this.leftCount[head]!++;
      this.has[head]! |= group[relation]!;
    } else {
      const head = this.stack[this.depth - 1]!;
      this.head[dependent] = head;
      this.right2[head] = this.right1[head]!;
      this.right1[head] = dependent;
      if (this.rightCount[head]! < 255) this.rightCount[head]!++;
      this.has[head]! |= group[relation]!;
    }
  }

  /** The token at a depth of the stack, 0 for the top, or −1. */
  top(below: number): number {
    return this.depth > below ? this.stack[this.depth - 1 - below]! : nothing;
  }
}

/** Relations that tell whether a place beside a head is taken, as bits of {@link Arcs.has}. */
const group: Int32Array = /* @__PURE__ */ groupTable();

function groupTable(): Int32Array {
  const table = new Int32Array(256);
  for (const [bit, names] of [
    ["nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass", "csubj:outer", "expl"],
    ["obj", "ccomp"],
    ["iobj", "xcomp"],
    ["aux", "aux:pass"],
    ["cop"],
    ["mark"],
    ["case"],
    ["det", "det:predet", "nmod:poss"],
    ["cc", "cc:preconj"],
    ["conj"],
    ["obl", "obl:agent", "obl:unmarked"],
    ["advcl", "advcl:relcl", "acl", "acl:relcl"],
  ].entries())
    for (const name of names) table[Relation[name as Relation]] = 1 << bit;
  return table;
}
