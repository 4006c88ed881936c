import type { Span } from "../../src/text/span.js";

/** Runs of word characters, and every other visible character by itself. */
export function regexTokens(text: string): Span[] {
  return Array.from(text.matchAll(/\w+|[^\w\s]/gu), (match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Cut after `.`, `!` or `?` before white space, and at blank lines. */
export function regexSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?]+\s|\n\s*\n/gu)) {
    const end = match.index + match[0].length;
    spans.push({ start, end });
    start = end;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}
