import type { CodebookLike } from "../../src/lexicon/lexicon.js";
import { seeded, shuffled } from "./random.js";

/** Terms of a dictionary, drawn from the text they will be looked for in. All in lower case. */
export interface Terms {
  readonly words: readonly string[];
  /** Beginnings of words: `sanction` stands for `sanction*`. */
  readonly prefixes: readonly string[];
  readonly phrases: readonly string[];
}

/**
 * Draws `count` terms: half words, a fifth beginnings of words, the rest phrases of two or three words that stand in the text. The
 * hundred most frequent words are left out, as no dictionary of frames has them. Same terms for the same text and count.
 */
export function drawTerms(documents: readonly string[], count: number): Terms {
  const random = seeded(3);
  const text = documents.join("\n").toLowerCase();
  const frequency = new Map<string, number>();
  for (const [word] of text.matchAll(/[a-z]{3,}/g)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const types = [...frequency].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
  // Half of the 20,000 commonest words: the mid-frequency words that dictionaries are made of. More only when more are asked for.
  const pool = shuffled(types.slice(100, Math.max(20_100, count * 2)), random);
  const words = pool.slice(0, Math.floor(count / 2));
  const long = pool.slice(words.length).filter((word) => word.length >= 6);
  const prefixes = unique(
    long.map((word) => word.slice(0, 5 + Math.floor(random() * (word.length - 5)))),
    Math.floor(count / 5),
  );
  const phrases = new Set<string>();
  for (let tries = 0; phrases.size < count - words.length - prefixes.length && tries < count * 50; tries++) {
    const at = Math.floor(random() * text.length);
    const phrase = /(?<=\s)[a-z]{2,}(?: [a-z]{2,}){1,2}(?=[\s,.])/.exec(text.slice(at, at + 80))?.[0];
    if (phrase) phrases.add(phrase);
  }
  return { words, prefixes, phrases: [...phrases] };
}

export function sizeOf({ words, prefixes, phrases }: Terms): number {
  return words.length + prefixes.length + phrases.length;
}

/** The terms as a codebook of one frame. */
export function codebookOf({ words, prefixes, phrases }: Terms): CodebookLike {
  const categories = { words, prefixes: prefixes.map((prefix) => `${prefix}*`), phrases };
  return { id: "bench", version: "1", frames: { bench: { categories } } };
}

function unique(items: readonly string[], count: number): string[] {
  return [...new Set(items)].slice(0, count);
}
