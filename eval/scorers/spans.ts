import type { Span } from "../../src/text/span.js";
import type { Counts } from "./counts.js";

/** Exact match: a span is right when gold has one with the same start and the same end. Found twice, it is right once and wrong once. */
export function matchSpans(gold: Iterable<Span>, found: Iterable<Span>): Counts {
  const foundKeys = keys(found);
  const { tp, fn } = matchSets(new Set(keys(gold)), new Set(foundKeys));
  return { tp, fp: foundKeys.length - tp, fn };
}

/**
 * Boundaries between consecutive spans: the end of every span but the last one of the document, which nobody can miss.
 * A system that splits one sentence in two makes two wrong spans but one wrong boundary.
 */
export function matchBoundaries(gold: readonly Span[], found: readonly Span[]): Counts {
  return matchSets(new Set(gold.slice(0, -1).map((span) => span.end)), new Set(found.slice(0, -1).map((span) => span.end)));
}

/** The span without white space at its edges; an all-white span shrinks to nothing at its end. */
export function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && isSpace(text.charAt(start))) start++;
  while (end > start && isSpace(text.charAt(end - 1))) end--;
  return { start, end };
}

/** {@link trimmed} spans, without those that were white space only. */
export function trimmedAll(text: string, spans: Iterable<Span>): Span[] {
  return Array.from(spans, (span) => trimmed(text, span)).filter((span) => span.start < span.end);
}

/** Counts over two sets of comparable things. */
export function matchSets<T>(gold: ReadonlySet<T>, found: ReadonlySet<T>): Counts {
  let tp = 0;
  for (const one of found) if (gold.has(one)) tp++;
  return { tp, fp: found.size - tp, fn: gold.size - tp };
}

function keys(spans: Iterable<Span>): string[] {
  return Array.from(spans, (span) => `${span.start}-${span.end}`);
}

function isSpace(character: string): boolean {
  return character.trim() === "";
}
