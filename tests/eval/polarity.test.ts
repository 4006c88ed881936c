import { expect, test } from "vitest";
import { bestMacroF1, type PolarityLabel, pearson, polarAccuracy, polarityLabel } from "../../eval/scorers/polarity.js";

test("the correlation of two columns, by hand", () => {
  // deviations −1 0 1 and −2 1 1: 3 together, √(2 × 6) apart
  expect(pearson([1, 2, 3], [0, 3, 3])).toBeCloseTo(3 / Math.sqrt(12));
  expect(pearson([1, 2, 3], [20, 40, 60])).toBeCloseTo(1);
  expect(pearson([1, 2, 3], [-0.1, -0.2, -0.3])).toBeCloseTo(-1);
});

test("a column that does not vary, or nothing at all, has no correlation and never NaN", () => {
  expect(pearson([1, 2, 3], [5, 5, 5])).toBe(0);
  expect(pearson([5, 5, 5], [1, 2, 3])).toBe(0);
  expect(pearson([], [])).toBe(0);
});

test("only what is polar has a sign, and 0 never is", () => {
  expect(polarityLabel(0.2, true)).toBe("positive");
  expect(polarityLabel(-0.2, true)).toBe("negative");
  expect(polarityLabel(-0.2, false)).toBe("neutral");
  expect(polarityLabel(0, true)).toBe("neutral");
});

test("neutral gold is not asked for a sign, and no answer is a wrong one", () => {
  const gold: PolarityLabel[] = ["positive", "negative", "neutral", "negative", "positive"];
  expect(polarAccuracy(gold, [0.1, 0.1, 3, -2, 0])).toBe(0.5);
  expect(polarAccuracy(["neutral"], [1])).toBe(0);
});

test("the best band leaves out what the gold calls neutral", () => {
  const gold: PolarityLabel[] = ["positive", "negative", "neutral", "neutral"];
  expect(bestMacroF1(gold, [0.9, -0.9, 0.3, -0.2])).toBe(1);
});

test("equal scores fall on the same side of the band", () => {
  // all polar: F1 of positive 2/3, of negative 1, of neutral 0; all neutral: 0, 0, 1/2
  expect(bestMacroF1(["positive", "negative", "neutral"], [0.4, -0.4, 0.4])).toBeCloseTo((2 / 3 + 1) / 3);
});

test("scores of 0 are neutral with any band", () => {
  expect(bestMacroF1(["positive", "neutral"], [0, 0])).toBeCloseTo(2 / 3 / 3);
  expect(bestMacroF1([], [])).toBe(0);
});
