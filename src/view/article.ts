import type { Doc } from "../text/doc.js";
import { lastAtMost } from "../text/segments.js";
import type { Span } from "../text/span.js";
import type { Zone } from "../text/zones.js";
import { type Block, blocks } from "./blocks.js";
import { card } from "./card.js";
import { cut, type Pen } from "./cut.js";
import { escapeHtml } from "./escape.js";
import type { Mark } from "./key.js";

/** All annotations of the same words, drawn as one element with a line for each. */
interface Group extends Span {
  readonly marks: Mark[];
  pieces: number;
}

const elements: Readonly<Partial<Record<Zone, string>>> = { headline: "h1", subhead: "h2" };

/** How many parts of an annotation that is cut have a card; the others are lines only, which keeps a page of many cuts small. */
const mostCards = 4;

/** The text of the document in its paragraphs, with `marks` drawn into it. Nothing but the text, cards aside. */
export function article(doc: Doc, marks: readonly Mark[]): string {
  const parts = blocks(doc);
  const groups = group(marks, parts);
  const out: string[] = [];
  let at = 0;
  let next = 0;
  let open: Group[] = [];
  for (const block of parts) {
    while (next < groups.length && (groups[next]!.start < block.end || groups[next]!.end <= block.end)) open.push(groups[next++]!);
    out.push(escapeHtml(doc.text.slice(at, block.start)), paragraph(doc.text, block, open));
    at = block.end;
    open = open.filter((one) => one.end > block.end);
  }
  out.push(escapeHtml(doc.text.slice(at)));
  return out.join("");
}

function paragraph(text: string, block: Block, groups: readonly Group[]): string {
  const out: string[] = [];
  const pen: Pen<Group> = {
    text: (start, end) => out.push(escapeHtml(text.slice(start, end))),
    open: (one, first, around) => {
      const attributes = ({ index, lane, entry, voice }: Mark) =>
        `class="u l${lane} c${entry.color} ${voice}"${first ? ` id="m${index}"` : ""}`;
      const [mark, ...others] = one.marks as [Mark, ...Mark[]];
      out.push(`<mark ${attributes(mark)}${first ? ` tabindex="0" aria-describedby="k${mark.index}"` : ""}>`);
      if (one.pieces++ < mostCards) {
        const id = first ? ` id="k${mark.index}"` : "";
        out.push(`<span class="card"${id} dir="ltr" hidden>${card(one.marks, around, text)}</span>`);
      }
      for (const other of others) out.push(`<span ${attributes(other)}>`);
    },
    end: (one) => {
      for (const { entry, reference } of one.marks)
        out.push(`<sup class="c${entry.color}" data-ref="${escapeHtml(reference)}"></sup>`);
    },
    close: (one) => out.push("</span>".repeat(one.marks.length - 1), "</mark>"),
  };
  cut(block, groups, pen);
  const element = elements[block.zone] ?? "p";
  let lanes = 0;
  for (const one of groups) for (const mark of one.marks) lanes = Math.max(lanes, mark.lane + 1);
  const style = lanes > 1 ? ` style="--lanes:${lanes}"` : "";
  return `<${element} class="${block.zone}" dir="auto"${style}>${out.join("")}</${element}>`;
}

/** Puts together what covers the same words. What lies between two paragraphs is drawn as an empty element at the end of the first. */
function group(marks: readonly Mark[], parts: readonly Block[]): readonly Group[] {
  const starts = parts.map(({ start }) => start);
  const ends = parts.map(({ end }) => end);
  const groups = new Map<string, Group>();
  for (const mark of parts.length > 0 ? marks : []) {
    const from = lastAtMost(ends, mark.start) + 1;
    const to = lastAtMost(starts, Math.max(mark.start, mark.end - 1));
    const outside = ends[to] ?? starts[0]!;
    const start = from <= to ? Math.max(mark.start, starts[from]!) : outside;
    const end = from <= to ? Math.min(mark.end, ends[to]!) : outside;
    const place = `${start} ${end}`;
    const known = groups.get(place);
    if (known) known.marks.push(mark);
    else groups.set(place, { start, end, marks: [mark], pieces: 0 });
  }
  return [...groups.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}
