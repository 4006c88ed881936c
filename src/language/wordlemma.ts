import { evaluate } from "../query/query.js";
import { read } from "../text/read.js";
import { lemmas } from "./lemmas.js";
import { tags } from "./tags.js";

/**
 * The lemma of a word by itself: *provocations* → `provocation`. A participle stays as it is, because it may be an adjective or a noun
 * (*a striking poster*, *the beating*), and then it is a lemma. For lists of words, such as codebooks; in a text the lemma of a word
 * depends on its part of speech there: see `lemmas`.
 */
export function lemmaOfWord(word: string): string {
  const doc = read(word);
  if (doc.tokens.length !== 1 || participles.includes(evaluate(doc, tags()).xposOf(0))) return word;
  return evaluate(doc, lemmas()).of(0);
}

const participles: readonly string[] = ["VBG", "VBN"];
