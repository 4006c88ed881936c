import { framing } from "../analyzers/framing.js";
import type { Overlap } from "../lexicon/find.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import type { Analyzer } from "../query/analyzer.js";

/** What the options of the command line say to analyzers. */
export interface Settings {
  readonly lexicons: readonly Lexicon[];
  readonly overlap: Overlap | undefined;
}

/** An analyzer as the command line offers it. */
export interface Offer {
  /** What it finds, for the help. */
  readonly about: string;
  /** Whether it looks for the terms of the lexicons that were asked for. */
  readonly readsLexicons: boolean;
  readonly create: (settings: Settings) => Analyzer;
}

/** The analyzers of the command line, by name, in the order of the report. */
export const offers: Readonly<Record<string, Offer>> = {
  framing: { about: "terms that cue the frames of the lexicons", readsLexicons: true, create: framing },
};
