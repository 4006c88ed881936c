import { find } from "../../src/lexicon/find.js";
import { type Lexicon, lexicon } from "../../src/lexicon/lexicon.js";
import { tableLines } from "../table.js";
import { fullyRead } from "./dictionary.js";
import { medianOf } from "./measure.js";
import { codebookOf, drawTerms, sizeOf, type Terms } from "./terms.js";

/**
 * What a token costs as the dictionary grows, reading the text not counted. On the left every dictionary finds the same: fifty terms
 * are drawn from the text and the others are never found, though they begin like words and phrases of the text. On the right
 * all terms are drawn from the text, so that hits multiply, and hits cost something. The first pass compiles the
 * dictionary and meets each word type for the first time.
 */
export function growthLines(documents: readonly string[], sizes: readonly number[], rounds: number): string[] {
  const few = drawTerms(documents, sizes[0]!);
  const rows = sizes.map((size) => {
    const terms = drawTerms(documents, size);
    const same = measure(documents, withUnfound(few, terms), rounds);
    const all = measure(documents, terms, rounds);
    return [String(sizeOf(terms)), ...same, ...all];
  });
  const columns = (found: string) => [`${found}: ns/token`, "min–max", "first", "hits/1,000"];
  return tableLines([["terms", ...columns("fifty found"), ...columns("all found")], ...rows], [0, 1, 2, 3, 4, 5, 6, 7, 8]);
}

function withUnfound(few: Terms, many: Terms): Terms {
  const unfound = (terms: readonly string[], found: readonly string[]) => [
    ...found,
    ...terms.slice(found.length).map((term) => `${term}qxz`),
  ];
  return {
    words: unfound(many.words, few.words),
    prefixes: unfound(many.prefixes, few.prefixes),
    phrases: unfound(many.phrases, few.phrases),
  };
}

function measure(documents: readonly string[], terms: Terms, rounds: number): string[] {
  const dictionary = lexicon(codebookOf(terms));
  const first = pass(documents, dictionary);
  const later = Array.from({ length: rounds }, () => pass(documents, dictionary).cost).sort((a, b) => a - b);
  return [
    medianOf(later).toFixed(1),
    `${later[0]!.toFixed(1)}–${later.at(-1)!.toFixed(1)}`,
    first.cost.toFixed(1),
    (first.density * 1000).toFixed(1),
  ];
}

/** Nanoseconds and hits for one token. */
function pass(documents: readonly string[], dictionary: Lexicon): { cost: number; density: number } {
  const docs = documents.map(fullyRead);
  const tokens = docs.reduce((sum, doc) => sum + doc.tokens.length, 0);
  const begin = performance.now();
  const hits = docs.reduce((sum, doc) => sum + find(doc, dictionary).hits.length, 0);
  return { cost: ((performance.now() - begin) * 1e6) / tokens, density: hits / tokens };
}
