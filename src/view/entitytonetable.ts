import { axis, axisHeads, axisSvg } from "./axis.js";
import { type EntityToneRow, entityToneRows } from "./entitytonerows.js";
import { escapeHtml } from "./escape.js";
import { number } from "./fields.js";
import { type GridColumn, grid } from "./grid.js";
import type { SentimentRowsOptions } from "./sentimentrows.js";
import { percent, signed } from "./signed.js";
import type { ToneLayer } from "./tone.js";
import { plain } from "./width.js";

export interface EntityToneTableHtmlOptions extends SentimentRowsOptions {
  /** How many rows to show at most, those with the most polar expressions first. Default 12. */
  readonly limit?: number | undefined;
  /** How many polar expressions a row must have to be shown. Default 2: one alone tells little. */
  readonly least?: number | undefined;
}

export interface EntityToneTableOptions extends EntityToneTableHtmlOptions {
  /** Columns of the terminal. Default 80; less than 32 counts as 32. No line is longer. */
  readonly width?: number | undefined;
}

type Targets = Pick<ToneLayer, "targets">;
type Column = "name" | "who" | "axis" | "score" | "label" | "positive" | "negative" | "expressions" | "confidence";

/** The columns: what heads them in a terminal and on a page, and how they behave where there is little room. */
const columns: Readonly<
  Record<Column, { readonly heads: readonly [terminal: string, page: string] } & Omit<GridColumn, "head" | "cells">>
> = {
  name: { heads: ["named", "who is named"], side: "start", cut: { widest: 32, least: 14 } },
  who: { heads: ["who speaks", "who speaks"], side: "start", cut: { widest: 24, least: 12 } },
  axis: { heads: axisHeads, side: "start", spare: 3 },
  score: { heads: ["score", "score"] },
  label: { heads: ["tone", "tone"], side: "start", spare: 1 },
  positive: { heads: ["good", "positive"], spare: 5 },
  negative: { heads: ["bad", "negative"], spare: 4 },
  expressions: { heads: ["times", "expressions"] },
  confidence: { heads: ["sure", "confidence"], spare: 2 },
};
const order = Object.keys(columns) as readonly Column[];

/**
 * The rows of {@link entityToneRows} as a table for a terminal: who is named, who speaks, a bar from −1 to +1, the score, what speaks for
 * and against it, how many polar expressions there are, and how sure the sign of the score is. Rows with a single expression are left
 * out, and those after the first twelve; a last line says how many there are. Where there is little room, columns are left out.
 *
 * @example
 * entityToneTable(layer, { width: 72, least: 1 });
 * // named   who speaks  −1     0     +1  score   good    bad  times  sure
 * // Norway  author             │███      +0.44  +0.44   0.00      2   94%
 * // Norway  Mara Holt       ▐██│         −0.35   0.00  −0.35      1   93%
 */
export function entityToneTable(layer: Targets, options: EntityToneTableOptions = {}): string {
  const room = Math.max(32, Math.floor(options.width ?? 80) || 80);
  const { rows, more } = select(layer, options);
  const lines = grid(
    order.map((column) => {
      const { heads, ...rest } = columns[column];
      return { ...rest, head: heads[0], cells: rows.map((row) => cell(row, column)) };
    }),
    room,
  );
  return `${[...lines, ...(more > 0 ? [`… and ${number(more)} more`] : [])].join("\n")}\n`;
}

/**
 * The same as an HTML table, to be put into a page: `<table class="targets">` with a caption. What names hold is only ever text.
 */
export function entityToneTableHtml(layer: Targets, options: EntityToneTableHtmlOptions = {}): string {
  const { rows, more } = select(layer, options);
  const head = order.map((column) => `<th scope="col">${columns[column].heads[1]}</th>`).join("");
  const body = rows.map((row) => `<tr>${order.map((column) => cellHtml(row, column)).join("")}</tr>`);
  const foot = more > 0 ? `<tfoot><tr><td colspan="${order.length}">… and ${number(more)} more</td></tr></tfoot>` : "";
  return (
    '<table class="targets"><caption>Where somebody is named <small>What stands beside a name, in whose words: the score of the clauses that ' +
    "name it. It need not be said of it. Confidence: how often a score as far from 0 is rightly called good or bad.</small></caption>" +
    `<thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody>${foot}</table>`
  );
}

/** Whether {@link entityToneTable} has any row to show. */
export function hasEntityTones(layer: Targets): boolean {
  return select(layer, {}).rows.length > 0;
}

function select(
  layer: Targets,
  { result, limit = 12, least = 2 }: EntityToneTableHtmlOptions,
): { readonly rows: readonly EntityToneRow[]; readonly more: number } {
  const all = entityToneRows(layer, { result });
  const rows = all.filter(({ expressions }) => expressions >= least).slice(0, Math.max(0, limit));
  return { rows, more: all.length - rows.length };
}

function cellHtml(row: EntityToneRow, column: Column): string {
  if (column === "axis") return `<td class="axis">${axisSvg(row.score)}</td>`;
  const text = cell(row, column);
  if (column === "name") return `<th scope="row"><bdi>${escapeHtml(text)}</bdi></th>`;
  if (column === "who") return `<td><bdi>${escapeHtml(text)}</bdi></td>`;
  return `<td${text === "–" ? ' class="zero"' : ""}>${escapeHtml(text)}</td>`;
}

function cell(row: EntityToneRow, column: Column): string {
  switch (column) {
    case "name":
    case "who":
      return plain(row[column]);
    case "axis":
      return axis(row.score);
    case "label":
      return row.score === null ? "–" : plain(row.label);
    case "expressions":
      return number(row.expressions);
    case "confidence":
      return percent(row.confidence);
    default:
      return row.score === null ? "–" : signed(row[column]);
  }
}
