import { expect, test } from "vitest";
import { lemmaOfWord } from "../../src/language/wordlemma.js";

test("the lemma of a word by itself is its dictionary form", () => {
  expect(["provocations", "threats", "sovereignty", "war"].map(lemmaOfWord)).toEqual([
    "provocation",
    "threat",
    "sovereignty",
    "war",
  ]);
});

test("a participle stays as it is, and so does what is not one word", () => {
  expect(["striking", "armed", "two words", ""].map(lemmaOfWord)).toEqual(["striking", "armed", "two words", ""]);
});
