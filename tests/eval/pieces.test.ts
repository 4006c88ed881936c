import { expect, test } from "vitest";
import { addPieces, jaccard, matchOverlap, matchPieces, noPieces } from "../../eval/scorers/pieces.js";

const span = (start: number, end: number) => ({ start, end });

test("a piece is right with both ends, its begin with the first", () => {
  const gold = [span(0, 2), span(4, 9)];
  expect(matchPieces(gold, [span(0, 2), span(4, 7), span(12, 13)])).toEqual({
    exact: { tp: 1, fp: 2, fn: 1 },
    begin: { tp: 2, fp: 1, fn: 0 },
  });
});

test("a piece found twice, as the source of two attributions, counts once", () => {
  expect(matchPieces([], [span(0, 2), span(0, 2)]).exact).toEqual({ tp: 0, fp: 1, fn: 0 });
  expect(matchPieces([span(0, 2)], [span(0, 2), span(0, 2)]).exact).toEqual({ tp: 1, fp: 0, fn: 0 });
  expect(matchOverlap([], [span(0, 2), span(0, 2)])).toEqual({ sum: 0, number: 1 });
});

test("overlaps are the best of each gold piece, and nothing for pieces that touch no gold one", () => {
  // 3 of 5 tokens; missed; right; one stray. The second half of the first piece is no stray: it overlaps.
  const gold = [span(4, 9), span(20, 22), span(30, 31)];
  const found = [span(4, 7), span(7, 9), span(12, 13), span(30, 31)];
  expect(matchOverlap(gold, found)).toEqual({ sum: 3 / 5 + 0 + 1, number: 4 });
});

test("the mean overlap is taken over all passages", () => {
  const one = { ...noPieces, overlap: { sum: 1, number: 1 } };
  const other = { ...noPieces, overlap: { sum: 1, number: 3 } };
  expect(jaccard(addPieces(one, other))).toBe(0.5);
  expect(jaccard(noPieces)).toBe(0);
});
