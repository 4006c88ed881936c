import type { Negation } from "../scorers/negation.js";

const negators =
  /(?<![\p{L}\p{N}])(?:not|no|never|nothing|nobody|none|nor|neither|nowhere|without)(?![\p{L}\p{N}])|n['’]t(?![\p{L}\p{N}])|(?<=\bcan)not\b/giu;

/** A plain list of negators, each with the words from itself to the next mark of punctuation as its scope. */
export function listNegations(text: string): Negation[] {
  return Array.from(text.matchAll(negators), (match) => {
    const start = match.index;
    const end = start + match[0].length;
    const rest = /^[^.,;:!?()"“”]*/u.exec(text.slice(end))![0].length;
    return { cue: [{ start, end }], scope: [{ start: end, end: end + rest }] };
  });
}
