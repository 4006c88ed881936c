import { unescapeSpaces } from "./conllufields.js";

/** A text that is not CoNLL-U, or not that of the document it is to be read for. */
export class ConlluError extends Error {
  /** The line, counted from 1. */
  readonly line: number;

  constructor(line: number, message: string) {
    super(`Line ${line}: ${message}`);
    this.name = "ConlluError";
    this.line = line;
  }
}

/** A word of a sentence, as it is written. */
export interface Word {
  readonly line: number;
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  /** The number of the head in the sentence, 0 for a root; −1 when it is not told. */
  readonly head: number;
  readonly relation: string;
}

/** A sentence and what text it makes. */
export interface Sentence {
  readonly line: number;
  readonly words: readonly Word[];
}

/** What a file says. */
export interface Lines {
  readonly id: string | undefined;
  readonly text: string;
  readonly sentences: readonly Sentence[];
}

const columns = 10;

/** Reads a file of one document line by line; the words and spaces it tells make up the text. */
export function readLines(source: string): Lines {
  return new Reader().run(source);
}

class Reader {
  readonly #sentences: Sentence[] = [];
  #text = "";
  /** What stands after the last token unless a paragraph ends there, and whether it was told by SpacesAfter. */
  #spaces = "";
  #spacesTold = true;
  #id: string | undefined;
  #newDoc = 0;
  #words: Word[] = [];
  /** The word that ends the multiword token around it. */
  #rangeEnd = 0;
  #rangeLine = 0;

  run(source: string): Lines {
    const lines = source.replace(/^\uFEFF/, "").split("\n");
    for (const [index, line] of lines.entries()) this.#line(index + 1, line.endsWith("\r") ? line.slice(0, -1) : line);
    this.#close(lines.length);
    return { id: this.#id, text: this.#text + (this.#spacesTold ? this.#spaces : ""), sentences: this.#sentences };
  }

  #line(line: number, text: string): void {
    if (text === "") this.#close(line);
    else if (text.startsWith("#")) this.#comment(line, text);
    else this.#row(line, text.split("\t"));
  }

  #comment(line: number, text: string): void {
    const [, key, id] = /^#\s*(newdoc|newpar)(?:\s+id\s*=\s*(\S+))?\s*$/.exec(text) ?? [];
    if (key === "newdoc") {
      if (this.#newDoc > 0 || this.#sentences.length > 0)
        throw new ConlluError(line, `a second document begins here. Read them one at a time, each from its "# newdoc" on.`);
      this.#newDoc = line;
      this.#id = id;
    }
    if (key !== undefined && this.#sentences.length > 0 && !this.#spacesTold) this.#spaces = "\n\n";
  }

  #row(line: number, row: readonly string[]): void {
    if (row.length !== columns)
      throw new ConlluError(line, `there are ${row.length} columns; CoNLL-U has ${columns}, parted by tabs.`);
    const [id = "", form = "", lemma = "", upos = "", xpos = "", , head = "", relation = "", , misc = ""] = row;
    if (form === "") throw new ConlluError(line, "the column FORM is empty; an empty column holds an underscore.");
    if (/^\d+\.\d+$/.test(id)) return;
    const next = this.#words.length + 1;
    const [, from, to] = /^(\d+)-(\d+)$/.exec(id) ?? [];
    if (to !== undefined) {
      if (Number(from) !== next || Number(to) < next || this.#rangeEnd >= next)
        throw new ConlluError(line, `the multiword token ${id} is out of place: the next word is ${next}.`);
      this.#rangeEnd = Number(to);
      this.#rangeLine = line;
      this.#token(form, misc);
      return;
    }
    if (id !== String(next)) throw new ConlluError(line, `the word has the number ${id}, where ${next} was expected.`);
    if (this.#rangeEnd < next) this.#token(form, misc);
    const known = head !== "_";
    if (known && !/^\d+$/.test(head)) throw new ConlluError(line, `the head of "${form}" is "${head}", which is not a number.`);
    this.#words.push({ line, form, lemma, upos, xpos, head: known ? Number(head) : -1, relation });
  }

  /** Adds a token to the text. */
  #token(form: string, misc: string): void {
    const fields = new Map(misc.split("|").map((field) => [field.split("=", 1)[0]!, field.slice(field.indexOf("=") + 1)]));
    const before = this.#text === "" ? fields.get("SpacesBefore") : undefined;
    this.#text += this.#spaces + (before === undefined ? "" : unescapeSpaces(before)) + form;
    const told = fields.get("SpacesAfter");
    this.#spacesTold = told !== undefined;
    this.#spaces = told === undefined ? (fields.get("SpaceAfter") === "No" ? "" : " ") : unescapeSpaces(told);
  }

  /** Ends the sentence. */
  #close(line: number): void {
    const words = this.#words;
    if (words.length === 0) return;
    if (this.#rangeEnd > words.length)
      throw new ConlluError(
        this.#rangeLine,
        `the multiword token goes up to word ${this.#rangeEnd}, but the sentence ends at line ${line} with ${words.length}.`,
      );
    for (const { line, form, head } of words)
      if (head > words.length)
        throw new ConlluError(line, `the head of "${form}" is ${head}, but the sentence has ${words.length} words.`);
    this.#sentences.push({ line: words[0]!.line, words });
    this.#words = [];
    this.#rangeEnd = 0;
  }
}
