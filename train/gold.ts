import { readFileSync } from "node:fs";
import { goldDoc } from "../eval/goldDoc.js";
import { Relation, Upos, Xpos } from "../src/language/tagset.js";
import type { Doc } from "../src/text/doc.js";

/** Genres of GUM whose texts are licensed for non-commercial use, or not for change: nothing is learnt from them. */
const closedGenres = new Set(["essay", "fiction", "letter", "podcast", "whow", "conversation"]);

/** One sentence with what people say of it. Columns are by token, counted from the first of the sentence. */
export interface Example {
  readonly doc: Doc;
  readonly first: number;
  readonly length: number;
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  readonly lemma: readonly string[];
  /** The head of each token; the number after the last stands for the root. */
  readonly head: Int32Array;
  readonly relation: Uint8Array;
}

type TokenRow = readonly [number, number, string, string, string, string, number, string];

/** The sentences of a treebank file; `open` leaves out documents whose texts may not be used freely. */
export function readTreebank(path: string, open: boolean): Example[] {
  const examples: Example[] = [];
  for (const line of readFileSync(path, "utf8").split("\n")) {
    if (line.trim() === "") continue;
    const record = JSON.parse(line) as { text: string; genre?: string; tokens: TokenRow[]; sentences: [number, number][] };
    if (open && closedGenres.has(record.genre ?? "")) continue;
    const doc = goldDoc(record);
    const { firstToken, endToken } = doc.innerSentences;
    for (let sentence = 0; sentence < doc.innerSentences.length; sentence++)
      examples.push(example(doc, record.tokens, firstToken[sentence]!, endToken[sentence]!));
  }
  return examples;
}

function example(doc: Doc, rows: readonly TokenRow[], first: number, end: number): Example {
  const length = end - first;
  const upos = new Uint8Array(length);
  const xpos = new Uint8Array(length);
  const head = new Int32Array(length);
  const relation = new Uint8Array(length);
  const lemma: string[] = [];
  for (let i = 0; i < length; i++) {
    const [, , surface, form, universal, penn, governor, name] = rows[first + i]!;
    lemma.push(form);
    upos[i] = code(Upos, universal, surface);
    xpos[i] = code(Xpos, penn, surface);
    relation[i] = code(Relation, name, surface);
    head[i] = governor === 0 ? length : governor - 1 - first;
  }
  return { doc, first, length, upos, xpos, lemma, head, relation };
}

function code(codes: Readonly<Record<string, number>>, name: string, surface: string): number {
  const found = codes[name];
  if (found === undefined) throw new Error(`The token “${surface}” has the label “${name}”, which is not in the inventory.`);
  return found;
}
