import Sentiment from "sentiment";
import { describe, expect, test } from "vitest";
import { afinn } from "../../src/afinn/afinn.js";

const texts = [
  "",
  "Cats are stupid.",
  "Cats are totally amazing!",
  "This is not good, and I don't like it.",
  "The UN Security Council denounced the attack. 😀 Bad, bad weather…",
];

describe("afinn", () => {
  test.each(texts)("says of %j what the package says", (text) => {
    expect(afinn(text)).toMatchObject(new Sentiment().analyze(text));
  });

  test("keeps the score in bounds", () => {
    expect(afinn("bad").squashed).toBeCloseTo(-3 / Math.sqrt(24), 12);
    expect(afinn("").squashed).toBe(0);
    expect(afinn("awful ".repeat(1000)).squashed).toBeGreaterThan(-1);
  });

  test("takes other words, and forgets them", () => {
    expect(afinn("Cats are amazing", { extras: { cats: 5, amazing: 2 } }).score).toBe(7);
    expect(afinn("Cats are amazing").score).toBe(4);
    expect(afinn("not cats", { extras: { cats: 5 } }).score).toBe(-5);
    expect(afinn("😀", { extras: { cats: 5 } }).score).toBe(afinn("😀").score);
  });
});
