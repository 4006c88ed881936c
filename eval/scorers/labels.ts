import { type Counts, f1 } from "./counts.js";

/** For one label: does a record that has it also get it? `gold[i]` and `found[i]` are the labels of the record `i`. */
export function matchLabel(label: string, gold: readonly ReadonlySet<string>[], found: readonly ReadonlySet<string>[]): Counts {
  let tp = 0;
  let fp = 0;
  let fn = 0;
  gold.forEach((truth, index) => {
    const said = found[index]?.has(label) ?? false;
    if (said && truth.has(label)) tp++;
    else if (said) fp++;
    else if (truth.has(label)) fn++;
  });
  return { tp, fp, fn };
}

/** The plain mean of the labels' F1: a rare label weighs as much as a frequent one. */
export function macroF1(
  labels: readonly string[],
  gold: readonly ReadonlySet<string>[],
  found: readonly ReadonlySet<string>[],
): number {
  if (labels.length === 0) return 0;
  return labels.reduce((sum, label) => sum + f1(matchLabel(label, gold, found)), 0) / labels.length;
}

/** The share of records whose one label is right; 0 for no records. */
export function accuracy(gold: readonly string[], found: readonly string[]): number {
  if (gold.length === 0) return 0;
  return gold.filter((label, index) => found[index] === label).length / gold.length;
}

/** The most frequent label; of several, the one that comes first. */
export function majority(labels: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  let best: string | undefined;
  for (const [label, count] of counts) if (best === undefined || count > counts.get(best)!) best = label;
  return best;
}
