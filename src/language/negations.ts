import type { Hit } from "../lexicon/find.js";
import type { Doc } from "../text/doc.js";
import type { Span } from "../text/span.js";
import { Kind } from "../text/token.js";
import type { Extents, Piece } from "./extents.js";
import type { Region } from "./region.js";
import type { Reading } from "./scopecue.js";
import { Uses } from "./words.js";

/** Reads a hit of the frame `negation`. A *nor* that belongs to a *neither* is read with it, and put into `used`. */
export function readNegation(
  doc: Doc,
  region: Region,
  extents: Extents,
  hits: readonly Hit[],
  index: number,
  used: Set<number>,
): Reading | undefined {
  const hit = hits[index]!;
  const { firstToken: first, endToken: end, category } = hit;
  const rule = `negation.${category}`;
  const whole = [{ start: hit.start, end: hit.end }];
  const scope: Piece[] = [];
  switch (category) {
    case "exempt":
      return undefined;
    case "answer":
      return { cue: whole, scope, rule };
    case "doubt": {
      let no = first;
      while (no < end - 1 && !region.is(no, Uses.negator)) no++;
      extents.clause(no, no + 1, scope);
      return { cue: [spanOf(doc, no)], scope, rule };
    }
    case "noun":
      if (region.kind(end) === Kind.hyphen) return undefined;
      if (!region.isWord(end) && region.kind(end) !== Kind.quoteOpen) return { cue: whole, scope, rule: "negation.answer" };
      break;
    case "pair": {
      const partner = partnerOf(region, hits, index);
      if (partner >= 0) {
        used.add(partner);
        const { firstToken, endToken, start, end: stop } = hits[partner]!;
        extents.clause(first, endToken, scope);
        scope.push([end, firstToken]);
        return { cue: [...whole, { start, end: stop }], scope, rule };
      }
      break;
    }
    case "preposition":
    case "approximate":
    case "contrast":
    case "exception":
      if (category === "approximate" && end === first + 1) break;
      extents.following(first, end, scope);
      return { cue: whole, scope, rule };
    case "verb":
    case "lack":
      extents.following(first, first + 1, scope);
      return { cue: [spanOf(doc, first)], scope, rule };
  }
  if (category === "clause") {
    if (!region.isWord(end)) {
      if (isTag(region, first)) return undefined;
      if (!region.is(first - 1, Uses.auxiliary | Uses.subject | Uses.pronoun)) return { cue: whole, scope, rule };
    }
  }
  if (opensPhrase(region, hit)) extents.following(first, end, scope);
  else extents.clause(first, end, scope);
  return { cue: whole, scope, rule };
}

/**
 * Whether a cue denies only what follows it: *of not knowing*, *decided not to go*, *with no hope*, *nor could any inquiry*, where the
 * verb follows, and the subject.
 */
function opensPhrase(region: Region, { category, firstToken: first, endToken: end }: Hit): boolean {
  if (category === "pair") return region.is(end, Uses.auxiliary);
  if (category === "noun") return region.is(first - 1, Uses.preposition);
  if (category !== "clause") return false;
  if (region.is(end, Uses.gerund)) return region.is(first - 1, Uses.preposition);
  return region.is(end, Uses.infinitive) && !region.is(first - 1, Uses.auxiliary);
}

/** *Is it not?*, *did he not,* after a statement: it asks for assent and denies nothing. */
function isTag(region: Region, negator: number): boolean {
  return (
    region.is(negator - 1, Uses.subject | Uses.pronoun) && region.is(negator - 2, Uses.auxiliary) && region.isComma(negator - 3)
  );
}

/** How many tokens lie between *neither* and its *nor* at most. */
const pairLength = 24;

/** The *nor* (the shorter word of the pair) of a *neither*; −1 when there is none. */
function partnerOf(region: Region, hits: readonly Hit[], index: number): number {
  const { firstToken, start, end } = hits[index]!;
  for (let next = index + 1; next < hits.length; next++) {
    const hit = hits[next]!;
    if (hit.firstToken > firstToken + pairLength || hit.firstToken >= region.end) return -1;
    if (hit.frame === "negation" && hit.category === "pair") return hit.end - hit.start < end - start ? next : -1;
  }
  return -1;
}

/** Reads a hit of the frame `affix`. */
export function readAffix(doc: Doc, extents: Extents, hit: Hit): Reading | undefined {
  const { category, firstToken } = hit;
  if (category === "exempt" || hit.endToken !== firstToken + 1) return undefined;
  const { start, end } = hit;
  const word = doc.text.slice(start, end);
  const at = category === "less" ? word.toLowerCase().lastIndexOf(category) : 0;
  const cue = [{ start: start + at, end: start + at + category.length }];
  const scope: Piece[] = [[firstToken, firstToken + 1]];
  extents.described(firstToken, scope);
  return { cue, scope, rule: "negation.affix" };
}

function spanOf(doc: Doc, token: number): Span {
  return { start: doc.tokens.start[token]!, end: doc.tokens.end[token]! };
}
