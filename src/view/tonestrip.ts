import type { Ink } from "./ink.js";
import type { ToneLayer } from "./tone.js";
import { type Bar, barsOf } from "./tonebars.js";

const above = ["▁", "▄", "█"] as const;
const below = ["▔", "▀", "█"] as const;

/**
 * The scores of the sentences in three lines for a terminal: what is good above a line, what is bad below it. The line is dashed where
 * most of the words are those of others.
 */
export function toneStrip(layer: Pick<ToneLayer, "sentences" | "parts">, columns: number, pen: Ink): readonly string[] {
  const bars = barsOf(layer, columns);
  const row = (cell: (bar: Bar) => string): string => bars.map(cell).join("").trimEnd();
  return [
    pen.bar(row(({ score }) => (score > 0 ? above[step(score)] : " "))),
    pen.faint(row(({ others }) => (others ? "╌" : "─"))),
    pen.bar(row(({ score }) => (score < 0 ? below[step(score)] : " "))),
  ];
}

/** Slight, middling or strong. */
function step(score: number): 0 | 1 | 2 {
  const size = Math.abs(score);
  return size < 0.2 ? 0 : size < 0.5 ? 1 : 2;
}
