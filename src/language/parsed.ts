import type { Doc } from "../text/doc.js";
import type { Segment } from "../text/segments.js";
import { Enclosures } from "./enclosures.js";
import type { Lemmas } from "./lemmas.js";
import type { Tags } from "./tags.js";
import { Relation, type Upos, Upos as uposCodes, type Xpos, Xpos as xposCodes } from "./tagset.js";
import type { Tree } from "./tree.js";

/** What the phrases of a sentence are read from. */
export interface SentenceInput {
  readonly doc: Doc;
  /** The dependencies of the sentence. */
  readonly tree: Tree;
  readonly tags: Tags;
  readonly lemmas: Lemmas;
}

/** A set of relations or tags: 1 at the codes that belong to it. Sets are made of names and of lists of names. */
export type CodeSet = Uint8Array;

/* @__NO_SIDE_EFFECTS__ */
export function relationSet(...names: readonly (Relation | readonly Relation[])[]): CodeSet {
  return codeSet(names.flat().map((name) => Relation[name]));
}

/* @__NO_SIDE_EFFECTS__ */
export function uposSet(...names: readonly (Upos | readonly Upos[])[]): CodeSet {
  return codeSet(names.flat().map((name) => uposCodes[name]));
}

/* @__NO_SIDE_EFFECTS__ */
export function xposSet(...names: readonly (Xpos | readonly Xpos[])[]): CodeSet {
  return codeSet(names.flat().map((name) => xposCodes[name]));
}

function codeSet(codes: readonly number[]): CodeSet {
  const set = new Uint8Array(64);
  for (const code of codes) set[code] = 1;
  return set;
}

const nobody: readonly number[] = [];
/** Tags of verbs that are finite by their form. */
export const finiteTags: CodeSet = xposSet("MD", "VBD", "VBP", "VBZ");

/** Words with a grammatical job: a preposition, a conjunction. */
export interface FunctionWord extends Segment {
  /** The words in their normal form, one space between: `"according to"`. */
  readonly text: string;
}

/** One sentence with its tree, tags and lemmas, as the readers of phrases look at it. Tokens are told by their index in the document. */
export class Parsed {
  readonly doc: Doc;
  readonly tree: Tree;
  /** The first token of the sentence, and the one after its last. */
  readonly first: number;
  readonly end: number;
  readonly enclosures: Enclosures;
  readonly #tags: Tags;
  readonly #lemmas: Lemmas;
  /** By token: its dependents, in order of place. */
  readonly #dependents: readonly (readonly number[] | undefined)[];
  #order: readonly number[] | undefined;

  constructor({ doc, tree, tags, lemmas }: SentenceInput) {
    this.doc = doc;
    this.tree = tree;
    this.first = tree.firstToken;
    this.end = tree.endToken;
    this.#tags = tags;
    this.#lemmas = lemmas;
    this.enclosures = new Enclosures(doc, this.first, this.end);
    const dependents = new Array<number[] | undefined>(this.end - this.first);
    for (let token = this.first; token < this.end; token++) {
      const head = tree.headOf(token) - this.first;
      if (head < 0) continue;
      const others = dependents[head];
      if (others) others.push(token);
      else dependents[head] = [token];
    }
    this.#dependents = dependents;
  }

  /** The code of the relation of a token to its head. */
  relation(token: number): number {
    return this.tree.relationCodeOf(token);
  }

  /** The direct dependents of a token, in order of place. */
  dependents(token: number): readonly number[] {
    return this.#dependents[token - this.first] ?? nobody;
  }

  /** The first direct dependent in a relation, or −1. */
  dependent(token: number, relation: number): number {
    for (const one of this.dependents(token)) if (this.relation(one) === relation) return one;
    return -1;
  }

  upos(token: number): number {
    return this.#tags.upos[token]!;
  }

  xpos(token: number): number {
    return this.#tags.xpos[token]!;
  }

  /** Whether a verb has a form with a tense. */
  isFinite(token: number): boolean {
    return finiteTags[this.xpos(token)] === 1;
  }

  /** In lower case. */
  lemma(token: number): string {
    return this.#lemmas.of(token).toLowerCase();
  }

  norm(token: number): string {
    return this.doc.vocabulary.norm(this.doc.tokens.type[token]!);
  }

  /** Tokens with every head before its dependents. */
  get order(): readonly number[] {
    if (!this.#order) {
      const order = [...this.tree.roots];
      for (let next = 0; next < order.length; next++) for (const one of this.dependents(order[next]!)) order.push(one);
      this.#order = order;
    }
    return this.#order;
  }

  segment(firstToken: number, endToken: number): Segment {
    const { start, end } = this.doc.tokens;
    return { start: start[firstToken]!, end: end[endToken - 1]!, firstToken, endToken };
  }

  functionWord(firstToken: number, endToken: number): FunctionWord {
    const norms: string[] = [];
    for (let token = firstToken; token < endToken; token++) norms.push(this.norm(token));
    const { start, end } = this.segment(firstToken, endToken);
    return { start, end, firstToken, endToken, text: norms.join(" ") };
  }

  /**
   * The tokens from the first to the last of `head` and those of its dependents that belong to its phrase: before it what the
   * dependents in `before` govern, after it those in `after`, up to the first that is neither in that set nor in `passed`. Punctuation
   * belongs to it where it touches what does.
   */
  reach(head: number, before: CodeSet, after: CodeSet, passed: CodeSet): [first: number, end: number] {
    const { tree } = this;
    const dependents = this.dependents(head);
    let following = 0;
    while (following < dependents.length && dependents[following]! < head) following++;
    let first = head;
    let end = head + 1;
    for (let i = following - 1; i >= 0; i--) {
      const one = dependents[i]!;
      const relation = this.relation(one);
      const touches = relation === Relation.punct && one + 1 === first;
      if (touches || before[relation]) first = Math.min(first, tree.beginOf(one));
      else if (relation !== Relation.punct && !passed[relation]) break;
    }
    for (let i = following; i < dependents.length; i++) {
      const one = dependents[i]!;
      const relation = this.relation(one);
      const touches = relation === Relation.punct && one === end;
      if (touches || after[relation]) end = Math.max(end, tree.endOf(one));
      else if (relation !== Relation.punct && !passed[relation]) break;
    }
    return [first, end];
  }
}
