import type { EntityType } from "../mention.js";
import type { PersonalGroup } from "./pronouns.js";

/** What a candidate gains by each thing that speaks for it, and loses by what speaks against. */
export interface Weights {
  readonly subject: number;
  readonly possessor: number;
  /** It has the same role as the pronoun. */
  readonly parallel: number;
  /** It is the source of the attribution before, and the pronoun is that of another. */
  readonly lastSource: number;
  /** Times the logarithm of how often it was mentioned. */
  readonly repeated: number;
  /** It was last mentioned by a pronoun. */
  readonly pronoun: number;
  /** For each sentence, and each other candidate, between it and the pronoun. */
  readonly sentence: number;
  readonly intervening: number;
  /** It is known to be of the gender of the pronoun. */
  readonly gender: number;
  /** It is two that are joined. */
  readonly pair: number;
}

export const weights: Weights = {
  subject: 1.5,
  possessor: 0.75,
  parallel: 1,
  lastSource: 0.5,
  repeated: 1.2,
  pronoun: 1,
  sentence: -1.8,
  intervening: -0.6,
  gender: 0.5,
  pair: 1,
};

/** What a candidate loses where its type makes it unlikely that the pronoun stands for it. */
export const unlikely: Readonly<Record<PersonalGroup, Readonly<Partial<Record<EntityType, number>>>>> = {
  he: { OTHER: -2.5 },
  she: { OTHER: -2 },
  it: { EVENT: -0.5 },
  they: { GPE: -3, ORG: -0.5, BLOC: -1, NORP: 1 },
};

/** What a pronoun asks of what it stands for. */
export interface Demand {
  /** How far the best candidate must be ahead of the next, and its least score. */
  readonly margin: number;
  readonly score: number;
  /** What common nouns gain. */
  readonly noun: number;
}

export const demands: Readonly<Record<PersonalGroup, Demand>> = {
  he: { margin: 0.5, score: -1.75, noun: -1 },
  she: { margin: 0.5, score: -1.75, noun: -1 },
  it: { margin: 1.25, score: -1, noun: 0 },
  they: { margin: 1.5, score: 0.5, noun: 0 },
};

/** What names lose for *it* that is not possessive: most of it stands for things and events, the more so as an object and before *be*. */
export const vague: { readonly plain: number; readonly object: number; readonly being: number } = {
  plain: 2,
  object: 0.5,
  being: 1.5,
};
