import { join, seed } from "../../model/hash.js";
import { Relation } from "../tagset.js";
import type { Passage } from "./passage.js";

/** What is known of a word that may be a cue, beside the passage: hashes of its lemma and its entries in the inventory. */
export interface CueWord {
  readonly lemma: number;
  /** Hash of the class of the cue inventory; 0 for none. */
  readonly class: number;
  /** How often the form is a cue, in steps from 1 on; 0 for forms that were not counted. */
  readonly prior: number;
}

export const mostCueFeatures = 192;

const subjectBit = 1;
const objectBit = 2;
const clauseBit = 4;
const infinitiveBit = 8;
const obliqueBit = 16;
const nominalBit = 32;
const passiveBit = 64;
const ownerBit = 128;
const markBit = 256;

/** Which dependents a word has, as bits, by relation from 1 on. */
const bits: Int32Array = /* @__PURE__ */ bitTable();

function bitTable(): Int32Array {
  const table = new Int32Array(64);
  const set = (bit: number, ...names: readonly Relation[]): void => {
    for (const name of names) table[Relation[name] + 1]! |= bit;
  };
  set(subjectBit, "nsubj", "csubj", "nsubj:outer");
  set(subjectBit | passiveBit, "nsubj:pass", "csubj:pass");
  set(passiveBit, "aux:pass", "obl:agent");
  set(objectBit, "obj", "iobj");
  set(clauseBit, "ccomp", "parataxis");
  set(infinitiveBit, "xcomp", "acl", "advcl");
  set(obliqueBit, "obl");
  set(nominalBit, "nmod");
  set(ownerBit, "nmod:poss");
  set(markBit, "mark");
  return table;
}

