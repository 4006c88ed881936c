import { describe, test } from "vitest";
import { evaluate, explain, quotations, read, sentiment } from "../../src/index.js";
import { growsLinearly, repeated } from "./growth.js";

const megabyte = 1_000_000;
const tone = sentiment({ voice: quotations(), tags: null });

/** What a text is made of, again and again, and how many characters it has when it is not a megabyte. */
const units: readonly (readonly [name: string, unit: string, size?: number])[] = [
  ["one polar word", "terrible "],
  ["one polar word in capitals", "TERRIBLE "],
  ["but", "but "],
  ["polar words and but in one sentence", "good but bad "],
  ["although", "although "],
  ["polar words after although", "although good bad "],
  ["not", "not ", megabyte / 10],
  ["negated polar words in one sentence", "not good ", megabyte / 10],
  ["may", "may ", megabyte / 10],
  ["words that change something", "eased "],
  ["words that change something, and what they change", "violence eased "],
  ["nouns that change something", "end of "],
  ["quantities", "unemployment ", megabyte / 10],
  ["amplifiers", "very "],
  ["too", "too "],
  ["polar words and amplifiers", "very good "],
  ["opening quotation marks", "“"],
  ["opening quotation marks before polar words", "“good "],
  ["opening quotation marks of two kinds", "“‘"],
  ["quotations", "“good” ", megabyte / 2],
  ["commas", ", "],
  ["exclamation marks", "!"],
  ["polar words with exclamation marks", "good! ", megabyte / 2],
  ["question marks", "good? ", megabyte / 2],
  ["short paragraphs", "Good.\n\n", megabyte / 2],
  ["short lines", "Good\n", megabyte / 2],
  ["hyphens", "good-"],
  ["the beginning of an idiom", "in the "],
  ["emoji", "😀"],
  [
    "one endless sentence",
    "the talks were good and the attack was not bad, but violence eased if they may hope that it ends because ",
  ],
];

describe("sentiment takes time that is linear in the length of a text of", () => {
  const sized = units.map(([name, unit, size = megabyte]) => [name, unit, size] as const);
  test.each(sized)("%s", { timeout: 60_000 }, (_, unit, size) => {
    growsLinearly((length) => {
      const text = repeated(unit, length);
      return () => {
        evaluate(read(text), tone);
      };
    }, size);
  });

  test("one word", () => {
    growsLinearly((length) => {
      const text = "x".repeat(length);
      return () => {
        evaluate(read(text), tone);
      };
    }, megabyte);
  });
});

describe("so does", () => {
  test("sentiment with emoji and slang", () => {
    const social = sentiment({ profile: "social", voice: quotations(), tags: null });
    growsLinearly((length) => {
      const text = repeated("lol 😀 :) good!! ", length);
      return () => {
        evaluate(read(text), social);
      };
    }, megabyte / 4);
  });

  test("the explanation of a score", () => {
    growsLinearly((length) => {
      const layer = evaluate(read(repeated("The talks were good, but “the attack was bad”. ", length)), tone);
      return () => {
        explain(layer, layer.document);
      };
    }, megabyte / 4);
  });
});
