import { isOthers } from "../language/voice.js";
import { number } from "./fields.js";
import { signed } from "./signed.js";
import type { SpanTone, ToneLayer } from "./tone.js";

/** The numbers of the colours of what is good and what is bad: blue and orange, which all eyes tell apart. */
export const toneColors = { positive: 0, negative: 1 } as const;

/** A bar: the score of one sentence, or that of several that stand next to each other. */
export interface Bar {
  readonly first: number;
  readonly last: number;
  readonly score: number;
  /** Whether most of the words are those of others. */
  readonly others: boolean;
}

/** A bar for each sentence; of more than `most`, one for as many neighbours as it takes. */
export function barsOf({ sentences, parts }: Pick<ToneLayer, "sentences" | "parts">, most: number): readonly Bar[] {
  const others = othersOf(sentences, parts);
  const each = Math.max(1, Math.ceil(sentences.length / most));
  const bars: Bar[] = [];
  for (let first = 0; first < sentences.length; first += each) {
    const last = Math.min(first + each, sentences.length) - 1;
    let [sum, total, words, foreign] = [0, 0, 0, 0];
    for (let at = first; at <= last; at++) {
      const { score, mass, weight, words: length } = sentences[at]!;
      sum += (score ?? 0) * mass * weight;
      total += mass * weight;
      words += length;
      foreign += others[at]!;
    }
    bars.push({ first, last, score: total === 0 ? 0 : sum / total, others: 2 * foreign > words });
  }
  return bars;
}

/** How many words of each sentence are those of others. */
function othersOf(sentences: readonly SpanTone[], parts: readonly SpanTone[]): readonly number[] {
  let next = 0;
  return sentences.map(({ end }) => {
    let words = 0;
    for (; next < parts.length && parts[next]!.start < end; next++) if (isOthers(parts[next]!.voice)) words += parts[next]!.words;
    return words;
  });
}

/** What a bar stands for, in words. */
export function barTitle({ first, last, score, others }: Bar): string {
  const place = first === last ? `Sentence ${number(first + 1)}` : `Sentences ${number(first + 1)} to ${number(last + 1)}`;
  return `${place}, ${others ? "mostly others’ words" : "the author’s words"}: ${signed(score)}`;
}
