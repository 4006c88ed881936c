import type { Vocabulary } from "../text/vocabulary.js";
import { keyOf } from "./dictionary.js";
import { tagModel } from "./tags.js";
import { Case, formOf, wordForms } from "./wordforms.js";

/** Whether the dictionary of the tagger has the word of a token in lower case, so that it is not only a name. */
export function isOrdinary(vocabulary: Vocabulary, type: Int32Array, token: number): boolean {
  const forms = wordForms(vocabulary).covering(type, token, token + 1);
  return tagModel().dictionary.find(keyOf(forms, formOf(type[token]!), Case.lower)) >= 0;
}
