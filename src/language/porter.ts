/*! The Porter stemmer is that of the package natural, MIT licence: see THIRD-PARTY.md. */
/// <reference path="../natural/modules.d.ts" />
import natural from "natural/lib/natural/stemmers/porter_stemmer.js";

const longest = 64;
const stemmable = /^[a-z]{3,}$/;

/**
 * The stem of an English word in lower case, by Porter's algorithm (1980, with the changes its author made later). What is not made of
 * the letters a to z, or has more than 64 of them, is its own stem.
 *
 * @example
 * porter("relational"); // "relat"
 * porter("2,500"); // "2,500"
 */
export function porter(word: string): string {
  return word.length <= longest && stemmable.test(word) ? natural.stem(word) : word;
}
