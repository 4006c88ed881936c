import { english } from "../text/english.js";
import { tokenize } from "../text/tokenize.js";
import { Vocabulary } from "../text/vocabulary.js";
import { anyOne, anyRun, type Spelling } from "./grammar.js";
import { Role, roleOfKind } from "./roles.js";

/** One word of a term: its norm, with globs as letters, and the same with the case in which it is written. */
export interface TermWord {
  readonly norm: string;
  readonly cased: string;
}

/** A spelling of a term in words; a number is a gap of up to that many. */
export type Sequence = readonly (TermWord | number)[];

/**
 * Reads spellings into words with the tokenizer that reads texts, so that a word of a term is what a text has. Keeps one vocabulary
 * for all the spellings it reads.
 */
export class WordReader {
  readonly #vocabulary = new Vocabulary();
  readonly #known = new Map<string, readonly TermWord[]>();

  /** The words of a spelling, hyphens and quotation marks left out; gaps that meet are added up. */
  sequence(spelling: Spelling): Sequence {
    const [only] = spelling;
    if (spelling.length === 1 && typeof only === "string") return this.words(only);
    const result: (TermWord | number)[] = [];
    for (const part of spelling) {
      if (typeof part === "string") result.push(...this.words(part));
      else {
        const last = result.at(-1);
        if (typeof last === "number") result[result.length - 1] = last + part;
        else result.push(part);
      }
    }
    return result;
  }

  words(text: string): readonly TermWord[] {
    const read = this.#known.get(text);
    if (read) return read;
    // Words of letters alone do not depend on their neighbours, and come back again and again in alternatives.
    if (!/^[ A-Za-z\ua7fe\ua7ff]+$/.test(text)) return this.#read(text);
    return text.includes(" ") ? text.split(" ").flatMap((word) => (word === "" ? [] : this.#word(word))) : this.#word(text);
  }

  #word(word: string): readonly TermWord[] {
    let known = this.#known.get(word);
    if (!known) {
      const isNorm = /^[a-z]+$/.test(word) && !english().contractions.has(word);
      known = isNorm ? [{ norm: word, cased: word }] : this.#read(word);
      this.#known.set(word, known);
    }
    return known;
  }

  #read(text: string): readonly TermWord[] {
    const { tokens } = tokenize(text, this.#vocabulary);
    const words: TermWord[] = [];
    for (let i = 0; i < tokens.length; i++) {
      if (roleOfKind[tokens.kind[i]!] === Role.through) continue;
      const norm = this.#vocabulary.norm(tokens.type[i]!);
      words.push({ norm, cased: casedForm(text.slice(tokens.start[i], tokens.end[i]), norm) });
    }
    return words;
  }

  /** Whether some word of a text can match this one: a glob inside what the tokenizer parts can not. */
  canOccur(word: TermWord): boolean {
    if (!/[\ua7fe\ua7ff].*[^\p{L}\p{N}]|[^\p{L}\p{N}].*[\ua7fe\ua7ff]/u.test(word.norm)) return true;
    return ["", "a", "1"].some((filler) => {
      const sample = word.norm.replaceAll(anyRun, filler).replaceAll(anyOne, filler || "a");
      return this.words(sample).length === 1;
    });
  }
}

/**
 * A surface in the shape of its norm, but with its own case. Where the norm is a written-out form (*Wo* of *Won't* is `will`), the
 * norm with the case of the surface.
 */
export function casedForm(surface: string, norm: string): string {
  if (surface === norm) return norm;
  const plain = surface
    .replace(/[’ʼ]/g, "'")
    .replace(/[‐‑]/g, "-")
    .replace(/\u00ad|\u200c|\u200d|\ufe0e|\ufe0f/g, "")
    .normalize("NFC");
  if (plain.toLowerCase() === norm) return plain;
  if (plain.length > 1 && plain === plain.toUpperCase() && plain !== plain.toLowerCase()) return norm.toUpperCase();
  const [first = ""] = plain;
  return first === first.toLowerCase() ? norm : norm.charAt(0).toUpperCase() + norm.slice(1);
}
