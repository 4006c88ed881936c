import { candidates, search } from "../../lexicon/candidates.js";
import { Check } from "../../lexicon/conditions.js";
import { Contexts } from "../../lexicon/contexts.js";
import type { Constraints } from "../../lexicon/layers.js";
import { Integers } from "../../text/columns.js";
import type { Doc } from "../../text/doc.js";
import { Effect, Lane, type Plan } from "./plan.js";

/**
 * Matches of one lane in order of place: the number of the entry, first and last token. None overlap, but a word that changes something has
 * all its entries, since it may be a verb or a noun.
 */
export interface Matches {
  readonly length: number;
  readonly entry: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** What stands in a document of each kind. `polar` has quantities, too. */
export interface AllMatches {
  readonly polar: Matches;
  readonly changes: Matches;
  readonly shifters: Matches;
}

/**
 * The matches of a document, lane by lane. In each the longest from the left wins, of equal ones that of the later lexicon, then the one
 * with conditions, then a mask. What stands inside a longer polar expression changes and shifts nothing.
 *
 * @param named whether a token belongs to a name; polar words that lie in one whole have no polarity.
 */
export function matchesOf(doc: Doc, plan: Plan, layers: Constraints, named?: (token: number) => boolean): AllMatches {
  const { compiled, lane, rank, effect } = plan;
  const found = search(doc, compiled, layers.lemma);
  const { order, first, last, inexact, length } = candidates(doc, compiled, found);
  let check: Check | undefined;
  const holds = (i: number): boolean => {
    if (inexact[i] === 1) return false;
    if (compiled.conditional[order[i]!] === 0) return true;
    const { conditions } = compiled.entries[order[i]!]!;
    if (conditions!.pos && !layers.pos) return false;
    check ??= new Check(doc, layers, new Contexts(doc, found, compiled, layers.within));
    return check.failure(conditions!, first[i]!, last[i]!).reason === undefined;
  };
  const lanes = [new Integers(), new Integers(), new Integers(), new Integers()];
  const reached = [-1, -1, -1, -1];
  /** Where the last polar expression begins and ends. */
  let polar = -1;
  let polarEnd = -1;
  for (let i = 0; i < length; ) {
    const from = first[i]!;
    const to = last[i]!;
    let end = i + 1;
    while (end < length && first[end] === from && last[end] === to) end++;
    for (let each = 0; each < lanes.length; each++) {
      if (from <= reached[each]!) continue;
      let best = -1;
      for (let j = i; j < end; j++)
        if (lane[order[j]!] === each && (best < 0 || rank[order[j]!]! > rank[order[best]!]!) && holds(j)) best = j;
      if (best < 0) continue;
      if (each !== Lane.polarity) {
        if (to <= polarEnd && polarEnd - polar > to - from) continue;
      } else if (effect[order[best]!] !== Effect.mask) {
        polar = from;
        polarEnd = to;
      }
      reached[each] = to;
      lanes[each]!.push(best);
      if (each !== Lane.change) continue;
      for (let j = i; j < end; j++) if (j !== best && lane[order[j]!] === each && holds(j)) lanes[each]!.push(j);
    }
    i = end;
  }
  const columns = (chosen: readonly number[] | Int32Array): Matches => ({
    length: chosen.length,
    entry: Int32Array.from(chosen, (i) => order[i]!),
    first: Int32Array.from(chosen, (i) => first[i]!),
    last: Int32Array.from(chosen, (i) => last[i]!),
  });
  const polarities = lanes[Lane.polarity]!.done().filter(
    (i) => effect[order[i]!] !== Effect.mask && !(named && allNamed(named, first[i]!, last[i]!)),
  );
  return {
    polar: columns(withQuantities(polarities, lanes[Lane.quantity]!.done(), first, last)),
    changes: columns(lanes[Lane.change]!.done()),
    shifters: columns(lanes[Lane.shift]!.done()),
  };
}

/** Polar expressions and quantities in order of place, without quantities that share words with either or stand right before another (*tax receipts*). */
function withQuantities(polar: Int32Array, quantities: Int32Array, first: Int32Array, last: Int32Array): readonly number[] {
  const out: number[] = [];
  let next = 0;
  quantities.forEach((quantity, place) => {
    while (next < polar.length && first[polar[next]!]! <= last[quantity]!) out.push(polar[next++]!);
    const before = out.at(-1);
    if (before !== undefined && last[before]! >= first[quantity]!) return;
    const following = quantities[place + 1];
    if (following !== undefined && first[following]! === last[quantity]! + 1) return;
    out.push(quantity);
  });
  while (next < polar.length) out.push(polar[next++]!);
  return out;
}

function allNamed(named: (token: number) => boolean, first: number, last: number): boolean {
  for (let token = first; token <= last; token++) if (!named(token)) return false;
  return true;
}
