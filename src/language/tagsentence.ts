import type { Doc } from "../text/doc.js";
import { type Dictionary, guessOf, keyOf } from "./dictionary.js";
import type { TagColumns } from "./tagfeatures.js";
import { casesOf, formOf, wordForms } from "./wordforms.js";

/** How many places of padding stand before the first token of a sentence, and after the last. */
export const tagPadding = 2;

/** The columns of one sentence after the other, in the same memory. */
export class TagSentence implements TagColumns {
  readonly #dictionary: Dictionary;
  form: Int32Array = new Int32Array(64);
  forms: Int32Array = new Int32Array(0);
  written: Uint8Array = new Uint8Array(64);
  known: Int32Array = new Int32Array(64);
  tag: Uint8Array = new Uint8Array(64);

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary;
  }

  /** Moves to the sentence with these tokens; none has a tag yet. */
  load(doc: Doc, first: number, end: number): void {
    const size = end - first + 2 * tagPadding;
    if (this.form.length < size) {
      this.form = new Int32Array(size * 2);
      this.written = new Uint8Array(size * 2);
      this.known = new Int32Array(size * 2);
      this.tag = new Uint8Array(size * 2);
    }
    const { form, written, known } = this;
    form.fill(0, 0, size);
    written.fill(0, 0, size);
    known.fill(-1, 0, size);
    this.tag.fill(0, 0, size);
    const { type } = doc.tokens;
    const forms = wordForms(doc.vocabulary).covering(type, first, end);
    this.forms = forms;
    casesOf(doc, first, end, written.subarray(tagPadding));
    for (let token = first; token < end; token++) {
      const at = token - first + tagPadding;
      const own = formOf(type[token]!);
      form[at] = own;
      const set = this.#dictionary.find(keyOf(forms, own, written[at]!));
      known[at] = set >= 0 ? set : guessOf(forms, own, written[at]!);
      written[at]!++;
    }
  }
}
