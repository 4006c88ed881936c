import type { Span } from "../text/span.js";

/**
 * Whose words these are. `author`: the writer's own; `quoted`: between quotation marks, of a known or unknown speaker;
 * `reported`: paraphrased speech of somebody else; `scare`: between quotation marks, but nobody's quotation.
 */
export type VoiceKind = "author" | "quoted" | "reported" | "scare";

/** Whose voice a stretch of text is in. */
export interface Voice {
  readonly kind: VoiceKind;
  /** Who speaks, where known; never set for the author. */
  readonly speaker?: string;
  /** Who speaks within whose speech, outermost first; begins with `"author"`, and unknown speakers are `"?"`. */
  readonly chain: readonly string[];
}

/** Why an annotation is there, or what its number is made of: a place in the text, the rule that read it, and what it contributed. */
export interface Evidence extends Span {
  /** What the place is to the annotation: `cue`, `context`, `negator`, … */
  readonly role: string;
  /** Stable id of the rule, such as `lexicon.term`. */
  readonly rule: string;
  /** The entry of the lexicon that fired: `lexicon/frame/category/term`. */
  readonly entry?: string;
  /** The value before modifiers. */
  readonly base?: number;
  /** The value after modifiers; this is what enters a sum. */
  readonly value: number;
  /** What made `value` of `base`, in order. */
  readonly modifiers?: readonly Modifier[];
}

/** One step from the base of an {@link Evidence} to its value. */
export interface Modifier {
  readonly rule: string;
  readonly op: "mul" | "add" | "flip" | "zero";
  readonly amount: number;
  /** The words that modify, where there are any. */
  readonly span?: Span;
}

/** A labelled span. Analyzers extend it with whatever else they know. */
export interface Annotation<out Label extends string = string> extends Span {
  readonly label: Label;
  /** Unique in its layer, and the same each time the same text is analyzed. */
  readonly id: string;
  readonly voice?: Voice;
  readonly evidence?: readonly Evidence[];
}

/** Numbers that describe one document, by name; `null` where there was nothing to measure. They become the columns of a table. */
export type Measures = Readonly<Record<string, number | null>>;

/** What an analyzer found in one document: stand-off annotations in order of place, and a flat summary. Plain JSON-safe data. */
export interface Layer<out A extends Annotation = Annotation, out M extends Measures = Measures> {
  readonly annotations: readonly A[];
  readonly summary: M;
}
