/** One judged item: how strong the claim was, and whether it was right. */
export interface Judged {
  readonly strength: number;
  readonly right: boolean;
}

/** A point of a broken line: strength, and the share that is right there. */
export type Knot = readonly [strength: number, share: number];

/**
 * The rising step function that is nearest to the data (pool adjacent violators), as the points of a broken line: the mean strength and
 * the share of each pool. Pools of fewer than `least` items are joined to the next.
 */
export function isotonic(items: readonly Judged[], least: number): Knot[] {
  const sorted = [...items].sort((a, b) => a.strength - b.strength);
  const pools: { count: number; right: number; strength: number }[] = [];
  const chunks = Math.max(Math.min(1, sorted.length), Math.floor(sorted.length / least));
  for (let i = 0; i < chunks; i++) {
    const chunk = sorted.slice(i * least, i === chunks - 1 ? sorted.length : (i + 1) * least);
    pools.push({
      count: chunk.length,
      right: chunk.filter(({ right }) => right).length,
      strength: chunk.reduce((sum, { strength }) => sum + strength, 0),
    });
  }
  for (let i = 1; i < pools.length; ) {
    const [before, here] = [pools[i - 1]!, pools[i]!];
    if (before.right / before.count < here.right / here.count) {
      i++;
      continue;
    }
    pools.splice(i - 1, 2, {
      count: before.count + here.count,
      right: before.right + here.right,
      strength: before.strength + here.strength,
    });
    i = Math.max(1, i - 1);
  }
  return pools.map(({ count, right, strength }): Knot => [rounded(strength / count), rounded(Math.max(0.5, right / count))]);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
