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

/** How somebody speaks where a person or thing is named. */
export interface NamedTone extends Omit<Tone, "words" | "coverage"> {
  /** The id of the entity that is named. */
  readonly entity: string;
  readonly name: string;
  /** Who speaks; absent for the author, `"?"` where nobody knows. */
  readonly speaker?: string;
  /** How often a score as far from 0 is rightly called good or bad. */
  readonly confidence: number | null;
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
  /** How the author and speakers speak where somebody is named; layers made before there were any have none. */
  readonly targets?: readonly NamedTone[];
}

/** `layer` where it tells the tone of a document, whatever its name: its annotations have values, and sentences and speakers have scores. */
export function toneOf(layer: Layer): ToneLayer | undefined {
  const { sentences, parts, document, author, others, speakers, targets = [] } = layer as Partial<ToneLayer>;
  const scored = [document, author, others].every(isTone);
  if (!scored || !isListOf(sentences, isSpanTone) || !isListOf(parts, isSpanTone) || !isListOf(speakers, isSpeaker))
    return undefined;
  if (!isListOf(targets, isNamedTone)) return undefined;
  return layer.annotations.every(isPolar) ? (layer as ToneLayer) : undefined;
}

/** `annotation` where it is a word or expression that says something good or bad. */
export function polarOf(annotation: Annotation): PolarWords | undefined {
  return isPolar(annotation) ? (annotation as PolarWords) : undefined;
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
  return isRecord(value) && isScored(value) && isNumber(value.words) && isNumberOrNull(value.coverage);
}

function isScored({ score, label, positive, negative, mixed, expressions }: Readonly<Record<string, unknown>>): boolean {
  return isNumberOrNull(score) && typeof label === "string" && [positive, negative, mixed, expressions].every(isNumber);
}

function isSpanTone(value: unknown): boolean {
  return (
    isTone(value) && isRecord(value) && isRecord(value.voice) && [value.start, value.end, value.mass, value.weight].every(isNumber)
  );
}

function isSpeaker(value: unknown): boolean {
  return isTone(value) && isRecord(value) && typeof value.speaker === "string";
}

function isNamedTone(value: unknown): boolean {
  if (!isRecord(value) || !isScored(value)) return false;
  const { entity, name, speaker = "", confidence } = value;
  return [entity, name, speaker].every((each) => typeof each === "string") && isNumberOrNull(confidence);
}

function isNumberOrNull(value: unknown): boolean {
  return value === null || isNumber(value);
}

function isNumber(value: unknown): boolean {
  return typeof value === "number";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
