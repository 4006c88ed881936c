import { join, seed } from "../model/hash.js";

/**
 * What the guesser of roles sees of the tokens of a sentence. Columns have three places of padding on either side: token `i` of the
 * sentence is at `i + 3`.
 */
export interface RoleColumns {
  /** Hash of the word; 0 in the padding. */
  readonly word: Int32Array;
  readonly suffix: Int32Array;
  /** Part of speech, from 1 on; 0 in the padding. */
  readonly tag: Uint8Array;
  /** Places of the nearest verb before and after the token, itself not counted; 0 for none. */
  readonly verbBefore: Int32Array;
  readonly verbAfter: Int32Array;
  /** Place of the nearest word before the token that joins clauses (a subordinator, relative, coordinator or mark); 0 for none. */
  readonly joint: Int32Array;
  /** Roles given so far, from 1 on. */
  readonly role: Uint8Array;
}

export const mostRoleFeatures = 64;

/** Hashes of the features that tell what role a token has. Returns how many were written to `out`. */
export function roleFeatures(
  { word, suffix, tag, verbBefore, verbAfter, joint, role }: RoleColumns,
  at: number,
  out: Int32Array,
): number {
  const w = word[at]!;
  const t = tag[at]!;
  const w1 = word[at - 1]!;
  const t1 = tag[at - 1]!;
  const t2 = tag[at - 2]!;
  const t3 = tag[at - 3]!;
  const n1 = word[at + 1]!;
  const a1 = tag[at + 1]!;
  const a2 = tag[at + 2]!;
  const a3 = tag[at + 3]!;
  const r1 = role[at - 1]!;
  const r2 = role[at - 2]!;
  const before = verbBefore[at]!;
  const after = verbAfter[at]!;
  const bt = tag[before]!;
  const at1 = tag[after]!;
  const bd = before === 0 ? 0 : Math.min(at - before, 6);
  const ad = after === 0 ? 0 : Math.min(after - at, 6);
  const link = joint[at]!;
  const ld = link === 0 ? 0 : Math.min(at - link, 6);
  const left = join(t1, t);
  const right = join(t, a1);
  const three = join(left, a1);
  let n = 0;
  let k = 500;
  out[n++] = join(seed(k++), w);
  out[n++] = join(join(seed(k++), w), t);
  out[n++] = join(seed(k++), t);
  out[n++] = join(join(seed(k++), suffix[at]!), t);
  out[n++] = join(seed(k++), left);
  out[n++] = join(seed(k++), right);
  out[n++] = join(seed(k++), three);
  out[n++] = join(join(seed(k++), t2), left);
  out[n++] = join(join(seed(k++), right), a2);
  out[n++] = join(join(seed(k++), three), a2);
  out[n++] = join(join(join(seed(k++), right), a2), a3);
  out[n++] = join(join(join(seed(k++), left), t2), t3);
  out[n++] = join(join(seed(k++), w), t1);
  out[n++] = join(join(seed(k++), w), a1);
  out[n++] = join(join(seed(k++), w1), t);
  out[n++] = join(join(seed(k++), n1), t);
  out[n++] = join(join(seed(k++), word[at - 2]!), t);
  out[n++] = join(join(seed(k++), word[at + 2]!), t);
  out[n++] = join(join(seed(k++), r1), t);
  out[n++] = join(join(seed(k++), r1), w);
  out[n++] = join(join(join(seed(k++), r1), r2), t);
  out[n++] = join(join(seed(k++), r1), three);
  out[n++] = join(join(join(seed(k++), r1), w1), t);
  out[n++] = join(join(join(seed(k++), bt), at1), t);
  out[n++] = join(join(join(join(seed(k++), bt), at1), t), join(bd, ad));
  out[n++] = join(join(join(seed(k++), word[before]!), t), bd);
  out[n++] = join(join(join(seed(k++), word[after]!), t), ad);
  out[n++] = join(join(join(seed(k++), word[before]!), role[before]!), left);
  out[n++] = join(join(join(seed(k++), role[before]!), t), at1);
  out[n++] = join(join(join(seed(k++), word[after]!), right), 0);
  out[n++] = join(join(join(seed(k++), word[link]!), t), ld);
  out[n++] = join(join(join(seed(k++), word[link]!), t), at1);
  out[n++] = join(join(join(seed(k++), word[link]!), bt), t);
  out[n++] = join(join(join(seed(k++), word[link]!), role[link]!), right);
  return n;
}
