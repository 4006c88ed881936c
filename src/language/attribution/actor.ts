import type { Clause } from "../phrases.js";
import { type Passage, padding } from "./passage.js";

/**
 * Marks, by place, the noun phrase that acts in the clause of a word: 1 in its core, 2 in what follows its noun, 3 in what is joined to it or
 * says it again. Only the places from `first` up to `end` are written, and those right beside them.
 */
export function markActor(passage: Passage, clause: Clause | undefined, first: number, end: number, out: Uint8Array): void {
  out.fill(0, first - padding, end + padding);
  const phrase = clause?.logicalSubject?.phrase;
  if (!phrase) return;
  const mark = (firstToken: number, endToken: number, value: number): void => {
    const from = Math.max(passage.placeOf(Math.max(firstToken, passage.firstToken)), first - padding);
    const until = Math.min(passage.placeOf(Math.min(endToken, passage.endToken)), end + padding);
    if (from < until) out.fill(value, from, until);
  };
  mark(phrase.whole.firstToken, phrase.whole.endToken, 3);
  mark(phrase.firstToken, phrase.endToken, 2);
  mark(phrase.core.firstToken, phrase.core.endToken, 1);
}
