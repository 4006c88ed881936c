/// <reference path="./modules.d.ts" />
import { load, named } from "./load.js";

/**
 * The stemmers of natural that can be had on their own. `lancaster` is the one of Paice and Husk for English, `carry` one for French; the
 * others are of the Porter and Snowball family, each for the language it is called after. Porter's for English is in rhetor itself, as
 * `porter()`; natural's for Persian is not here because it leaves every word as it is.
 */
export type StemmerName =
  | "lancaster"
  | "carry"
  | "dutch"
  | "french"
  | "german"
  | "indonesian"
  | "italian"
  | "japanese"
  | "norwegian"
  | "portuguese"
  | "russian"
  | "spanish"
  | "swedish"
  | "ukrainian";

interface Stemmer {
  stem(word: string): string;
}

const stemmers: Readonly<Record<StemmerName, () => Promise<{ readonly default: Stemmer }>>> = {
  lancaster: () => import("natural/lib/natural/stemmers/lancaster_stemmer.js"),
  carry: () => import("natural/lib/natural/stemmers/Carry/index.js"),
  dutch: () => import("natural/lib/natural/stemmers/porter_stemmer_nl.js"),
  french: () => import("natural/lib/natural/stemmers/porter_stemmer_fr.js"),
  german: () => import("natural/lib/natural/stemmers/porter_stemmer_de.js"),
  indonesian: () => import("natural/lib/natural/stemmers/indonesian/stemmer_id.js"),
  italian: () => import("natural/lib/natural/stemmers/porter_stemmer_it.js"),
  japanese: () => import("natural/lib/natural/stemmers/stemmer_ja.js"),
  norwegian: () => import("natural/lib/natural/stemmers/porter_stemmer_no.js"),
  portuguese: () => import("natural/lib/natural/stemmers/porter_stemmer_pt.js"),
  russian: () => import("natural/lib/natural/stemmers/porter_stemmer_ru.js"),
  spanish: () => import("natural/lib/natural/stemmers/porter_stemmer_es.js"),
  swedish: () => import("natural/lib/natural/stemmers/porter_stemmer_sv.js"),
  ukrainian: () => import("natural/lib/natural/stemmers/porter_stemmer_uk.js"),
};

const longest = 64;

/**
 * One of natural's stemmers, as a function from a word in lower case to its stem, ready for `stems()`. An empty word, and one of more
 * than 64 code units, is its own stem.
 *
 * @throws {RangeError} for a name that is not among {@link StemmerName}.
 * @throws {Error} when natural is not installed.
 *
 * @example
 * const stem = await stemmer("lancaster");
 * stem("maximum"); // "maxim"
 * evaluate(doc, stems({ stem })).of(0);
 */
export async function stemmer(name: StemmerName): Promise<(word: string) => string> {
  const found = await load(`stemmer "${name}"`, named("stemmer", stemmers, name));
  return (word) => (word === "" || word.length > longest ? word : found.stem(word));
}
