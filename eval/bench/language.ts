import { loadModels, type ModelName } from "../../src/models.js";
import { evaluate } from "../../src/query/query.js";
import type { Doc } from "../../src/text/doc.js";
import { read } from "../../src/text/read.js";
import { models } from "../models.js";
import { contender, type Runner } from "./measure.js";
import { brill, type CompromiseTwo, natural, peer, wink, winkOut } from "./peers.js";

const asIs = (documents: readonly string[]): readonly string[] => documents;

/** Loads models from this repository: compiled into one file, the benchmark does not lie where the library looks for them. */
export async function loadForBench(...names: readonly ModelName[]): Promise<void> {
  await loadModels(Object.fromEntries(names.map((name) => [name, new URL(`../../src/models/${name}.bin`, import.meta.url)])));
}

/** Tokens with parts of speech and, where the library has them, lemmas. */
export function tagRunners(): Runner[] {
  const runners = [
    texts("rhetor, tags and lemmas", "UPOS, XPOS, lemmas; offsets", (text) => lemmaCount(tagged(read(text)))),
    texts("rhetor, tags", "UPOS, XPOS; offsets", (text) => tagged(read(text)).tokens.length),
  ];
  const pipe = wink(["sbd", "pos"]);
  const out = winkOut();
  if (pipe && out) {
    runners.push(
      texts("wink-nlp [sbd, pos], tags and lemmas", "UPOS; strings, no offsets", (text) => {
        const tokens = pipe.readDoc(text).tokens();
        return tokens.out(out.lemma).length > 0 ? tokens.out(out.pos).length : 0;
      }),
      texts("wink-nlp [sbd, pos], tags", "UPOS; strings, no offsets", (text) => pipe.readDoc(text).tokens().out(out.pos).length),
    );
  }
  const compromise = peer<CompromiseTwo>("compromise/two");
  if (compromise) {
    const count = (view: ReturnType<CompromiseTwo>) => view.docs.reduce((sum, sentence) => sum + sentence.length, 0);
    runners.push(
      texts("compromise/two, tags and lemmas", "own tags; lemmas of nouns and verbs", (text) => {
        const view = compromise(text);
        view.compute("root");
        return count(view);
      }),
      texts("compromise/two, tags", "own tags", (text) => count(compromise(text))),
    );
  }
  const treebank = natural("treebank_word_tokenizer");
  const tagger = brill();
  if (treebank && tagger) {
    const run = (text: string) => tagger.tag(treebank.tokenize(text)).taggedWords.length;
    runners.push(texts("natural Treebank and Brill, tags", "Penn tags; no sentences, no lemmas, no offsets", run));
  }
  return runners;
}

/** Trees of all sentences, from the text and from tagged tokens. There is nobody to compare with. */
export function treeRunners(): Runner[] {
  return [
    texts("rhetor, text to trees", "", (text) => treeCount(read(text))),
    contender({
      name: "rhetor, trees alone",
      note: "tokens, sentences and tags are there",
      prepare: (documents: readonly string[]) => documents.map(readyToParse),
      run: (docs) => docs.reduce((sum, doc) => sum + treeCount(doc), 0),
    }),
  ];
}

function texts(name: string, note: string, count: (text: string) => number): Runner {
  return contender({
    name,
    note,
    prepare: asIs,
    run: (documents) => documents.reduce((sum, text) => sum + count(text), 0),
  });
}

function tagged(doc: Doc): Doc {
  if (evaluate(doc, models.tags).upos.length !== doc.tokens.length) throw new Error("Every token has a tag.");
  return doc;
}

/** How many tokens have a lemma: all. */
function lemmaCount(doc: Doc): number {
  const lemmas = evaluate(doc, models.lemmas);
  let count = 0;
  for (let token = 0; token < doc.tokens.length; token++) if (lemmas.of(token) !== "") count++;
  return count;
}

function readyToParse(text: string): Doc {
  const doc = tagged(read(text));
  if (doc.innerSentences.length > doc.tokens.length) throw new Error("Every sentence has a token.");
  return doc;
}

/** How many tokens stand in trees: all. */
function treeCount(doc: Doc): number {
  const syntax = evaluate(doc, models.syntax);
  let count = 0;
  for (let sentence = 0; sentence < doc.innerSentences.length; sentence++) {
    const { firstToken, endToken } = syntax.of(sentence);
    count += endToken - firstToken;
  }
  return count;
}
