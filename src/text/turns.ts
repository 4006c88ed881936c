import type { Segments } from "./segments.js";
import type { Span } from "./span.js";

/** One speaker's contribution to a conversation, an interview or a debate. */
export interface Turn extends Span {
  /** As written before the colon, or `undefined` speaker labels `Q` and `A` as they are. */
  readonly speaker: string;
}

/** A name, a role or a letter, and a colon, at the start of a paragraph. */
const label =
  /^(?:\*\*)?((?:\p{Lu}[\p{L}.'’-]*|[A-Z])(?: (?:\p{Lu}[\p{L}.'’-]*|of|the|de|van|von|al|bin)){0,4}(?: \([^)\n]{1,40}\))?)\s?:(?:\*\*)?\s/u;

/**
 * The turns of a transcript: paragraphs that begin with a speaker's name and a colon, with the paragraphs that follow them. A text counts
 * as a transcript when at least four paragraphs and a third of all begin so, with at least two speakers of whom one speaks twice.
 */
export function turns(text: string, paragraphs: Segments): Turn[] {
  const found: { start: number; end: number; speaker: string }[] = [];
  let labelled = 0;
  for (let i = 0; i < paragraphs.length; i++) {
    const start = paragraphs.start[i]!;
    const end = paragraphs.end[i]!;
    const speaker = label.exec(text.slice(start, Math.min(end + 1, start + 120)))?.[1];
    if (speaker !== undefined) {
      labelled++;
      found.push({ start, end, speaker });
    } else if (found.length > 0) found[found.length - 1]!.end = end;
  }
  const speakers = new Set(found.map((turn) => turn.speaker));
  const isTranscript = labelled >= 4 && labelled * 3 >= paragraphs.length && speakers.size >= 2 && speakers.size < labelled;
  return isTranscript ? found : [];
}
