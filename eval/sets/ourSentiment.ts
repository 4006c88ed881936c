import { voices } from "../../src/language/attribution.js";
import { evaluate } from "../../src/query/query.js";
import { read } from "../../src/text/read.js";
import { models } from "../models.js";
import type { PolarityScorer, TargetScorer } from "../scorers/polarity.js";

/** What the library says of a text as a whole. It has no sentiment yet: every text is neutral. */
export const ourSentiment: PolarityScorer = { score: () => ({ score: 0, coverage: 0 }), neutral: () => 0 };

/** What the library says of a target in a text. */
export const ourTowards: TargetScorer = () => 0;

/** A way to score a text that the benchmark times; `run` returns any number. */
export interface SentimentJob {
  readonly note: string;
  run(text: string): number;
}

/** From a text to its sentiment with ever more known about the words. So far these are only the layers that sentiment will stand on. */
export const ourSentimentJobs: Readonly<Record<"without tags" | "with tags" | "with voices", SentimentJob>> = {
  "without tags": { note: "tokens only: no sentiment yet", run: (text) => read(text).tokens.length },
  "with tags": { note: "tags only: no sentiment yet", run: (text) => evaluate(read(text), models.tags).upos.length },
  "with voices": { note: "voices only: no sentiment yet", run: (text) => evaluate(read(text), voices()).words.author },
};
