import { Relation } from "../../src/language/tagset.js";
import type { Doc } from "../../src/text/doc.js";
import type { Analysis, Treebanked } from "../scorers/analysis.js";

/** Stands for a tag or a relation nobody has named; no gold word has it. */
const unknown = 255;

/**
 * The analysis of somebody who only looks up how a word is mostly tagged and related: as written, else in lower case, else as words
 * that occur once. Every word hangs on the next one, the last of a sentence is the root; the word itself is its lemma. Without
 * training texts tags and relations are unknown.
 */
export function floorAnalyst(training: readonly Treebanked[] | undefined): (doc: Doc) => Analysis {
  const usualTags = usual(training, ({ upos, xpos }, word) => upos[word]! * 256 + xpos[word]!, unknown * 257);
  const usualRelation = usual(training, ({ relation }, word) => relation[word]!, unknown);
  return (doc) => {
    const { length, start, end } = doc.tokens;
    const lemma = Array.from({ length }, (_, token) => doc.text.slice(start[token], end[token]));
    const tags = lemma.map(usualTags);
    const upos = Uint8Array.from(tags, (both) => both >> 8);
    const xpos = Uint8Array.from(tags, (both) => both & 255);
    const relation = Uint8Array.from(lemma, usualRelation);
    const head = Int32Array.from({ length }, (_, token) => token + 1);
    for (const { endToken } of doc.innerSentences) {
      head[endToken - 1] = -1;
      relation[endToken - 1] = Relation.root;
    }
    return { length, start, end, upos, xpos, lemma, head, relation };
  };
}

/** The commonest value of each form. */
function usual(
  training: readonly Treebanked[] = [],
  read: (gold: Analysis, word: number) => number,
  none: number,
): (form: string) => number {
  const written = new Map<string, Map<number, number>>();
  const lower = new Map<string, Map<number, number>>();
  for (const { doc, gold } of training) {
    for (let word = 0; word < gold.length; word++) {
      const form = doc.text.slice(gold.start[word], gold.end[word]);
      count(written, form, read(gold, word));
      count(lower, form.toLowerCase(), read(gold, word));
    }
  }
  const once = new Map<number, number>();
  for (const values of written.values()) {
    const [value, times] = [...values][0]!;
    if (values.size === 1 && times === 1) once.set(value, (once.get(value) ?? 0) + 1);
  }
  const other = commonest(once, none);
  return (form) => commonest(written.get(form) ?? lower.get(form.toLowerCase()), other);
}

function count(counts: Map<string, Map<number, number>>, form: string, value: number): void {
  let values = counts.get(form);
  if (!values) {
    values = new Map();
    counts.set(form, values);
  }
  values.set(value, (values.get(value) ?? 0) + 1);
}

function commonest(counts: ReadonlyMap<number, number> | undefined, none: number): number {
  let best = none;
  let most = 0;
  for (const [value, times] of counts ?? []) {
    if (times <= most) continue;
    best = value;
    most = times;
  }
  return best;
}
