import type { EvalSet } from "../set.js";
import { gumMentions } from "./gumMentions.js";
import { gumQuotations } from "./gumQuotations.js";
import { treebank } from "./treebank.js";

const syntax = treebank("gum/gum", {
  tokens: { value: 0.9897, source: "wink-nlp 2.4.0, our run on test" },
  sentences: { value: 0.9361, source: "parse-english 7.0.0, our run on test" },
  boundaries: { value: 0.972, source: "parse-english 7.0.0, our run on test" },
  language: {
    "tags/raw UPOS F1": { value: 0.9201, source: "wink-nlp 2.4.0, our run on dev" },
    "tags/gold UPOS F1": { value: 0.9184, source: "en-pos, our run on test; natural's Brill tagger 0.8816" },
    "tags/gold XPOS F1": { value: 0.8945, source: "en-pos, our run on test; natural's Brill tagger 0.8413" },
    "lemmas/raw lemma, no punctuation, no capitals F1": { value: 0.9556, source: "wink-nlp 2.4.0, our run on dev" },
    "lemmas/gold lemma, no punctuation, no capitals F1": {
      value: 0.9585,
      source: "wink-lemmatizer with gold tags, our run on test",
    },
  },
});
const parts: readonly EvalSet[] = [syntax, gumQuotations, gumMentions];

/** GUM 11 (Zeldes 2017): fifteen genres of written and spoken English. */
export const gum: EvalSet = {
  name: "gum/gum",
  score: (lines, train) => parts.flatMap((part) => part.score(lines, train)),
};
