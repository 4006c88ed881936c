import type { Span } from "../../src/text/span.js";
import { add, type Counts, noCounts } from "./counts.js";

/** How well pieces of one label are found. */
export interface PieceCounts {
  /** Pieces with the same start and the same end. */
  readonly exact: Counts;
  /** Pieces with the same start. */
  readonly begin: Counts;
  /** Sum and number of the overlaps; their mean is the score. */
  readonly overlap: { readonly sum: number; readonly number: number };
}

export const noPieces: PieceCounts = { exact: noCounts, begin: noCounts, overlap: { sum: 0, number: 0 } };

export function addPieces(a: PieceCounts, b: PieceCounts): PieceCounts {
  return {
    exact: add(a.exact, b.exact),
    begin: add(a.begin, b.begin),
    overlap: { sum: a.overlap.sum + b.overlap.sum, number: a.overlap.number + b.overlap.number },
  };
}

/** The mean overlap; 0 when there is nothing to find and nothing found. */
export function jaccard({ overlap: { sum, number } }: PieceCounts): number {
  return number === 0 ? 0 : sum / number;
}

/**
 * The measures of CofeNet (Wang et al. 2022; `exe/eval/evaluation.py` in its repository) for the pieces of one label in one passage:
 *
 * - **exact** and **begin**: a gold piece is right when one is found with the same place, or the same start; a piece found is a false
 *   alarm when no gold piece has its place, or its start.
 * - **overlap**: of each gold piece, the best overlap with a piece found, as intersection over union; and 0 for each piece found that
 *   overlaps no gold piece. Counted in tokens: `gold` and `found` of the same passage, with token numbers for offsets, give the published
 *   figure.
 *
 * What is found twice counts once.
 */
export function matchPieces(gold: readonly Span[], found: readonly Span[]): Pick<PieceCounts, "exact" | "begin"> {
  const pieces = unique(found);
  return { exact: matchBy(placeOf, gold, pieces), begin: matchBy((span) => `${span.start}`, gold, pieces) };
}

/** The third of the measures that {@link matchPieces} tells about. */
export function matchOverlap(gold: readonly Span[], found: readonly Span[]): PieceCounts["overlap"] {
  const best = gold.map((truth) => Math.max(0, ...found.map((piece) => shared(truth, piece))));
  const stray = unique(found).filter((piece) => !gold.some((truth) => shared(truth, piece) > 0)).length;
  return { sum: best.reduce((sum, one) => sum + one, 0), number: gold.length + stray };
}

function matchBy(key: (span: Span) => string, gold: readonly Span[], found: readonly Span[]): Counts {
  const goldKeys = new Set(gold.map(key));
  const foundKeys = new Set(found.map(key));
  const tp = gold.filter((truth) => foundKeys.has(key(truth))).length;
  return { tp, fp: found.filter((piece) => !goldKeys.has(key(piece))).length, fn: gold.length - tp };
}

/** Intersection over union. */
function shared(a: Span, b: Span): number {
  const inside = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return inside <= 0 ? 0 : inside / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function unique(spans: readonly Span[]): Span[] {
  return [...new Map(spans.map((span) => [placeOf(span), span])).values()];
}

function placeOf({ start, end }: Span): string {
  return `${start}-${end}`;
}
