import type { PolarityScorer, TargetScorer } from "../scorers/polarity.js";

/** What the library says of a text as a whole. It has no sentiment yet: every text is neutral. */
export const ourSentiment: PolarityScorer = { score: () => ({ score: 0, coverage: 0 }), neutral: () => 0 };

/** What the library says of a target in a text. */
export const ourTowards: TargetScorer = () => 0;
