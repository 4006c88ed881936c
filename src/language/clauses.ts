import type { Doc } from "../text/doc.js";
import { lastAtMost } from "../text/segments.js";
import { Flag, Kind } from "../text/token.js";
import { Uses, usesOf } from "./words.js";

/** A range of tokens, half-open. */
export type Piece = readonly [first: number, end: number];

/** How many tokens a scope reaches from its cue, to the left and to the right. Keeps the work linear on a sentence without end. */
const reach = 96;
/** How many tokens the subject of a clause after *and* may have. */
const subjectLength = 7;
/** How many tokens an insertion between two commas may have. */
const insertion = 4;
const parenthesis = 14;

const verbal = Uses.auxiliary | Uses.finite;
const unnominal = Uses.preposition | Uses.coordinator | Uses.subordinator | Uses.auxiliary | Uses.relative | Uses.that;
const nounless =
  unnominal | Uses.subject | Uses.pronoun | Uses.determiner | Uses.finite | Uses.adverb | Uses.infinitive | Uses.past;

/**
 * Guesses where clauses begin and end, from function words and punctuation alone. Everything is told in tokens and stays within the
 * region `[begin, end)` it was made for: a sentence, or the part of one inside the same quotation marks.
 */
export class Clauses {
  readonly #doc: Doc;
  readonly #quoteStarts: readonly number[];
  /** The region: its first token, and the token after its last. */
  begin = 0;
  end = 0;

  constructor(doc: Doc) {
    this.#doc = doc;
    this.#quoteStarts = doc.quotations.map((quotation) => quotation.start);
  }

  /** Moves to the region around a token. */
  enter(token: number): void {
    if (token >= this.begin && token < this.end) return;
    const { innerSentences } = this.#doc;
    const sentence = innerSentences.ofToken(token);
    this.begin = sentence < 0 ? token : innerSentences.firstToken[sentence]!;
    this.end = sentence < 0 ? token + 1 : innerSentences.endToken[sentence]!;
  }

