import type { Span } from "../../src/text/span.js";

/** Of the double quotation marks of each paragraph, the first opens, the second closes, and so on. */
export function alternatingQuotations(text: string): Span[] {
  const spans: Span[] = [];
  let start = -1;
  for (const { 0: found, index } of text.matchAll(/["“”]|\n\s*\n/g)) {
    if (!/["“”]/.test(found)) start = -1;
    else if (start < 0) start = index;
    else {
      spans.push({ start, end: index + 1 });
      start = -1;
    }
  }
  return spans;
}
