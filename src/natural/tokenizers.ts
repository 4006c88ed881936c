/// <reference path="./modules.d.ts" />
import type { Span } from "../text/span.js";
import { align } from "./align.js";
import { load, named } from "./load.js";

/**
 * The tokenizers of natural that only cut the text: `word` gives runs of letters, digits and underscores, `wordPunct` punctuation too,
 * `treebank` is in the manner of the Penn Treebank, `aggressive` gives runs of the letters of English; the others are aggressive ones for
 * the language they are called after (`indonesian` takes lower case only).
 *
 * Those for Hindi, Japanese, Norwegian and Swedish are not here because they change letters before they cut, the one that goes by case
 * because it loses its place behind an *ß*, and the one for sentences because its time is quadratic.
 */
export type TokenizerName =
  | "word"
  | "wordPunct"
  | "treebank"
  | "aggressive"
  | "dutch"
  | "finnish"
  | "french"
  | "german"
  | "indonesian"
  | "italian"
  | "persian"
  | "polish"
  | "portuguese"
  | "russian"
  | "spanish"
  | "ukrainian"
  | "vietnamese";

interface Tokenizer {
  tokenize(text: string): string[];
}

type Loading = (what: string) => Promise<Tokenizer>;

const tokenizers: Readonly<Record<TokenizerName, Loading>> = {
  word: async (what) => new (await regexps(what)).WordTokenizer(),
  wordPunct: async (what) => new (await regexps(what)).WordPunctTokenizer(),
  treebank: one(() => import("natural/lib/natural/tokenizers/treebank_word_tokenizer.js")),
  aggressive: one(() => import("natural/lib/natural/tokenizers/aggressive_tokenizer.js")),
  dutch: one(() => import("natural/lib/natural/tokenizers/aggressive_tokenizer_nl.js")),
  finnish: async (what) => new (await regexps(what)).OrthographyTokenizer({ language: "fi" }),
  french: one(() => import("natural/lib/natural/tokenizers/aggressive_tokenizer_fr.js")),
  german: one(() => import("natural/lib/natural/tokenizers/aggressive_tokenizer_de.js")),
  indonesian: one(() => import("natural/lib/natural/tokenizers/aggressive_tokenizer_id.js")),
  italian: one(() => import("natural/lib/natural/tokenizers/aggressive_tokenizer_it.js")),
  persian: one(() => import("natural/lib/natural/tokenizers/aggressive_tokenizer_fa.js")),
  polish: one(() => import("natural/lib/natural/tokenizers/aggressive_tokenizer_pl.js")),
  portuguese: one(() => import("natural/lib/natural/tokenizers/aggressive_tokenizer_pt.js")),
  russian: one(() => import("natural/lib/natural/tokenizers/aggressive_tokenizer_ru.js")),
  spanish: one(() => import("natural/lib/natural/tokenizers/aggressive_tokenizer_es.js")),
  ukrainian: one(() => import("natural/lib/natural/tokenizers/aggressive_tokenizer_uk.js")),
  vietnamese: one(() => import("natural/lib/natural/tokenizers/aggressive_tokenizer_vi.js")),
};

function one(importing: () => Promise<{ readonly default: new () => Tokenizer }>): Loading {
  return async (what) => new (await load(what, importing))();
}

function regexps(what: string) {
  return load(what, () => import("natural/lib/natural/tokenizers/regexp_tokenizer.js"));
}

/**
 * One of natural's tokenizers, as a function from a text to the places of its tokens: see {@link align}. It is another view of the text,
 * to be compared or shown with `annotations()`; the tokens of a document are always rhetor's own.
 *
 * @throws {RangeError} for a name that is not among {@link TokenizerName}.
 * @throws {Error} when natural is not installed.
 *
 * @example
 * const treebank = await tokenizer("treebank");
 * treebank("They can't win."); // [{ start: 0, end: 4 }, { start: 5, end: 7 }, { start: 7, end: 10 }, …]
 */
export async function tokenizer(name: TokenizerName): Promise<(text: string) => readonly Span[]> {
  const found = await named("tokenizer", tokenizers, name)(`tokenizer "${name}"`);
  return (text) => align(text, found.tokenize(text));
}
