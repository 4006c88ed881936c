/** An arc over the gaps between two places; `from` is less than `to`. */
export interface Reach {
  readonly from: number;
  readonly to: number;
}

/**
 * How high each arc runs: 1, or one more than the highest of the shorter arcs it shares a gap with. Two arcs over the same gap are never
 * on one level, and an arc is above all that it spans.
 *
 * @example
 * arcLevels([{ from: 0, to: 1 }, { from: 0, to: 3 }, { from: 1, to: 3 }]); // [1, 3, 2]
 */
export function arcLevels(arcs: readonly Reach[]): readonly number[] {
  const highest: number[] = [];
  const levels = new Array<number>(arcs.length).fill(0);
  const shortestFirst = arcs.map((_, index) => index).sort((a, b) => length(arcs[a]!) - length(arcs[b]!) || a - b);
  for (const index of shortestFirst) {
    const { from, to } = arcs[index]!;
    let level = 1;
    for (let gap = from; gap < to; gap++) level = Math.max(level, (highest[gap] ?? 0) + 1);
    for (let gap = from; gap < to; gap++) highest[gap] = level;
    levels[index] = level;
  }
  return levels;
}

function length({ from, to }: Reach): number {
  return to - from;
}
