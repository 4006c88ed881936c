import type { Attribution } from "../language/attributed.js";
import type { Layer } from "../query/layer.js";
import type { Doc } from "../text/doc.js";
import type { Span } from "../text/span.js";
import { type NamedLayer, within } from "./analyzed.js";
import { attributionOf, type Mark } from "./key.js";
import { lanes } from "./lanes.js";
import { speechOf } from "./speech.js";

/** What a stretch of an attribution is: words in its voice, the word that says so, or who speaks. */
export type StrokeKind = "quoted" | "reported" | "cue" | "source";

/** A stretch of the text that is drawn for an attribution. */
export interface Stroke extends Span {
  readonly mark: Mark;
  readonly kind: StrokeKind;
  /** Which line under the words is its own: 0, or more inside the speech of others. */
  readonly lane: number;
  /** Whether a piece of content begins here. */
  readonly opens: boolean;
  /** Whether it stands for the whole: links lead to it. Each attribution has one such stroke. */
  readonly anchor: boolean;
}

/** A stroke that has not been given its mark and lane. */
interface Piece extends Span {
  readonly kind: StrokeKind;
  readonly opens: boolean;
}

/**
 * What is drawn for the attributions among `marks`, in order of place: their content, with what is between quotation marks as `quoted`
 * and the rest as `reported`, and cue and source. Of nobody, and of sources in whose voice no word is (the author, somebody unknown),
 * only what is quoted counts as content.
 */
export function strokes(doc: Doc, layers: readonly NamedLayer[], marks: readonly Mark[]): readonly Stroke[] {
  const heard = new Map(layers.map(({ name, layer }) => [name, heardIn(layer)]));
  const spoken = marks.flatMap((mark) => {
    const attribution = attributionOf(mark);
    return attribution ? [{ mark, attribution, content: contentOf(doc, attribution, heard.get(mark.layer)!) }] : [];
  });
  const lined = spoken
    .filter(({ content }) => content.length > 0)
    .map((one) => ({ mark: one.mark, start: one.content[0]!.start, end: one.content.at(-1)!.end }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const lane = lanes(lined);
  const laneOf = new Map(lined.map(({ mark }, at) => [mark, lane[at]!]));
  return spoken
    .flatMap(({ mark, attribution, content }): readonly Stroke[] => {
      const pieces = [...content, ...namesOf(doc.text, attribution)];
      if (pieces.length === 0) pieces.push({ start: mark.start, end: mark.end, kind: "cue", opens: false });
      return pieces.map((piece, at) => ({ ...piece, mark, lane: laneOf.get(mark) ?? 0, anchor: at === 0 }));
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The names of those in whose voice there are words. */
function heardIn(layer: Layer): ReadonlySet<string> {
  return new Set(speechOf(layer)?.speakers.flatMap(({ name, words }) => (words > 0 ? [name] : [])));
}

/** How many lines under the words the `strokes` take. */
export function strokeLanes(strokes: readonly Stroke[]): number {
  return strokes.reduce((most, { kind, lane }) => (isWords(kind) ? Math.max(most, lane + 1) : most), 0);
}

/** Whether a stroke is words in somebody's voice. */
export function isWords(kind: StrokeKind): kind is "quoted" | "reported" {
  return kind === "quoted" || kind === "reported";
}

function namesOf(text: string, { cue, source }: Attribution): readonly Piece[] {
  const names: Piece[] = [];
  if (cue) names.push({ ...within(text, cue), kind: "cue", opens: false });
  if (source) names.push({ ...within(text, source), kind: "source", opens: false });
  return names.filter(({ start, end }) => end > start);
}

/** The content in order of place, cut where quotation marks begin and end. */
function contentOf(doc: Doc, { content, quotations, source }: Attribution, heard: ReadonlySet<string>): readonly Piece[] {
  const quoted: Span[] = [];
  for (const quotation of quotations
    .flatMap((index) => doc.quotations[index] ?? [])
    .sort((a, b) => a.start - b.start || b.end - a.end))
    if (quotation.end > (quoted.at(-1)?.end ?? 0)) quoted.push(quotation);
  const pieces: Piece[] = [];
  let opens = true;
  const add = (start: number, end: number, kind: "quoted" | "reported"): void => {
    const words = doc.text.slice(start, end);
    if (kind === "reported" && !/[\p{L}\p{N}]/u.test(words)) return;
    if (kind === "reported" && !(source && heard.has(source.name))) return;
    const from = start + words.length - words.trimStart().length;
    pieces.push({ start: from, end: from + words.trim().length, kind, opens });
    opens = false;
  };
  let next = 0;
  for (const span of content.map((each) => within(doc.text, each)).sort((a, b) => a.start - b.start)) {
    let at = Math.max(span.start, pieces.at(-1)?.end ?? 0);
    opens = true;
    while (next < quoted.length && quoted[next]!.end <= at) next++;
    for (let index = next; index < quoted.length && quoted[index]!.start < span.end; index++) {
      const start = Math.max(at, quoted[index]!.start);
      const end = Math.min(span.end, quoted[index]!.end);
      if (end <= at) continue;
      if (start > at) add(at, start, "reported");
      add(start, end, "quoted");
      at = end;
    }
    if (at < span.end) add(at, span.end, "reported");
  }
  return pieces;
}
