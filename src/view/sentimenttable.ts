import { axis, axisHeads, axisSvg } from "./axis.js";
import { escapeHtml } from "./escape.js";
import { number } from "./fields.js";
import { type GridColumn, grid } from "./grid.js";
import { type SentimentRow, type SentimentRowsOptions, sentimentRows } from "./sentimentrows.js";
import { percent, signed } from "./signed.js";
import type { ToneLayer } from "./tone.js";
import { plain } from "./width.js";

export interface SentimentTableOptions extends SentimentRowsOptions {
  /** Columns of the terminal. Default 80; less than 32 counts as 32. No line is longer. */
  readonly width?: number | undefined;
  /** How many speakers to show at most, those with the most words first. Default: all. */
  readonly limit?: number | undefined;
}

type Scores = Pick<ToneLayer, "document" | "author" | "others" | "speakers">;
type Column = "axis" | "score" | "label" | "positive" | "negative" | "mixed" | "coverage" | "words";

/** The columns beside the name: what heads them in a terminal and on a page. */
const heads: Readonly<Record<Column, readonly [terminal: string, page: string]>> = {
  axis: axisHeads,
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
  const lines = grid(
    [
      { head: "who", cells: names, side: "start", cut: { widest: widestName, least: leastName } },
      ...columns.map((column): GridColumn => {
        const spare = dispensable.indexOf(column);
        return {
          head: heads[column][0],
          cells: rows.map((row) => cell(row, column)),
          side: column === "label" ? "start" : "end",
          ...(spare < 0 ? {} : { spare }),
        };
      }),
    ],
    room,
  );
  const more = layer.speakers.length - Math.min(limit, layer.speakers.length);
  return `${[...lines, ...(more > 0 ? [`  … and ${number(more)} more`] : [])].join("\n")}\n`;
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
      return row.score === null ? "–" : plain(row.label);
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
