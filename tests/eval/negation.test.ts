import { expect, test } from "vitest";
import { listNegations } from "../../eval/floors/negation.js";
import { addNegations, matchNegations, type Negation } from "../../eval/scorers/negation.js";
import { words } from "../../eval/scorers/words.js";

const text = "He did not come, and she was unhappy.";

/** A negation of `text`, its pieces told by their words. */
function negation(cue: string[], scope: string[], source = text): Negation {
  const at = (piece: string) => ({ start: source.indexOf(piece), end: source.indexOf(piece) + piece.length });
  return { cue: cue.map(at), scope: scope.map(at) };
}

const not = negation(["not"], ["He did", "come"]);
const un = negation(["un"], ["she was", "happy"]);

test("the gold answer has every cue, scope and scope token right", () => {
  expect(matchNegations(text, [not, un], [not, un])).toEqual({
    cue: { tp: 2, fp: 0, fn: 0 },
    scopeTokens: { tp: 6, fp: 0, fn: 0 }, // He did come, she was happy
    scope: { tp: 2, fp: 0, fn: 0 },
  });
});

test("a missed negation costs its cue, its scope and all its scope tokens", () => {
  expect(matchNegations(text, [not, un], [not])).toEqual({
    cue: { tp: 1, fp: 0, fn: 1 },
    scopeTokens: { tp: 3, fp: 0, fn: 3 },
    scope: { tp: 1, fp: 0, fn: 1 },
  });
});

test("an invented negation costs as much the other way round", () => {
  expect(matchNegations(text, [not], [not, un])).toEqual({
    cue: { tp: 1, fp: 1, fn: 0 },
    scopeTokens: { tp: 3, fp: 3, fn: 0 },
    scope: { tp: 1, fp: 1, fn: 0 },
  });
});

test("a cue that is partly right is one miss and no false alarm, and its scope tokens still count", () => {
  const whole = negation(["unhappy"], ["she was"]);
  expect(matchNegations(text, [un], [whole])).toEqual({
    cue: { tp: 0, fp: 0, fn: 1 },
    scopeTokens: { tp: 2, fp: 0, fn: 1 }, // happy is missed
    scope: { tp: 0, fp: 0, fn: 1 },
  });
});

test("a scope that takes the whole word where gold takes a part of it is wrong at that word", () => {
  const whole = negation(["un"], ["she was unhappy"]);
  expect(matchNegations(text, [un], [whole])).toEqual({
    cue: { tp: 1, fp: 0, fn: 0 },
    scopeTokens: { tp: 2, fp: 1, fn: 1 },
    scope: { tp: 0, fp: 0, fn: 1 },
  });
});

test("punctuation does not count, nor into how many pieces a scope is cut", () => {
  const wordy = negation(["not"], ["He", "did", "come,"]);
  expect(matchNegations(text, [not], [wordy]).scope).toEqual({ tp: 1, fp: 0, fn: 0 });
  expect(matchNegations(text, [not], [wordy]).scopeTokens).toEqual({ tp: 3, fp: 0, fn: 0 });
});

test("a cue in several pieces needs all of them", () => {
  const sentence = "It was neither good nor bad.";
  const gold = negation(["neither", "nor"], ["It was", "good", "bad"], sentence);
  const half = negation(["neither"], ["It was", "good"], sentence);
  const other = negation(["nor"], ["bad"], sentence);
  // `neither` is paired with the gold cue; `nor` is left over and counts as an invented negation
  expect(matchNegations(sentence, [gold], [half, other])).toEqual({
    cue: { tp: 0, fp: 1, fn: 1 },
    scopeTokens: { tp: 3, fp: 1, fn: 1 },
    scope: { tp: 0, fp: 1, fn: 1 },
  });
});

test("a scope where gold has none is a false alarm", () => {
  const bare = negation(["not"], []);
  expect(matchNegations(text, [bare], [not])).toEqual({
    cue: { tp: 1, fp: 0, fn: 0 },
    scopeTokens: { tp: 0, fp: 3, fn: 0 },
    scope: { tp: 0, fp: 1, fn: 0 },
  });
  expect(matchNegations(text, [bare], [bare]).scope).toEqual({ tp: 0, fp: 0, fn: 0 });
});

test("a word inside two scopes counts twice", () => {
  const nested = negation(["un"], ["come", "happy"]);
  const counts = matchNegations(text, [not, nested], [not, nested]);
  expect(counts.scopeTokens.tp).toBe(5);
});

test("sentences add up", () => {
  const one = matchNegations(text, [not], [not]);
  expect(addNegations(one, one).scopeTokens).toEqual({ tp: 6, fp: 0, fn: 0 });
});

test("words are cut as in the Penn Treebank", () => {
  const cut = (sentence: string) => words(sentence).map(({ start, end }) => sentence.slice(start, end));
  expect(cut("I can't, don’t and cannot: well-known U.S. man's 1,000 x.")).toEqual([
    "I",
    "ca",
    "n't",
    "do",
    "n’t",
    "and",
    "can",
    "not",
    "well-known",
    "U.S",
    "man",
    "'s",
    "1,000",
    "x",
  ]);
});

test("the floor's scope runs from the negator to the next mark", () => {
  const found = listNegations("I can't see, nor hear it.").map(({ cue, scope }) =>
    [...cue, ...scope].map(({ start, end }) => "I can't see, nor hear it.".slice(start, end)),
  );
  expect(found).toEqual([
    ["n't", " see"],
    ["nor", " hear it"],
  ]);
});
