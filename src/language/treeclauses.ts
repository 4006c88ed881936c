import type { Extents, Piece } from "./extents.js";
import { Growth } from "./growth.js";
import { relationSet } from "./parsed.js";
import type { Region } from "./region.js";
import type { Syntax } from "./syntax.js";
import { Relation } from "./tagset.js";
import { Uses } from "./words.js";

/** What stands before a phrase that begins with a cue: *with no hope*. */
const introducing = relationSet("case", "mark");
const nominal = relationSet("appos", "iobj", "nmod", "nsubj", "nsubj:pass", "obj", "obl", "obl:agent");
/** Words that right before a negator belong to its clause: *do not*, *had they not*. */
const clausal = Uses.auxiliary | Uses.finite | Uses.past | Uses.pronoun | Uses.subject;

/** Reads from dependency trees where clauses and phrases begin and end; from words where a tree tears a clause apart at its negator. */
export class TreeClauses implements Extents {
  readonly #region: Region;
  readonly #syntax: Syntax;
  readonly #words: Extents;

  constructor(region: Region, syntax: Syntax, words: Extents) {
    this.#region = region;
    this.#syntax = syntax;
    this.#words = words;
  }

  clause(first: number, end: number, out: Piece[]): void {
    const growth = this.#growth(first, end);
    const { predicate } = growth;
    growth.takeClause(predicate);
    growth.leaveJoined();
    if (this.#region.is(first - 1, clausal) && !growth.has(first - 1)) this.#words.clause(first, end, out);
    else out.push(...growth.pieces());
  }

  following(first: number, end: number, out: Piece[]): void {
    const growth = this.#growth(first, end);
    const { branches, top } = growth;
    const head = branches.isFunctionWord(top) ? branches.head(top) : top;
    if (branches.relation(top) === Relation.det && branches.find(head, introducing) < 0) {
      this.clause(first, end, out);
      return;
    }
    growth.takeClause(head);
    growth.leaveBefore();
    out.push(...growth.pieces());
  }

  described(word: number, out: Piece[]): void {
    const growth = this.#growth(word, word + 1);
    const { branches } = growth;
    const predicated = branches.isPredicated(word);
    const attribute = branches.climb(word, (token) => branches.relation(token) !== Relation.conj || branches.isPredicated(token));
    const isAttribute = branches.relation(attribute) === Relation.amod && branches.head(attribute) > word;
    if (this.#region.is(word - 1, Uses.negator)) {
      growth.takeWord();
      growth.leaveBefore();
    } else if (!predicated && branches.isSetOff(word)) growth.takeWord();
    else if (!predicated && nominal[branches.relation(word)]) growth.takePhrase(word);
    else if (isAttribute) growth.takePhrase(branches.head(attribute));
    else {
      this.clause(word, word + 1, out);
      return;
    }
    out.push(...growth.pieces());
  }

  #growth(first: number, end: number): Growth {
    return new Growth(this.#syntax.ofToken(first), this.#region, first, end);
  }
}
