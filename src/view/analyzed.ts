import type { Annotation, Layer } from "../query/layer.js";
import type { Doc } from "../text/doc.js";
import type { Span } from "../text/span.js";

/** What a view takes: a document, and layers by name. The result of `analyze()` is one. */
export interface Analyzed {
  readonly doc: Doc;
  readonly [layer: string]: Doc | Layer;
}

/** A layer and its name. */
export interface NamedLayer {
  readonly name: string;
  readonly layer: Layer;
}

/** The layers of `result` in its own order, or those named, in the order of the names. Throws a `RangeError` for a name it has not. */
export function layersOf(result: Analyzed, names?: readonly string[]): readonly NamedLayer[] {
  const all: NamedLayer[] = [];
  for (const [name, layer] of Object.entries(result)) if (name !== "doc" && isLayer(layer)) all.push({ name, layer });
  if (!names) return all;
  return names.map((name) => {
    const found = all.find((one) => one.name === name);
    if (found) return found;
    throw new RangeError(`There is no layer "${name}" in this result: it has ${all.map((one) => one.name).join(", ") || "none"}.`);
  });
}

function isLayer(value: unknown): value is Layer {
  return typeof value === "object" && value !== null && "annotations" in value && Array.isArray(value.annotations);
}

/** An annotation and the name of its layer, with offsets that lie in the text and part no surrogate pair. */
export interface Placed {
  readonly layer: string;
  readonly annotation: Annotation;
  readonly start: number;
  readonly end: number;
}

/** The annotations of all `layers` in order of place; of two that start together the longer comes first. */
export function place(text: string, layers: readonly NamedLayer[]): readonly Placed[] {
  const placed: Placed[] = [];
  for (const { name, layer } of layers) {
    for (const annotation of layer.annotations) {
      placed.push({ layer: name, annotation, ...within(text, annotation) });
    }
  }
  return placed.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** `span` with offsets that lie in the text and part no surrogate pair. */
export function within(text: string, span: Span): Span {
  const start = whole(text, span.start, -1);
  const end = span.end > span.start ? whole(text, span.end, 1) : start;
  return { start, end: Math.max(start, end) };
}

/** `offset` within the text; where it would part a surrogate pair, moved by `step`. */
export function whole(text: string, offset: number, step: -1 | 1): number {
  const inside = Math.min(text.length, Math.max(0, Math.trunc(offset) || 0));
  return (text.codePointAt(inside - 1) ?? 0) > 0xffff ? inside + step : inside;
}
