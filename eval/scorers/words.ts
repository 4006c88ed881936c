import type { Span } from "../../src/text/span.js";

/**
 * Words as the Penn Treebank cuts them: hyphenated words whole, *n't* and *'s* apart, *cannot* in two; punctuation left out.
 * Scorers that count tokens use these, so that a score does not depend on how the system under test cuts its own.
 */
export function words(text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+(?:[-.,'’][\p{L}\p{M}\p{N}]+)*/gu)) {
    const cut = cutAt(match[0]);
    if (cut > 0) found.push({ start: match.index, end: match.index + cut });
    found.push({ start: match.index + cut, end: match.index + match[0].length });
  }
  return found;
}

function cutAt(word: string): number {
  const clitic = /(?:n['’]t|['’](?:s|m|d|ll|re|ve))$/iu.exec(word) ?? /(?<=^can)not$/iu.exec(word);
  return clitic?.index ?? 0;
}