/** Hashes of the features that decide whether the word at a place is the head of a cue. Returns how many were written to `out`. */
export function cueFeatures(passage: Passage, at: number, known: CueWord, out: Int32Array): number {
  const { word, suffix, xpos, upos, relation, head, quote, source, tree } = passage;
  const { lemma, prior } = known;
  const sort = known.class;
  const w = word[at]!;
  const x = xpos[at]!;
  const r = relation[at]!;
  const w1 = word[at - 1]!;
  const w2 = word[at - 2]!;
  const n1 = word[at + 1]!;
  const n2 = word[at + 2]!;
  const x1 = xpos[at - 1]!;
  const x2 = xpos[at - 2]!;
  const a1 = xpos[at + 1]!;
  const a2 = xpos[at + 2]!;
  const q1 = quote[at - 1]!;
  const b1 = quote[at + 1]!;
  const h = head[at]!;
  const hw = word[h]!;
  const hx = xpos[h]!;
  const lx = join(lemma, x);
  const sx = join(sort, x);
  let n = 0;
  let k = 1000;
  out[n++] = seed(k++);
  out[n++] = join(seed(k++), w);
  out[n++] = join(seed(k++), lx);
  out[n++] = join(seed(k++), lemma);
  out[n++] = join(seed(k++), x);
  out[n++] = join(join(seed(k++), suffix[at]!), x);
  out[n++] = join(seed(k++), sx);
  out[n++] = join(join(seed(k++), prior), x);
  out[n++] = join(join(seed(k++), prior), sort);
  out[n++] = join(join(seed(k++), lemma), n1);
  out[n++] = join(join(seed(k++), lemma), w1);
  out[n++] = join(join(seed(k++), lemma), join(n1, n2));
  out[n++] = join(join(seed(k++), lx), a1);
  out[n++] = join(join(seed(k++), lx), x1);
  out[n++] = join(join(seed(k++), sx), n1);
  out[n++] = join(join(seed(k++), sx), w1);
  out[n++] = join(join(seed(k++), sx), join(x1, a1));
  out[n++] = join(join(seed(k++), join(x, prior)), join(x1, a1));
  out[n++] = join(join(seed(k++), join(x2, x1)), join(x, a1));
  out[n++] = join(join(seed(k++), join(x1, x)), join(a1, a2));
  out[n++] = join(join(seed(k++), w1), x);
  out[n++] = join(join(seed(k++), n1), x);
  out[n++] = join(join(seed(k++), w2), join(x1, x));
  out[n++] = join(join(seed(k++), n2), join(a1, x));
  out[n++] = join(join(seed(k++), r), x);
  out[n++] = join(join(seed(k++), r), lemma);
  out[n++] = join(join(seed(k++), r), sx);
  out[n++] = join(join(seed(k++), r), join(hw, x));
  out[n++] = join(join(seed(k++), r), join(hx, x));
  out[n++] = join(join(seed(k++), hw), lemma);

  let has = 0;
  let subject = 0;
  for (const token of tree.dependentsOf(passage.first[at]!)) {
    const one = passage.placeOf(token);
    const each = relation[one]!;
    has |= bits[each]!;
    if ((bits[each]! & subjectBit) !== 0) subject = one;
    const side = one < at ? 1 : 2;
    out[n++] = join(join(seed(k), each), join(lemma, side));
    out[n++] = join(join(seed(k + 1), each), join(word[one]!, x));
    out[n++] = join(join(seed(k + 2), each), join(sx, xpos[one]!));
    out[n++] = join(join(seed(k + 3), each), join(word[one]!, lemma));
    out[n++] = join(join(seed(k + 4), each), join(prior, side));
    if (n > mostCueFeatures - 40) break;
  }
  k += 5;
  const clause = passage.phrases.clauseOf(passage.first[at]!);
  const own = clause?.predicate === passage.first[at]! ? clause : undefined;
  const actor = own?.logicalSubject;
  const actorAt = actor && passage.inSentence(passage.placeOf(actor.head)) ? passage.placeOf(actor.head) : 0;
  const from = actor ? sources.indexOf(actor.from) + 1 : 0;
  out[n++] = join(join(seed(k++), has), x);
  out[n++] = join(join(seed(k++), has), lemma);
  out[n++] = join(join(seed(k++), has), sx);
  out[n++] = join(join(seed(k++), has), join(prior, x));
  out[n++] = join(join(seed(k++), word[subject]!), xpos[subject]!);
  out[n++] = join(join(seed(k++), word[actorAt]!), from);
  out[n++] = join(join(seed(k++), word[actorAt]!), sx);
  out[n++] = join(join(seed(k++), xpos[actorAt]!), join(from, x));
  out[n++] = join(join(seed(k++), xpos[actorAt]!), join(prior, x));
  out[n++] = join(join(seed(k++), xpos[actorAt]!), lemma);
  out[n++] = join(join(seed(k++), suffix[actorAt]!), sx);

  const place = quote[at]!;
  out[n++] = join(join(seed(k++), place), join(q1, b1));
  out[n++] = join(join(seed(k++), join(q1, b1)), sx);
  out[n++] = join(join(seed(k++), join(q1, b1)), lemma);
  out[n++] = join(join(seed(k++), quote[at + 2]!), join(b1, sx));
  const quoted = passage.quotation[at]! < 0 ? 0 : Math.min(source.doc.quotations[passage.quotation[at]!]!.words, 6) + 1;
  out[n++] = join(join(seed(k++), quoted), x);
  out[n++] = join(join(seed(k++), quoted), sort);
  const beside = (passage.before > 0 ? 1 : 0) + (passage.length > passage.before + passage.endToken - passage.firstToken ? 2 : 0);
  out[n++] = join(join(seed(k++), beside), sx);
  out[n++] = join(join(seed(k++), beside), join(prior, x));
  out[n++] = join(join(seed(k++), upos[h]!), join(has, r));
  out[n++] = join(join(seed(k++), Math.min(passage.first[at]! - passage.firstToken, 4)), sx);
  return n;
}

const sources = ["own", "shared", "controlled", "antecedent", "modifying"];
