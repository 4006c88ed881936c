import { join, seed } from "../../model/hash.js";
import { Upos, Xpos } from "../tagset.js";
import type { CueBranches } from "./branches.js";
import type { CueWord } from "./cuefeatures.js";
import { type Passage, Place, padding } from "./passage.js";

/** What is the same for all units of a passage, seen from one cue. */
export interface CueView {
  readonly passage: Passage;
  readonly branches: CueBranches;
  /** The place of the head of the cue. */
  readonly at: number;
  readonly word: CueWord;
  /** By place: 1 in the core of the noun phrase that acts, 2 in what follows its noun, 3 in what is joined to it; 0 elsewhere. */
  readonly actor: Uint8Array;
}

export const mostSpanFeatures = 96;

/** Hashes of the features that decide what the unit at a place is to the cue. Returns how many were written to `out`. */
export function spanFeatures({ passage, branches, at, word: known, actor }: CueView, u: number, out: Int32Array): number {
  const { word, suffix, xpos, upos, relation, quote, quotation } = passage;
  const { branch, root, up } = branches;
  const { lemma } = known;
  const sort = known.class;
  const w = word[u]!;
  const x = xpos[u]!;
  const r = relation[u]!;
  const w1 = word[u - 1]!;
  const w2 = word[u - 2]!;
  const n1 = word[u + 1]!;
  const n2 = word[u + 2]!;
  const x1 = xpos[u - 1]!;
  const x2 = xpos[u - 2]!;
  const a1 = xpos[u + 1]!;
  const a2 = xpos[u + 2]!;
  const q = quote[u]!;
  const q1 = quote[u - 1]!;
  const qa = quote[u + 1]!;
  const b = branch[u]!;
  const bp = branch[u - 1]!;
  const bn = branch[u + 1]!;
  const top = root[u]!;
  const rw = word[top]!;
  const rx = xpos[top]!;
  const cx = xpos[at]!;
  const side = u < at ? 1 : u > at ? 2 : 3;
  const gap = u < at ? at - u : u - at;
  const distance = join(side, gap < 6 ? gap : gap < 10 ? 6 : gap < 20 ? 7 : 8);
  const same = quotation[u] === quotation[at] ? 1 : 2;
  const qs = join(join(q, same), side);
  const g = actor[u]!;
  const g1 = actor[u - 1]!;
  const edge = (root[u - 1] === top ? 0 : 1) + (root[u + 1] === top ? 0 : 2);
  const bx = join(b, x);
  const bl = join(b, lemma);
  const bs = join(b, join(sort, cx));
  let n = 0;
  let k = 1100;
  out[n++] = seed(k++);
  out[n++] = join(seed(k++), b);
  out[n++] = join(seed(k++), bl);
  out[n++] = join(seed(k++), bs);
  out[n++] = join(join(seed(k++), bx), cx);
  out[n++] = join(join(seed(k++), b), w);
  out[n++] = join(join(seed(k++), b), join(r, cx));
  out[n++] = join(join(seed(k++), b), join(bp, cx));
  out[n++] = join(join(seed(k++), b), join(bn, cx));
  out[n++] = join(join(seed(k++), join(b, bp)), join(x, x1));
  out[n++] = join(join(seed(k++), join(b, bp)), w1);
  out[n++] = join(join(seed(k++), join(b, bp)), bs);
  out[n++] = join(join(seed(k++), b), edge);
  out[n++] = join(join(seed(k++), bl), edge);
  out[n++] = join(join(seed(k++), bl), x);
  out[n++] = join(join(seed(k++), bl), w);
  out[n++] = join(join(seed(k++), bs), x);
  out[n++] = join(join(seed(k++), bs), w);
  out[n++] = join(join(seed(k++), b), join(rw, cx));
  out[n++] = join(join(seed(k++), b), join(rx, cx));
  out[n++] = join(join(seed(k++), up[u]!), join(join(side, x), relation[top]!));
  out[n++] = join(join(seed(k++), join(up[u]!, edge)), join(side, relation[top]!));
  out[n++] = join(join(seed(k++), distance), x);
  out[n++] = join(join(seed(k++), distance), w);
  out[n++] = join(join(seed(k++), distance), lemma);
  out[n++] = join(join(seed(k++), distance), join(sort, cx));
  out[n++] = join(join(seed(k++), distance), join(x, join(lemma, 0)));
  out[n++] = join(join(seed(k++), w), join(side, 0));
  out[n++] = join(join(seed(k++), w), join(side, sort));
  out[n++] = join(join(seed(k++), w1), join(side, x));
  out[n++] = join(join(seed(k++), n1), join(side, x));
  out[n++] = join(join(seed(k++), join(x1, x)), join(a1, side));
  out[n++] = join(join(seed(k++), join(x2, x1)), join(x, side));
  out[n++] = join(join(seed(k++), join(x, a1)), join(a2, side));
  out[n++] = join(join(seed(k++), w1), join(w, side));
  out[n++] = join(join(seed(k++), n1), join(w, side));
  out[n++] = join(join(seed(k++), w2), join(x1, join(x, side)));
  out[n++] = join(join(seed(k++), n2), join(a1, join(x, side)));
  out[n++] = join(join(seed(k++), suffix[u]!), join(x, side));
  out[n++] = join(join(seed(k++), qs), q1);
  out[n++] = join(join(seed(k++), qs), qa);
  out[n++] = join(join(seed(k++), join(qs, q1)), join(qa, x));
  out[n++] = join(join(seed(k++), qs), join(sort, cx));
  out[n++] = join(join(seed(k++), join(qs, q1)), b);
  out[n++] = join(join(seed(k++), qs), join(lemma, 0));
  out[n++] = join(join(seed(k++), join(g, g1)), join(side, cx));
  out[n++] = join(join(seed(k++), join(g, actor[u + 1]!)), join(side, x));
  out[n++] = join(join(seed(k++), join(g, g1)), join(x, x1));
  out[n++] = join(join(seed(k++), g), join(sort, cx));
  out[n++] = join(join(seed(k++), g), join(b, 0));
  // What lies between the unit and the cue.
  const gapped = between(passage, u, at);
  out[n++] = join(join(seed(k++), join(x, side)), join(gapped, cx));
  out[n++] = join(join(seed(k++), join(b, side)), gapped);
  out[n++] = join(join(seed(k++), upos[u]!), join(u === padding ? 1 : u === padding + passage.length - 1 ? 2 : 0, side));
  return n;
}

const reach = 12;

/** A summary of the marks and verbs between a unit and the cue, as far as they are near. */
function between({ xpos, upos, quote }: Passage, u: number, at: number): number {
  const from = Math.min(u, at) + 1;
  const until = Math.max(u, at);
  if (until - from > reach) return 99;
  let commas = 0;
  let verbs = 0;
  let marks = 0;
  for (let i = from; i < until; i++) {
    if (xpos[i] === Xpos[","] + 1) commas++;
    if (upos[i] === Upos.VERB + 1) verbs++;
    if (quote[i]! > Place.outside && quote[i] !== Place.inside) marks++;
  }
  return Math.min(commas, 2) * 9 + Math.min(verbs, 2) * 3 + Math.min(marks, 2) + 1;
}
