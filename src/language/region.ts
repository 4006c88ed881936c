import type { Doc } from "../text/doc.js";
import { lastAtMost } from "../text/segments.js";
import { Flag, isComma, Kind } from "../text/token.js";
import type { TypeTable } from "./typetable.js";
import { Uses, usesIn } from "./words.js";

/** How many tokens an insertion between two commas may have. */
export const insertion = 4;

/**
 * A stretch of a document, and the words of it: a sentence, or the part of one inside the same quotation marks. What is asked about a
 * token outside `[begin, end)` is answered as at the end of a text.
 */
export class Region {
  readonly #doc: Doc;
  readonly #uses: TypeTable;
  readonly #quoteStarts: readonly number[];
  /** Its first token, and the token after its last. */
  begin = 0;
  end = 0;

  constructor(doc: Doc) {
    this.#doc = doc;
    this.#uses = usesIn(doc.vocabulary);
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
    return token >= this.begin && token < this.end ? this.#uses(this.#doc.tokens.type[token]!) : 0;
  }

  is(token: number, bits: number): boolean {
    return (this.uses(token) & bits) !== 0;
  }

  kind(token: number): number {
    return token >= this.begin && token < this.end ? this.#doc.tokens.kind[token]! : Kind.punctuation;
  }

  isComma(token: number): boolean {
    return token >= this.begin && token < this.end && isComma(this.#doc, token);
  }

  /** Whether a clause cannot go on past this token: strong punctuation, a dash, a quotation mark, the end of the region. */
  isBreak(token: number): boolean {
    const kind = this.kind(token);
    if (kind === Kind.punctuation) return !this.isComma(token);
    return kind === Kind.dash || kind === Kind.ellipsis || kind === Kind.quoteOpen || kind === Kind.quoteClose;
  }

  /** Whether a token is a mark of punctuation, a quotation mark or a dash; so is what is outside. Hyphens are none. */
  isMark(token: number): boolean {
    return this.isBreak(token) || this.isComma(token);
  }

  isCapital(token: number): boolean {
    return token >= this.begin && token < this.end && (this.#doc.tokens.flags[token]! & Flag.capital) !== 0;
  }

  isWord(token: number): boolean {
    return token >= this.begin && token < this.end && this.#doc.tokens.kind[token]! <= Kind.clitic;
  }

  /** Whether nothing of the clause stands before this token but a word that leads it in. */
  opens(token: number): boolean {
    let before = token - 1;
    while (this.is(before, Uses.coordinator | Uses.filler | Uses.disjunct)) before--;
    return !this.isWord(before) && !(this.isComma(before) && this.isWord(before - 1) && before === token - 1);
  }

  /** The closing mark of the quotation that opens at a token; −1 when there is none. */
  closing(token: number): number {
    const { tokens, quotations } = this.#doc;
    const quotation = quotations[lastAtMost(this.#quoteStarts, tokens.start[token]!)];
    if (!quotation || quotation.start !== tokens.start[token] || quotation.unclosed) return -1;
    return lastAtMost(tokens.start, quotation.end - 1);
  }

  /** The opening mark of the quotation that closes at a token; −1 when there is none. */
  opening(token: number): number {
    const { tokens, quotations } = this.#doc;
    let index = lastAtMost(this.#quoteStarts, tokens.start[token]!);
    for (let depth = 0; index >= 0 && depth < 4; depth++) {
      const quotation = quotations[index]!;
      if (quotation.end === tokens.end[token]) return lastAtMost(tokens.start, quotation.start);
      index = quotation.parent;
    }
    return -1;
  }

  /** The token after `, sir, that` or `, however, of`, whose first comma is `comma`; −1 when the clause ends there. */
  afterInsertion(comma: number): number {
    for (let i = comma + 1; i <= comma + insertion + 1; i++) {
      if (this.isBreak(i)) return -1;
      if (this.isComma(i)) return i > comma + 1 && this.is(i + 1, Uses.that | Uses.preposition) ? i + 1 : -1;
      if (this.is(i, Uses.coordinator | Uses.auxiliary | Uses.finite | Uses.subordinator | Uses.relative | Uses.preposition))
        return -1;
    }
    return -1;
  }
}
