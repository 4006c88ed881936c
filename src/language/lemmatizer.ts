import { capitalized } from "./capitals.js";
import { type Edit, edited, readEdit } from "./edit.js";
import { Upos, Xpos, xposNames } from "./tagset.js";

/** The longest ending a rule has, in code units; longer words are rules only as a whole. */
export const longestEnding = 8;
/** A rule of an ending leaves no shorter lemma, in code units. */
export const shortestLemma = 2;

/** A way in which words are inflected. The base forms of verbs have one because irregular past forms are taken for them. */
export type Paradigm = "plural" | "present" | "gerund" | "past" | "base" | "comparative" | "superlative";

const paradigms: { readonly [Tag in Xpos]?: Paradigm } = {
  NNS: "plural",
  NNPS: "plural",
  VBZ: "present",
  VBG: "gerund",
  VBD: "past",
  VBN: "past",
  VB: "base",
  VBP: "base",
  JJR: "comparative",
  RBR: "comparative",
  JJS: "superlative",
  RBS: "superlative",
};

/** The paradigm of a form by its tags; that of a verb in a name, which has the tag of a name, by its end. */
export function paradigmOf(form: string, upos: number, xpos: number): Paradigm | undefined {
  if (upos === Upos.VERB && xpos === Xpos.NNP) return form.endsWith("ing") ? "gerund" : "past";
  return paradigms[xposNames[xpos]!];
}

/** Parts of speech that may stand between an auxiliary verb and its verb. */
export const betweenVerbs: ReadonlySet<number> = new Set([Upos.ADV, Upos.PART]);

/** Two tags as one number. */
export function pairOf(upos: number, xpos: number): number {
  return upos * 64 + xpos;
}

/** How the lemma is written: in lower case, with the capitals of the text, with one capital. */
export type Lettering = "lower" | "written" | "capital";

/** What is known of a word but not of its form here: whether texts have it in lower case, or with a capital everywhere. */
export type WordClass = "common" | "name" | "";

/** A lemma, and whether it takes the capitals of the text. */
export interface Reading {
  readonly lemma: string;
  readonly written: boolean;
}

/**
 * Lemmas by rules. What words with the same two tags have, form by form, goes before what forms of the same paradigm have, form by
 * form, and that before what the longest ending says that a rule is about. Capitals are decided by tags, by what capitals the word
 * has in the text, and by its {@link WordClass}.
 */
export class Lemmatizer {
  readonly #forms = new Map<string, Map<string, Edit>>();
  readonly #endings = new Map<string, Map<string, Edit>>();
  readonly #letterings = new Map<string, Lettering>();
  readonly #classes = new Map<string, WordClass>();
  readonly #before = new Map<string, Map<string, string>>();

  /** `rules` has lines of four fields with tabs between: kind of rule, whom it is about, what it says, forms with spaces between. */
  constructor(rules: string) {
    for (const line of rules.split("\n")) {
      const [kind, about, value, list] = line.split("\t") as [string, string, string, string | undefined];
      const words = list?.split(" ") ?? [];
      if (kind === "form") addEdits(this.#forms, about, value, words);
      else if (kind === "ending") addEdits(this.#endings, about, value, words);
      else if (kind === "before") for (const word of words) inner(this.#before, about).set(word, value);
      else if (kind === "class") for (const word of words) this.#classes.set(word, value as WordClass);
      else if (kind === "capitals") for (const word of words) this.#letterings.set(`${about} ${word}`, value as Lettering);
    }
  }

  /** The lemma of a word by its norm and its tags; `style` is its {@link Style}. */
  read(norm: string, upos: number, xpos: number, style: number): Reading {
    const lemma = this.inflected(norm, upos, xpos);
    if (lemma !== lemma.toLowerCase()) return { lemma, written: false };
    const cell = cellOf(pairOf(upos, xpos), style);
    const lettering =
      this.#letterings.get(`${this.classOf(lemma)} ${cell}`) ?? this.#letterings.get(` ${cell}`) ?? usualLettering(upos);
    return { lemma: lettering === "capital" ? capitalized(lemma) : lemma, written: lettering === "written" };
  }

  /** The lemmas of an auxiliary verb, by its norm, where the next word but adverbs decides: *'s* before *been* is of *have*. */
  before(norm: string): ReadonlyMap<string, string> | undefined {
    return this.#before.get(norm);
  }

  /** The lemma before capitals are decided: it has some only where the rules are sure. */
  inflected(norm: string, upos: number, xpos: number): string {
    if (upos === Upos.NUM && grouped.test(norm)) return norm.replaceAll(",", "");
    const edit = this.#forms.get(String(pairOf(upos, xpos)))?.get(norm);
    if (edit) return edited(norm, edit);
    const paradigm = paradigmOf(norm, upos, xpos);
    return paradigm ? this.byParadigm(norm, paradigm) : norm;
  }

  /** The lemma of a form of a paradigm, whatever its tags. */
  byParadigm(form: string, paradigm: Paradigm): string {
    const edit = this.#forms.get(paradigm)?.get(form) ?? this.#byEnding(form, paradigm);
    return edit ? edited(form, edit) : form;
  }

  classOf(lemma: string): WordClass {
    return this.#classes.get(lemma) ?? "";
  }

  #byEnding(form: string, paradigm: Paradigm): Edit | undefined {
    const endings = this.#endings.get(paradigm);
    for (let length = Math.min(longestEnding, form.length - 1); endings && length > 0; length--) {
      const edit = endings.get(form.slice(form.length - length));
      if (edit && form.length - edit.drop + edit.add.length >= shortestLemma) return edit;
    }
    return undefined;
  }
}

/** Numbers with commas between thousands. */
const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/** Words that capitals depend on in the same way: with the same tags, written alike. */
export function cellOf(pair: number, style: number): string {
  return `${pair}.${style}`;
}

/** What is done where no rule says otherwise: names keep their capitals. */
export function usualLettering(upos: number): Lettering {
  return upos === Upos.PROPN ? "written" : "lower";
}

function addEdits(rules: Map<string, Map<string, Edit>>, about: string, value: string, words: readonly string[]): void {
  const edits = inner(rules, about);
  const edit = readEdit(value);
  for (const word of words) edits.set(word, edit);
}

function inner<Value>(rules: Map<string, Map<string, Value>>, about: string): Map<string, Value> {
  let found = rules.get(about);
  if (!found) {
    found = new Map();
    rules.set(about, found);
  }
  return found;
}
