import type { Span } from "../../src/text/span.js";
import { add, type Counts, noCounts } from "./counts.js";
import { words } from "./words.js";

/** A negation: its cue and its scope, each in any number of pieces, also pieces of words (*un* in *unhappy*). */
export interface Negation {
  readonly cue: readonly Span[];
  readonly scope: readonly Span[];
}

export interface NegationCounts {
  readonly cue: Counts;
  /** Tokens in scopes. */
  readonly scopeTokens: Counts;
  /** Whole scopes, whose cue must be right too. */
  readonly scope: Counts;
}

export const noNegations: NegationCounts = { cue: noCounts, scopeTokens: noCounts, scope: noCounts };

export function addNegations(a: NegationCounts, b: NegationCounts): NegationCounts {
  return { cue: add(a.cue, b.cue), scopeTokens: add(a.scopeTokens, b.scopeTokens), scope: add(a.scope, b.scope) };
}

/**
 * The measures of the *SEM 2012 shared task (Morante and Blanco 2012; its evaluation script, version 2.2) for one sentence:
 *
 * - A gold negation and a found one belong together when their cues share a word; in order of place, each used once.
 * - **cue**: right when cue words, or the parts of words, are the same. A cue that is partly right is one miss and no false
 *   alarm; a false alarm is a negation that belongs to no gold one. (The task's "B" variant counts it as both.)
 * - **scope tokens**: per pair, the words in both scopes are hits, words in one only are misses or false alarms. The cue need not
 *   be wholly right. A word inside two scopes counts twice.
 * - **scope**: right when the cue is right and the scope has the same words or parts of words. A scope where gold has none is a
 *   false alarm; a wrong one is a miss.
 *
 * Punctuation counts nowhere.
 */
export function matchNegations(text: string, gold: readonly Negation[], found: readonly Negation[]): NegationCounts {
  const tokens = words(text);
  const goldParts = gold.map((negation) => partsOf(tokens, negation));
  const foundParts = found.map((negation) => partsOf(tokens, negation));
  const free = new Set(foundParts);
  let total = noNegations;
  for (const truth of goldParts) {
    const partner = foundParts.find((candidate) => free.has(candidate) && shareToken(truth.cue, candidate.cue));
    if (partner) free.delete(partner);
    total = addNegations(total, partner ? scorePair(truth, partner) : missed(truth));
  }
  for (const extra of free) total = addNegations(total, falseAlarm(extra));
  return total;
}

/** By number of the word, the part of it that is covered, as `from-to` within the text. */
type Parts = ReadonlyMap<number, string>;
interface Pair {
  readonly cue: Parts;
  readonly scope: Parts;
}

function scorePair(gold: Pair, found: Pair): NegationCounts {
  const cueRight = same(gold.cue, found.cue);
  const hits = [...found.scope].filter(([token, part]) => gold.scope.get(token) === part).length;
  const hasScope = gold.scope.size > 0;
  const scopeRight = cueRight && hasScope && same(gold.scope, found.scope);
  return {
    cue: { tp: +cueRight, fp: 0, fn: +!cueRight },
    scopeTokens: { tp: hits, fp: found.scope.size - hits, fn: gold.scope.size - hits },
    scope: { tp: +scopeRight, fp: +(cueRight && !hasScope && found.scope.size > 0), fn: +(hasScope && !scopeRight) },
  };
}

function missed(gold: Pair): NegationCounts {
  return {
    cue: { tp: 0, fp: 0, fn: 1 },
    scopeTokens: { tp: 0, fp: 0, fn: gold.scope.size },
    scope: { tp: 0, fp: 0, fn: +(gold.scope.size > 0) },
  };
}

function falseAlarm(found: Pair): NegationCounts {
  return {
    cue: { tp: 0, fp: 1, fn: 0 },
    scopeTokens: { tp: 0, fp: found.scope.size, fn: 0 },
    scope: { tp: 0, fp: +(found.scope.size > 0), fn: 0 },
  };
}

function partsOf(tokens: readonly Span[], { cue, scope }: Negation): Pair {
  return { cue: coveredParts(tokens, cue), scope: coveredParts(tokens, scope) };
}

function coveredParts(tokens: readonly Span[], spans: readonly Span[]): Parts {
  const parts = new Map<number, string>();
  tokens.forEach((token, index) => {
    const inside = spans
      .map((span) => ({ start: Math.max(span.start, token.start), end: Math.min(span.end, token.end) }))
      .filter((part) => part.start < part.end);
    if (inside.length > 0) parts.set(index, joined(inside));
  });
  return parts;
}

/** Pieces that touch are one piece: a scope told word part by word part equals one told whole. */
function joined(pieces: Span[]): string {
  pieces.sort((a, b) => a.start - b.start);
  const runs: { start: number; end: number }[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last && piece.start <= last.end) last.end = Math.max(last.end, piece.end);
    else runs.push({ ...piece });
  }
  return runs.map((run) => `${run.start}-${run.end}`).join(" ");
}

function shareToken(a: Parts, b: Parts): boolean {
  return [...a.keys()].some((token) => b.has(token));
}

function same(a: Parts, b: Parts): boolean {
  return a.size === b.size && [...a].every(([token, part]) => b.get(token) === part);
}