  /** Bits of {@link Uses}; 0 outside the region. */
  uses(token: number): number {
    return token >= this.begin && token < this.end ? usesOf(this.#doc.vocabulary, this.#doc.tokens.type[token]!) : 0;
  }

  is(token: number, bits: number): boolean {
    return (this.uses(token) & bits) !== 0;
  }

  kind(token: number): number {
    return token >= this.begin && token < this.end ? this.#doc.tokens.kind[token]! : Kind.punctuation;
  }

  isComma(token: number): boolean {
    return token >= this.begin && token < this.end && this.#doc.text.charCodeAt(this.#doc.tokens.start[token]!) === 44;
  }

  /** Whether a clause cannot go on past this token: strong punctuation, a dash, a quotation mark, the end of the region. */
  isBreak(token: number): boolean {
    const kind = this.kind(token);
    if (kind === Kind.punctuation) return !this.isComma(token);
    return kind === Kind.dash || kind === Kind.ellipsis || kind === Kind.quoteOpen || kind === Kind.quoteClose;
  }

  isCapital(token: number): boolean {
    return token >= this.begin && token < this.end && (this.#doc.tokens.flags[token]! & Flag.capital) !== 0;
  }

  isWord(token: number): boolean {
    return token >= this.begin && token < this.end && this.#doc.tokens.kind[token]! <= Kind.clitic;
  }

  /**
   * Adds what follows in the clause, from `from` on, and answers the token where the clause ends. It ends at punctuation, at *but* and
   * *because*, and at *and* before another clause or verb; with `narrow`, at every *and*. A quotation that belongs to the clause
   * (no comma before it) is passed over as a whole.
   */
  right(from: number, out: Piece[], narrow = false): number {
    const limit = Math.min(this.end, from + reach);
    let first = from;
    let i = from;
    for (; i < limit; i++) {
      if (this.kind(i) === Kind.quoteOpen) {
        const close = this.isComma(i - 1) ? -1 : this.#closing(i);
        if (close < 0 || close >= limit) break;
        i = close;
        continue;
      }
      if (this.isBreak(i)) break;
      if (this.isComma(i)) {
        const next = this.#afterInsertion(i);
        if (next < 0) break;
        if (i > first) out.push([first, i]);
        first = next;
        i = next - 1;
        continue;
      }
      const uses = this.uses(i);
      if (i === from || uses === 0) continue;
      if ((uses & (Uses.adversative | Uses.concessive)) !== 0 && !(uses & Uses.determiner)) break;
      if ((uses & Uses.coordinator) !== 0 && (narrow || this.#opensClause(i + 1, limit, false, this.is(i, Uses.alternative))))
        break;
    }
    if (i > first) out.push([first, i]);
    return i;
  }

  /** The token after `, sir, that` or `, however, of`, whose first comma is `comma`; −1 when the clause ends there. */
  #afterInsertion(comma: number): number {
    for (let i = comma + 1; i <= comma + insertion + 1; i++) {
      if (this.isBreak(i)) return -1;
      if (this.isComma(i)) return i > comma + 1 && this.is(i + 1, Uses.that | Uses.preposition) ? i + 1 : -1;
      if (this.is(i, Uses.coordinator | verbal | Uses.subordinator | Uses.relative | Uses.preposition)) return -1;
    }
    return -1;
  }

  /**
   * Whether a clause of its own, or a verb that shares the subject, begins at a token after *and*; with `inside`, whether a verb
   * follows a subject that has begun already.
   */
  #opensClause(from: number, limit: number, inside = false, alternative = false): boolean {
    let i = from;
    while (this.is(i, Uses.adverb | Uses.adverbial)) i++;
    const uses = this.uses(i);
    if ((uses & Uses.subject) !== 0) return true;
    if (!alternative && (uses & (verbal | Uses.subordinator | Uses.past)) !== 0 && !(uses & Uses.preposition))
      return this.isWord(i + 1);
    if (!inside && !(uses & (Uses.determiner | Uses.pronoun)) && !this.isCapital(i)) return false;
    for (let last = Math.min(limit, i + subjectLength); i < last; i++) {
      if (this.isComma(i) || this.isBreak(i)) return false;
      const here = this.uses(i);
      if ((here & verbal) !== 0) return true;
      if (inside && (here & Uses.past) !== 0) return true;
      if (i > from && (here & (Uses.relative | Uses.that | Uses.coordinator | Uses.infinitive)) !== 0) return false;
      if ((here & Uses.subordinator) !== 0 && !(here & Uses.preposition)) return false;
    }
    return false;
  }

  /** Adds what precedes in the clause, up to `until`: its subject, its verb. Answers where the clause begins. */
  left(until: number, out: Piece[]): number {
    const limit = Math.max(this.begin, until - reach);
    let end = until;
    let verb = -1;
    let i = until - 1;
    for (; i >= limit; i--) {
      if (this.kind(i) === Kind.quoteClose) {
        const open = i === until - 1 || this.isComma(i - 1) ? -1 : this.#opening(i);
        if (open < limit) break;
        i = open;
        continue;
      }
      if (this.isBreak(i)) break;
      if (this.isComma(i)) {
        const before = verb < 0 || i + 1 === verb ? this.#beforeParenthesis(i) : -1;
        if (before < 0) break;
        out.push([i + 1, end]);
        end = before;
        i = before;
        continue;
      }
      const uses = this.uses(i);
      if (uses === 0) continue;
      if ((uses & Uses.subject) !== 0 || ((uses & Uses.pronoun) !== 0 && this.#isSubject(i, verb, until))) {
        i = this.#fronted(i, verb < 0);
        break;
      }
      if ((uses & Uses.that) !== 0) {
        if (verb === i + 1) i--;
        else if (i + 1 === until) break;
        else if (!this.isWord(i - 1) || this.is(i - 1, Uses.preposition | Uses.coordinator | Uses.subordinator | Uses.relative))
          continue;
        break;
      }
      if ((uses & Uses.relative) !== 0) {
        if (this.is(i - 1, Uses.preposition)) i--;
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
    if (this.is(pronoun, Uses.that)) return false;
    if (verb === pronoun + 1) return true;
    return verb < 0 && pronoun + 1 === until && this.is(pronoun - 1, Uses.auxiliary);
  }

  /** The token before the first one of a clause whose subject is at `subject`: *of whom we*, *what I*, *is there*, *had he not*. */
  #fronted(subject: number, inverted: boolean): number {
    let before = subject - 1;
    if (this.is(before, Uses.auxiliary) && (inverted || !this.isWord(before - 1))) before--;
    if (
      this.is(before, Uses.relative) ||
      (before < subject - 1 && this.is(before, Uses.subordinator) && !this.isWord(before - 1))
    ) {
      before--;
      if (this.is(before, Uses.preposition)) before--;
    }
    return before;
  }

  /** The relative pronoun of a clause inside a subject, whose verb is at `verb`: *the people who are here did not*; −1 when there is none. */
  #relativeOf(verb: number): number {
    for (let i = verb - 1; i >= verb - 4; i--) {
      if (!this.isWord(i)) return -1;
      if (this.is(i, Uses.relative | Uses.that))
        return this.isWord(i - 1) && !this.is(i - 1, verbal | Uses.complement | Uses.past | Uses.preposition) ? i : -1;
      if (this.is(i, unnominal)) return -1;
    }
    return -1;
  }

  #onlyAdverbs(from: number, until: number): boolean {
    for (let i = from; i < until; i++) if (!this.is(i, Uses.adverb | Uses.adverbial | Uses.negator)) return false;
    return true;
  }

  #hasVerb(from: number, limit: number): boolean {
    for (let i = from; i >= limit; i--) {
      if (this.isComma(i) || this.isBreak(i)) return false;
      if (this.is(i, verbal | Uses.past)) return true;
    }
    return false;
  }

  /** Adds the subject, and the verb if asked to, that the clause before the coordinator shares with the one after it. */
  #shared(coordinator: number, limit: number, out: Piece[], withVerb: boolean): void {
    let from = this.is(coordinator - 1, Uses.coordinator) ? coordinator - 1 : coordinator;
    if (this.isComma(from - 1)) from--;
    const begin = this.#clauseBegin(from, limit);
    for (let i = begin + 1; i < from; i++) {
      if (!this.is(i, verbal | Uses.past)) continue;
      if (withVerb) while (i < from && this.is(i, verbal | Uses.past | Uses.be)) i++;
      out.push([begin, i]);
      return;
    }
  }

