import type { Doc } from "../text/doc.js";
import { lastAtMost } from "../text/segments.js";
import type { Span } from "../text/span.js";
import type { Zone } from "../text/zones.js";
import { type Block, blocks } from "./blocks.js";
import { card, strokeCard } from "./card.js";
import { cut, type Pen } from "./cut.js";
import { escapeHtml } from "./escape.js";
import { laneCount, type Mark, polarExpressionOf } from "./key.js";
import { signs, strength } from "./signed.js";
import { isWords, type Stroke, strokeLanes } from "./strokes.js";

/** Something to draw, with the number of parts it has been cut into so far. */
interface Drawn extends Span {
  readonly marks: readonly Mark[];
  /** A stretch of an attribution, which is its only mark. Otherwise all annotations of the same words: one element with a line for each. */
  readonly stroke?: Stroke;
  pieces: number;
}

const elements: Readonly<Partial<Record<Zone, string>>> = { headline: "h1", subhead: "h2" };

/** How many parts of an annotation that is cut have a card; the others are lines only, which keeps a page of many cuts small. */
const mostCards = 4;

/**
 * The text of the document in its paragraphs, with `marks` drawn into it, and the `strokes` of those that are attributions. Nothing but
 * the text, cards aside. The lines of attributions are next to the words, then those of polar expressions, then all others.
 */
export function article(doc: Doc, marks: readonly Mark[], strokes: readonly Stroke[]): string {
  const parts = blocks(doc);
  const all = drawn(marks, strokes, parts);
  const out: string[] = [];
  let at = 0;
  let next = 0;
  let open: Drawn[] = [];
  for (const block of parts) {
    while (next < all.length && (all[next]!.start < block.end || all[next]!.end <= block.end)) open.push(all[next++]!);
    out.push(escapeHtml(doc.text.slice(at, block.start)), paragraph(doc.text, block, open));
    at = block.end;
    open = open.filter((one) => one.end > block.end);
  }
  out.push(escapeHtml(doc.text.slice(at)));
  return out.join("");
}

function paragraph(text: string, block: Block, all: readonly Drawn[]): string {
  const out: string[] = [];
  const named = new Set<Mark>();
  const above = strokeLanes(all.flatMap(({ stroke }) => stroke ?? []));
  const lined = all.flatMap(({ stroke, marks }) => (stroke ? [] : marks));
  const polar = above + laneCount(lined, true);
  const described = (one: Drawn, index: number, said: () => string): string => {
    if (one.pieces++ >= mostCards) return "";
    const id = one.pieces === 1 && (one.stroke?.anchor ?? true) ? ` id="k${index}"` : "";
    return `<span class="card"${id} dir="ltr" hidden>${said()}</span>`;
  };
  const focus = (index: number): string => ` tabindex="0" aria-describedby="k${index}"`;
  const pen: Pen<Drawn> = {
    text: (start, end) => out.push(escapeHtml(text.slice(start, end))),
    open: (one, first, around) => {
      const [mark, ...others] = one.marks as [Mark, ...Mark[]];
      if (one.stroke) {
        const { kind, lane, opens, anchor } = one.stroke;
        const line = isWords(kind) ? ` l${lane}${opens && first ? " from" : ""}` : "";
        const link = anchor && first ? ` id="m${mark.index}"${focus(mark.index)}` : "";
        const code = isWords(kind) && !named.has(mark) ? ` data-ref="${escapeHtml(mark.reference)}"` : "";
        if (code !== "") named.add(mark);
        out.push(`<mark class="v ${kind} c${mark.entry.color}${line}"${link}${code}>`);
        out.push(described(one, mark.index, () => strokeCard(one.stroke!, around, text)));
        return;
      }
      const attributes = (each: Mark) =>
        `class="u l${each.lane + (each.entry.polar ? above : polar)} c${each.entry.color} ${each.voice}${strengthOf(each)}"${first ? ` id="m${each.index}"` : ""}`;
      out.push(`<mark ${attributes(mark)}${first ? focus(mark.index) : ""}>`);
      out.push(described(one, mark.index, () => card(one.marks, around, text)));
      for (const other of others) out.push(`<span ${attributes(other)}>`);
    },
    end: (one) => {
      if (one.stroke) return;
      for (const each of one.marks)
        out.push(`<sup class="c${each.entry.color}" data-ref="${escapeHtml(each.reference)}"${signOf(each)}></sup>`);
    },
    close: (one) => out.push("</span>".repeat(one.marks.length - 1), "</mark>"),
  };
  cut(block, all, pen);
  const element = elements[block.zone] ?? "p";
  const lanes = polar + laneCount(lined, false);
  const style = lanes > 1 ? ` style="--lanes:${lanes}"` : "";
  return `<${element} class="${block.zone}" dir="auto"${style}>${out.join("")}</${element}>`;
}

/** The class of a polar expression that tells how strong it is. */
function strengthOf(mark: Mark): string {
  const polar = polarExpressionOf(mark);
  return polar ? ` s${strength(polar.value)}` : "";
}

/** The signs of a polar expression, which on the screen stand in place of its reference. */
function signOf(mark: Mark): string {
  const polar = polarExpressionOf(mark);
  return polar ? ` data-sign="${signs(polar.value)}"` : "";
}

/**
 * What is drawn, in order of place: strokes, and all marks of the same words as one. What lies between two paragraphs is drawn as an empty
 * element at the end of the first.
 */
function drawn(marks: readonly Mark[], strokes: readonly Stroke[], parts: readonly Block[]): readonly Drawn[] {
  if (parts.length === 0) return [];
  const starts = parts.map(({ start }) => start);
  const ends = parts.map(({ end }) => end);
  const fit = (span: Span): Span => {
    const from = lastAtMost(ends, span.start) + 1;
    const to = lastAtMost(starts, Math.max(span.start, span.end - 1));
    const outside = ends[to] ?? starts[0]!;
    if (from > to) return { start: outside, end: outside };
    return { start: Math.max(span.start, starts[from]!), end: Math.min(span.end, ends[to]!) };
  };
  const groups = new Map<string, Drawn & { readonly marks: Mark[] }>();
  for (const mark of marks) {
    if (mark.entry.speaks) continue;
    const { start, end } = fit(mark);
    const place = `${start} ${end}`;
    const known = groups.get(place);
    if (known) known.marks.push(mark);
    else groups.set(place, { start, end, marks: [mark], pieces: 0 });
  }
  const stroked = strokes.map((stroke): Drawn => ({ ...fit(stroke), marks: [stroke.mark], stroke, pieces: 0 }));
  return [...stroked, ...groups.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}
