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
  const target = layer.targets.find((each) => (each as object) === score);
  const [level, units] = target
    ? (["clauses", target.clauses.map((clause) => layer.clauses[clause]!)] as const)
    : unitsOf(layer, score);
  const places = new Map(units.map((unit, index) => [unit, index]));
  const expressions: PolarExpression[][] = units.map(() => []);
  for (const expression of layer.annotations) {
    const index = places.get(layer[level][expression[place[level]]]!);
    if (index !== undefined && (!target || holderOf(expression.voice) === target.speaker)) expressions[index]!.push(expression);
  }
  const values = shares(
    isUnit(layer, score) ? [{ ...(score as ScoredUnit), weight: 1 }] : units,
    expressions.map((list) => list.map(({ value }) => value)),
  );
  const contributions = expressions.flat().map((expression, index) => ({ expression, value: values[index]! }));
  return { score: score.score, contributions };
}

const place = { sentences: "sentence", clauses: "clause", parts: "part" } as const;
type Level = keyof typeof place;
const levels = Object.keys(place) as Level[];

function isUnit(layer: SentimentLayer, score: unknown): boolean {
  return levels.some((level) => layer[level].includes(score as ScoredUnit));
}

/** The units whose mean a score is. */
function unitsOf(layer: SentimentLayer, score: unknown): readonly [Level, readonly ScoredUnit[]] {
  if (score === layer.document) return ["sentences", layer.sentences];
  if (score === layer.author) return ["parts", layer.parts.filter(({ voice }) => voice.kind === "author")];
  if (score === layer.others)
    return ["parts", layer.parts.filter(({ voice }) => voice.kind === "quoted" || voice.kind === "reported")];
  const level = levels.find((each) => layer[each].includes(score as ScoredUnit));
  if (level) return [level, [score as ScoredUnit]];
  const paragraph = layer.paragraphs.find((each) => each === score);
  if (paragraph) return ["sentences", layer.sentences.filter(({ start }) => start >= paragraph.start && start < paragraph.end)];
  const speaker = layer.speakers.find((each) => each === score)?.speaker;
  if (speaker !== undefined)
    return [
      "parts",
      layer.parts.filter(({ voice }) => voice.speaker === speaker && (voice.kind === "quoted" || voice.kind === "reported")),
    ];
  throw new TypeError(
    "This score is not one of the layer's: pass one of its levels, such as layer.document or layer.sentences[0].",
  );
}
