import type { Doc } from "../../text/doc.js";
import { english } from "../../text/english.js";
import { Flag, isWordKind, Kind } from "../../text/token.js";
import { attributionWords } from "./words.js";

/** What words in quotation marks are when they are nobody's quotation. */
export type Use = "scare" | "term" | "quoted";

/** The most words of a title or a term. */
const longestTerm = 8;

export function useOf(doc: Doc, first: number, end: number, words: number): Use {
  const { tokens, vocabulary } = doc;
  const norm = (token: number): string => (token >= 0 ? vocabulary.norm(tokens.type[token]!) : "");
  const { distancing, naming } = attributionWords();
  if (distancing.has(norm(first - 1))) return "scare";
  if (tokens.kind[first - 2] === Kind.hyphen && english().distancing.has(norm(first - 1))) return "scare";
  if (words > longestTerm) return "quoted";
  if (naming.has(norm(first - 1)) || isTitle(doc, first, end)) return "term";
  return "quoted";
}

/** Whether words are written like a title: at least two, the first and all long ones with a capital, without a mark at the end. */
function isTitle({ tokens }: Doc, first: number, end: number): boolean {
  let words = 0;
  let last = -1;
  for (let token = first + 1; token < end; token++) {
    if (tokens.kind[token] === Kind.quoteClose) continue;
    last = token;
    if (!isWordKind(tokens.kind[token]!)) continue;
    words++;
    const capital = (tokens.flags[token]! & Flag.capital) !== 0;
    if (!capital && (words === 1 || tokens.end[token]! - tokens.start[token]! > 3)) return false;
  }
  return words >= 2 && last >= 0 && isWordKind(tokens.kind[last]!);
}
