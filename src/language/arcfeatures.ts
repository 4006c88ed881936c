import { join, seed } from "../model/hash.js";
import type { Arcs } from "./arcs.js";

/**
 * What the parser sees of the tokens of a sentence, in columns with the token `i` at `i + 1`; the place 0 stands for no token, the
 * place after the last for the root.
 */
export interface Columns {
  /** Hash of the word. */
  readonly word: Int32Array;
  /** Part of speech, from 1 on. */
  readonly tag: Int32Array;
  /** Guess of relation and direction of head, from 1 on. */
  readonly role: Int32Array;
  /** How many marks, conjunctions and verbs stand before the token: for what lies between two. */
  readonly commas: Int32Array;
  readonly verbs: Int32Array;
}

/** The most features one decision has. */
export const mostFeatures = 160;

/** Hashes of the features that decide the next action. Returns how many were written to `out`. */
export function actionFeatures(arcs: Arcs, columns: Columns, out: Int32Array): number {
  const { word, tag, role, commas, verbs } = columns;
  const { left1, left2, right1, right2, leftCount, rightCount, has, relation, next, length } = arcs;
  const S0 = arcs.top(0);
  const S1 = arcs.top(1);
  const S2 = arcs.top(2);
  const S3 = arcs.top(3);
  const B1 = next + 1 <= length ? next + 1 : -1;
  const B2 = next + 2 <= length ? next + 2 : -1;
  const s0w = word[S0 + 1]!;
  const s0t = tag[S0 + 1]!;
  const s0r = role[S0 + 1]!;
  const s1w = word[S1 + 1]!;
  const s1t = tag[S1 + 1]!;
  const s1r = role[S1 + 1]!;
  const s2w = word[S2 + 1]!;
  const s2t = tag[S2 + 1]!;
  const s3t = tag[S3 + 1]!;
  const b0w = word[next + 1]!;
  const b0t = tag[next + 1]!;
  const b0r = role[next + 1]!;
  const b1w = word[B1 + 1]!;
  const b1t = tag[B1 + 1]!;
  const b1r = role[B1 + 1]!;
  const b2t = tag[B2 + 1]!;
  const b2w = word[B2 + 1]!;
  const s0L = S0 < 0 ? -1 : left1[S0]!;
  const s0R = S0 < 0 ? -1 : right1[S0]!;
  const s1L = S1 < 0 ? -1 : left1[S1]!;
  const s1R = S1 < 0 ? -1 : right1[S1]!;
  const s0L2 = S0 < 0 ? -1 : left2[S0]!;
  const s0R2 = S0 < 0 ? -1 : right2[S0]!;
  const s1R2 = S1 < 0 ? -1 : right2[S1]!;
  const b0L = left1[next]!;
  const b0L2 = left2[next]!;
  const s0Lt = tag[s0L + 1]!;
  const s0Rt = tag[s0R + 1]!;
  const s1Lt = tag[s1L + 1]!;
  const s1Rt = tag[s1R + 1]!;
  const b0Lt = tag[b0L + 1]!;
  const s0Ll = s0L < 0 ? 0 : relation[s0L]! + 1;
  const s0Rl = s0R < 0 ? 0 : relation[s0R]! + 1;
  const s1Ll = s1L < 0 ? 0 : relation[s1L]! + 1;
  const s1Rl = s1R < 0 ? 0 : relation[s1R]! + 1;
  const b0Ll = b0L < 0 ? 0 : relation[b0L]! + 1;
  const s0has = S0 < 0 ? 0 : has[S0]! + 1;
  const s1has = S1 < 0 ? 0 : has[S1]! + 1;
  const b0has = has[next]! + 1;
  const s0vl = S0 < 0 ? 0 : Math.min(leftCount[S0]!, 4) + 1;
  const s0vr = S0 < 0 ? 0 : Math.min(rightCount[S0]!, 4) + 1;
  const s1vl = S1 < 0 ? 0 : Math.min(leftCount[S1]!, 4) + 1;
  const s1vr = S1 < 0 ? 0 : Math.min(rightCount[S1]!, 4) + 1;
  const b0vl = Math.min(leftCount[next]!, 4) + 1;
  const near = S0 < 0 ? 0 : distance(next - S0);
  const far = S1 < 0 ? 0 : distance(S0 - S1);
  const between =
    S0 < 0 ? 0 : Math.min(commas[next + 1]! - commas[S0 + 2]!, 2) * 3 + Math.min(verbs[next + 1]! - verbs[S0 + 2]!, 2) + 1;
  const below = S1 < 0 ? 0 : Math.min(commas[S0 + 1]! - commas[S1 + 2]!, 2) * 3 + Math.min(verbs[S0 + 1]! - verbs[S1 + 2]!, 2) + 1;
  const s0b0 = join(s0t, b0t);
  const s1s0 = join(s1t, s0t);
  let n = 0;
  let k = 0;
  // Words and tags one by one.
  out[n++] = join(seed(k++), s0w);
  out[n++] = join(seed(k++), s0t);
  out[n++] = join(join(seed(k++), s0w), s0t);
  out[n++] = join(seed(k++), s1w);
  out[n++] = join(join(seed(k++), s1w), s1t);
  out[n++] = join(join(seed(k++), s2w), s2t);
  out[n++] = join(seed(k++), b0w);
  out[n++] = join(seed(k++), b0t);
  out[n++] = join(join(seed(k++), b0w), b0t);
  out[n++] = join(seed(k++), b1w);
  out[n++] = join(join(seed(k++), b1w), b1t);
  out[n++] = join(join(seed(k++), b2w), b2t);
  // Pairs.
  out[n++] = join(seed(k++), s0b0);
  out[n++] = join(seed(k++), s1s0);
  out[n++] = join(join(seed(k++), s1t), b0t);
  out[n++] = join(join(seed(k++), b0t), b1t);
  out[n++] = join(join(seed(k++), b0w), b1t);
  out[n++] = join(join(seed(k++), b0t), b1w);
  out[n++] = join(join(join(seed(k++), s0t), b1t), b1w);
  out[n++] = join(join(seed(k++), s2t), b0t);
  // Triples and more.
  out[n++] = join(join(join(seed(k++), b0t), b1t), b2t);
  out[n++] = join(join(seed(k++), s0b0), b1t);
  out[n++] = join(join(seed(k++), s2t), s1s0);
  out[n++] = join(join(join(seed(k++), s3t), s2t), s1s0);
  // Dependents.
  out[n++] = join(join(seed(k++), s0b0), s0Lt);
  out[n++] = join(join(seed(k++), s0b0), s0Rt);
  out[n++] = join(join(join(seed(k++), s0b0), s0Rt), s0Rl);
  out[n++] = join(join(seed(k++), s0b0), b0Lt);
  out[n++] = join(join(join(seed(k++), s0b0), b0Lt), b0Ll);
  out[n++] = join(join(seed(k++), s1s0), s1Rt);
  out[n++] = join(join(seed(k++), s1s0), s1Lt);
  out[n++] = join(join(seed(k++), s1s0), s0Lt);
  out[n++] = join(join(seed(k++), s1s0), s0Rt);
  out[n++] = join(join(seed(k++), s0w), word[s0R + 1]!);
  out[n++] = join(join(join(seed(k++), s0t), word[s0L + 1]!), b0t);
  out[n++] = join(join(join(seed(k++), s1t), s0t), word[s0L + 1]!);
  out[n++] = join(join(seed(k++), word[s0L + 1]!), b0w);
  out[n++] = join(join(join(seed(k++), s0t), word[b0L + 1]!), b0t);
  out[n++] = join(join(join(seed(k++), tag[s0L2 + 1]!), s0Lt), s0t);
  out[n++] = join(join(join(seed(k++), tag[s0R2 + 1]!), s0Rt), s0t);
  out[n++] = join(join(join(seed(k++), tag[s1R2 + 1]!), s1Rt), s1t);
  out[n++] = join(join(join(seed(k++), tag[b0L2 + 1]!), b0Lt), b0t);
  // Relations and counts of dependents.
  out[n++] = join(join(seed(k++), s0has), s0b0);
  out[n++] = join(join(seed(k++), s0has), s0w);
  out[n++] = join(join(seed(k++), s1has), s1s0);
  out[n++] = join(join(seed(k++), s1has), s1w);
  out[n++] = join(join(seed(k++), b0has), s0b0);
  out[n++] = join(join(seed(k++), b0has), b0w);
  out[n++] = join(join(join(seed(k++), s0has), b0has), s0b0);
  out[n++] = join(join(join(seed(k++), s0t), s0vl), s0vr);
  out[n++] = join(join(join(seed(k++), s1t), s1vl), s1vr);
  out[n++] = join(join(seed(k++), b0t), b0vl);
  out[n++] = join(join(join(seed(k++), s0Rl), s0Ll), s0b0);
  out[n++] = join(join(join(seed(k++), s1Rl), s1Ll), s1s0);
  // Distances and what lies between.
  out[n++] = join(join(seed(k++), near), s0b0);
  out[n++] = join(join(seed(k++), near), s0w);
  out[n++] = join(join(seed(k++), near), b0w);
  out[n++] = join(join(seed(k++), far), s1s0);
  out[n++] = join(join(seed(k++), between), s0b0);
  out[n++] = join(join(seed(k++), below), s1s0);
  // Roles.
  out[n++] = join(join(seed(k++), s0r), b0r);
  out[n++] = join(join(seed(k++), s0r), s0b0);
  out[n++] = join(join(seed(k++), b0r), s0b0);
  out[n++] = join(join(seed(k++), s1r), s0r);
  out[n++] = join(join(seed(k++), s0r), s1s0);
  out[n++] = join(join(join(seed(k++), s0r), b0r), b1r);
  out[n++] = join(join(join(seed(k++), s0r), near), b0t);
  out[n++] = join(join(join(seed(k++), s0r), far), s1t);
  out[n++] = join(join(join(seed(k++), s0r), s1has), s1t);
  out[n++] = join(join(join(seed(k++), s0r), b0has), b0t);
  return n;
}

