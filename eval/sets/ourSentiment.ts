import { settingsOf } from "../../src/analyzers/sentiment/profiles.js";
import { sentiment } from "../../src/analyzers/sentiment.js";
import { quotations } from "../../src/language/voice.js";
import { evaluate } from "../../src/query/query.js";
import { read } from "../../src/text/read.js";
import type { PolarityScorer, TargetScorer } from "../scorers/polarity.js";

/** Whose words they are does not matter to the score of a text as a whole. */
const byProfile = {
  news: sentiment({ profile: "news", voice: quotations() }),
  social: sentiment({ profile: "social", voice: quotations() }),
  review: sentiment({ profile: "review", voice: quotations() }),
};

/** What the library says of a text as a whole. */
export const ourSentiment: PolarityScorer = {
  score: (text, profile) => {
    const { document } = evaluate(read(text), byProfile[profile]);
    return { score: document.score ?? 0, coverage: document.expressions === 0 ? 0 : (document.coverage ?? 0) };
  },
  neutral: (profile) => settingsOf[profile].neutral,
};

/** What the library says of a target in a text: the score of the text. */
export const ourTowards: TargetScorer = (text) => ourSentiment.score(text, "news").score;

/** A way to score a text that the benchmark times; `run` returns any number. */
export interface SentimentJob {
  readonly note: string;
  run(text: string): number;
}

const untagged = sentiment({ voice: quotations(), tags: null });
const scored = (analyzer: typeof untagged) => (text: string) => evaluate(read(text), analyzer).document.score ?? 0;

/** From a text to its sentiment with ever more known about the words. */
export const ourSentimentJobs: Readonly<Record<"without tags" | "with tags" | "with voices", SentimentJob>> = {
  "without tags": { note: "all levels and evidence, typographic voices", run: scored(untagged) },
  "with tags": { note: "the same with parts of speech and names", run: scored(byProfile.news) },
  "with voices": { note: "the same with attribution: who says what", run: scored(sentiment()) },
};
