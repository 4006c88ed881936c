import type { Lemmas } from "../../src/language/lemmas.js";
import type { Syntax } from "../../src/language/syntax.js";
import type { Tags } from "../../src/language/tags.js";
import { evaluate, type Query } from "../../src/query/query.js";
import type { Doc } from "../../src/text/doc.js";

/** Words of one text with what somebody says about them, in columns. Tags and relations are codes of `src/language/tagset.ts`. */
export interface Analysis {
  readonly length: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  readonly lemma: readonly string[];
  /** The head of each word, by its index; −1 for none. */
  readonly head: Int32Array;
  readonly relation: Uint8Array;
}

/** A text of a treebank: the document has the gold tokens and sentences, which the analysis is about. */
export interface Treebanked {
  readonly doc: Doc;
  readonly gold: Analysis;
}

/** What is scored: a tagger, a lemmatizer and a parser, as queries. */
export interface Models {
  readonly tags: Query<Tags>;
  readonly lemmas: Query<Lemmas>;
  readonly syntax: Query<Syntax>;
}

/** What the models say about the tokens of a document. */
export function analysisOf(doc: Doc, models: Models): Analysis {
  const { length, start, end } = doc.tokens;
  const { upos, xpos } = evaluate(doc, models.tags);
  const lemmas = evaluate(doc, models.lemmas);
  const syntax = evaluate(doc, models.syntax);
  const head = new Int32Array(length).fill(-1);
  const relation = new Uint8Array(length);
  for (let sentence = 0; sentence < doc.innerSentences.length; sentence++) {
    const tree = syntax.of(sentence);
    for (let token = tree.firstToken; token < tree.endToken; token++) {
      head[token] = tree.headOf(token);
      relation[token] = tree.relationCodeOf(token);
    }
  }
  const lemma = Array.from({ length }, (_, token) => lemmas.of(token));
  return { length, start, end, upos, xpos, lemma, head, relation };
}
