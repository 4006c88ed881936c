import { escapeHtml } from "./escape.js";
import { number } from "./fields.js";
import { palette } from "./palette.js";
import { type SentimentRow, type SentimentRowsOptions, sentimentRows } from "./sentimentrows.js";
import { percent, signed } from "./signed.js";
import type { ToneLayer } from "./tone.js";
import { toneColors } from "./tonebars.js";
import { fitStart, padEnd, padStart, plain, width as widthOf } from "./width.js";

export interface SentimentTableOptions extends SentimentRowsOptions {
  /** Columns of the terminal. Default 80; less than 32 counts as 32. No line is longer. */
  readonly width?: number | undefined;
  /** How many speakers to show at most, those with the most words first. Default: all. */
  readonly limit?: number | undefined;
}

type Scores = Pick<ToneLayer, "document" | "author" | "others" | "speakers">;
type Column = "axis" | "score" | "label" | "positive" | "negative" | "mixed" | "coverage" | "words";

const sideCells = 7;
const half = 60;
/** Scores nearer to 0 are written 0.00. */
const leastShown = 0.005;

/** The columns beside the name: what heads them in a terminal and on a page. */
const heads: Readonly<Record<Column, readonly [terminal: string, page: string]>> = {
  axis: [`${padEnd(`−1${" ".repeat(sideCells - 2)}0`, 2 * sideCells - 1)}+1`, "−1 to +1"],
  score: ["score", "score"],
  label: ["tone", "tone"],
  positive: ["good", "positive"],
  negative: ["bad", "negative"],
  mixed: ["mixed", "mixed"],
  coverage: ["polar", "coverage"],
  words: ["words", "words"],
};
const columns = Object.keys(heads) as readonly Column[];

/** What is left out first where there is little room. */
const dispensable: readonly Column[] = ["label", "mixed", "coverage", "axis", "negative", "positive"];
const widestName = 32;
const leastName = 20;

/**
 * The rows of {@link sentimentRows} as a table for a terminal: a bar from −1 to +1, the score, what speaks for and against it, how much
 * good and bad stand side by side, which share of the content words is polar, and how many words there are. Speakers stand under the
 * others. Where there is little room, columns are left out.
 *
 * @example
 * sentimentTable(layer, { width: 60 });
 * // who         −1     0     +1  score   good    bad  words
 * // whole text         █│         −0.17  +0.06  −0.24     11
 */
export function sentimentTable(layer: Scores, options: SentimentTableOptions = {}): string {
  const room = Math.max(32, Math.floor(options.width ?? 80) || 80);
  const limit = Math.max(0, options.limit ?? layer.speakers.length);
  const rows = sentimentRows({ ...layer, speakers: layer.speakers.slice(0, limit) }, options);
  const names = rows.map(({ of, name }) => (of === "speaker" ? `  ${plain(name)}` : name));
  const cells = new Map(columns.map((column) => [column, rows.map((row) => cell(row, column))]));
  const widest = (texts: readonly string[], head: string): number =>
    texts.reduce((most, text) => Math.max(most, widthOf(text)), widthOf(head));
  const widths = new Map(columns.map((column) => [column, 2 + widest(cells.get(column)!, heads[column][0])]));
  const longest = widest(names, "who");
  let shown = columns;
  const left = (): number => room - shown.reduce((sum, column) => sum + widths.get(column)!, 0);
  for (const column of dispensable) {
    if (left() >= Math.min(longest, leastName)) break;
    shown = shown.filter((each) => each !== column);
  }
  const nameWidth = Math.min(longest, widestName, left());
  const line = (name: string, cellOf: (column: Column) => string): string =>
    padEnd(fitStart(name, nameWidth), nameWidth) +
    shown.map((column) => (column === "label" ? alignedLabel : padStart)(cellOf(column), widths.get(column)!)).join("");
  const alignedLabel = (text: string, columnWidth: number): string => `  ${padEnd(text, columnWidth - 2)}`;
  const lines = [line("who", (column) => heads[column][0])];
  for (const [at, name] of names.entries()) lines.push(line(name, (column) => cells.get(column)![at]!));
  const more = layer.speakers.length - Math.min(limit, layer.speakers.length);
  if (more > 0) lines.push(`  … and ${number(more)} more`);
  return `${lines.map((each) => each.trimEnd()).join("\n")}\n`;
}

/**
 * The same as an HTML table, to be put into a page: `<table class="tones">` with a caption. What names hold is only ever text.
 */
export function sentimentTableHtml(layer: Scores, options: SentimentRowsOptions = {}): string {
  const head = ["who", ...columns.map((column) => heads[column][1])].map((text) => `<th scope="col">${text}</th>`).join("");
  const rows = sentimentRows(layer, options).map((row) => {
    const cells = columns.map((column) => {
      if (column === "axis") return `<td class="axis">${axisSvg(row.score)}</td>`;
      const text = cell(row, column);
      return `<td${text === "–" ? ' class="zero"' : ""}>${escapeHtml(text)}</td>`;
    });
    return `<tr${row.of === "speaker" ? ' class="speaker"' : ""}><th scope="row"><bdi>${escapeHtml(row.name)}</bdi></th>${cells.join("")}</tr>`;
  });
  return (
    '<table class="tones"><caption>Whose words are how good or bad <small>Score: positive and negative together, from −1 to +1. Mixed: how much ' +
    "good and bad stand side by side. Coverage: share of the content words that are polar.</small></caption>" +
    `<thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table>`
  );
}

function cell(row: SentimentRow, column: Column): string {
  switch (column) {
    case "axis":
      return axis(row.score);
    case "label":
      return row.score === null ? "–" : row.label;
    case "coverage":
      return percent(row.coverage);
    case "words":
      return number(row.words);
    case "mixed":
      return row.score === null ? "–" : row.mixed.toFixed(2);
    default:
      return row.score === null ? "–" : signed(row[column]);
  }
}

/** A bar from the middle to the left or right, in halves of cells. A score that is not written 0.00 has one. */
function axis(score: number | null): string {
  if (score === null) return "";
  const size = Math.min(1, Math.abs(score));
  const halves = size < leastShown ? 0 : Math.max(1, Math.round(size * 2 * sideCells));
  const full = "█".repeat(halves >> 1);
  const half = halves % 2 === 1;
  const left = score < 0 ? (half ? "▐" : "") + full : "";
  const right = score > 0 ? full + (half ? "▌" : "") : "";
  return `${padStart(left, sideCells)}│${padEnd(right, sideCells)}`;
}

/** The same as a drawing: a bar on the side of its sign, which can be told without its colour. */
function axisSvg(score: number | null): string {
  if (score === null) return "";
  const size = Math.min(1, Math.abs(score));
  const tall = Math.max(1, Math.round(10 * size * half) / 10);
  const [place, color] = score > 0 ? [half, toneColors.positive] : [half - tall, toneColors.negative];
  const bar = `<rect x="${place}" y="2" width="${tall}" height="8" fill="${palette.both[color]}" style="fill:var(--c${color},${palette.both[color]})"/>`;
  return (
    `<svg width="${2 * half}" height="12" viewBox="0 0 ${2 * half} 12" aria-hidden="true"><path d="M0 6H${2 * half}" stroke="currentColor" stroke-opacity=".2"/>` +
    `${size < leastShown ? "" : bar}<path d="M${half} 0V12" stroke="currentColor" stroke-opacity=".6"/></svg>`
  );
}
