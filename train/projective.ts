/**
 * Makes a tree projective: while an arc crosses another, the shorter kind of mend is made, lifting the dependent of the shortest crossing arc to the head
 * of its head (Nivre and Nilsson 2005, without the encoding of relations). `head[i]` is a token, or the number of tokens for the root.
 */
export function projectivized(head: Int32Array): Int32Array {
  const { length } = head;
  const lifted = head.slice();
  for (;;) {
    let shortest = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < length; i++) {
      const span = Math.abs(lifted[i]! - i);
      if (lifted[i] !== length && span < least && span > 1 && !governsBetween(lifted, i)) {
        shortest = i;
        least = span;
      }
    }
    if (shortest < 0) return lifted;
    lifted[shortest] = lifted[lifted[shortest]!]!;
  }
}

/** Whether the head of a token governs all tokens between the two. */
function governsBetween(head: Int32Array, token: number): boolean {
  const governor = head[token]!;
  const first = Math.min(token, governor) + 1;
  const end = Math.max(token, governor);
  for (let i = first; i < end; i++) {
    let at = i;
    while (at !== governor && at < head.length) at = head[at]!;
    if (at !== governor) return false;
  }
  return true;
}