function distance(tokens: number): number {
  return tokens < 5 ? tokens : tokens < 8 ? 5 : tokens < 13 ? 6 : 7;
}

/** Hashes of the features that name the relation of a dependent to its head. Returns how many were written to `out`. */
export function relationFeatures(arcs: Arcs, columns: Columns, head: number, dependent: number, out: Int32Array): number {
  const { word, tag, role, commas, verbs } = columns;
  const { left1, left2, right1, has, relation, length } = arcs;
  const left = dependent < head ? 1 : 2;
  const hw = word[head + 1]!;
  const ht = tag[head + 1]!;
  const dw = word[dependent + 1]!;
  const dt = tag[dependent + 1]!;
  const dr = role[dependent + 1]!;
  const hr = role[head + 1]!;
  const dL = left1[dependent]!;
  const dL2 = left2[dependent]!;
  const dR = right1[dependent]!;
  const dhas = has[dependent]!;
  const hhas = head === length ? 0 : has[head]! + 1;
  const hL = left1[head]!;
  const hR = right1[head]!;
  const hLl = hL < 0 ? 0 : relation[hL]! + 1;
  const hRl = hR < 0 ? 0 : relation[hR]! + 1;
  const dLl = dL < 0 ? 0 : relation[dL]! + 1;
  const first = Math.min(head, dependent);
  const last = Math.max(head, dependent);
  const apart = distance(last - first);
  const between = Math.min(commas[last + 1]! - commas[first + 2]!, 2) * 3 + Math.min(verbs[last + 1]! - verbs[first + 2]!, 2) + 1;
  const before = dependent > 0 ? tag[dependent]! : 0;
  const after = tag[dependent + 2 <= length + 1 ? dependent + 2 : 0]!;
  const way = left;
  const both = join(join(way, ht), dt);
  let n = 0;
  let k = 200;
  out[n++] = join(seed(k++), both);
  out[n++] = join(join(seed(k++), way), dw);
  out[n++] = join(join(seed(k++), dw), dt);
  out[n++] = join(join(seed(k++), way), dt);
  out[n++] = join(join(seed(k++), way), ht);
  out[n++] = join(join(seed(k++), way), hw);
  out[n++] = join(join(seed(k++), both), dw);
  out[n++] = join(join(seed(k++), both), hw);
  out[n++] = join(join(join(seed(k++), both), hw), dw);
  out[n++] = join(join(join(seed(k++), way), hw), dw);
  out[n++] = join(join(join(seed(k++), hw), dt), way);
  out[n++] = join(join(join(seed(k++), dw), ht), way);
  out[n++] = join(join(seed(k++), both), apart);
  out[n++] = join(join(seed(k++), both), between);
  out[n++] = join(join(join(seed(k++), both), between), apart);
  out[n++] = join(join(seed(k++), both), dhas);
  out[n++] = join(join(seed(k++), dhas), dw);
  out[n++] = join(join(seed(k++), both), hhas);
  out[n++] = join(join(join(seed(k++), hhas), hw), dt);
  out[n++] = join(join(join(seed(k++), both), hhas), dhas);
  out[n++] = join(join(join(seed(k++), both), hLl), hRl);
  out[n++] = join(join(seed(k++), both), word[dL + 1]!);
  out[n++] = join(join(join(seed(k++), hw), dt), word[dL + 1]!);
  out[n++] = join(join(join(seed(k++), ht), dw), word[dL + 1]!);
  out[n++] = join(join(join(seed(k++), dt), word[dL + 1]!), dLl);
  out[n++] = join(join(seed(k++), both), word[dR + 1]!);
  out[n++] = join(join(seed(k++), both), tag[dL + 1]!);
  out[n++] = join(join(join(seed(k++), both), tag[dL + 1]!), tag[dL2 + 1]!);
  out[n++] = join(join(seed(k++), both), tag[dR + 1]!);
  out[n++] = join(join(join(seed(k++), both), word[dL + 1]!), word[dL2 + 1]!);
  out[n++] = join(join(join(seed(k++), dt), before), after);
  out[n++] = join(join(join(seed(k++), both), before), after);
  out[n++] = join(join(seed(k++), both), before);
  out[n++] = join(join(seed(k++), both), after);
  out[n++] = join(join(seed(k++), dr), way);
  out[n++] = join(join(seed(k++), dr), both);
  out[n++] = join(join(join(seed(k++), dr), hr), way);
  out[n++] = join(join(join(seed(k++), dr), dw), way);
  out[n++] = join(join(join(seed(k++), dr), hw), way);
  out[n++] = join(join(join(seed(k++), dr), hhas), ht);
  out[n++] = join(join(join(seed(k++), dr), dhas), ht);
  return n;
}
