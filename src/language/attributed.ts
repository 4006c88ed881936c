import type { Annotation, Evidence, Layer, Measures, Voice } from "../query/layer.js";
import type { Span } from "../text/span.js";
import type { Modality } from "./phrasewords.js";

/**
 * How words are given to somebody. `direct`: whole sentences between quotation marks; `mixed`: reported speech with quoted parts; `partial`:
 * a few quoted words; `indirect`: reported without quotation marks; `floating`: a quotation whose speaker is named in another sentence;
 * `attitude`: what somebody thinks, feels or wants; `perception`: what somebody learns or sees.
 */
export type AttributionType = "direct" | "mixed" | "partial" | "indirect" | "floating" | "attitude" | "perception";

/** What kind of word says that somebody says something. */
export type CueForm = "verb" | "noun" | "adjective" | "adverb" | "preposition" | "punctuation";

/** How the source was found. */
export type SourceHow =
  | "subject"
  | "inverted"
  | "agent"
  | "possessive"
  | "accordingTo"
  | "shared"
  | "relative"
  | "headline"
  | "turn"
  | "floating"
  | "elided";

/** The words that say that somebody says something. */
export interface Cue extends Span {
  /** The lemma of its main word, or the whole phrase for constructions (*according to*). */
  readonly lemma: string;
  /** The class of the cue inventory: `say.neutral`, `blame`, `label`, …; `other` for words it does not have. */
  readonly class: string;
  readonly form: CueForm;
}

/** Somebody's words or thoughts: who, by what word, and what. */
export interface Source extends Span {
  /** The token that heads it. */
  readonly head: number;
  readonly how: SourceHow;
  /** The entity that speaks, where known; of a pronoun, the one it stands for. */
  readonly entity?: string | undefined;
  /** The canonical name of the entity, or the words of the source where there is none. */
  readonly name: string;
}

/** Somebody who is spoken to, or spoken about. */
export interface Participant extends Span {
  readonly head: number;
  readonly entity?: string | undefined;
  readonly name: string;
}

/** One attribution. The span runs from the first to the last of its words; the label is the type. */
export interface Attribution extends Annotation<AttributionType> {
  readonly cue?: Cue | undefined;
  /** Absent where nobody is named (*is said to*, *reportedly*). */
  readonly source?: Source | undefined;
  /** What is said, in pieces, in order of place. Empty where nothing is (*praised Korland*, *declined to comment*). */
  readonly content: readonly Span[];
  /** The quotations of the document that are in it, as indices into `doc.quotations`. */
  readonly quotations: readonly number[];
  readonly addressee?: Participant | undefined;
  /** Who or what is spoken of: of *accused X of Y*, *described X as Y*, *said of X*. */
  readonly topic?: Participant | undefined;
  /** Whether the saying is denied: *did not say*. */
  readonly negated: boolean;
  /** The modal that goes with the saying: *would say*. */
  readonly modality?: Modality | undefined;
  readonly tense?: "past" | "present" | "future" | undefined;
  /** The id of the attribution in whose content this one stands. */
  readonly nestedIn?: string | undefined;
  /** What the writer's word says of the source: −1 (*boasted*), 0 or 1 (*explained*). */
  readonly evaluative: -1 | 0 | 1;
  /** How far the writer's word stands behind the content: −2 (*purported*) to 2 (*proved*). */
  readonly commitment: -2 | -1 | 0 | 1 | 2;
  /** Stable id of the rule. */
  readonly rule: string;
  /** In whose voice the attribution itself is. */
  readonly voice: Voice;
  readonly evidence: readonly Evidence[];
}

/** What is told about each source; see {@link AttributionLayer.speakers}. */
export interface Speaker {
  /** The id of the entity, or `undefined` for sources that are no known entity. */
  readonly entity?: string | undefined;
  readonly name: string;
  /** How many attributions have this source. */
  readonly attributions: number;
  /** Words in its voice, quoted and reported. */
  readonly words: number;
  readonly quotedWords: number;
  /** Share of its attributions whose cue doubts or belittles (`commitment` or `evaluative` below 0), 0 to 1. */
  readonly doubted: number;
  /** Share of its attributions whose cue lends support (`commitment` or `evaluative` above 0), 0 to 1. */
  readonly supported: number;
  /** Mean `commitment` of the cues. */
  readonly commitment: number;
}

/** Counts of a document's attributions. */
export interface AttributionMeasures extends Measures {
  readonly attributions: number;
  readonly sources: number;
}

/** Who says what in a document, in order of place. */
export interface AttributionLayer extends Layer<Attribution, AttributionMeasures> {
  /** Those with the most words first. */
  readonly speakers: readonly Speaker[];
}
