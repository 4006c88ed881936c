/** How many tokens a scope reaches from its cue, to the left and to the right. Keeps the work linear on a sentence without end. */
export const reach = 96;

/** A range of tokens, half-open. */
export type Piece = readonly [first: number, end: number];

/**
 * How far what is said reaches around a cue, the tokens `[first, end)`. Ranges of tokens are added to a list; they are in any order, may
 * overlap, and may hold the cue.
 */
export interface Extents {
  /** Adds the clause that the cue stands in: subject, verb, what belongs to them. Clauses joined to it (*and left*) are others. */
  clause(first: number, end: number, out: Piece[]): void;
  /** Adds what follows the cue in its clause. */
  following(first: number, end: number, out: Piece[]): void;
  /** Adds what an adjective or an adverb is said of: the noun phrase around it or, when no noun follows, its clause. */
  described(word: number, out: Piece[]): void;
}
