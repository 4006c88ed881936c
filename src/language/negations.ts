import type { Hit } from "../lexicon/find.js";
import type { Doc } from "../text/doc.js";
import type { Span } from "../text/span.js";
import { Kind } from "../text/token.js";
import type { Clauses, Piece } from "./clauses.js";
import type { Reading } from "./scopecue.js";
import { Uses } from "./words.js";

/** Reads a hit of the frame `negation`. A *nor* that belongs to a *neither* is read with it, and put into `used`. */
export function readNegation(
  doc: Doc,
  clauses: Clauses,
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
      while (no < end - 1 && !clauses.is(no, Uses.negator)) no++;
      clauses.left(no, scope);
      clauses.right(no + 1, scope);
      return { cue: [spanOf(doc, no)], scope, rule };
    }
    case "noun":
      if (clauses.kind(end) === Kind.hyphen) return undefined;
      if (!clauses.isWord(end) && clauses.kind(end) !== Kind.quoteOpen) return { cue: whole, scope, rule: "negation.answer" };
      break;
    case "pair": {
      const partner = partnerOf(clauses, hits, index);
      if (partner >= 0) {
        used.add(partner);
        const { firstToken, endToken, start, end: stop } = hits[partner]!;
        clauses.left(first, scope);
        scope.push([end, firstToken]);
        clauses.right(endToken, scope);
        return { cue: [...whole, { start, end: stop }], scope, rule };
      }
      break;
    }
    case "preposition":
    case "approximate":
    case "contrast":
    case "exception":
      if (category === "approximate" && end === first + 1) break;
      clauses.right(end, scope);
      return { cue: whole, scope, rule };
    case "verb":
    case "lack":
      clauses.right(first + 1, scope);
      return { cue: [spanOf(doc, first)], scope, rule };
  }
  if (category === "clause") {
    if (!clauses.isWord(end)) {
      if (isTag(clauses, first)) return undefined;
      if (!clauses.is(first - 1, Uses.auxiliary | Uses.subject | Uses.pronoun)) return { cue: whole, scope, rule };
    }
    if (clauses.is(end, Uses.gerund) && clauses.is(first - 1, Uses.preposition)) return rightOnly(clauses, hit, rule);
    if (clauses.is(end, Uses.infinitive) && !clauses.is(first - 1, Uses.auxiliary)) return rightOnly(clauses, hit, rule);
  }
  if (category === "noun" && clauses.is(first - 1, Uses.preposition)) return rightOnly(clauses, hit, rule);
  if (!inverted(clauses, category, end)) clauses.left(first, scope);
  clauses.right(end, scope);
  return { cue: whole, scope, rule };
}

function rightOnly(clauses: Clauses, hit: Hit, rule: string): Reading {
  const scope: Piece[] = [];
  clauses.right(hit.endToken, scope);
  return { cue: [{ start: hit.start, end: hit.end }], scope, rule };
}

/** *Is it not?*, *did he not,* after a statement: it asks for assent and denies nothing. */
function isTag(clauses: Clauses, negator: number): boolean {
  return (
    clauses.is(negator - 1, Uses.subject | Uses.pronoun) && clauses.is(negator - 2, Uses.auxiliary) && clauses.isComma(negator - 3)
  );
}

/** *Nor could any inquiry*, *never have I*: the verb follows, and the subject. */
function inverted(clauses: Clauses, category: string, next: number): boolean {
  return category === "pair" && clauses.is(next, Uses.auxiliary);
}

/** How many tokens lie between *neither* and its *nor* at most. */
const pairLength = 24;

/** The *nor* (the shorter word of the pair) of a *neither*; −1 when there is none. */
function partnerOf(clauses: Clauses, hits: readonly Hit[], index: number): number {
  const { firstToken, start, end } = hits[index]!;
  for (let next = index + 1; next < hits.length; next++) {
    const hit = hits[next]!;
    if (hit.firstToken > firstToken + pairLength || hit.firstToken >= clauses.end) return -1;
    if (hit.frame === "negation" && hit.category === "pair") return hit.end - hit.start < end - start ? next : -1;
  }
  return -1;
}

/** Reads a hit of the frame `affix`. */
export function readAffix(doc: Doc, clauses: Clauses, hit: Hit): Reading | undefined {
  const { category, firstToken } = hit;
  if (category === "exempt" || hit.endToken !== firstToken + 1) return undefined;
  const { start, end } = hit;
  const word = doc.text.slice(start, end);
  const at = category === "less" ? word.toLowerCase().lastIndexOf(category) : 0;
  const cue = [{ start: start + at, end: start + at + category.length }];
  const scope: Piece[] = [[firstToken, firstToken + 1]];
  if (clauses.is(firstToken, Uses.adverbial)) return { cue, scope, rule: "negation.affix" };
  if (!clauses.nounPhrase(firstToken, scope)) {
    clauses.left(firstToken, scope);
    clauses.right(firstToken + 1, scope, true);
  }
  return { cue, scope, rule: "negation.affix" };
}

function spanOf(doc: Doc, token: number): Span {
  return { start: doc.tokens.start[token]!, end: doc.tokens.end[token]! };
}
