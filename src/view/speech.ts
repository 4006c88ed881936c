import type { Attribution, AttributionLayer } from "../language/attributed.js";
import type { Annotation, Layer } from "../query/layer.js";

/** `layer` where it tells who says what, whatever its name: it has speakers, and its annotations have content and maybe a source. */
export function speechOf(layer: Layer): AttributionLayer | undefined {
  const speakers: unknown = (layer as Partial<AttributionLayer>).speakers;
  if (!Array.isArray(speakers) || !speakers.every(isSpeaker) || !layer.annotations.every(isAttribution)) return undefined;
  return layer as AttributionLayer;
}

/** The name of the source of an annotation that is an attribution; `undefined` where nobody is named. */
export function sourceName(annotation: Annotation): string | undefined {
  return (annotation as Attribution).source?.name;
}

function isSpeaker(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { name, ...counts } = value;
  const numbers = ["attributions", "words", "quotedWords", "doubted", "supported", "commitment"];
  return typeof name === "string" && numbers.every((key) => typeof counts[key] === "number");
}

function isAttribution(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { content, quotations, source, cue } = value;
  const named = source === undefined || (isSpan(source) && isRecord(source) && typeof source.name === "string");
  return (
    named && (cue === undefined || isSpan(cue)) && Array.isArray(content) && content.every(isSpan) && Array.isArray(quotations)
  );
}

function isSpan(value: unknown): boolean {
  return isRecord(value) && typeof value.start === "number" && typeof value.end === "number";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
