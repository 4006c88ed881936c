import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const missing = new Set<string>();

/** A peer's module as `Module`, or `undefined` when it is not installed; {@link missingPeers} tells which were asked for in vain. */
export function peer<Module>(specifier: string): Module | undefined {
  try {
    return require(specifier) as Module;
  } catch (error) {
    if ((error as { code?: string }).code !== "MODULE_NOT_FOUND") throw error;
    missing.add(packageOf(specifier));
    return undefined;
  }
}

/** The packages that were asked for in vain. */
export function missingPeers(): readonly string[] {
  return [...missing];
}

function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

export interface Wink {
  readDoc(text: string): { out(what: WinkIts): number; tokens(): WinkList; sentences(): WinkList };
}
interface WinkList {
  out(what?: WinkIts): string[];
}
type WinkIts = (...reading: never[]) => unknown;

/** wink-nlp with these stages of its pipe. */
export function wink(pipe: readonly string[]): Wink | undefined {
  const load = peer<(model: unknown, pipe: readonly string[]) => Wink>("wink-nlp");
  const model = peer<unknown>("wink-eng-lite-web-model");
  return load && model ? load(model, pipe) : undefined;
}

/** What a document or a list of wink-nlp can be told out as. */
export function winkOut(): Readonly<Record<"pos" | "lemma" | "sentiment", WinkIts>> | undefined {
  return peer<Readonly<Record<"pos" | "lemma" | "sentiment", WinkIts>>>("wink-nlp/src/its.js");
}

export interface NaturalTokenizer {
  tokenize(text: string): string[];
}

/**
 * One tokenizer of natural, by file. Its main entry loads database drivers, reads the caller's `.env` and prints to standard output.
 */
export function natural(file: string, ...options: unknown[]): NaturalTokenizer | undefined {
  const Tokenizer = peer<new (...options: unknown[]) => NaturalTokenizer>(`natural/lib/natural/tokenizers/${file}.js`);
  return Tokenizer && new Tokenizer(...options);
}

export interface BrillTagger {
  tag(words: readonly string[]): { readonly taggedWords: readonly { readonly token: string; readonly tag: string }[] };
}

/** The tagger of natural with its English lexicon and rules, by file. */
export function brill(): BrillTagger | undefined {
  const folder = "natural/lib/natural/brill_pos_tagger/lib";
  const Lexicon = peer<new (language: string, word: string, name: string) => unknown>(`${folder}/Lexicon.js`);
  const RuleSet = peer<new (language: string) => unknown>(`${folder}/RuleSet.js`);
  const Tagger = peer<new (lexicon: unknown, rules: unknown) => BrillTagger>(`${folder}/Brill_POS_Tagger.js`);
  return Lexicon && RuleSet && Tagger && new Tagger(new Lexicon("EN", "NN", "NNP"), new RuleSet("EN"));
}

/** compromise with its tagger: every view is tagged. */
export type CompromiseTwo = (text: string) => { compute(what: string): unknown; docs: readonly (readonly unknown[])[] };

export type Compromise = (text: string) => { compute(what: string): unknown; docs: { offset: { start: number } }[][] };

export interface AhoCorasick {
  matchInText(text: string): { begin: number; end: number; keyword: string }[];
}
