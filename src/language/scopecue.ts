import type { Doc } from "../text/doc.js";
import type { Span } from "../text/span.js";
import type { Piece } from "./extents.js";
import type { Region } from "./region.js";
import { Uses } from "./words.js";

/** What a text does with what it says: claims it, denies it, weakens it, supposes it, asks it, or wants it. */
export type Status = "asserted" | "negated" | "hedged" | "conditional" | "asked" | "desired";

/** Words that take something out of what is asserted, and what they take out. */
export interface ScopeCue {
  readonly kind: Exclude<Status, "asserted">;
  /** The words, or the part of a word, that do it: *not*, *neither … nor*, the *un* of *unhappy*. In order of place. */
  readonly cue: readonly Span[];
  /** What it is done to, in order of place; it never contains the cue, and may be empty (*No, sir.*). */
  readonly scope: readonly Span[];
  /** Stable id of the rule: `kind.class`, such as `negation.clause`, `negation.affix`, `hedge.modal`. */
  readonly rule: string;
  /** The entry of the lexicon that fired, as `lexicon/frame/category/term`; absent where punctuation or word order is the cue. */
  readonly entry?: string;
}

/** How a cue was read: the cue in characters, its scope in tokens, in any order. */
export interface Reading {
  readonly cue: readonly Span[];
  readonly scope: readonly Piece[];
  readonly rule: string;
}

/** The character spans of ranges of tokens without the cue, without introductory words, and without commas at the edges. */
export function scopeSpans(doc: Doc, region: Region, pieces: readonly Piece[], cue: readonly Span[]): Span[] {
  const { start, end } = doc.tokens;
  const spans: Span[] = [];
  const ordered = pieces.length > 1 ? [...pieces].sort((a, b) => a[0] - b[0]) : pieces;
  let last = -1;
  for (const [from, until] of ordered) {
    let first = Math.max(from, last);
    let stop = until;
    while (first < stop && (!region.isWord(first) || region.is(first, introductory)) && !insideCue(start[first]!, end[first]!, cue))
      first++;
    while (first < stop && region.isComma(stop - 1)) stop--;
    if (first >= stop) continue;
    last = stop;
    let open = -1;
    for (let token = first; token < stop; token++) {
      const from = start[token]!;
      const to = end[token]!;
      const part = cue.find((span) => span.start < to && from < span.end);
      if (part || region.is(token, Uses.disjunct)) {
        if (open >= 0) spans.push({ start: open, end: end[token - 1]! });
        open = -1;
        if (!part) continue;
        if (from < part.start) spans.push({ start: from, end: part.start });
        if (part.end < to) open = part.end;
      } else if (open < 0) open = from;
    }
    if (open >= 0) spans.push({ start: open, end: end[stop - 1]! });
  }
  return spans;
}

const introductory = Uses.coordinator | Uses.filler | Uses.disjunct;

function insideCue(start: number, end: number, cue: readonly Span[]): boolean {
  return cue.some((span) => span.start < end && start < span.end);
}
