import { fromConllu } from "../../src/exchange/fromconllu.js";
import type { Grammar } from "../../src/language/grammar.js";
import { type ReadOptions, read } from "../../src/text/read.js";

/** A document and all of its grammar. */
export type Given = ReturnType<typeof fromConllu> & { readonly [Part in keyof Grammar]-?: NonNullable<Grammar[Part]> };

/**
 * A document whose tokens have the grammar that `lines` say, one line a token: lemma, UPOS, XPOS, number of the head in its sentence
 * (counted from 1; 0 for a root) and relation, parted by spaces.
 */
export function given(text: string, lines: string, options: ReadOptions<object> = {}): Given {
  const doc = read(text, options);
  const rows = lines
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/));
  let source = "";
  for (const { firstToken, endToken } of doc.innerSentences) {
    for (let token = firstToken; token < endToken; token++) {
      const [lemma, upos, xpos, head, relation] = rows[token] ?? [];
      source += `${token - firstToken + 1}\t${doc.token(token).text}\t${lemma}\t${upos}\t${xpos}\t_\t${head}\t${relation}\t_\t_\n`;
    }
    source += "\n";
  }
  return fromConllu(source, { doc }) as Given;
}

/** *Mayor Quill can't stop the ferry's plans. “It sails,” they said.*, parsed by hand: two inner sentences. */
export function ferryGrammar(): Given {
  return given(
    "Mayor Quill can't stop the ferry’s plans. “It sails,” they said.",
    `
    Mayor PROPN NNP 5 nsubj
    Quill PROPN NNP 1 flat
    can   AUX   MD  5 aux
    not   PART  RB  5 advmod
    stop  VERB  VB  0 root
    the   DET   DT  7 det
    ferry NOUN  NN  9 nmod:poss
    's    PART  POS 7 case
    plan  NOUN  NNS 5 obj
    .     PUNCT .   5 punct
    “     PUNCT \`\`  3 punct
    it    PRON  PRP 3 nsubj
    sail  VERB  VBZ 7 ccomp
    ,     PUNCT ,   3 punct
    ”     PUNCT ''  3 punct
    they  PRON  PRP 7 nsubj
    say   VERB  VBD 0 root
    .     PUNCT .   7 punct
    `,
    { id: "ferry" },
  );
}
