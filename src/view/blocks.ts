import type { Doc } from "../text/doc.js";
import type { Span } from "../text/span.js";
import type { Zone } from "../text/zones.js";

/** A paragraph of the page and what it is for. */
export interface Block extends Span {
  readonly zone: Zone;
}

/** The paragraphs of a document with their zones. Anything but white space that lies between two is a block of its own. */
export function blocks(doc: Doc): readonly Block[] {
  const found: Block[] = [];
  let end = 0;
  const add = (start: number, stop: number) => {
    if (stop > start) found.push({ start, end: stop, zone: doc.zones.label[doc.zones.ofOffset(stop - 1)] ?? "body" });
    end = stop;
  };
  const addBetween = (stop: number) => {
    const between = doc.text.slice(end, stop);
    if (between.trim() !== "") add(end + between.length - between.trimStart().length, end + between.trimEnd().length);
  };
  for (const paragraph of doc.paragraphs) {
    addBetween(paragraph.start);
    add(paragraph.start, paragraph.end);
  }
  addBetween(doc.text.length);
  return found;
}
