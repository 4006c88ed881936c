import type { Hit } from "../lexicon/find.js";
import type { Doc } from "../text/doc.js";
import { Kind } from "../text/token.js";
import type { Clauses } from "./clauses.js";
import type { Piece } from "./extents.js";

import type { Region } from "./region.js";
import type { Reading } from "./scopecue.js";
import { Uses } from "./words.js";

/** Categories whose cue stands for its whole clause; the others govern what follows. */
const clausal: ReadonlySet<string> = new Set(["adverb", "would", "were"]);

/** Reads a hit of the frames `hedge`, `condition`, `question` and `desire`. */
export function readIrrealis(doc: Doc, region: Region, clauses: Clauses, hit: Hit): Reading | undefined {
  const { frame, category, firstToken, endToken } = hit;
  if (category === "exempt") return undefined;
  const scope: Piece[] = [];
  if (category === "inversion" && !isInverted(doc, region, firstToken)) return undefined;
  if (category === "conjunction" || category === "inversion") clauses.condition(firstToken, endToken, scope);
  else if (clausal.has(category)) clauses.clause(firstToken, endToken, scope);
  else clauses.following(firstToken, endToken, scope);
  return { cue: [{ start: hit.start, end: hit.end }], scope, rule: `${frame}.${category}` };
}

/** *Should the talks fail*, *had they known*, *were he to go*: the verb before its subject, at the start of what is no question. */
function isInverted(doc: Doc, region: Region, verb: number): boolean {
  const subject = verb + 1;
  if (!region.isWord(subject) || !region.opens(verb)) return false;
  if (!region.is(subject, Uses.subject | Uses.pronoun | Uses.determiner) && !region.isCapital(subject)) return false;
  return questionMark(doc, region.begin, region.end) < 0;
}

/** The token of the question mark that ends a sentence, also before a closing quotation mark; −1 when there is none. */
function questionMark(doc: Doc, begin: number, end: number): number {
  const { start, kind } = doc.tokens;
  for (let i = end - 1; i >= begin && i >= end - 4; i--) {
    if (kind[i]! <= Kind.clitic) return -1;
    if (kind[i] === Kind.punctuation && doc.text.charCodeAt(start[i]!) === 63) return i;
  }
  return -1;
}

/** The sentences that end in a question mark: each from its start, or from the quotation mark that opens what is asked. */
export function readQuestions(doc: Doc): Reading[] {
  const { firstToken, endToken, length } = doc.innerSentences;
  const { start, end, kind } = doc.tokens;
  const readings: Reading[] = [];
  for (let sentence = 0; sentence < length; sentence++) {
    const begin = firstToken[sentence]!;
    const mark = questionMark(doc, begin, endToken[sentence]!);
    if (mark < 0) continue;
    let first = mark;
    for (let closed = 0; first > begin; first--) {
      if (kind[first - 1] === Kind.quoteClose) closed++;
      else if (kind[first - 1] === Kind.quoteOpen && closed-- === 0) break;
    }
    readings.push({ cue: [{ start: start[mark]!, end: end[mark]! }], scope: [[first, mark]], rule: "question.mark" });
  }
  return readings;
}
