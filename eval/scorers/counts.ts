/** How often a system was right, wrong, and silent where it should have spoken. */
export interface Counts {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
}

export const noCounts: Counts = { tp: 0, fp: 0, fn: 0 };

/** Micro-averaging: add the counts of all documents, then take one score of the sum. */
export function add(a: Counts, b: Counts): Counts {
  return { tp: a.tp + b.tp, fp: a.fp + b.fp, fn: a.fn + b.fn };
}

/** 0 when the system found nothing. */
export function precision({ tp, fp }: Counts): number {
  return tp === 0 ? 0 : tp / (tp + fp);
}

/** 0 when there was nothing to find. */
export function recall({ tp, fn }: Counts): number {
  return tp === 0 ? 0 : tp / (tp + fn);
}

/** The harmonic mean of precision and recall; 0 when nothing is right. */
export function f1({ tp, fp, fn }: Counts): number {
  return tp === 0 ? 0 : (2 * tp) / (2 * tp + fp + fn);
}

/** Counts of several things, by their names. */
export type NamedCounts = Readonly<Record<string, Counts>>;

/** {@link add} for each name in either. */
export function addNamed(a: NamedCounts, b: NamedCounts): NamedCounts {
  const sum: Record<string, Counts> = { ...a };
  for (const [name, counts] of Object.entries(b)) sum[name] = add(sum[name] ?? noCounts, counts);
  return sum;
}
