import type { EvalSet } from "../set.js";
import { treebank } from "./treebank.js";

/** UD English EWT (Silveira et al. 2014): blogs, mails, news groups, reviews, questions. */
export const ewt: EvalSet = treebank("pos/ewt", {
  tokens: { value: 0.973, source: "wink-nlp 2.4.0, our run on test" },
  sentences: { value: 0.8174, source: "regex [.!?]+\\s, our run on test; compromise 0.8157" },
  boundaries: { value: 0.918, source: "compromise 14.17.0, our run on test" },
  language: {
    "tags/raw UPOS F1": { value: 0.8675, source: "wink-nlp 2.4.0, our run on dev" },
    "tags/gold UPOS F1": { value: 0.8857, source: "en-pos, our run on test; natural's Brill tagger 0.8404" },
    "tags/gold XPOS F1": { value: 0.8471, source: "en-pos, our run on test; natural's Brill tagger 0.7870" },
    "lemmas/raw lemma, no punctuation, no capitals F1": { value: 0.9352, source: "wink-nlp 2.4.0, our run on dev" },
    "lemmas/gold lemma, no punctuation, no capitals F1": {
      value: 0.9492,
      source: "wink-lemmatizer with gold tags, our run on test",
    },
  },
});
