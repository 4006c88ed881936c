import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const missing = new Set<string>();

/** A peer's module as `Module`, or `undefined` when it is not installed; {@link missingPeers} tells which were asked for in vain. */
export function peer<Module>(specifier: string): Module | undefined {
  try {
    return require(specifier) as Module;
  } catch (error) {
    if ((error as { code?: string }).code !== "MODULE_NOT_FOUND") throw error;
    missing.add(specifier);
    return undefined;
  }
}

export function missingPeers(): readonly string[] {
  return [...missing];
}

export interface Wink {
  readDoc(text: string): { tokens(): WinkList; sentences(): WinkList };
}
interface WinkList {
  out(): string[];
}

/** wink-nlp with these stages of its pipe. */
export function wink(pipe: readonly string[]): Wink | undefined {
  const load = peer<(model: unknown, pipe: readonly string[]) => Wink>("wink-nlp");
  const model = peer<unknown>("wink-eng-lite-web-model");
  return load && model ? load(model, pipe) : undefined;
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

export type Compromise = (text: string) => { compute(what: string): unknown; docs: { offset: { start: number } }[][] };

export interface AhoCorasick {
  matchInText(text: string): { begin: number; end: number; keyword: string }[];
}
