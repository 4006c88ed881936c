import type { Span } from "../../src/text/span.js";
import type { Counts, NamedCounts } from "./counts.js";
import { matchSets } from "./spans.js";

/** Somebody's words in pieces, as a gold set or a system has them. No source: nobody is named. */
export interface Attributed {
  readonly cue: readonly Span[];
  readonly source: readonly Span[];
  readonly content: readonly Span[];
}

/** A gold attribution and the one found that belongs to it: their cues overlap. */
export interface CuePair<Found extends Attributed = Attributed> {
  readonly gold: Attributed;
  readonly found: Found | undefined;
}

/** Gold attributions with a cue, in order, each with the first one found whose cue overlaps and that no other gold one has taken; and those found that are left. */
export interface CueMatch<Found extends Attributed = Attributed> {
  readonly pairs: readonly CuePair<Found>[];
  readonly extra: readonly Found[];
}

export function matchCues<Found extends Attributed>(gold: readonly Attributed[], found: readonly Found[]): CueMatch<Found> {
  const free = new Set(found.filter(({ cue }) => cue.length > 0));
  const pairs = gold
    .filter(({ cue }) => cue.length > 0)
    .map((truth) => {
      const partner = [...free].find((candidate) => overlap(truth.cue, candidate.cue));
      if (partner) free.delete(partner);
      return { gold: truth, found: partner };
    });
  return { pairs, extra: [...free] };
}

/** Cues that are found, and attributions of which cue and source are: the sources overlap, or both have none. */
export function cueCounts({ pairs, extra }: CueMatch): NamedCounts {
  const count = (right: (pair: CuePair) => boolean): Counts => {
    const tp = pairs.filter(right).length;
    const found = pairs.filter((pair) => pair.found).length + extra.length;
    return { tp, fp: found - tp, fn: pairs.length - tp };
  };
  return { cue: count(({ found }) => found !== undefined), "cue and source": count(sameSource) };
}

function sameSource({ gold, found }: CuePair): boolean {
  return found !== undefined && (overlap(gold.source, found.source) || gold.source.length + found.source.length === 0);
}

/** Tokens in some content, and tokens in some source. A token inside two contents counts once. */
export function tokenCounts(tokens: readonly Span[], gold: readonly Attributed[], found: readonly Attributed[]): NamedCounts {
  const count = (of: (attributed: Attributed) => readonly Span[]) =>
    matchSets(covered(tokens, gold.flatMap(of)), covered(tokens, found.flatMap(of)));
  return { content: count(({ content }) => content), source: count(({ source }) => source) };
}

/** The indices of the tokens that overlap some piece. Tokens are in order of place. */
export function covered(tokens: readonly Span[], pieces: readonly Span[]): Set<number> {
  const inside = new Set<number>();
  for (const piece of pieces) {
    for (let token = firstAfter(tokens, piece.start); token < tokens.length && tokens[token]!.start < piece.end; token++)
      inside.add(token);
  }
  return inside;
}

/** The first token that ends behind an offset. */
function firstAfter(tokens: readonly Span[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A quotation that somebody is the source of, according to the gold attributions. */
export interface Sourced {
  readonly quotation: Span;
  readonly source: readonly Span[];
}

/** The quotations that lie in the content of a gold attribution that names its source, each with that source. */
export function sourcedQuotations(quotations: readonly Span[], gold: readonly Attributed[]): Sourced[] {
  return quotations.flatMap((quotation) => {
    const source = holderOf(quotation, gold)?.source ?? [];
    return source.length > 0 ? [{ quotation, source }] : [];
  });
}

/** How a system gives quotations to attributions, and whether the source of one is the one at a place. */
export interface Sourcing<Found extends Attributed> {
  readonly sayerOf: (quotation: Span) => Found | undefined;
  readonly isSame: (gold: readonly Span[], found: Found) => boolean;
}

/** Quotations with the right source, and those with a wrong one or none. */
export function sourceCounts<Found extends Attributed>(quotations: readonly Sourced[], system: Sourcing<Found>): Counts {
  const tp = quotations.filter(({ quotation, source }) => {
    const said = system.sayerOf(quotation);
    return said !== undefined && said.source.length > 0 && system.isSame(source, said);
  }).length;
  return { tp, fp: 0, fn: quotations.length - tp };
}

/** The attribution whose content holds most of a quotation; none when no content holds more than half of it. */
export function holderOf<A extends Attributed>(quotation: Span, all: readonly A[]): A | undefined {
  let best: A | undefined;
  let most = (quotation.end - quotation.start) / 2;
  for (const one of all) {
    const inside = one.content.reduce((sum, piece) => sum + Math.max(0, shared(piece, quotation)), 0);
    if (inside <= most) continue;
    best = one;
    most = inside;
  }
  return best;
}

/** Whether some piece of one overlaps some piece of the other. */
export function overlap(some: readonly Span[], others: readonly Span[]): boolean {
  return some.some((one) => others.some((other) => shared(one, other) > 0));
}

function shared(a: Span, b: Span): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}
