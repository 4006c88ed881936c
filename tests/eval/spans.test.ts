import { expect, test } from "vitest";
import { regexSentences, regexTokens } from "../../eval/floors/segmentation.js";
import { matchBoundaries, matchSpans, trimmedAll } from "../../eval/scorers/spans.js";

const span = (start: number, end: number) => ({ start, end });

test("a span is right only when both ends are", () => {
  const gold = [span(0, 2), span(2, 5), span(6, 9)];
  const found = [span(0, 2), span(2, 4), span(4, 5), span(6, 9)];
  expect(matchSpans(gold, found)).toEqual({ tp: 2, fp: 2, fn: 1 });
});

test("a span found twice is right once and wrong once", () => {
  expect(matchSpans([span(0, 2)], [span(0, 2), span(0, 2)])).toEqual({ tp: 1, fp: 1, fn: 0 });
});

test("one wrong cut is one wrong boundary, and the end of the text is none", () => {
  const gold = [span(0, 10), span(11, 20)];
  const found = [span(0, 10), span(11, 15), span(16, 20)];
  expect(matchBoundaries(gold, found)).toEqual({ tp: 1, fp: 1, fn: 0 });
  expect(matchSpans(gold, found)).toEqual({ tp: 1, fp: 2, fn: 1 });
  expect(matchBoundaries([span(0, 10)], [span(0, 10)])).toEqual({ tp: 0, fp: 0, fn: 0 });
});

test("white space at the edges of a sentence does not matter", () => {
  const text = " One.\u00a0 \n\nTwo. ";
  expect(trimmedAll(text, [span(0, 8), span(8, 9), span(9, 14)])).toEqual([span(1, 5), span(9, 13)]);
});

test("the floor's tokens are runs of word characters and single marks", () => {
  const text = "Don't, U.S.";
  expect(regexTokens(text).map(({ start, end }) => text.slice(start, end))).toEqual(["Don", "'", "t", ",", "U", ".", "S", "."]);
});

test("the floor cuts at stops and blank lines, and keeps what follows the last one", () => {
  const text = "Headline\n\nMr. A left! Why";
  const found = trimmedAll(text, regexSentences(text)).map(({ start, end }) => text.slice(start, end));
  expect(found).toEqual(["Headline", "Mr.", "A left!", "Why"]);
});
