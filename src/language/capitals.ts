import type { Doc } from "../text/doc.js";
import { Kind } from "../text/token.js";
import { Case, casesOf } from "./wordforms.js";

/**
 * What capitals a word has, as far as its lemma depends on it: the {@link Case}, with the same codes; and long words in capitals, which
 * are rarely abbreviations, and words with a capital in a title, where nearly all have one, told apart.
 */
export const Style = { lower: 0, capital: 1, initial: 2, upper: 3, other: 4, longUpper: 5, title: 6 } as const;

/** No abbreviation in capitals is as long, but very few. */
const longUpper = /^\p{Lu}{6,}$/u;
const leastTitle = 3;
/** Shorter words have no capital in titles. */
const longerThanParticle = 3;

/** Writes the {@link Style} of each token of a sentence to `out`, from its first place on. */
export function stylesOf(doc: Doc, first: number, end: number, out: Uint8Array): void {
  casesOf(doc, first, end, out);
  const { start, end: ends } = doc.tokens;
  const title = isTitle(doc, first, end, out);
  for (let token = first; token < end; token++) {
    const at = token - first;
    if (title && out[at] === Case.capital) out[at] = Style.title;
    else if (out[at] === Case.upper && longUpper.test(doc.text.slice(start[token]!, ends[token]!))) out[at] = Style.longUpper;
  }
}

function isTitle({ tokens: { kind, start, end: ends } }: Doc, first: number, end: number, cases: Uint8Array): boolean {
  let words = 0;
  let upper = 0;
  for (let token = first; token < end; token++) {
    if (kind[token] !== Kind.word && kind[token] !== Kind.abbreviation) continue;
    const written = cases[token - first];
    if (written === Case.lower && ends[token]! - start[token]! > longerThanParticle) return false;
    words++;
    if (written === Case.upper) upper++;
  }
  return words >= leastTitle && upper < words / 2;
}

/** A word of the language, or a letter of none. */
const significant = /[\p{L}\p{N}]/u;

/**
 * A lemma with the capitals that the text has: *Nations*, of norm `nations`, has the lemma `nation`, and so `Nation`. The lemma itself
 * where the norm is not what is written, but for capitals and marks: *n't* is `not`.
 */
export function likeWritten(lemma: string, text: string, norm: string): string {
  if (text === norm || text.length !== norm.length) return lemma;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!;
    if (letter !== norm[i] && letter.toLowerCase() !== norm[i] && (significant.test(letter) || significant.test(norm[i]!)))
      return lemma;
  }
  let shared = 0;
  while (shared < lemma.length && lemma[shared] === norm[shared]) shared++;
  const rest = lemma.slice(shared);
  return text.slice(0, shared) + (shared > 1 && text === text.toUpperCase() ? rest.toUpperCase() : rest);
}

/** A word with its first letter a capital. */
export function capitalized(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
