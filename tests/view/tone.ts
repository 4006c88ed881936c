import type { PolarExpression, Score, ScoredUnit, SentimentLayer, SpeakerScore } from "../../src/analyzers/sentiment/layer.js";
import type { Modifier, Voice } from "../../src/query/layer.js";
import { author, on, quoted } from "./doc.js";

export const harbourNews = `The harbour had a superb year. Mayor Quill was not happy: “It was a disaster,” she said.

Nobody counted the boats.`;

/** A score with these numbers, and what follows from them. */
export function scored(positive: number, negative: number, words: number, more: Partial<Score> = {}): Score {
  return {
    score: positive + negative,
    positive,
    negative,
    mixed: Math.min(positive, -negative),
    label: positive + negative > 0 ? "positive" : positive + negative < 0 ? "negative" : "neutral",
    words,
    expressions: (positive > 0 ? 1 : 0) + (negative < 0 ? 1 : 0),
    coverage: 0.25,
    confidence: 0.6,
    ...more,
  };
}

export const silent: Score = scored(0, 0, 0, { score: null, coverage: null, confidence: null });

/** The unit of a text that begins with some words and ends with others. */
export function unit(text: string, from: string, to: string, score: Score, voice: Voice = author): ScoredUnit {
  return { start: text.indexOf(from), end: text.indexOf(to) + to.length, ...score, mass: 5, weight: 1, voice };
}

/** A polar expression on words of a text. */
export function polar(
  text: string,
  words: string,
  base: number,
  modifiers: readonly Modifier[] = [],
  more: Partial<PolarExpression> = {},
): PolarExpression {
  const value = modifiers.reduce((product, { amount }) => product * amount, base);
  const label = value > 0 ? "positive" : "negative";
  const { start, end, id } = on(text, words, label);
  return {
    start,
    end,
    id,
    label,
    lexicon: "valence",
    term: words,
    appraisal: "appreciationReaction",
    base,
    value,
    status: "asserted",
    voice: author,
    evidence: [{ start, end, role: "expression", rule: "lexicon.term", base, value, modifiers }],
    sentence: 0,
    clause: 0,
    part: 0,
    ...more,
  };
}

/** A layer as `sentiment()` makes it, of what a test says. */
export function toneLayer(annotations: readonly PolarExpression[], more: Partial<SentimentLayer> = {}): SentimentLayer {
  return {
    annotations,
    clauses: [],
    sentences: [],
    parts: [],
    paragraphs: [],
    document: silent,
    author: silent,
    others: silent,
    speakers: [],
    targets: [],
    summary: {
      score: null,
      positive: 0,
      negative: 0,
      mixed: 0,
      coverage: null,
      confidence: null,
      author: null,
      others: null,
      words: 0,
      sentences: 0,
      positiveExpressions: 0,
      negativeExpressions: 0,
    },
    ...more,
  };
}

/** Good news by the author, bad news by a mayor, a sentence that says neither. */
export function harbourTone(
  speakers: readonly SpeakerScore[] = [{ speaker: "Mayor Quill", ...scored(0, -0.5, 4) }],
): SentimentLayer {
  const text = harbourNews;
  const { start, end } = on(text, "not", "");
  const negated: Modifier = { rule: "scope.negation.clause", op: "mul", amount: -0.5, span: { start, end } };
  const raised: Modifier = { rule: "typography.exclamation", op: "mul", amount: 1.2 };
  return toneLayer(
    [
      polar(text, "superb", 4),
      polar(text, "happy", 3, [negated, raised], {
        sentence: 1,
        clause: 1,
        part: 1,
        status: "negated",
        appraisal: "affectHappiness",
      }),
      polar(text, "disaster", -3.5, [], { sentence: 2, clause: 2, part: 2, voice: quoted, appraisal: "event", intensity: 3 }),
    ],
    {
      sentences: [
        unit(text, "The harbour", "year.", scored(0.5, 0, 6)),
        unit(text, "Mayor", "happy:", scored(0, -0.2, 5)),
        unit(text, "“It", "she said.", scored(0, -0.4, 6), quoted),
        unit(text, "Nobody", "boats.", scored(0, 0, 4)),
      ],
      parts: [
        unit(text, "The harbour", "year.", scored(0.5, 0, 6)),
        unit(text, "Mayor", "happy:", scored(0, -0.2, 5)),
        unit(text, "“It", "disaster,”", scored(0, -0.5, 4), quoted),
        unit(text, "she said", "she said.", scored(0, 0, 2)),
        unit(text, "Nobody", "boats.", scored(0, 0, 4)),
      ],
      document: scored(0.125, -0.155, 21),
      author: scored(0.15, -0.05, 17),
      others: scored(0, -0.5, 4),
      speakers,
    },
  );
}
