import type { Quotation } from "./quotations.js";
import type { Segments } from "./segments.js";
import type { Token, Tokens } from "./token.js";
import type { Turn } from "./turns.js";
import type { Vocabulary } from "./vocabulary.js";
import type { Zones } from "./zones.js";

/**
 * One text and what can be read off it. Never changes once read; tokens, sentences and the rest are found on first use.
 * All offsets are UTF-16 code units into `text`, which is exactly the text that was given.
 */
export interface Doc<out Meta extends object = object> {
  readonly id: string;
  readonly text: string;
  /** What the caller knows about the text (outlet, date, …); goes into tables as it is. */
  readonly meta: Meta;
  /** BCP 47 code; `"en"` is the language rhetor knows. */
  readonly language: string;
  /** Where the norms of the tokens are kept; several documents share one. */
  readonly vocabulary: Vocabulary;
  readonly tokens: Tokens;
  /** How many tokens are words: every kind but punctuation, symbols, links and emoji. */
  readonly words: number;
  /** Sentences as a reader counts them: a quotation and the clause that introduces it are one. */
  readonly sentences: Segments;
  /** Sentences with a boundary also after each sentence inside a quotation. */
  readonly innerSentences: Segments;
  readonly paragraphs: Segments;
  /** Headline, dateline, body …: consecutive stretches with a label. */
  readonly zones: Zones;
  /** What stands between quotation marks, in order of place; nested quotations follow the one that holds them. */
  readonly quotations: readonly Quotation[];
  /** Who speaks when, for input with speakers; empty otherwise. */
  readonly turns: readonly Turn[];
  /** The token at `index`. Throws a `RangeError` outside `0 … tokens.length - 1`. */
  token(index: number): Token;
}
