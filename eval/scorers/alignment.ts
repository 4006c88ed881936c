import type { Analysis } from "./analysis.js";

/** Two analyses of one text, and which of their words are the same: those with the same first and last character. */
export interface Alignment {
  readonly gold: Analysis;
  readonly found: Analysis;
  /** For each gold word the found one, −1 when there is none. */
  readonly foundOf: Int32Array;
  /** For each found word the gold one, −1 when there is none. */
  readonly goldOf: Int32Array;
}

/** Aligns in one pass; words are in order of place in both. */
export function align(gold: Analysis, found: Analysis): Alignment {
  const foundOf = new Int32Array(gold.length).fill(-1);
  const goldOf = new Int32Array(found.length).fill(-1);
  for (let i = 0, j = 0; i < gold.length; i++) {
    while (j < found.length && found.start[j]! < gold.start[i]!) j++;
    if (j === found.length || found.start[j] !== gold.start[i] || found.end[j] !== gold.end[i]) continue;
    foundOf[i] = j;
    goldOf[j] = i;
  }
  return { gold, found, foundOf, goldOf };
}
