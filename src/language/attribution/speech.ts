import type { Query } from "../../query/query.js";
import type { SourceHow } from "../attributed.js";

/** A stretch of tokens: its first, and the one after its last. */
export interface Stretch {
  readonly firstToken: number;
  readonly endToken: number;
}

/**
 * One attribution as its sentence tells it, before it is known who the source is: which words say that somebody says something, who, and
 * what. Tokens are told by their index in the document.
 */
export interface Speech {
  /** The main word of the cue, and the cue with what belongs to it; quotations that stand alone have none, −1. */
  readonly cue: number;
  readonly cueExtent: Stretch | undefined;
  /** The main word of the source; −1 where nobody is named. */
  readonly source: number;
  readonly sourceExtent: Stretch | undefined;
  readonly how: SourceHow;
  /** What is said, in order of place. */
  readonly content: readonly Stretch[];
  /** How sure the cue is, 0 to 1; 1 where a rule found it without a cue. */
  readonly probability: number;
  /** Stable id of the rule that found it. */
  readonly rule: string;
  /** The index of the speech in whose content the cue stands, −1 for none. */
  readonly within: number;
}

/** An attribution before it is known in whose content it stands. */
export type Found = Omit<Speech, "within">;

/** The attributions of a document in order of place: of their cues, or of what is said where there is none. */
export interface SpeechLayer {
  readonly speeches: readonly Speech[];
}

export type SpeechQuery = Query<SpeechLayer>;
