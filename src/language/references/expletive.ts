import { Upos, Xpos } from "../tagset.js";
import type { Grammar } from "./grammar.js";
import { referenceWords } from "./words.js";

/** How many tokens after the adjective or noun the clause may begin that *it* announces. */
const reach = 12;

const openers: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "that",
  "to",
  "whether",
  "who",
  "how",
  "why",
  "what",
  "when",
  "where",
  "if",
  "for",
]);

/** Whether *it* stands for nothing: *it rains*, *it is clear that*, *it seems*, *makes it hard to*. */
export function isExpletive(grammar: Grammar, token: number): boolean {
  const { weather, condition, seeming, finding } = referenceWords();
  if (grammar.parsed && !grammar.phraseAt(token)) return true;
  let next = token + 1;
  let linked = false;
  for (; next < token + 8; next++) {
    const upos = grammar.upos(next);
    if (upos === Upos.AUX || (upos === Upos.VERB && grammar.lemma(next) === "be")) linked = true;
    else if (upos !== Upos.ADV && upos !== Upos.PART) break;
  }
  const lemma = grammar.lemma(next);
  if (weather.has(lemma) && grammar.upos(next) === Upos.VERB) return true;
  if (!linked || grammar.upos(next) === Upos.VERB) {
    if (grammar.upos(next) === Upos.VERB && seeming.has(lemma)) return opensClause(grammar, next + 1, reach);
    if (grammar.upos(next) === Upos.VERB && linked) return grammar.xpos(next) === Xpos.VBN && opensClause(grammar, next + 1, 1);
    const isFound = finding.has(grammar.lemma(token - 1)) && grammar.upos(token - 1) === Upos.VERB;
    return isFound && grammar.upos(next) === Upos.ADJ && opensClause(grammar, next + 1, 6);
  }
  if (condition.has(lemma)) return true;
  const upos = grammar.upos(next);
  return upos === Upos.NUM || opensClause(grammar, next + (upos === Upos.ADJ ? 1 : 0), reach);
}

/** Whether a clause begins within a few tokens of the same sentence. */
function opensClause(grammar: Grammar, from: number, tokens: number): boolean {
  for (let token = from; token < from + tokens; token++) {
    const upos = grammar.upos(token);
    if (openers.has(grammar.norm(token)) && upos !== Upos.ADP) return true;
    if (upos === Upos.PUNCT || upos === Upos.VERB) return false;
  }
  return false;
}
