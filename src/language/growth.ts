import { auxiliaries, Branches, subjects } from "./branches.js";
import type { Piece } from "./extents.js";
import { relationSet } from "./parsed.js";
import type { Region } from "./region.js";
import { stretchAround } from "./stretch.js";
import { Relation } from "./tagset.js";
import type { Tree } from "./tree.js";
import { Uses } from "./words.js";

const determining = relationSet("det", "det:predet", "nmod:poss");
const modifying = relationSet("acl", "nmod");
/** What leads in a clause after its subject, or one without a subject. */
const leading = relationSet("cc", "mark", "obl");

/** What is taken from a tree for the scope of one cue, the tokens `[first, end)`. */
export class Growth {
  readonly branches: Branches;
  readonly #region: Region;
  readonly #first: number;
  readonly #end: number;
  readonly #taken = new Set<number>();
  /** The tokens between the cue and its predicate. */
  readonly #path = new Set<number>();

  constructor(tree: Tree, region: Region, first: number, end: number) {
    this.branches = new Branches(tree, region, first, end);
    this.#region = region;
    this.#first = first;
    this.#end = end;
  }

  /** Whether a token was taken. */
  has(token: number): boolean {
    return this.#taken.has(token);
  }

  /** The first token of the cue whose head is outside it. */
  get top(): number {
    for (let token = this.#first; token < this.#end; token++) {
      const head = this.branches.head(token);
      if (head < this.#first || head >= this.#end) return token;
    }
    return this.#first;
  }

  /** The predicate of the clause that the cue stands in. */
  get predicate(): number {
    return this.branches.climb(this.top, (token) => this.branches.isPredicate(token), this.#path);
  }

  /**
   * Takes a predicate with its branches, from its subject on; not what leads in the clause, nor what is joined to it. A clause without a
   * subject shares that of the one it is joined to, and the auxiliaries if it has none.
   */
  takeClause(predicate: number): void {
    const { branches } = this;
    this.#taken.add(predicate);
    const subject = branches.find(predicate, subjects);
    const begin = subject >= 0 && subject < predicate ? branches.tree.beginOf(subject) : -1;
    const opening = this.#opening(predicate);
    for (const one of branches.of(predicate)) {
      if (one <= opening || (one < predicate && one < this.#first && this.#leads(one, begin))) continue;
      if (branches.relation(one) === Relation.conj && branches.isPredicate(predicate) && branches.isJoined(one)) continue;
      this.takeBranch(one);
    }
    if (subject < 0) this.#takeShared(predicate);
  }

  /** The last conjunction before the cue that opens the clause of a predicate (*that*, *if*); −1 when there is none. */
  #opening(predicate: number): number {
    const { branches } = this;
    let opening = -1;
    for (const one of branches.of(predicate)) {
      if (one >= predicate || one >= this.#first) break;
      if (branches.relation(one) === Relation.mark && !this.#region.is(one, Uses.infinitive)) opening = one;
    }
    return opening;
  }

  /**
   * Whether a branch before the cue leads in a clause: before the subject, which begins at `subject`, all but auxiliaries and relative
   * pronouns (*[of whom] we know nothing*) do.
   */
  #leads(branch: number, subject: number): boolean {
    const relation = this.branches.relation(branch);
    if (branch >= subject) return leading[relation] === 1;
    if (auxiliaries[relation]) return false;
    const begin = this.branches.tree.beginOf(branch);
    return !this.#region.is(this.#region.is(begin, Uses.preposition) ? begin + 1 : begin, Uses.relative);
  }

  #takeShared(predicate: number): void {
    const { branches } = this;
    const first = branches.climb(
      predicate,
      (token) => branches.relation(token) !== Relation.conj || branches.find(token, subjects) >= 0,
    );
    if (first === predicate) return;
    const alone = branches.find(predicate, auxiliaries) < 0;
    for (const one of branches.of(first)) {
      const relation = branches.relation(one);
      if (one > predicate) break;
      if (subjects[relation]) this.takeBranch(one);
      else if (alone && auxiliaries[relation]) this.#taken.add(one);
    }
  }

  /** Takes a branch, but for those of its branches that are apart. What leads to the cue is never apart. */
  takeBranch(token: number): void {
    if (this.#taken.has(token) || !this.branches.isNear(token)) return;
    if (!this.#path.has(token) && this.branches.isApart(token)) return;
    this.#taken.add(token);
    for (const one of this.branches.of(token)) this.takeBranch(one);
  }

  /** Takes the word of the cue with its branches. */
  takeWord(): void {
    this.#path.add(this.#first);
    this.takeBranch(this.#first);
  }

  /** Takes a noun with the word of the cue, which may be the noun itself: its determiner, and what follows the word in the phrase. */
  takePhrase(noun: number): void {
    const { branches } = this;
    if (noun !== this.#first) this.takeWord();
    this.#taken.add(noun);
    for (const one of branches.of(noun)) {
      const relation = branches.relation(one);
      if (one < this.#first ? determining[relation] : one < noun || modifying[relation]) this.takeBranch(one);
    }
  }

  /** Takes out what the cue's conjunct is joined to: *the marks were [on the path] and not on the grass*. */
  leaveJoined(): void {
    for (const token of this.#path)
      if (this.branches.relation(token) === Relation.conj && token > this.branches.head(token))
        this.#leave(this.branches.head(token), token);
  }

  /** Takes out what a token governs before `until`. */
  #leave(token: number, until: number): void {
    if (!this.#taken.delete(token)) return;
    for (const one of this.branches.of(token)) if (one < until) this.#leave(one, until);
  }

  /** Takes out what stands before the end of the cue. */
  leaveBefore(): void {
    for (const token of this.#taken) if (token < this.#end) this.#taken.delete(token);
  }

  /** What was taken, in order of place, as ranges of tokens; marks between two words that were taken go with them. */
  pieces(): Piece[] {
    const region = this.#region;
    const [from, until] = stretchAround(region, this.branches, this.#first, this.#end);
    const tokens = [...this.#taken]
      .filter((token) => token >= from && token < until && !region.isMark(token))
      .sort((a, b) => a - b);
    const pieces: [first: number, end: number][] = [];
    for (const token of tokens) {
      const piece = pieces.at(-1);
      let next = piece?.[1] ?? token;
      while (next < token && region.isMark(next)) next++;
      if (piece && next === token) piece[1] = token + 1;
      else pieces.push([token, token + 1]);
    }
    return pieces;
  }
}
