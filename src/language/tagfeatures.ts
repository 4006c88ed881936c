import { join, seed } from "../model/hash.js";
import { Attribute } from "./wordforms.js";

/**
 * What the tagger sees of the tokens of a sentence. The columns have two places of padding on either side: token `i` of the sentence
 * is at `i + 2`.
 */
export interface TagColumns {
  /** Where the attributes of the token's type begin in `forms`; that of padding is 0. */
  readonly form: Int32Array;
  readonly forms: Int32Array;
  /** The {@link Case} of the token, plus 1. */
  readonly written: Uint8Array;
  /** What tags the dictionary knows for the token: a number for each set of tags; those of unknown words by their ending. */
  readonly known: Int32Array;
  /** Tags given so far, plus 1; 0 in the padding. */
  readonly tag: Uint8Array;
}

/** The most features a token has. */
export const mostTagFeatures = 48;

/** Hashes of the features of a token that depend on nothing but itself. Returns how many were written to `out`. */
export function wordFeatures({ form, forms, written, known }: TagColumns, at: number, out: Int32Array): number {
  const f = form[at]!;
  const word = forms[f + Attribute.word]!;
  const shape = forms[f + Attribute.shape]!;
  const suffix2 = forms[f + Attribute.suffix2]!;
  const suffix3 = forms[f + Attribute.suffix3]!;
  const style = written[at]!;
  let n = 0;
  out[n++] = join(seed(300), known[at]!);
  out[n++] = join(seed(301), word);
  out[n++] = join(join(seed(302), word), style);
  out[n++] = join(seed(303), forms[f + Attribute.suffix1]!);
  out[n++] = join(seed(304), suffix2);
  out[n++] = join(seed(305), suffix3);
  out[n++] = join(seed(306), forms[f + Attribute.suffix4]!);
  out[n++] = join(join(seed(307), suffix3), style);
  out[n++] = join(join(seed(308), suffix2), style);
  out[n++] = join(seed(309), forms[f + Attribute.prefix2]!);
  out[n++] = join(seed(310), forms[f + Attribute.prefix3]!);
  out[n++] = join(join(seed(311), shape), style);
  out[n++] = join(join(seed(312), shape >> 3), style);
  out[n++] = join(join(seed(313), forms[f + Attribute.prefix3]!), suffix3);
  return n;
}

/**
 * Hashes of the features of a token that depend on its surroundings, but for those of {@link neighbourFeatures}; written to `out` from
 * `from` on. Returns where they end.
 */
export function contextFeatures({ form, forms, written, known, tag }: TagColumns, at: number, out: Int32Array, from = 0): number {
  const f = form[at]!;
  const word = forms[f + Attribute.word]!;
  const tag1 = tag[at - 1]!;
  const tags = join(tag1, tag[at - 2]!);
  const next = known[at + 1]!;
  const own = known[at]!;
  let n = from;
  out[n++] = join(seed(320), tags);
  out[n++] = join(join(seed(321), tags), own);
  out[n++] = join(join(seed(322), tag1), word);
  out[n++] = join(join(seed(323), tag1), forms[f + Attribute.suffix3]!);
  out[n++] = join(join(seed(324), tag1), next);
  out[n++] = join(join(join(seed(325), tag1), own), next);
  out[n++] = join(join(join(seed(326), own), next), known[at + 2]!);
  out[n++] = join(join(seed(327), word), next);
  out[n++] = join(join(seed(329), forms[form[at - 1]! + Attribute.word]!), own);
  out[n++] = join(join(seed(332), forms[form[at + 1]! + Attribute.word]!), own);
  out[n++] = join(join(seed(335), written[at]!), written[at + 1]!);
  return n;
}

/** Places in what {@link neighbourFeatures} writes: features that a word gives to the words around it. */
export const Neighbour = { before: 0, before2: 1, after: 2, after2: 3, afterEnding: 4 } as const;
export const neighbourCount = 5;

/** Hashes of the features that a word gives to its neighbours, whatever these are. */
export function neighbourFeatures(forms: Int32Array, form: number, out: Int32Array): void {
  const word = forms[form + Attribute.word]!;
  out[Neighbour.before] = join(seed(328), word);
  out[Neighbour.before2] = join(seed(330), word);
  out[Neighbour.after] = join(seed(331), word);
  out[Neighbour.after2] = join(seed(333), word);
  out[Neighbour.afterEnding] = join(seed(334), forms[form + Attribute.suffix3]!);
}

/** Copies to `out`, from `from` on, what the neighbours of a token give it: what `of` has at their forms. Returns where it ends. */
export function fromNeighbours(of: Int32Array, { form }: TagColumns, at: number, out: Int32Array, from: number): number {
  let n = from;
  out[n++] = of[form[at - 1]! + Neighbour.before]!;
  out[n++] = of[form[at - 2]! + Neighbour.before2]!;
  out[n++] = of[form[at + 1]! + Neighbour.after]!;
  out[n++] = of[form[at + 2]! + Neighbour.after2]!;
  out[n++] = of[form[at + 1]! + Neighbour.afterEnding]!;
  return n;
}
