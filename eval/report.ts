import type { Measurement, Published } from "./set.js";
import { tableLines } from "./table.js";

/** A measurement and the file it is about. */
export interface Row extends Measurement {
  readonly set: string;
  readonly split: string;
}

const header = ["set", "split", "metric", "ours", "n", "floor", "best published", "human"];

/** The rows as one aligned table. Scores are fractions with four digits; `–` stands for unknown. */
export function tableReport(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.set,
    row.split,
    row.metric,
    score(row.value),
    String(row.n),
    score(row.floor),
    published(row.best),
    published(row.human),
  ]);
  return `${tableLines([header, ...cells], [3, 4, 5]).join("\n")}\n`;
}

/** The rows as JSON Lines. */
export function jsonReport(rows: readonly Row[]): string {
  return rows
    .map(
      ({ set, split, metric, value, n, floor }) =>
        `${JSON.stringify({ set, split, metric, value: rounded(value), n, floor: rounded(floor) })}\n`,
    )
    .join("");
}

function score(value: number | null): string {
  return value === null ? "–" : value.toFixed(4);
}

function published(figure: Published | undefined): string {
  return figure ? `${figure.value} ${figure.source}` : "–";
}

/** Six digits are more than any set can tell apart, and keep two runs' files comparable. */
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1e6) / 1e6;
}
