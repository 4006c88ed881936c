import { escapeHtml } from "./escape.js";
import { type Explained, type ExplanationRow, explanationRows } from "./explanationrows.js";
import { number } from "./fields.js";
import { signed, signedValue } from "./signed.js";
import { fitStart, padEnd, padStart, plain, width as widthOf, wrap } from "./width.js";

export interface ExplanationTableOptions {
  /** Columns of the terminal. Default 80; less than 56 counts as 56. No line is longer. */
  readonly width?: number | undefined;
  /** How many expressions to show at most, those that weigh most; the others are one line. Default: all. */
  readonly limit?: number | undefined;
}

const decimals = 4;
const widestWords = 28;

/**
 * The rows of {@link explanationRows} as a table for a terminal, in order of place: the words, their base value, what modifies it, the
 * value that comes out, and what it contributes; in the last line the sum, which is the score.
 *
 * @example
 * explanationTable(doc, explain(tone, tone.document));
 * // words          base  modifiers                           value  contribution
 * // constructive  +0.67  × −0.5 scope.negation.clause “not”  −0.33       −0.0694
 * //                                                            sum       −0.0694
 */
export function explanationTable(
  doc: { readonly text: string },
  explained: Explained,
  options: ExplanationTableOptions = {},
): string {
  const room = Math.max(56, Math.floor(options.width ?? 80) || 80);
  const [rows, rest] = weightiest(explanationRows(doc, explained), options.limit);
  const cells = rows.map(({ words, base, value, contribution }) => ({
    words: plain(words),
    base: signedValue(base),
    value: signedValue(value),
    contribution: signed(contribution, decimals),
  }));
  const restSum = sumOf(rest);
  const more = rest.length > 0 ? `… ${number(rest.length)} more` : "";
  const widest = (column: keyof (typeof cells)[number], head: string): number =>
    cells.reduce((most, cell) => Math.max(most, widthOf(cell[column])), head.length);
  const wordsWidth = Math.min(widestWords, Math.floor(room * 0.3), Math.max(widest("words", "words"), more.length));
  const [baseWidth, valueWidth] = [2 + widest("base", "base"), 2 + widest("value", "value")];
  const contributionWidth = 2 + Math.max(widest("contribution", "contribution"), signed(restSum, decimals).length);
  const lines = rows.map(({ modifiers }) => modifiers.map(plain));
  const longest = lines.flat().reduce((most, line) => Math.max(most, widthOf(line)), "modifiers".length);
  const modifiersWidth = Math.min(longest, room - wordsWidth - baseWidth - valueWidth - contributionWidth - 2);
  const line = (words: string, base: string, modifiers: string, value: string, contribution: string): string =>
    padEnd(fitStart(words, wordsWidth), wordsWidth) +
    padStart(base, baseWidth) +
    `  ${padEnd(fitStart(modifiers, modifiersWidth), modifiersWidth)}` +
    padStart(value, valueWidth) +
    padStart(contribution, contributionWidth);
  const out = [line("words", "base", "modifiers", "value", "contribution")];
  for (const [at, { words, base, value, contribution }] of cells.entries()) {
    const [first = "", ...others] = lines[at]!.flatMap((each) => wrap(each.split(" "), modifiersWidth));
    out.push(line(words, base, first, value, contribution), ...others.map((each) => line("", "", each, "", "")));
  }
  if (more !== "") out.push(line(more, "", "", "", signed(restSum, decimals)));
  out.push(line("", "", "", "sum", signed(explained.score, decimals)));
  return `${out.map((each) => each.trimEnd()).join("\n")}\n`;
}

/**
 * The same as an HTML table, to be put into a page or a notebook: `<table class="explanation">` with the sum at its foot. What the text
 * holds is only ever text.
 */
export function explanationTableHtml(
  doc: { readonly text: string },
  explained: Explained,
  options: Pick<ExplanationTableOptions, "limit"> = {},
): string {
  const head = ["words", "base", "modifiers", "value", "contribution"].map((text) => `<th scope="col">${text}</th>`).join("");
  const [shown, rest] = weightiest(explanationRows(doc, explained), options.limit);
  const rows = shown.map(
    ({ words, base, modifiers, value, contribution }) =>
      `<tr><th scope="row"><bdi>${escapeHtml(words)}</bdi></th><td>${signedValue(base)}</td>` +
      `<td>${modifiers.map((each) => `<bdi>${escapeHtml(each)}</bdi>`).join("<br/>")}</td>` +
      `<td>${signedValue(value)}</td><td>${signed(contribution, decimals)}</td></tr>`,
  );
  if (rest.length > 0)
    rows.push(
      `<tr><th scope="row">… ${number(rest.length)} more</th><td></td><td></td><td></td><td>${signed(sumOf(rest), decimals)}</td></tr>`,
    );
  return (
    `<table class="explanation"><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody>` +
    `<tfoot><tr><th scope="row" colspan="4">sum</th><td>${signed(explained.score, decimals)}</td></tr></tfoot></table>`
  );
}

/** The rows with the largest contributions, and the others, both in order of place. */
function weightiest(
  rows: readonly ExplanationRow[],
  limit = rows.length,
): readonly [shown: readonly ExplanationRow[], rest: readonly ExplanationRow[]] {
  const bySize = [...rows].sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
  const kept = new Set(bySize.slice(0, Math.max(0, limit)));
  return [rows.filter((row) => kept.has(row)), rows.filter((row) => !kept.has(row))];
}

function sumOf(rows: readonly ExplanationRow[]): number {
  return rows.reduce((sum, { contribution }) => sum + contribution, 0);
}
