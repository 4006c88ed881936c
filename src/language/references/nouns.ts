import { Upos, Xpos } from "../tagset.js";
import type { Grammar } from "./grammar.js";
import { Fits } from "./pronouns.js";
import { referenceWords } from "./words.js";

/** How far before its noun a phrase may begin. */
const longestOpening = 8;

const openings: ReadonlySet<number> = /* @__PURE__ */ new Set([Upos.ADJ, Upos.ADV, Upos.DET, Upos.NOUN, Upos.NUM, Upos.PROPN]);

/** Whether a common noun ends a phrase, so that it may head it. */
export function isNounHead(grammar: Grammar, token: number): boolean {
  if (grammar.upos(token) !== Upos.NOUN) return false;
  const next = grammar.upos(token + 1);
  return next !== Upos.NOUN && next !== Upos.PROPN;
}

/** The first token of the phrase of a noun: its article and adjectives. */
export function beginOf(grammar: Grammar, noun: number, from: number): number {
  let first = noun;
  const least = Math.max(from, noun - longestOpening);
  while (first > least && (openings.has(grammar.upos(first - 1)) || grammar.xpos(first - 1) === Xpos.PRP$)) first--;
  return first;
}

/** Which pronouns can take a common noun up. */
export function nounFits(grammar: Grammar, noun: number): number {
  if (grammar.xpos(noun) === Xpos.NNS) return Fits.they;
  const { female, male, person, body } = referenceWords();
  const lemma = grammar.lemma(noun);
  if (female.has(lemma)) return Fits.she;
  if (male.has(lemma)) return Fits.he;
  if (person.has(lemma)) return Fits.he | Fits.she;
  return body.has(lemma) ? Fits.it | Fits.they : Fits.it;
}
