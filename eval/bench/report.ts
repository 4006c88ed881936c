import { tableLines } from "../table.js";
import type { Measured } from "./measure.js";

/** A comparison as a table; the first row is ours, and the last column but one says how fast the others are beside it. */
export function comparisonLines(results: readonly Measured[], unit: string): string[] {
  const ours = results[0];
  const rows = results.map((result) => [
    result.name,
    figure(speed(result)),
    `${figure(result.megabytes / (result.max / 1000))}–${figure(result.megabytes / (result.min / 1000))}`,
    ours ? `${(speed(result) / speed(ours)).toFixed(3)}×` : "",
    figure(result.units / result.median / 1000),
    result.megabytes.toFixed(2),
    `${result.median.toFixed(0)} (${result.min.toFixed(0)}–${result.max.toFixed(0)})`,
    result.note,
  ]);
  return tableLines([["", "MB/s", "min–max", "to ours", `M ${unit}/s`, "MB", "ms", ""], ...rows], [1, 2, 3, 4, 5, 6]);
}

function speed({ megabytes, median }: Measured): number {
  return megabytes / (median / 1000);
}

/** Two decimals, or three for what is slower than one a second. */
function figure(value: number): string {
  return value.toFixed(value < 1 ? 3 : 2);
}
