import type { Clause } from "../phrases.js";
import { type Passage, padding } from "./passage.js";

/**
 * Marks, by place, the noun phrase that acts in the clause of a word: 1 in its core, 2 in what follows its noun, 3 in what is joined to it or
 * says it again. Returns the head of the phrase as a place, 0 for none.
 */
export function markActor(passage: Passage, clause: Clause | undefined, out: Uint8Array): number {
  out.fill(0, 0, passage.length + 2 * padding);
  const phrase = clause?.logicalSubject?.phrase;
  if (!phrase) return 0;
  const mark = (first: number, end: number, value: number): void => {
    for (let token = Math.max(first, passage.firstToken); token < Math.min(end, passage.endToken); token++)
      out[passage.placeOf(token)] = value;
  };
  mark(phrase.whole.firstToken, phrase.whole.endToken, 3);
  mark(phrase.firstToken, phrase.endToken, 2);
  mark(phrase.core.firstToken, phrase.core.endToken, 1);
  return passage.placeOf(phrase.head);
}
