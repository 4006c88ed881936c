import type { Polarity, Score, ScoredUnit } from "./layer.js";
import type { Settings } from "./profiles.js";

/** How many words, content words, and content words of polar expressions a stretch has. */
export interface Extent {
  readonly words: number;
  readonly content: number;
  readonly polar: number;
}

/**
 * The divisor of a stretch: the sum of the absolute values of its expressions, and a constant that grows with its length. So what its
 * expressions add lies between −1 and 1, and good and bad that balance cancel each other.
 */
export function massOf(values: readonly number[], content: number, saturation: number): number {
  let mass = saturation * Math.sqrt(content + 3);
  for (const value of values) mass += Math.abs(value);
  return mass;
}

/**
 * What each expression adds to the score of several units together, given the values of the expressions of each: its value times the
 * weight of its unit, divided by the sum of all masses times their weights. So a unit that says much counts more than one that says little.
 */
export function shares(units: readonly Pick<ScoredUnit, "mass" | "weight">[], values: readonly (readonly number[])[]): number[] {
  let total = 0;
  for (const { mass, weight } of units) total += mass * weight;
  const out: number[] = [];
  if (total === 0) return out;
  for (let i = 0; i < units.length; i++) for (const value of values[i]!) out.push((value * units[i]!.weight) / total);
  return out;
}

/** The score that shares add up to, one after the other: whoever adds them up again in this order gets the same number. */
export function scoreOf(shares: readonly number[], { words, content, polar }: Extent, settings: Settings): Score {
  let score = 0;
  let positive = 0;
  let negative = 0;
  for (const share of shares) {
    score += share;
    if (share > 0) positive += share;
    else negative += share;
  }
  const mixed = Math.min(positive, 0 - negative);
  return {
    score: words === 0 && shares.length === 0 ? null : score,
    positive,
    negative,
    mixed,
    label: labelOf(score, mixed, settings),
    words,
    expressions: shares.length,
    coverage: content === 0 ? null : Math.min(1, polar / content),
    confidence: shares.length === 0 ? null : confidenceOf(Math.abs(score), settings),
  };
}

function labelOf(score: number, mixed: number, { neutral, mixed: much }: Settings): Polarity {
  if (mixed >= much && Math.abs(score) < mixed) return "mixed";
  return score >= neutral ? "positive" : score <= -neutral ? "negative" : "neutral";
}

/** Straight lines between the knots of the profile. */
function confidenceOf(strength: number, { confidence }: Settings): number {
  let below = confidence[0]!;
  for (const knot of confidence) {
    if (knot[0]! > strength) {
      const [from, low] = below as [number, number];
      const [to, high] = knot as [number, number];
      return to === from ? low : low + ((high - low) * (strength - from)) / (to - from);
    }
    below = knot;
  }
  return below[1]!;
}
