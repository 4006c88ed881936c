import data from "../lexicons/clauses.json" with { type: "json" };
import type { Vocabulary } from "../text/vocabulary.js";
import { type TypeTable, typeTables } from "./typetable.js";

const uses: typeof data.frames.word.categories = data.frames.word.categories;
const endings: typeof data.frames.ending.categories = data.frames.ending.categories;

/** What a word can be in a clause. */
export type Use = keyof typeof uses | keyof typeof endings;

const names = [...Object.keys(uses), ...Object.keys(endings)] as Use[];

/** Bits of the numbers that {@link usesIn} answers, by use. */
export const Uses: Readonly<Record<Use, number>> = Object.fromEntries(names.map((name, index) => [name, 1 << index])) as Record<
  Use,
  number
>;

let listed: Map<string, number> | undefined;
let suffixes: readonly (readonly [string, number])[] = [];

function load(): Map<string, number> {
  const words = new Map<string, number>();
  for (const [use, terms] of Object.entries(uses))
    for (const term of terms) words.set(term, (words.get(term) ?? 0) | Uses[use as Use]);
  suffixes = Object.entries(endings).flatMap(([use, terms]) => terms.map((term) => [term.slice(1), Uses[use as Use]] as const));
  return words;
}

/**
 * The uses of a type, as bits of {@link Uses}. Looked up once for each type of a vocabulary: words that are listed have the uses that
 * are listed, others those that their endings show.
 */
export const usesIn: (vocabulary: Vocabulary) => TypeTable = /* @__PURE__ */ typeTables((norm) => {
  listed ??= load();
  let bits = listed.get(norm) ?? 0;
  if (bits === 0 && norm.length > 4) for (const [suffix, bit] of suffixes) if (norm.endsWith(suffix)) bits |= bit;
  return bits;
});
