import { lastAtMost } from "../text/segments.js";
import { reach } from "./extents.js";
import { type CodeSet, relationSet } from "./parsed.js";
import { insertion, type Region } from "./region.js";
import { Relation } from "./tagset.js";
import type { Tree } from "./tree.js";
import { Uses } from "./words.js";

export const subjects: CodeSet = relationSet("csubj", "csubj:pass", "expl", "nsubj", "nsubj:pass");
export const auxiliaries: CodeSet = relationSet("aux", "aux:pass", "cop");
const predicating = relationSet("aux", "aux:pass", "cop", "csubj", "csubj:pass", "expl", "nsubj", "nsubj:outer", "nsubj:pass");
const clausal = relationSet(
  "acl",
  "acl:relcl",
  "advcl",
  "advcl:relcl",
  "ccomp",
  "csubj",
  "csubj:outer",
  "csubj:pass",
  "parataxis",
  "root",
  "xcomp",
);
const grammatical = relationSet(
  "advmod",
  "aux",
  "aux:pass",
  "case",
  "cc",
  "cc:preconj",
  "cop",
  "det",
  "det:predet",
  "discourse",
  "mark",
);
const joining = relationSet("cc");
const inserted = relationSet("discourse", "parataxis", "vocative");

/**
 * The part of a dependency tree around a cue, and what its branches are to one another. A branch is a token with all that it governs;
 * what is further than {@link reach} tokens from the cue is left out.
 */
export class Branches {
  readonly tree: Tree;
  readonly #region: Region;
  readonly #from: number;
  readonly #until: number;

  constructor(tree: Tree, region: Region, first: number, end: number) {
    this.tree = tree;
    this.#region = region;
    this.#from = first - reach;
    this.#until = end + reach;
  }

  isNear(token: number): boolean {
    return token >= this.#from && token < this.#until;
  }

  /** The dependents of a token, in order of place. */
  of(token: number): Int32Array {
    const dependents = this.tree.dependentsOf(token);
    if (dependents.length === 0 || (this.isNear(dependents[0]!) && this.isNear(dependents.at(-1)!))) return dependents;
    return dependents.subarray(lastAtMost(dependents, this.#from - 1) + 1, lastAtMost(dependents, this.#until - 1) + 1);
  }

  head(token: number): number {
    return this.tree.headOf(token);
  }

  relation(token: number): number {
    return this.tree.relationCodeOf(token);
  }

  /** The first dependent in one of these relations, or −1. */
  find(token: number, relations: CodeSet): number {
    for (const one of this.of(token)) if (relations[this.relation(one)]) return one;
    return -1;
  }

  /**
   * The first of `token`, its head, the head of that … for which `ends` holds, or the last that there is. The tokens passed are added to
   * `passed`.
   */
  climb(token: number, ends: (token: number) => boolean, passed?: Set<number>): number {
    let at = token;
    for (let steps = 0; steps < reach && !ends(at); steps++) {
      const head = this.head(at);
      if (head < 0) break;
      passed?.add(at);
      at = head;
    }
    return at;
  }

  /** Whether a token only helps the word that it depends on. */
  isFunctionWord(token: number): boolean {
    return grammatical[this.relation(token)] === 1 && this.head(token) >= 0;
  }

  /** Whether a token has a subject, an auxiliary or a copula. */
  isPredicated(token: number): boolean {
    return this.find(token, predicating) >= 0;
  }

  /** Whether a token heads a clause. */
  isPredicate(token: number): boolean {
    const first = this.climb(token, (at) => this.relation(at) !== Relation.conj || this.isPredicated(at));
    return !grammatical[this.relation(first)] && (clausal[this.relation(first)] === 1 || this.isPredicated(first));
  }

  /** The highest of the branches that begin at a token. */
  outermost(token: number): number {
    return this.climb(token, (at) => this.head(at) < at || this.tree.beginOf(this.head(at)) !== token);
  }

  /**
   * Whether a branch is no part of the clause or the phrase that it hangs on: an insertion or a form of address between marks, another
   * clause, what follows after a mark. Lists go on after commas, and so does what an insertion interrupts (*said, sir, that*).
   */
  isApart(token: number): boolean {
    const relation = this.relation(token);
    const mark = this.#markBeside(token);
    if (inserted[relation]) return mark >= 0;
    if (token < this.head(token)) return false;
    if (relation === Relation.conj) return this.#isOther(token, mark);
    return mark >= 0 && !this.isResumed(mark);
  }

  /** Whether a conjunct is another clause, the contrary (*but*), or an afterthought and no part of a list. */
  #isOther(token: number, mark: number): boolean {
    const conjunction = this.find(token, joining);
    if (conjunction >= 0 && this.#region.is(conjunction, Uses.adversative)) return true;
    if (this.isPredicate(this.head(token))) return mark >= 0 || this.find(token, subjects) >= 0;
    return mark >= 0 && !this.#isListed(token);
  }

  /** Whether a conjunction comes with a conjunct or with one after it: *a wild, profane, and godless man*. */
  #isListed(token: number): boolean {
    for (const one of this.of(this.head(token)))
      if (one >= token && this.relation(one) === Relation.conj && this.find(one, joining) >= 0) return true;
    return false;
  }

  /**
   * Whether a conjunct of a predicate is said apart from it: not without a conjunction, which is a slip of the parser, and not after *or*
   * (*not break or bend*) unless it has a subject.
   */
  isJoined(conjunct: number): boolean {
    const conjunction = this.find(conjunct, joining);
    return conjunction >= 0 && (!this.#region.is(conjunction, Uses.alternative) || this.find(conjunct, subjects) >= 0);
  }

  /** Whether an adjective stands between marks, with no noun after it: *amiable, unambitious, and kind*. */
  isSetOff(adjective: number): boolean {
    const { tree } = this;
    if (this.head(adjective) > adjective) {
      if (this.relation(adjective) === Relation.amod) return false;
      if (this.#region.isMark(tree.endOf(adjective))) return true;
    }
    const begin = tree.beginOf(adjective);
    if (begin <= this.#region.begin) return false;
    if (this.#region.is(begin, Uses.coordinator)) return this.#region.isMark(begin - 1) || this.#region.isMark(begin - 2);
    return this.#region.isMark(begin) || this.#region.isMark(begin - 1);
  }

  /** The mark between a branch and its head, at the edge of the branch; −1 when there is none. */
  #markBeside(token: number): number {
    const { tree } = this;
    const [inner, outer] =
      token < this.head(token) ? [tree.endOf(token) - 1, tree.endOf(token)] : [tree.beginOf(token), tree.beginOf(token) - 1];
    if (this.#region.isMark(inner)) return inner;
    return this.#region.isMark(outer) ? outer : -1;
  }

  /** Whether a comma closes an insertion. */
  isResumed(comma: number): boolean {
    const region = this.#region;
    for (let i = comma - 1; i > comma - insertion - 2 && !region.isBreak(i); i--)
      if (region.isComma(i)) return region.afterInsertion(i) === comma + 1;
    return false;
  }
}
