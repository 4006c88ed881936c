import type { Status } from "../../language/scope.js";
import type { Annotation, Evidence, Layer, Measures, Voice } from "../../query/layer.js";
import type { Span } from "../../text/span.js";

/** Which way a score points. `mixed`: good and bad weigh about the same, and both weigh much. */
export type Polarity = "positive" | "negative" | "neutral" | "mixed";

/** A word or expression that says something good or bad, with what its surroundings make of it. */
export interface PolarExpression extends Annotation<"positive" | "negative"> {
  /** The id of the lexicon. */
  readonly lexicon: string;
  /** The term as the lexicon has it. */
  readonly term: string;
  /** What kind of evaluation it is, after Martin and White's Appraisal: `judgementPropriety`, `affectSecurity`, …, or `event`, `slang`, `other`. */
  readonly appraisal: string;
  /** How heated the word is, 1 to 3, where that is coded. */
  readonly intensity?: 1 | 2 | 3;
  /** How good or bad the expression is by itself, about −5 to 5. */
  readonly base: number;
  /** The same after all modifiers; the label is its sign, or that of the base where nothing is left. This is what scores are made of. */
  readonly value: number;
  readonly status: Status;
  readonly voice: Voice;
  /** One piece of evidence, with the modifiers in order. */
  readonly evidence: readonly [Evidence];
  /** Where it is in {@link SentimentLayer.sentences}, {@link SentimentLayer.clauses} and {@link SentimentLayer.parts}. */
  readonly sentence: number;
  readonly clause: number;
  readonly part: number;
}

/**
 * How good or bad what is said in a stretch of text is. All numbers are made of the values of its polar expressions; `explain` lists
 * what each contributes.
 */
export interface Score {
  /** −1 to 1: `positive + negative`. 0 where there is no polar expression; `null` where there is no word. */
  readonly score: number | null;
  /** What speaks for it, 0 to 1. */
  readonly positive: number;
  /** What speaks against it, −1 to 0. */
  readonly negative: number;
  /** How much good and bad stand side by side, 0 to .5: the smaller of `positive` and `-negative`. */
  readonly mixed: number;
  readonly label: Polarity;
  /** How many words there are. */
  readonly words: number;
  /** How many polar expressions there are. */
  readonly expressions: number;
  /** Share of the content words that belong to a polar expression, 0 to 1; `null` where there is no content word. */
  readonly coverage: number | null;
  /** How often a sentence with a score as far from 0 as this is rightly called good or bad, .5 to 1, measured; see the documentation. `null` without polar expressions. */
  readonly confidence: number | null;
}

/** The score of a paragraph. */
export interface ScoredSpan extends Score, Span {}

/**
 * The score of a stretch that is scored as one: a clause, a sentence, or what stands of a sentence in one voice. Each of its expressions
 * adds its value divided by `mass`.
 */
export interface ScoredUnit extends ScoredSpan {
  /** The sum of the absolute values of the expressions, and a constant that grows with the length. */
  readonly mass: number;
  /** What the unit counts in scores of several units, which are sums of values times weights over sums of masses times weights; 0 in zones that do not count. */
  readonly weight: number;
  /** The voice at its first word. */
  readonly voice: Voice;
}

/** The score of all that one speaker says. */
export interface SpeakerScore extends Score {
  /** The name, as in `voice.speaker`. */
  readonly speaker: string;
}

/**
 * How somebody speaks where a person or thing is named: the score of the clauses that name it, of what they say in this voice alone. It says
 * what stands beside a name; who takes which side towards whom is a question for stance.
 */
export interface EntityTone extends Omit<Score, "words" | "coverage"> {
  readonly entity: string;
  readonly name: string;
  /** Who speaks; absent for the author, `"?"` where nobody knows. */
  readonly speaker?: string;
  /** Indices of the clauses in {@link SentimentLayer.clauses}. */
  readonly clauses: readonly number[];
}

/** The numbers of {@link SentimentLayer.document}, and the scores of the author's and other people's words. */
export interface SentimentMeasures extends Measures {
  readonly score: number | null;
  readonly positive: number;
  readonly negative: number;
  readonly mixed: number;
  readonly coverage: number | null;
  readonly confidence: number | null;
  /** The score of the author's own words, and of words given to others; `null` where there are none. */
  readonly author: number | null;
  readonly others: number | null;
  readonly words: number;
  readonly sentences: number;
  /** How many polar expressions end up positive and negative. */
  readonly positiveExpressions: number;
  readonly negativeExpressions: number;
}

/** The tone of a document: its polar expressions in order of place, and scores at every level. */
export interface SentimentLayer extends Layer<PolarExpression, SentimentMeasures> {
  readonly clauses: readonly ScoredUnit[];
  /** One for each of the document's inner sentences: a sentence inside a quotation is one of its own. */
  readonly sentences: readonly ScoredUnit[];
  /** Sentences again, parted where the voice changes. The scores of the author, of others and of speakers are means of them. */
  readonly parts: readonly ScoredUnit[];
  readonly paragraphs: readonly ScoredSpan[];
  readonly document: Score;
  /** The author's own words alone. */
  readonly author: Score;
  /** All words that are quoted or reported. */
  readonly others: Score;
  /** Everybody who is quoted or reported under a name; those with the most words first. */
  readonly speakers: readonly SpeakerScore[];
  /** How the author and speakers speak where persons, groups and states are named (not where they are only places); those with the most polar expressions first. Empty without names. */
  readonly targets: readonly EntityTone[];
}
