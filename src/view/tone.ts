import type { Annotation, Evidence, Layer, Voice } from "../query/layer.js";
import type { Span } from "../text/span.js";

/** A score as views show it; those of `sentiment()` are such. */
export interface Tone {
  /** −1 to 1; `null` where there is no word. */
  readonly score: number | null;
  /** What speaks for it, 0 to 1. */
  readonly positive: number;
  /** What speaks against it, −1 to 0. */
  readonly negative: number;
  /** How much good and bad stand side by side, 0 to .5. */
  readonly mixed: number;
  readonly label: string;
  readonly words: number;
  readonly expressions: number;
  /** Share of the content words that are polar, 0 to 1. */
  readonly coverage: number | null;
}

/** The score of a sentence, or of what stands of one in one voice. */
export interface SpanTone extends Tone, Span {
  /** How much it says: the scores of several count by mass and weight when they become one. */
  readonly mass: number;
  /** What it counts beside others; 0 where it does not count. */
  readonly weight: number;
  readonly voice: Voice;
}

/** A word or expression that says something good or bad. */
export interface PolarWords extends Annotation {
  readonly appraisal: string;
  /** How good or bad it is by itself. */
  readonly base: number;
  /** The same after all modifiers. */
  readonly value: number;
  readonly evidence: readonly Evidence[];
}

/** What views ask of a layer that tells the tone of a document; that of `sentiment()` is one. */
export interface ToneLayer extends Layer<PolarWords> {
  readonly sentences: readonly SpanTone[];
  /** Sentences again, parted where the voice changes. */
  readonly parts: readonly SpanTone[];
  readonly document: Tone;
  readonly author: Tone;
  readonly others: Tone;
  readonly speakers: readonly (Tone & { readonly speaker: string })[];
}

/** `layer` where it tells the tone of a document, whatever its name: its annotations have values, and sentences and speakers have scores. */
export function toneOf(layer: Layer): ToneLayer | undefined {
  const { sentences, parts, document, author, others, speakers } = layer as Partial<ToneLayer>;
  const scored = [document, author, others].every(isTone);
  if (!scored || !isListOf(sentences, isSpanTone) || !isListOf(parts, isSpanTone) || !isListOf(speakers, isSpeaker))
    return undefined;
  return layer.annotations.every(isPolar) ? (layer as ToneLayer) : undefined;
}

/** `annotation` where it is a word or expression that says something good or bad. */
export function polarOf(annotation: Annotation): PolarWords | undefined {
  return isPolar(annotation) ? (annotation as PolarWords) : undefined;
}

/** Whose words a stretch is, as far as tones tell it: the author's, or somebody else's. */
export function isOthers({ kind }: Voice): boolean {
  return kind === "quoted" || kind === "reported";
}

function isListOf(value: unknown, isOne: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne);
}

function isPolar(value: unknown): boolean {
  return (
    isRecord(value) &&
    isNumber(value.base) &&
    isNumber(value.value) &&
    typeof value.appraisal === "string" &&
    Array.isArray(value.evidence)
  );
}

function isTone(value: unknown): boolean {
  if (!isRecord(value) || typeof value.label !== "string") return false;
  const { score, coverage, ...rest } = value;
  const numbers = ["positive", "negative", "mixed", "words", "expressions"];
  return (
    (score === null || isNumber(score)) && (coverage === null || isNumber(coverage)) && numbers.every((key) => isNumber(rest[key]))
  );
}

function isSpanTone(value: unknown): boolean {
  return (
    isTone(value) && isRecord(value) && isRecord(value.voice) && [value.start, value.end, value.mass, value.weight].every(isNumber)
  );
}

function isSpeaker(value: unknown): boolean {
  return isTone(value) && isRecord(value) && typeof value.speaker === "string";
}

function isNumber(value: unknown): boolean {
  return typeof value === "number";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