  #clauseBegin(until: number, limit: number): number {
    let i = until - 1;
    for (; i >= limit; i--) {
      if (this.isBreak(i) || this.isComma(i)) break;
      const uses = this.uses(i);
      if ((uses & Uses.subject) !== 0) return i;
      if ((uses & (Uses.that | Uses.relative)) !== 0 && !(uses & Uses.determiner)) break;
    }
    return i + 1;
  }

  /** The comma that opens the insertion that `comma` closes: *Holmes, with all his wisdom, did not*; −1 when there is none. */
  #beforeParenthesis(comma: number): number {
    for (let i = comma - 1; i > comma - parenthesis; i--) {
      if (this.isBreak(i)) return -1;
      if (this.isComma(i)) return this.isWord(i - 1) && this.is(i + 1, Uses.preposition | Uses.relative | Uses.disjunct) ? i : -1;
    }
    return -1;
  }

  /** The closing mark of the quotation that opens at a token. */
  #closing(token: number): number {
    const { tokens, quotations } = this.#doc;
    const quotation = quotations[lastAtMost(this.#quoteStarts, tokens.start[token]!)];
    if (!quotation || quotation.start !== tokens.start[token] || quotation.unclosed) return -1;
    return lastAtMost(tokens.start, quotation.end - 1);
  }

  /** The opening mark of the quotation that closes at a token. */
  #opening(token: number): number {
    const { tokens, quotations } = this.#doc;
    let index = lastAtMost(this.#quoteStarts, tokens.start[token]!);
    for (let depth = 0; index >= 0 && depth < 4; depth++) {
      const quotation = quotations[index]!;
      if (quotation.end === tokens.end[token]) return lastAtMost(tokens.start, quotation.start);
      index = quotation.parent;
    }
    return -1;
  }

  /** Adds the noun phrase around an adjective: its determiner, what grades it, its noun, what belongs to that. False if no noun follows. */
  nounPhrase(adjective: number, out: Piece[]): boolean {
    let end = adjective + 1;
    while (this.isWord(end) && !this.is(end, nounless)) end++;
    if (end === adjective + 1) return false;
    if (this.is(end, Uses.of)) {
      end++;
      while (this.isWord(end) && !this.is(end, nounless & ~(Uses.determiner | Uses.pronoun))) end++;
    } else if (this.is(end, Uses.relative | Uses.that) || (this.is(end, Uses.subordinator) && !this.is(end, Uses.preposition))) {
      const clause: Piece[] = [];
      end = this.right(end, clause, true);
    }
    let begin = adjective;
    while (this.is(begin - 1, Uses.adverb | Uses.adverbial)) begin--;
    out.push([begin, end]);
    for (let i = begin - 1; i >= this.begin && i > begin - 6 && (this.isWord(i) || this.isComma(i)); i--) {
      if (this.is(i, Uses.determiner)) {
        out.push([i, i + 1]);
        break;
      }
      if (this.is(i, unnominal | verbal | Uses.subject)) break;
    }
    return true;
  }
}
