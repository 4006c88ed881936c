import { expect, test } from "vitest";
import { cdsco } from "../../eval/sets/cdsco.js";

const text = "He was unhappy.";
const piece = (start: number, end: number) => ({ start, end, surface: text.slice(start, end) });
const scored = (scope: ReturnType<typeof piece>[]) =>
  Object.fromEntries(
    cdsco
      .score([{ number: 1, text: JSON.stringify({ text, negations: [{ cue: [piece(7, 9)], scope }] }) }])
      .map(({ metric, value }) => [metric, value]),
  );

test("a gold scope that is joined across the affix counts like one that leaves the affix out", () => {
  expect(scored([piece(0, 14)])).toEqual(scored([piece(0, 6), piece(9, 14)]));
});

test("scopes are scored from words and from trees", () => {
  expect(scored([piece(0, 14)])).toEqual({
    "cue exact F1": 1,
    "scope tokens F1": 1,
    "scope tokens F1, with syntax": 1,
    "scope exact F1": 1,
    "scope exact F1, with syntax": 1,
  });
});
