import { Kind } from "../text/token.js";
import { type Extents, type Piece, reach } from "./extents.js";
import type { Region } from "./region.js";
import { Uses } from "./words.js";

/** How many tokens the subject of a clause after *and* may have. */
const subjectLength = 7;
const parenthesis = 14;

const verbal = Uses.auxiliary | Uses.finite;
const unnominal = Uses.preposition | Uses.coordinator | Uses.subordinator | Uses.auxiliary | Uses.relative | Uses.that;
const nounless =
  unnominal | Uses.subject | Uses.pronoun | Uses.determiner | Uses.finite | Uses.adverb | Uses.infinitive | Uses.past;

/** Guesses where clauses begin and end, from function words and punctuation alone, within a region. */
export class Clauses implements Extents {
  readonly #region: Region;

  constructor(region: Region) {
    this.#region = region;
  }

  clause(first: number, end: number, out: Piece[]): void {
    this.#left(first, out);
    this.#right(end, out);
  }

  following(_first: number, end: number, out: Piece[]): void {
    this.#right(end, out);
  }

  described(word: number, out: Piece[]): void {
    if (!this.#region.is(word, Uses.adverbial) && this.#nounPhrase(word, out)) return;
    this.#left(word, out);
    this.#right(word + 1, out, true);
  }

  /** The clause that depends on a condition is the one after the comma, or else the one before the cue. */
  condition(first: number, end: number, out: Piece[]): void {
    const region = this.#region;
    const close = this.#right(end, out);
    if (!region.opens(first)) this.#left(region.isComma(first - 1) ? first - 1 : first, out);
    else if (region.isComma(close)) this.#right(close + 1, out);
  }

  /**
   * Adds what follows in the clause, from `from` on, and answers the token where the clause ends. It ends at punctuation, at *but* and
   * *because*, and at *and* before another clause or verb; with `narrow`, at every *and*. A quotation that belongs to the clause
   * (no comma before it) is passed over as a whole.
   */
  #right(from: number, out: Piece[], narrow = false): number {
    const limit = Math.min(this.#region.end, from + reach);
    let first = from;
    let i = from;
    for (; i < limit; i++) {
      if (this.#region.kind(i) === Kind.quoteOpen) {
        const close = this.#region.isComma(i - 1) ? -1 : this.#region.closing(i);
        if (close < 0 || close >= limit) break;
        i = close;
        continue;
      }
      if (this.#region.isBreak(i)) break;
      if (this.#region.isComma(i)) {
        const next = this.#region.afterInsertion(i);
        if (next < 0) break;
        if (i > first) out.push([first, i]);
        first = next;
        i = next - 1;
        continue;
      }
      const uses = this.#region.uses(i);
      if (i === from || uses === 0) continue;
      if ((uses & (Uses.adversative | Uses.concessive)) !== 0 && !(uses & Uses.determiner)) break;
      if (
        (uses & Uses.coordinator) !== 0 &&
        (narrow || this.#opensClause(i + 1, limit, false, this.#region.is(i, Uses.alternative)))
      )
        break;
    }
    if (i > first) out.push([first, i]);
    return i;
  }

  /**
   * Whether a clause of its own, or a verb that shares the subject, begins at a token after *and*; with `inside`, whether a verb
   * follows a subject that has begun already.
   */
  #opensClause(from: number, limit: number, inside = false, alternative = false): boolean {
    let i = from;
    while (this.#region.is(i, Uses.adverb | Uses.adverbial)) i++;
    const uses = this.#region.uses(i);
    if ((uses & Uses.subject) !== 0) return true;
    if (!alternative && (uses & (verbal | Uses.subordinator | Uses.past)) !== 0 && !(uses & Uses.preposition))
      return this.#region.isWord(i + 1);
    if (!inside && !(uses & (Uses.determiner | Uses.pronoun)) && !this.#region.isCapital(i)) return false;
    for (let last = Math.min(limit, i + subjectLength); i < last; i++) {
      if (this.#region.isComma(i) || this.#region.isBreak(i)) return false;
      const here = this.#region.uses(i);
      if ((here & verbal) !== 0) return true;
      if (inside && (here & Uses.past) !== 0) return true;
      if (i > from && (here & (Uses.relative | Uses.that | Uses.coordinator | Uses.infinitive)) !== 0) return false;
      if ((here & Uses.subordinator) !== 0 && !(here & Uses.preposition)) return false;
    }
    return false;
  }

  /** Adds what precedes in the clause, up to `until`: its subject, its verb. Answers where the clause begins. */
  #left(until: number, out: Piece[]): number {
    const limit = Math.max(this.#region.begin, until - reach);
    let end = until;
    let verb = -1;
    let i = until - 1;
    for (; i >= limit; i--) {
      if (this.#region.kind(i) === Kind.quoteClose) {
        const open = i === until - 1 || this.#region.isComma(i - 1) ? -1 : this.#region.opening(i);
        if (open < limit) break;
        i = open;
        continue;
      }
      if (this.#region.isBreak(i)) break;
      if (this.#region.isComma(i)) {
        const before = verb < 0 || i + 1 === verb ? this.#beforeParenthesis(i) : -1;
        if (before < 0) break;
        out.push([i + 1, end]);
        end = before;
        i = before;
        continue;
      }
      const uses = this.#region.uses(i);
      if (uses === 0) continue;
      if ((uses & Uses.subject) !== 0 || ((uses & Uses.pronoun) !== 0 && this.#isSubject(i, verb, until))) {
        i = this.#fronted(i, verb < 0);
        break;
      }
      if ((uses & Uses.that) !== 0) {
        if (verb === i + 1) i--;
        else if (i + 1 === until) break;
        else if (
          !this.#region.isWord(i - 1) ||
          this.#region.is(i - 1, Uses.preposition | Uses.coordinator | Uses.subordinator | Uses.relative)
        )
          continue;
        break;
      }
      if ((uses & Uses.relative) !== 0) {
        if (this.#region.is(i - 1, Uses.preposition)) i--;
        i--;
        break;
      }
      if ((uses & Uses.coordinator) !== 0) {
        if (i + 1 === until) {
          if (!this.#opensClause(until + 1, until + 1 + subjectLength, true)) this.#shared(i, limit, out, true);
          break;
        }
        if (verb < 0 || verb === i + 1) {
          this.#shared(i, limit, out, false);
          break;
        }
        if ((uses & Uses.adversative) !== 0 || this.#hasVerb(i - 1, limit)) break;
        continue;
      }
      if ((uses & Uses.subordinator) !== 0 && (!(uses & Uses.preposition) || verb > i + 1)) break;
      if ((uses & verbal) !== 0) {
        if (verb > i + 1 && !this.#onlyAdverbs(i + 1, verb)) {
          const relative = this.#relativeOf(i);
          if (relative < 0) break;
          i = relative;
          continue;
        }
        verb = i;
      } else if (verb < 0 && (uses & Uses.past) !== 0) verb = i;
      else if (verb === i + 1 && (uses & (Uses.adverb | Uses.adverbial)) !== 0) verb = i;
    }
    const begin = Math.min(end, i + 1);
    if (begin < end) out.push([begin, end]);
    return begin;
  }

  /** Whether a pronoun that may also be an object is the subject of the verb after it, or of the one before it in a question. */
  #isSubject(pronoun: number, verb: number, until: number): boolean {
    if (this.#region.is(pronoun, Uses.that)) return false;
    if (verb === pronoun + 1) return true;
    return verb < 0 && pronoun + 1 === until && this.#region.is(pronoun - 1, Uses.auxiliary);
  }

  /** The token before the first one of a clause whose subject is at `subject`: *of whom we*, *what I*, *is there*, *had he not*. */
  #fronted(subject: number, inverted: boolean): number {
    let before = subject - 1;
    if (this.#region.is(before, Uses.auxiliary) && (inverted || !this.#region.isWord(before - 1))) before--;
    if (
      this.#region.is(before, Uses.relative) ||
      (before < subject - 1 && this.#region.is(before, Uses.subordinator) && !this.#region.isWord(before - 1))
    ) {
      before--;
      if (this.#region.is(before, Uses.preposition)) before--;
    }
    return before;
  }

  /** The relative pronoun of a clause inside a subject, whose verb is at `verb`: *the people who are here did not*; −1 when there is none. */
  #relativeOf(verb: number): number {
    for (let i = verb - 1; i >= verb - 4; i--) {
      if (!this.#region.isWord(i)) return -1;
      if (this.#region.is(i, Uses.relative | Uses.that))
        return this.#region.isWord(i - 1) && !this.#region.is(i - 1, verbal | Uses.complement | Uses.past | Uses.preposition)
          ? i
          : -1;
      if (this.#region.is(i, unnominal)) return -1;
    }
    return -1;
  }

  #onlyAdverbs(from: number, until: number): boolean {
    for (let i = from; i < until; i++) if (!this.#region.is(i, Uses.adverb | Uses.adverbial | Uses.negator)) return false;
    return true;
  }

  #hasVerb(from: number, limit: number): boolean {
    for (let i = from; i >= limit; i--) {
      if (this.#region.isComma(i) || this.#region.isBreak(i)) return false;
      if (this.#region.is(i, verbal | Uses.past)) return true;
    }
    return false;
  }

  /** Adds the subject, and the verb if asked to, that the clause before the coordinator shares with the one after it. */
  #shared(coordinator: number, limit: number, out: Piece[], withVerb: boolean): void {
    let from = this.#region.is(coordinator - 1, Uses.coordinator) ? coordinator - 1 : coordinator;
    if (this.#region.isComma(from - 1)) from--;
    const begin = this.#clauseBegin(from, limit);
    for (let i = begin + 1; i < from; i++) {
      if (!this.#region.is(i, verbal | Uses.past)) continue;
      if (withVerb) while (i < from && this.#region.is(i, verbal | Uses.past | Uses.be)) i++;
      out.push([begin, i]);
      return;
    }
  }

  #clauseBegin(until: number, limit: number): number {
    let i = until - 1;
    for (; i >= limit; i--) {
      if (this.#region.isBreak(i) || this.#region.isComma(i)) break;
      const uses = this.#region.uses(i);
      if ((uses & Uses.subject) !== 0) return i;
      if ((uses & (Uses.that | Uses.relative)) !== 0 && !(uses & Uses.determiner)) break;
    }
    return i + 1;
  }

  /** The comma that opens the insertion that `comma` closes: *Holmes, with all his wisdom, did not*; −1 when there is none. */
  #beforeParenthesis(comma: number): number {
    for (let i = comma - 1; i > comma - parenthesis; i--) {
      if (this.#region.isBreak(i)) return -1;
      if (this.#region.isComma(i))
        return this.#region.isWord(i - 1) && this.#region.is(i + 1, Uses.preposition | Uses.relative | Uses.disjunct) ? i : -1;
    }
    return -1;
  }

  /** Adds the noun phrase around an adjective: its determiner, what grades it, its noun, what belongs to that. False if no noun follows. */
  #nounPhrase(adjective: number, out: Piece[]): boolean {
    const limit = Math.min(this.#region.end, adjective + reach);
    let end = adjective + 1;
    while (end < limit && this.#region.isWord(end) && !this.#region.is(end, nounless)) end++;
    if (end === adjective + 1) return false;
    if (this.#region.is(end, Uses.of)) {
      end++;
      while (end < limit && this.#region.isWord(end) && !this.#region.is(end, nounless & ~(Uses.determiner | Uses.pronoun))) end++;
    } else if (
      this.#region.is(end, Uses.relative | Uses.that) ||
      (this.#region.is(end, Uses.subordinator) && !this.#region.is(end, Uses.preposition))
    ) {
      const clause: Piece[] = [];
      end = this.#right(end, clause, true);
    }
    let begin = adjective;
    while (this.#region.is(begin - 1, Uses.adverb | Uses.adverbial)) begin--;
    out.push([begin, end]);
    for (let i = begin - 1; i >= this.#region.begin && i > begin - 6 && (this.#region.isWord(i) || this.#region.isComma(i)); i--) {
      if (this.#region.is(i, Uses.determiner)) {
        out.push([i, i + 1]);
        break;
      }
      if (this.#region.is(i, unnominal | verbal | Uses.subject)) break;
    }
    return true;
  }
}
