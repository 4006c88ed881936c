import { read } from "../../src/text/read.js";
import { contender, type Runner } from "./measure.js";
import { type Compromise, natural, peer, wink } from "./peers.js";

const asIs = (documents: readonly string[]): readonly string[] => documents;

/** Tokens, each with its place in the text where the library can tell it. */
export function tokenRunners(): Runner[] {
  const runners = [
    contender({ name: "rhetor", prepare: asIs, run: (documents) => sum(documents, (text) => read(text).tokens.length) }),
  ];
  const pipe = wink([]);
  if (pipe) {
    const run = (text: string) => pipe.readDoc(text).tokens().out().length;
    runners.push(contender({ name: "wink-nlp []", note: "strings, no offsets", prepare: asIs, run: (all) => sum(all, run) }));
  }
  const treebank = natural("treebank_word_tokenizer");
  if (treebank) {
    const run = (text: string) => treebank.tokenize(text).length;
    runners.push(contender({ name: "natural Treebank", note: "strings, no offsets", prepare: asIs, run: (all) => sum(all, run) }));
  }
  const compromise = peer<Compromise>("compromise/one");
  if (compromise) {
    const run = (text: string) => compromiseTokens(compromise, text);
    runners.push(
      contender({ name: "compromise/one", note: "with offsets and sentences", prepare: asIs, run: (all) => sum(all, run) }),
    );
  }
  const words = new Intl.Segmenter("en", { granularity: "word" });
  runners.push(
    contender({
      name: "Intl.Segmenter",
      // On a whole document it is quadratic in Node 20.
      note: "by paragraph; white space counted as tokens too",
      prepare: asIs,
      run: (documents) => sum(documents, (text) => segments(words, text)),
    }),
  );
  return runners;
}

/** Tokens and sentences. */
export function sentenceRunners(): Runner[] {
  const runners = [
    contender({
      name: "rhetor",
      prepare: asIs,
      run: (documents) =>
        sum(documents, (text) => {
          const doc = read(text);
          return doc.tokens.length > 0 ? doc.sentences.length : 0;
        }),
    }),
  ];
  const pipe = wink(["sbd"]);
  if (pipe) {
    const run = (text: string) => {
      const doc = pipe.readDoc(text);
      return doc.tokens().out().length > 0 ? doc.sentences().out().length : 0;
    };
    runners.push(contender({ name: "wink-nlp [sbd]", note: "strings, no offsets", prepare: asIs, run: (all) => sum(all, run) }));
  }
  const splitter = natural("sentence_tokenizer", []);
  if (splitter) {
    const run = (text: string) => splitter.tokenize(text).length;
    runners.push(
      contender({ name: "natural Sentence", note: "sentences only; quadratic", prepare: asIs, run: (all) => sum(all, run) }),
    );
  }
  const compromise = peer<Compromise>("compromise/one");
  if (compromise) {
    const run = (text: string) => compromise(text).docs.length;
    runners.push(contender({ name: "compromise/one", note: "no offsets", prepare: asIs, run: (all) => sum(all, run) }));
  }
  const sentences = new Intl.Segmenter("en", { granularity: "sentence" });
  runners.push(
    contender({
      name: "Intl.Segmenter",
      note: "by paragraph; sentences only",
      prepare: asIs,
      run: (documents) => sum(documents, (text) => segments(sentences, text)),
    }),
  );
  return runners;
}

function compromiseTokens(compromise: Compromise, text: string): number {
  const view = compromise(text);
  view.compute("offset");
  let tokens = 0;
  for (const sentence of view.docs) for (const term of sentence) if (term.offset.start >= 0) tokens++;
  return tokens;
}

function segments(segmenter: Intl.Segmenter, text: string): number {
  let count = 0;
  let last = 0;
  for (const paragraph of text.split("\n\n")) {
    for (const { index } of segmenter.segment(paragraph)) {
      count++;
      last = index;
    }
  }
  return last < 0 ? 0 : count;
}

function sum(documents: readonly string[], count: (text: string) => number): number {
  let total = 0;
  for (const text of documents) total += count(text);
  return total;
}
