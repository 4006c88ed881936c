import type { EntityType } from "../mention.js";
import type { PersonalGroup } from "./pronouns.js";

/** What a candidate gains by each thing that speaks for it, and loses by what speaks against. */
export interface Weights {
  readonly subject: number;
  readonly possessor: number;
  /** It has the same role as the pronoun. */
  readonly parallel: number;
  /** It is the source of the attribution before, or of any. */
  readonly lastSource: number;
  readonly anySource: number;
  readonly headline: number;
  /** Times the logarithm of how often it was mentioned. */
  readonly repeated: number;
  /** It was last mentioned by a pronoun. */
  readonly pronoun: number;
  /** For each sentence, and each other candidate, between it and the pronoun. */
  readonly sentence: number;
  readonly intervening: number;
  /** It stands in a quotation in which the pronoun does not stand. */
  readonly quoted: number;
  /** It is a common noun; two that are joined. */
  readonly noun: number;
  readonly pair: number;
}

export const weights: Weights = {
  subject: 3,
  possessor: 0.5,
  parallel: 1,
  lastSource: 2,
  anySource: 1,
  headline: 0.5,
  repeated: 0.3,
  pronoun: 1,
  sentence: -1,
  intervening: -0.2,
  quoted: -2,
  noun: -0.5,
  pair: 1,
};

/** What a candidate loses where its type makes it unlikely that the pronoun stands for it. */
export const unlikely: Readonly<Record<PersonalGroup, Readonly<Partial<Record<EntityType, number>>>>> = {
  he: { OTHER: -1.5, ORG: -3, LOC: -3 },
  she: { OTHER: -1.5, ORG: -3, LOC: -3 },
  it: { OTHER: -0.5, LOC: -1, EVENT: -0.5 },
  they: { GPE: -2, ORG: -0.5, BLOC: -1 },
};

/** How far the best candidate must be ahead of the next, and its least score. */
export const thresholds: Readonly<Record<PersonalGroup, { readonly margin: number; readonly score: number }>> = {
  he: { margin: 0.5, score: -1 },
  she: { margin: 0.5, score: -1 },
  it: { margin: 1, score: 1 },
  they: { margin: 1, score: 1 },
};
