import type { Span } from "../../src/text/span.js";
import type { Counts } from "./counts.js";
import { matchSets } from "./spans.js";

const mark = /["“”„‟«»‹›'‘’‚‛`]/;
const atEdge = /["“”„‟«»‹›'‘’‚‛`\s]/;

/**
 * Exact extents of quotations, compared without the quotation marks and the white space at their edges, so that it does not matter which
 * side counts marks in. All marks at an edge go, those of a quotation inside another as well; two quotations that are then the same count
 * once.
 *
 * Annotators left out many quotations, in fiction nearly all. So a quotation found is a false alarm only when it overlaps a gold one that
 * it is not; those that touch none, and those that stand within one, are not judged.
 *
 * Gold that annotators cut at the ends of sentences is joined: a piece that stands behind another in the same paragraph, with nothing but
 * white space between them and no mark at that place, belongs to it. Gold without any mark at its edges, as in transcripts of speech, is
 * left out: that is no matter of typography. What gold has behind the closing mark, the sign of a footnote or a plural *s*, is cut off.
 */
export function matchQuotations(text: string, gold: readonly Span[], found: readonly Span[]): Counts {
  const marked = joined(text, gold)
    .filter((span) => isMarked(text, span))
    .map((span) => withoutTail(text, span));
  const truth = bareAll(text, marked);
  const judged = bareAll(text, found).filter((span) => truth.some((one) => isJudgedBy(span, one)));
  return matchSets(new Set(truth.map(placeOf)), new Set(judged.map(placeOf)));
}

function isJudgedBy(span: Span, gold: Span): boolean {
  const overlaps = gold.start < span.end && span.start < gold.end;
  return overlaps && !(gold.start < span.start && span.end < gold.end);
}

function placeOf({ start, end }: Span): string {
  return `${start}-${end}`;
}

function joined(text: string, spans: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const span of spans) {
    const last = whole.at(-1);
    const isSequel = last && last.end <= span.start && /^[^\S\n]*$/.test(text.slice(last.end, span.start));
    if (isSequel && !mark.test(text.charAt(last.end - 1) + text.charAt(span.start)))
      whole[whole.length - 1] = { start: last.start, end: span.end };
    else whole.push(span);
  }
  return whole;
}

/** Whether a quotation mark is its first or last character, or next to them. */
function isMarked(text: string, { start, end }: Span): boolean {
  return mark.test(text.slice(Math.max(0, start - 1), start + 1) + text.slice(end - 1, end + 1));
}

/** What stands between marks, when a footnote's sign or a plural *s* stands behind the last of them. */
function withoutTail(text: string, { start, end }: Span): Span {
  const tail = /(?<=["”’»])(?:\s*\[\d+\]|s)$/.exec(text.slice(start, end));
  return { start, end: tail && mark.test(text.charAt(start)) ? start + tail.index : end };
}

/** The spans without marks and white space at their edges, when anything is left of them. */
function bareAll(text: string, spans: readonly Span[]): Span[] {
  return spans.flatMap(({ start, end }) => {
    while (start < end && atEdge.test(text.charAt(start))) start++;
    while (end > start && atEdge.test(text.charAt(end - 1))) end--;
    return start < end ? [{ start, end }] : [];
  });
}
