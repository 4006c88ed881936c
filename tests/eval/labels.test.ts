import { expect, test } from "vitest";
import { accuracy, macroF1, majority, matchLabel } from "../../eval/scorers/labels.js";

const gold = [new Set(["a"]), new Set(["a", "b"]), new Set(["c"]), new Set<string>()];
const found = [new Set(["a"]), new Set(["b"]), new Set(["a"]), new Set<string>()];

test("each label is its own yes-or-no question", () => {
  expect(matchLabel("a", gold, found)).toEqual({ tp: 1, fp: 1, fn: 1 });
  expect(matchLabel("b", gold, found)).toEqual({ tp: 1, fp: 0, fn: 0 });
  expect(matchLabel("c", gold, found)).toEqual({ tp: 0, fp: 0, fn: 1 });
});

test("macro F1 is the plain mean over labels", () => {
  expect(macroF1(["a", "b", "c"], gold, found)).toBeCloseTo((0.5 + 1 + 0) / 3);
  expect(macroF1([], gold, found)).toBe(0);
});

test("accuracy counts records", () => {
  expect(accuracy(["a", "b", "c", "d"], ["a", "x", "c", "d"])).toBe(0.75);
  expect(accuracy([], [])).toBe(0);
});

test("of equally frequent labels the first is the majority", () => {
  expect(majority(["b", "a", "a", "b"])).toBe("b");
  expect(majority(["b", "a", "a"])).toBe("a");
  expect(majority([])).toBeUndefined();
});
