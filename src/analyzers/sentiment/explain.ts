import { isOthers } from "../../language/voice.js";
import type { Voice } from "../../query/layer.js";
import type { EntityTone, PolarExpression, Score, ScoredUnit, SentimentLayer } from "./layer.js";
import { shares } from "./score.js";
import { holderOf } from "./targets.js";

/** What one expression adds to a score. */
export interface Contribution {
  readonly expression: PolarExpression;
  readonly value: number;
}

/** A score and what it is made of. */
export interface Explanation {
  readonly score: number | null;
  /** In order of place. Added up one after the other, their values are the score, to the last digit. */
  readonly contributions: readonly Contribution[];
}

/**
 * What each polar expression contributes to a score of a layer: to that of the document, of the author, of others, of a speaker, of a
 * paragraph, a sentence, a part of one or a clause, or where something is named. Works on results read back from JSON as well.
 *
 * @throws {TypeError} when the score is not one of this layer.
 *
 * @example
 * const { sentiment: tone } = analyze("The talks were constructive, but the attack was cruel.", [sentiment()]);
 * const { score, contributions } = explain(tone, tone.document);
 * contributions.reduce((sum, { value }) => sum + value, 0) === score; // true
 */
export function explain(layer: SentimentLayer, score: Score | EntityTone): Explanation {
  const { level, units, holds = () => true } = basisOf(layer, score);
  const places = new Map(units.map((unit, index) => [unit, index]));
  const expressions: PolarExpression[][] = units.map(() => []);
  for (const expression of layer.annotations) {
    const index = places.get(layer[level][expression[place[level]]]!);
    if (index !== undefined && holds(expression)) expressions[index]!.push(expression);
  }
  const values = shares(
    // A unit alone counts whole, also where it does not count among others.
    units.some((unit) => unit === score) ? units.map((unit) => ({ ...unit, weight: 1 })) : units,
    expressions.map((list) => list.map(({ value }) => value)),
  );
  const contributions = expressions.flat().map((expression, index) => ({ expression, value: values[index]! }));
  return { score: score.score, contributions };
}

const place = { sentences: "sentence", clauses: "clause", parts: "part" } as const;
type Level = keyof typeof place;
const levels: readonly Level[] = ["sentences", "clauses", "parts"];

/** The units that a score is made of, and which of their expressions, where not all. */
interface Basis {
  readonly level: Level;
  readonly units: readonly ScoredUnit[];
  readonly holds?: (expression: PolarExpression) => boolean;
}

function basisOf(layer: SentimentLayer, score: unknown): Basis {
  const parts = (isOne: (voice: Voice) => boolean): Basis => ({
    level: "parts",
    units: layer.parts.filter(({ voice }) => isOne(voice)),
  });
  if (score === layer.document) return { level: "sentences", units: layer.sentences };
  if (score === layer.author) return parts(({ kind }) => kind === "author");
  if (score === layer.others) return parts(isOthers);
  for (const level of levels) {
    const unit = layer[level].find((each) => each === score);
    if (unit) return { level, units: [unit] };
  }
  const paragraph = layer.paragraphs.find((each) => each === score);
  if (paragraph) {
    const { start: begin, end } = paragraph;
    return { level: "sentences", units: layer.sentences.filter(({ start }) => start >= begin && start < end) };
  }
  const speaker = layer.speakers.find((each) => each === score)?.speaker;
  if (speaker !== undefined) return parts((voice) => isOthers(voice) && voice.speaker === speaker);
  const target = layer.targets.find((each) => each === score);
  if (target)
    return {
      level: "clauses",
      units: target.clauses.map((clause) => layer.clauses[clause]!),
      holds: ({ voice }) => holderOf(voice) === target.speaker,
    };
  throw new TypeError(
    "This score is not one of the layer's: pass one of its levels, such as layer.document or layer.sentences[0].",
  );
}
