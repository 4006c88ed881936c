import { Case } from "./wordforms.js";
import { Upos } from "./tagset.js";

/** How a form becomes a lemma: take away as many letters from its end, put others there, make the first a capital. */
interface Edit {
  readonly drop: number;
  readonly add: string;
  readonly capital: boolean;
}

/** The longest ending a rule has, in code units; longer words are rules only as a whole. */
export const longestEnding = 10;

/**
 * Lemmas by rules: for each pair of tags, endings and whole forms with the edit that most words so tagged and so ending have. The
 * longest ending decides, the whole form before any ending.
 */
export class Lemmatizer {
  readonly #edits = new Map<string, Edit>();

  /** `rules` has one a line: context, ending (whole forms begin with `^`) and edit, parted by tabs. */
  constructor(rules: string) {
    for (const line of rules.split("\n")) {
      if (line === "") continue;
      const [context, ending, edit] = line.split("\t") as [string, string, string];
      this.#edits.set(`${context}\t${ending}`, readEdit(edit));
    }
  }

  /** The lemma of a form: its norm, or for a name the form as it is written. `written` is its {@link Case}. */
  lemma(form: string, upos: number, xpos: number, written: number): string {
    const context = `${contextOf(upos, xpos, written)}\t`;
    const edit = this.#edits.get(`${context}^${form}`) ?? this.#ending(context, form);
    if (!edit) return form;
    const lemma = form.slice(0, form.length - edit.drop) + edit.add;
    return edit.capital ? lemma.slice(0, 1).toUpperCase() + lemma.slice(1) : lemma;
  }

  #ending(context: string, form: string): Edit | undefined {
    for (let length = Math.min(longestEnding, form.length); length >= 0; length--) {
      const edit = this.#edits.get(context + form.slice(form.length - length));
      if (edit && edit.drop <= form.length) return edit;
    }
    return undefined;
  }
}

/** Whether lemmas of a word are made of what is written, and not of its norm: names keep their capitals. */
export function keepsCase(upos: number): boolean {
  return upos === Upos.PROPN;
}

/** The rules a word is subject to: those for its tags, apart for words with a capital within a sentence. */
export function contextOf(upos: number, xpos: number, written: number): string {
  return `${upos}.${xpos}${written === Case.capital ? "C" : ""}`;
}

/** An edit as the rules spell it: letters to drop, `+` when the lemma has a capital, letters to add. */
export function writeEdit(form: string, lemma: string): string {
  const capital = lemma !== lemma.toLowerCase() && form === form.toLowerCase() && lemma.slice(1) === lemma.slice(1).toLowerCase();
  const target = capital ? lemma.toLowerCase() : lemma;
  let same = 0;
  while (same < form.length && same < target.length && form[same] === target[same]) same++;
  return `${form.length - same}${capital ? "+" : "-"}${target.slice(same)}`;
}

function readEdit(text: string): Edit {
  const sign = text.search(/[+-]/);
  return { drop: Number(text.slice(0, sign)), capital: text[sign] === "+", add: text.slice(sign + 1) };
}
