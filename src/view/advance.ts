import { clusters } from "./width.js";

/** How wide letters of a Helvetica are, in ems, those not named here being 0.56. */
const widths: readonly (readonly [letters: string, width: number])[] = [
  ["ijl'|", 0.23],
  [" !,./:;I[\\]ft·", 0.28],
  ['()-r`{}"“”°', 0.34],
  ["*^JLcksvxyz", 0.5],
  ["+<=>~FTZ", 0.6],
  ["&ABEKPSVXY", 0.67],
  ["CDHNRUw", 0.73],
  ["GOQ", 0.78],
  ["Mm", 0.84],
  ["%W@—…", 1],
];
const usual = 0.56;
const emOf = new Map(widths.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width])));

/**
 * About how wide `text` is in a proportional sans-serif, in ems, where nobody can measure it. A tenth is added, because fonts differ and
 * too much room is better than too little.
 */
export function advance(text: string): number {
  let sum = 0;
  for (const cluster of clusters(text)) {
    if (cluster.width === 2) sum += 1.15;
    else if (cluster.width === 1) sum += emOf.get(cluster.text[0]!) ?? usual;
  }
  return sum * 1.1;
}
