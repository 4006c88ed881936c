import { Action, type Arcs } from "../src/language/arcs.js";

/**
 * Writes for each action how many arcs of the right tree can no longer be made after it (Goldberg and Nivre 2013, for the arc-hybrid
 * system; as if the root could take more than one dependent). `head` must be projective; the root is the number of tokens. Costs of actions that are not allowed mean nothing.
 */
export function costs(arcs: Arcs, head: Int32Array, out: Int32Array): void {
  const { stack, depth, next, length } = arcs;
  const top = arcs.top(0);
  const below = arcs.top(1);
  let shift = 0;
  if (next < length) {
    for (let i = 0; i < depth; i++) {
      if (head[stack[i]!] === next) shift++;
      if (i < depth - 1 && head[next] === stack[i]) shift++;
    }
  }
  let waiting = 0;
  if (top >= 0) for (let i = next; i < length; i++) if (head[i] === top) waiting++;
  const governor = top < 0 ? -1 : head[top]!;
  out[Action.shift] = shift;
  out[Action.left] = waiting + (below >= 0 && governor === below ? 1 : 0) + (governor > next ? 1 : 0);
  out[Action.right] = waiting + (governor >= next ? 1 : 0);
}
