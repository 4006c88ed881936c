/** Matches that compete: by place, of two that start together the longer first, of two in the same place by order in the codebook. */
export interface Rivals {
  readonly length: number;
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Rivals compete with those of the same scope. */
  readonly scope: Int32Array;
  /** Rivals with anything but 0 here do not compete. */
  readonly out: Uint8Array;
  /** Offsets of the tokens, for lengths in code units. */
  readonly start: Int32Array;
  readonly end: Int32Array;
}

/**
 * For each rival the index of the one that beats it, or −1. Rivals compete inside their scope only: the longest wins, of two equally
 * long the earlier, of two in the same place the one that comes first in the codebook; what overlaps a winner is out.
 */
export function beatenBy(rivals: Rivals, scopes: number): Int32Array {
  const { first, last, scope, out, start, end, length } = rivals;
  const beaten = new Int32Array(length).fill(-1);
  const size = (i: number): number => end[last[i]!]! - start[first[i]!]!;
  // Clusters of rivals that overlap, one open for each scope, as a chain of indices from the newest back.
  const reach = new Int32Array(scopes).fill(-1);
  const newest = new Int32Array(scopes);
  const count = new Int32Array(scopes);
  const previous = new Int32Array(length);
  let owner: Int32Array | undefined;

  /** The cluster that ends with `tail`, the strongest first: by length, and of equally long ones as they come. */
  function ranked(tail: number, many: number): Int32Array {
    const cluster = new Int32Array(many);
    for (let i = tail, at = many - 1; at >= 0; i = previous[i]!, at--) cluster[at] = i;
    return many > 32 ? cluster.sort((a, b) => size(b) - size(a) || a - b) : insertionSorted(cluster, size);
  }

  function settle(tail: number, many: number): void {
    if (many === 2) {
      const head = previous[tail]!;
      if (size(tail) > size(head)) beaten[head] = tail;
      else beaten[tail] = head;
      return;
    }
    const cluster = ranked(tail, many);
    owner ??= new Int32Array(end.length);
    for (const rival of cluster) {
      // No winner so far is shorter than this rival, so one that overlaps it holds its first or its last token.
      const winner = owner[first[rival]!]! || owner[last[rival]!]!;
      if (winner > 0) beaten[rival] = winner - 1;
      else owner.fill(rival + 1, first[rival]!, last[rival]! + 1);
    }
    for (const rival of cluster) if (beaten[rival] === -1) owner.fill(0, first[rival]!, last[rival]! + 1);
  }

  for (let i = 0; i < length; i++) {
    if (out[i] !== 0) continue;
    const s = scope[i]!;
    if (first[i]! <= reach[s]!) {
      previous[i] = newest[s]!;
      count[s]!++;
      if (last[i]! > reach[s]!) reach[s] = last[i]!;
    } else {
      if (count[s]! > 1) settle(newest[s]!, count[s]!);
      count[s] = 1;
      reach[s] = last[i]!;
    }
    newest[s] = i;
  }
  for (let s = 0; s < scopes; s++) if (count[s]! > 1) settle(newest[s]!, count[s]!);
  return beaten;
}

/** Short lists are sorted faster by hand than by the platform. */
function insertionSorted(cluster: Int32Array, size: (i: number) => number): Int32Array {
  for (let at = 1; at < cluster.length; at++) {
    const rival = cluster[at]!;
    let to = at;
    for (; to > 0 && size(cluster[to - 1]!) < size(rival); to--) cluster[to] = cluster[to - 1]!;
    cluster[to] = rival;
  }
  return cluster;
}
