import { Kind } from "../text/token.js";
import type { Branches } from "./branches.js";
import { reach } from "./extents.js";
import { insertion, type Region } from "./region.js";
import { Uses } from "./words.js";

const verbal = Uses.auxiliary | Uses.finite;

/**
 * The stretch around a cue, the tokens `[first, end)`, that its scope cannot leave whatever a tree says: no strong punctuation interrupts
 * it, and after the cue no comma or word that opens another clause. A quotation that belongs to the clause (no comma before it) is passed
 * over as a whole.
 */
export function stretchAround(region: Region, branches: Branches, first: number, end: number): [from: number, until: number] {
  const begin = Math.max(region.begin, first - reach);
  let from = first;
  while (from > begin) {
    const open =
      region.kind(from - 1) === Kind.quoteClose && from < first && !region.isComma(from - 2) ? region.opening(from - 1) : -1;
    if (open >= begin) from = open;
    else if (region.isBreak(from - 1)) break;
    else from--;
  }
  const limit = Math.min(region.end, end + reach);
  let until = end;
  while (until < limit) {
    const close = region.kind(until) === Kind.quoteOpen && !region.isComma(until - 1) ? region.closing(until) : -1;
    if (close >= 0 && close < limit) until = close + 1;
    else if (region.isBreak(until) || leadsOn(region, branches, until)) break;
    else until++;
  }
  return [from, until];
}

/** Whether what follows a comma belongs to a word further on, and is no insertion. */
function leadsOn(region: Region, branches: Branches, comma: number): boolean {
  if (!region.isComma(comma) || comma + 1 >= region.end || branches.isResumed(comma)) return false;
  const branch = branches.outermost(comma + 1);
  const head = branches.head(branch);
  if (head >= 0 && head < branch) return false;
  for (let i = comma + 1; i <= comma + 1 + insertion; i++) {
    if (region.isComma(i)) return false;
    if (!region.isWord(i) || region.is(i, Uses.coordinator | verbal | Uses.relative)) break;
  }
  return true;
}
