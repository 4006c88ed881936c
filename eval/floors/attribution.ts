import type { Span } from "../../src/text/span.js";
import type { Attributed } from "../scorers/attributions.js";
import { regexSentences } from "./segmentation.js";

const cues =
  /(?<![\p{L}\p{N}])(?:says?|said|saying|tells?|told|adds|added|claim(?:s|ed)|argue[sd]?|believe[sd]?|think|thinks|thought|call(?:s|ed)|warn(?:s|ed)|announce[sd]|insist(?:s|ed)|wants|wanted|according to|asked|wrote|writes)(?![\p{L}\p{N}])/gu;

/** Names and personal pronouns, and nouns behind an article. */
const subjects =
  /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}\p{N}.'’-]*(?: \p{Lu}[\p{L}\p{N}.'’-]*)*|he|she|they|we|it|who|(?:the|a|an|one|his|her|their) [\p{L}-]+)/gu;

/**
 * A short list of verbs of saying and thinking. The source is the last name, pronoun or noun with an article before the verb, the content
 * the rest of the sentence; where there is no rest, what stands before the source. Nothing is known of clauses, or of the next sentence.
 */
export function nearestAttributions(text: string): Attributed[] {
  return regexSentences(text).flatMap((sentence) => {
    const words = text.slice(sentence.start, sentence.end);
    const all = Array.from(words.matchAll(cues), (match) => ({ start: match.index, end: match.index + match[0].length }));
    return all.map((cue): Attributed => {
      const source = Array.from(words.slice(0, cue.start).matchAll(subjects)).at(-1);
      const piece = (start: number, end: number) => bare(text, { start: sentence.start + start, end: sentence.start + end });
      const rest = piece(cue.end, words.length);
      return {
        cue: piece(cue.start, cue.end),
        source: source ? piece(source.index, source.index + source[0].length) : [],
        content: rest.length > 0 ? rest : piece(0, source?.index ?? cue.start),
      };
    });
  });
}

/** The span without white space, commas and full stops at its edges, when anything is left of it. */
function bare(text: string, { start, end }: Span): Span[] {
  while (start < end && /[\s,.]/.test(text.charAt(start))) start++;
  while (end > start && /[\s,.]/.test(text.charAt(end - 1))) end--;
  return start < end ? [{ start, end }] : [];
}

/** Of attributions with a source, the one whose cue is nearest to a quotation and in its paragraph, else the last one before it. */
export function nearestSayer(text: string, quotation: Span, all: readonly Attributed[]): Attributed | undefined {
  let nearest: Attributed | undefined;
  let last: Attributed | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const one of all) {
    const cue = one.cue[0];
    if (!cue || one.source.length === 0) continue;
    if (cue.end <= quotation.start) last = one;
    const between = { start: Math.min(cue.end, quotation.end), end: Math.max(cue.start, quotation.start) };
    const distance = between.end - between.start;
    if (distance < 0 || distance >= least || text.slice(between.start, between.end).includes("\n")) continue;
    nearest = one;
    least = distance;
  }
  return nearest ?? last;
}
