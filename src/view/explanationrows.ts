import type { Modifier } from "../query/layer.js";
import { clip, number, surface } from "./fields.js";
import type { PolarWords } from "./tone.js";

/** A score and what it is made of; what `explain()` gives is one. */
export interface Explained {
  readonly score: number | null;
  readonly contributions: readonly { readonly expression: PolarWords; readonly value: number }[];
}

/** What one polar expression adds to a score. */
export interface ExplanationRow {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** How good or bad the expression is by itself. */
  readonly base: number;
  /** What made `value` of `base`, in order, as it is read: `× −0.5 scope.negation.word “not”`. */
  readonly modifiers: readonly string[];
  /** The base after all modifiers. */
  readonly value: number;
  /** What it adds to the score. */
  readonly contribution: number;
}

/**
 * What a score is made of as a table: a plain object for each polar expression, in order of place. Their contributions are the score.
 *
 * @param doc The document, or its text: what the words are read from.
 *
 * @example
 * const { doc, sentiment: tone } = analyze("The talks were not constructive.", [sentiment()]);
 * explanationRows(doc, explain(tone, tone.document))[0];
 * // { words: "constructive", …, base: 0.67, modifiers: ["× −0.5 scope.negation.clause “not”"], value: −0.33, … }
 */
export function explanationRows(doc: { readonly text: string }, { contributions }: Explained): readonly ExplanationRow[] {
  return contributions.map(({ expression, value: contribution }) => {
    const { start, end, base, value } = expression;
    return {
      words: surface(doc.text, expression),
      start,
      end,
      base,
      modifiers: modifierLines(expression, doc.text),
      value,
      contribution,
    };
  });
}

/** The modifiers of a polar expression, in order, as they are read. */
export function modifierLines({ evidence }: PolarWords, text: string): readonly string[] {
  return evidence.flatMap(({ modifiers = [] }) =>
    modifiers.map((modifier) => {
      const words = modifier.span ? clip(surface(text, modifier.span), 40) : "";
      return `${factor(modifier)} ${modifier.rule}${words === "" ? "" : ` “${words}”`}`;
    }),
  );
}

/** What a modifier does to a value. */
function factor({ op, amount }: Modifier): string {
  if (op === "zero") return "× 0";
  if (op === "flip") return "× −1";
  return `${op === "mul" ? "×" : amount < 0 ? "−" : "+"} ${number(op === "mul" ? amount : Math.abs(amount))}`;
}
