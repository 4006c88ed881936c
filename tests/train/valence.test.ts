import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { formatCodebook } from "../../src/lexicon/format.js";
import { ownCodes, valenceCodebook } from "../../train/valence/codebook.js";
import { isotonic } from "../../train/valence/isotonic.js";

test("the valences are those that the lists and our codes give", () => {
  const file = readFileSync(new URL("../../src/lexicons/sentiment/valence.json", import.meta.url), "utf8");
  expect(formatCodebook(valenceCodebook(ownCodes())) === file, "run `npm run train:valence`").toBe(true);
});

test("there are as many as news needs, coded by us", () => {
  expect(ownCodes().length).toBeGreaterThan(3000);
});

test("confidence rises with strength, whatever the data", () => {
  const items = Array.from({ length: 400 }, (_, i) => ({ strength: i / 400, right: (i * 7919) % 400 < 150 + i / 2 }));
  const knots = isotonic(items, 20);
  for (let i = 1; i < knots.length; i++) {
    expect(knots[i]![0]).toBeGreaterThan(knots[i - 1]![0]);
    expect(knots[i]![1]).toBeGreaterThanOrEqual(knots[i - 1]![1]);
  }
  expect(knots.at(-1)![1]).toBeLessThanOrEqual(1);
});
