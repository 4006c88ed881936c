import type { Measurement, Published } from "./set.js";
import { tableLines } from "./table.js";

/** A measurement and the file it is about. */
export interface Row extends Measurement {
  readonly set: string;
  readonly split: string;
}

/**
 * The rows as one aligned table. Scores are fractions with four digits; `–` stands for unknown. Every peer that somebody was compared
 * with has a column.
 */
export function tableReport(rows: readonly Row[]): string {
  const peers = [...new Set(rows.flatMap((row) => Object.keys(row.peers ?? {})))];
  const header = ["set", "split", "metric", "ours", "n", "floor", ...peers, "best published", "human"];
  const cells = rows.map((row) => [
    row.set,
    row.split,
    row.metric,
    score(row.value),
    String(row.n),
    score(row.floor),
    ...peers.map((name) => score(row.peers?.[name] ?? null)),
    published(row.best),
    published(row.human),
  ]);
  const numbers = [3, 4, 5, ...peers.map((_, index) => 6 + index)];
  return `${tableLines([header, ...cells], numbers).join("\n")}\n`;
}

/** The rows as JSON Lines. */
export function jsonReport(rows: readonly Row[]): string {
  return rows
    .map(({ set, split, metric, value, n, floor, peers }) => {
      const row = { set, split, metric, value: rounded(value), n, floor: rounded(floor) };
      return `${JSON.stringify(peers ? { ...row, peers: roundedAll(peers) } : row)}\n`;
    })
    .join("");
}

function score(value: number | null): string {
  return value === null ? "–" : value.toFixed(4);
}

function published(figure: Published | undefined): string {
  return figure ? `${figure.value} ${figure.source}` : "–";
}

function roundedAll(values: Readonly<Record<string, number>>): Record<string, number | null> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, rounded(value)]));
}

/** Six digits are more than any set can tell apart, and keep two runs' files comparable. */
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1e6) / 1e6;
}
