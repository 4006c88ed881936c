import { framing } from "../analyzers/framing.js";
import { sentimentLexicons } from "../analyzers/sentiment/lexicons.js";
import type { SentimentProfile } from "../analyzers/sentiment/profiles.js";
import { sentiment } from "../analyzers/sentiment.js";
import { attribution, voices } from "../language/attribution.js";
import { entities } from "../language/entities.js";
import { quotations, type VoiceLayer } from "../language/voice.js";
import type { Overlap } from "../lexicon/find.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import type { Analyzer } from "../query/analyzer.js";
import type { Query } from "../query/query.js";

/** By what framing and sentiment tell whose words stand where. */
export type VoicesName = "attribution" | "quotations";

/** The queries of these names. */
export const voiceQueries: Readonly<Record<VoicesName, () => Query<VoiceLayer>>> = { attribution: voices, quotations };

/** What kinds of text sentiment knows, each with what it is for. */
export const profiles: Readonly<Record<SentimentProfile, string>> = {
  news: "news and other edited prose",
  social: "posts and messages",
  review: "reviews of works and products",
};

/** What the options of the command line say to analyzers. */
export interface Settings {
  readonly lexicons: readonly Lexicon[];
  readonly overlap: Overlap | undefined;
  readonly voice: Query<VoiceLayer>;
  readonly profile: SentimentProfile;
}

/** An analyzer as the command line offers it. */
export interface Offer {
  /** What it finds, for the help. */
  readonly about: string;
  /** Whether it looks for the terms of the lexicons that were asked for. */
  readonly readsLexicons: boolean;
  /** The lexicons that it brings itself. */
  readonly own?: (settings: Settings) => readonly Lexicon[];
  readonly create: (settings: Settings) => Analyzer;
}

/** The analyzers of the command line, by name, in the order of the report. */
export const offers: Readonly<Record<string, Offer>> = {
  entities: { about: "who and what is named, and which names are of one entity", readsLexicons: false, create: () => entities() },
  attribution: { about: "who says what, by what word, and to whom", readsLexicons: false, create: () => attribution() },
  framing: { about: "terms that cue the frames of the lexicons", readsLexicons: true, create: framing },
  sentiment: {
    about: "how good or bad what is said is, by whose words",
    readsLexicons: false,
    own: ({ profile }) => sentimentLexicons(profile),
    create: ({ voice, profile }) => sentiment({ voice, profile }),
  },
};
