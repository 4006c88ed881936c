/** What sort of text it is: engines weigh typography and slang by it. */
export type Profile = "news" | "social" | "review";

/** What somebody says about the feeling of a text. */
export interface Polarity {
  /** Below 0 is negative, above it positive; how far scores reach is everybody's own affair. */
  readonly score: number;
  /** How much of the text carries feeling, as a share of its words. What matters here is whether it is 0. */
  readonly coverage: number;
}

/** Somebody who scores texts: the library, or a peer. */
export interface PolarityScorer {
  score(text: string, profile: Profile): Polarity;
  /** Scores nearer to 0 than this are neutral, by the scorer's own account; 0 itself always is. */
  neutral(profile: Profile): number;
}

/** Says how a text speaks of what stands at `target`: below 0 badly, above it well. */
export type TargetScorer = (text: string, target: { readonly start: number; readonly end: number }) => number;

export type PolarityLabel = "positive" | "neutral" | "negative";

export const polarityLabels: readonly PolarityLabel[] = ["positive", "neutral", "negative"];

/** The sign of a score that is far enough from 0 to be called polar. */
export function polarityLabel(score: number, polar: boolean): PolarityLabel {
  if (!polar || score === 0) return "neutral";
  return score > 0 ? "positive" : "negative";
}

/** The correlation of two columns; 0 when one of them does not vary, for then it tells nothing about the other. */
export function pearson(a: readonly number[], b: readonly number[]): number {
  const meanA = mean(a);
  const meanB = mean(b);
  let together = 0;
  let squaresA = 0;
  let squaresB = 0;
  a.forEach((value, index) => {
    const x = value - meanA;
    const y = b[index]! - meanB;
    together += x * y;
    squaresA += x * x;
    squaresB += y * y;
  });
  return squaresA === 0 || squaresB === 0 ? 0 : together / Math.sqrt(squaresA * squaresB);
}

/** The share of polar gold labels whose sign the score has; a score of 0 has none and is wrong. */
export function polarAccuracy(gold: readonly PolarityLabel[], scores: readonly number[]): number {
  let polar = 0;
  let right = 0;
  gold.forEach((label, index) => {
    if (label === "neutral") return;
    polar++;
    if (polarityLabel(scores[index]!, true) === label) right++;
  });
  return polar === 0 ? 0 : right / polar;
}

/**
 * The macro F1 of scores with the neutral band that fits this very gold best. It tells what the scores know, apart from where their
 * author put the threshold, and flatters everybody a little.
 */
export function bestMacroF1(gold: readonly PolarityLabel[], scores: readonly number[]): number {
  const goldCount = counter();
  for (const label of gold) goldCount[label]++;
  const found = { ...counter(), neutral: gold.length };
  const right = { ...counter(), neutral: goldCount.neutral };
  const macro = () =>
    polarityLabels.reduce((sum, label) => sum + (right[label] && (2 * right[label]) / (found[label] + goldCount[label])), 0) / 3;

  let best = macro();
  const size = (index: number) => Math.abs(scores[index]!);
  const polar = [...scores.keys()].filter((index) => size(index) > 0).sort((a, b) => size(b) - size(a));
  polar.forEach((index, rank) => {
    const label = polarityLabel(scores[index]!, true);
    found.neutral--;
    found[label]++;
    if (gold[index] === "neutral") right.neutral--;
    else if (gold[index] === label) right[label]++;
    const next = polar[rank + 1];
    if (next === undefined || size(next) < size(index)) best = Math.max(best, macro());
  });
  return best;
}

function counter(): Record<PolarityLabel, number> {
  return { positive: 0, neutral: 0, negative: 0 };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
