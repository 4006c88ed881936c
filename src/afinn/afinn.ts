import Sentiment from "sentiment";
import english from "sentiment/languages/en/index.js";

/** What the package `sentiment` says of a text, and the same in bounds. */
export interface AfinnResult {
  /** The sum of the values of the words, each −5 to 5. */
  readonly score: number;
  /** The score divided by the number of tokens; 0 for a text without any. */
  readonly comparative: number;
  /** The score between −1 and 1: score ÷ √(score² + 15). */
  readonly squashed: number;
  /** The value of each word that counts, last word first. */
  readonly calculation: readonly Readonly<Record<string, number>>[];
  readonly tokens: readonly string[];
  /** The words that count, last word first; and those of them that are good and bad. */
  readonly words: readonly string[];
  readonly positive: readonly string[];
  readonly negative: readonly string[];
}

/** Options of {@link afinn}. */
export interface AfinnOptions {
  /** Values of further words, or other values of known ones, for this call alone. */
  readonly extras?: Readonly<Record<string, number>> | undefined;
}

const scorer = /* @__PURE__ */ new Sentiment();

/**
 * Scores a text with AFINN-165 as the package `sentiment` does, and computed by it: for people who come from there, and for comparison.
 * Unlike that package, it forgets the `extras` of a call after it.
 *
 * For texts that are news, or have more than one voice, see `sentiment`.
 *
 * @example
 * afinn("Cats are stupid.").score; // -2
 * afinn("Cats are stupid.").comparative; // -0.6666666666666666
 */
export function afinn(text: string, options: AfinnOptions = {}): AfinnResult {
  if (options.extras) scorer.registerLanguage("rhetor", { ...english, labels: { ...english.labels, ...options.extras } });
  const { score, comparative, calculation, tokens, words, positive, negative } = scorer.analyze(
    text,
    options.extras ? { language: "rhetor" } : {},
  );
  return {
    score,
    comparative,
    squashed: score / Math.sqrt(score * score + 15),
    calculation: calculation as unknown as Record<string, number>[],
    tokens,
    words,
    positive,
    negative,
  };
}
