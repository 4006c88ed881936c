import { goldDoc, type Place } from "../../eval/goldDoc.js";
import type { Analysis, Models, Treebanked } from "../../eval/scorers/analysis.js";
import {
  Relation,
  type Upos,
  Upos as UposCode,
  uposNames,
  type Xpos,
  Xpos as XposCode,
  xposNames,
} from "../../src/language/tagset.js";
import { Tree } from "../../src/language/tree.js";
import { query } from "../../src/query/query.js";
import type { Doc } from "../../src/text/doc.js";

/** A word as a line of CoNLL-U has it: form, lemma, UPOS, XPOS, head counted from 1 in the text, relation. */
export type Line = readonly [form: string, lemma: string, upos: Upos, xpos: Xpos, head: number, relation: Relation];

export function analysis(text: string, lines: readonly Line[]): Analysis {
  let at = 0;
  const places = lines.map(([form]): Place => {
    const start = text.indexOf(form, at);
    at = start + form.length;
    return [start, at];
  });
  return {
    length: lines.length,
    start: Int32Array.from(places, ([start]) => start),
    end: Int32Array.from(places, ([, end]) => end),
    upos: Uint8Array.from(lines, (line) => UposCode[line[2]]),
    xpos: Uint8Array.from(lines, (line) => XposCode[line[3]]),
    lemma: lines.map((line) => line[1]),
    head: Int32Array.from(lines, (line) => line[4] - 1),
    relation: Uint8Array.from(lines, (line) => Relation[line[5]]),
  };
}

/** A treebank's text of one sentence. */
export function treebanked(text: string, lines: readonly Line[]): Treebanked {
  const gold = analysis(text, lines);
  const tokens = Array.from(gold.start, (start, word): Place => [start, gold.end[word]!]);
  return { doc: goldDoc({ text, tokens, sentences: [[0, text.length]] }), gold };
}

/** Models that know the answer for texts whose tokens and sentences are the gold ones. */
export function oracle(records: readonly Treebanked[]): Models {
  const goldOf = (doc: Doc) => records.find((record) => record.doc.text === doc.text)!.gold;
  return {
    tags: query({
      compute: (doc) => {
        const { upos, xpos } = goldOf(doc);
        return { upos, xpos, uposOf: (token) => uposNames[upos[token]!]!, xposOf: (token) => xposNames[xpos[token]!]! };
      },
    }),
    lemmas: query({ compute: (doc) => ({ of: (token) => goldOf(doc).lemma[token]! }) }),
    syntax: query({
      compute: (doc) => {
        const { head, relation } = goldOf(doc);
        const of = (sentence: number) => {
          const { firstToken, endToken } = doc.innerSentences.at(sentence);
          return new Tree(firstToken, head.slice(firstToken, endToken), relation.slice(firstToken, endToken));
        };
        return { of, ofToken: (token) => of(doc.innerSentences.ofToken(token)) };
      },
    }),
  };
}
