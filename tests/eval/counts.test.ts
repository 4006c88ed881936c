import { expect, test } from "vitest";
import { add, f1, noCounts, precision, recall } from "../../eval/scorers/counts.js";

test("precision, recall and F1 follow from the counts", () => {
  const counts = { tp: 3, fp: 1, fn: 3 };
  expect(precision(counts)).toBeCloseTo(3 / 4);
  expect(recall(counts)).toBeCloseTo(3 / 6);
  expect(f1(counts)).toBeCloseTo((2 * 0.75 * 0.5) / (0.75 + 0.5)); // 0.6
});

test("nothing found, or nothing to find, scores 0 and never NaN", () => {
  for (const score of [precision, recall, f1]) {
    expect(score(noCounts)).toBe(0);
    expect(score({ tp: 0, fp: 2, fn: 0 })).toBe(0);
    expect(score({ tp: 0, fp: 0, fn: 2 })).toBe(0);
  }
});

test("micro-averaging adds counts, not scores", () => {
  // a perfect document of 1 and a hopeless one of 9: the mean of the F1s would be 0.5
  expect(f1(add({ tp: 1, fp: 0, fn: 0 }, { tp: 0, fp: 9, fn: 9 }))).toBeCloseTo(2 / 20);
});
