import type { Zone } from "../text/zones.js";
import type { Constituent, PartOfSpeech, TermRole } from "./names.js";

/** Where a term may also have to be found, or may not: terms without conditions of their own, and how far away they may be. */
export type Context = ({ readonly any: readonly string[] } | { readonly all: readonly string[] }) & {
  /** How many words away, counting the nearest word of each; 5 by default. A window does not leave the paragraph. */
  readonly window?: number | undefined;
  /** Anywhere in the same sentence or paragraph, or in a constituent of the sentence, instead of a window. */
  readonly within?: "sentence" | "paragraph" | Constituent | undefined;
};

/** A term with conditions: a match counts only if it meets all of them. */
export interface TermRule {
  readonly term: string;
  /** What a hit adds to its frame's salience; 1 by default. */
  readonly weight?: number | undefined;
  /** Of a weight that was put together from several lists: what each of them says. */
  readonly opinions?: { readonly [list: string]: number } | undefined;
  /** How heated the word is, whatever it says: 1 matter-of-fact, 2 plain evaluation, 3 loaded. */
  readonly intensity?: 1 | 2 | 3 | undefined;
  /** `"exact"`: letters have the case written in the term. */
  readonly case?: "exact" | undefined;
  /** `true`: words of the term are compared with lemmas instead of word forms. */
  readonly lemma?: true | undefined;
  readonly zone?: Zone | readonly Zone[] | undefined;
  readonly voice?: string | readonly string[] | undefined;
  /** The part of speech of the last word. */
  readonly pos?: PartOfSpeech | readonly PartOfSpeech[] | undefined;
  readonly entity?: string | readonly string[] | undefined;
  /** `true`: the main word heads a noun phrase or a clause; it is no modifier inside one. */
  readonly head?: true | undefined;
  /** What the main word is in its sentence. */
  readonly role?: TermRole | readonly TermRole[] | undefined;
  /** No match of one of these terms overlaps the hit. */
  readonly not?: readonly string[] | undefined;
  readonly near?: Context | undefined;
  readonly before?: Context | undefined;
  readonly after?: Context | undefined;
  readonly unless?: Context | undefined;
  /** The same sentence has another hit of this frame. */
  readonly requires?: string | undefined;
}

/** One entry of a category: a term in the grammar of codebooks, alone or with conditions. */
export type Term = string | TermRule;

/** Where a codebook comes from and on what terms it may be used. */
export interface Source {
  readonly citation: string;
  readonly licence: string;
  readonly url?: string | undefined;
}

/** A frame: what a coder is told about it, and the terms that cue it, by category. */
export interface Frame {
  readonly label: string;
  readonly definition: string;
  readonly include?: string | undefined;
  readonly exclude?: string | undefined;
  readonly categories: { readonly [category: string]: readonly Term[] };
}

/** How hits become scores. The matcher hands it on; the analyzer that scores reads it. */
export interface Scoring {
  /** What a negated hit does: it is counted separately (the default), kept, dropped, or counts against the frame. */
  readonly negation?: "keep" | "drop" | "flip" | "separate" | undefined;
  /** The sum of weights a unit needs for a frame to count as present; 1 by default. */
  readonly minEvidence?: number | undefined;
}

/** One measurement of a codebook, or of a frame of it, against hand-coded texts. */
export interface Validation {
  readonly gold: string;
  readonly date?: string | undefined;
  readonly frame?: string | undefined;
  readonly n?: number | undefined;
  readonly precision?: number | undefined;
  readonly recall?: number | undefined;
  readonly f1?: number | undefined;
  readonly alpha?: number | undefined;
}

/** A codebook as its JSON file has it: which words cue which frame. The file format is described in `docs/codebooks.md`. */
export interface Codebook<FrameId extends string = string> {
  readonly id: string;
  readonly version: string;
  /** BCP 47 code of the language of its terms. */
  readonly language: string;
  readonly title: string;
  readonly source: Source;
  readonly scoring?: Scoring | undefined;
  readonly validation?: readonly Validation[] | undefined;
  /** Terms without conditions under a name: `"@states"` in a term means one of the terms of the list `states`. */
  readonly lists?: { readonly [list: string]: readonly string[] } | undefined;
  readonly frames: { readonly [Id in FrameId]: Frame };
}

/** A codebook as an imported JSON module or an object literal has it, where TypeScript widens `"exact"` to `string`. */
export interface CodebookLike {
  readonly id: string;
  readonly version: string;
  readonly lists?: { readonly [list: string]: readonly string[] } | undefined;
  readonly frames: {
    readonly [frame: string]: {
      readonly categories: { readonly [category: string]: readonly (string | { readonly term: string })[] };
    };
  };
}

/** A codebook ready for use with `find`. It is compiled the first time it is used, and keeps what it learns about a vocabulary. */
export interface Lexicon<out FrameId extends string = string> {
  readonly id: string;
  readonly version: string;
  /** The ids of its frames, in the order of the file. */
  readonly frames: readonly FrameId[];
  readonly codebook: Codebook;
}

/**
 * A lexicon from a codebook that is known to be good, such as the ones this library ships. Nothing is checked here: a term that
 * breaks the grammar or names a list that is not there throws a `LexiconError` on first use, and a misspelt condition goes unnoticed. For a file of unknown quality
 * use `parseLexicon`.
 *
 *     const coffee = lexicon({ id: "coffee", version: "1", frames: { cost: { categories: { price: ["price*"] } } } });
 *     find(read("Prices rose."), coffee).hits[0]   // { start: 0, end: 6, frame: "cost", term: "price*", … }
 */
export function lexicon<const Data extends CodebookLike>(data: Data): Lexicon<Extract<keyof Data["frames"], string>> {
  type FrameId = Extract<keyof Data["frames"], string>;
  return {
    id: data.id,
    version: data.version,
    frames: Object.keys(data.frames) as FrameId[],
    codebook: data as unknown as Codebook,
  };
}
