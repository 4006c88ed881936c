import data from "../../lexicons/sentiment/profiles.json" with { type: "json" };

/** What kind of text is read: news and other edited prose, posts and messages, or reviews of works and products. */
export type SentimentProfile = "news" | "social" | "review";

/** The numbers of a profile: factors of values, unless they say otherwise. */
export interface Settings {
  /** Whether slang, emoji and emoticons are read. */
  readonly slang: boolean;
  /** How much polarity a long text must have to come near 1; larger is more. */
  readonly saturation: number;
  /** Scores nearer to 0 than this are neutral. */
  readonly neutral: number;
  /** From here on good and bad weigh enough to call a text without direction mixed. */
  readonly mixed: number;
  readonly negatedGood: number;
  readonly negatedBad: number;
  readonly hedged: number;
  readonly conditional: number;
  readonly asked: number;
  readonly desired: number;
  readonly beforeBut: number;
  readonly afterBut: number;
  readonly conceded: number;
  /** Of good things of which there is too much. */
  readonly excess: number;
  readonly capitals: number;
  /** What each of up to three exclamation marks adds to the factor 1. */
  readonly exclamation: number;
  /** Of good and bad things that end or become less, where the word says that they do so wholly. */
  readonly endedGood: number;
  readonly endedBad: number;
  /** How often a sentence is rightly called good or bad, by the absolute value of its score: points of a broken line, measured. */
  readonly confidence: readonly (readonly number[])[];
}

export const settingsOf: Readonly<Record<SentimentProfile, Settings>> = data;
