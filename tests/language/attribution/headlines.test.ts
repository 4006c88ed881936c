import { describe, expect, test } from "vitest";
import { headlineSpeeches } from "../../../src/language/attribution/headlines.js";
import type { Upos, Xpos } from "../../../src/language/tagset.js";
import { read } from "../../../src/text/read.js";
import { type Made, made, tagged, told } from "./found.js";

const names: Record<string, readonly [Upos, Xpos]> = Object.fromEntries(
  ["Mara", "Holt", "Orlov", "Korland", "Bridge"].map((name) => [name, ["PROPN", "NNP"]]),
);
const others: Record<string, readonly [Upos, Xpos]> = {
  minister: ["NOUN", "NN"],
  officials: ["NOUN", "NNS"],
  bridge: ["NOUN", "NN"],
  ferry: ["NOUN", "NN"],
  senior: ["ADJ", "JJ"],
  "-": ["PUNCT", "HYPH"],
};
const body = "Nobody fell from the bridge on Monday, and the ferry left at noon with forty children and a dog on board.";

/** The attributions of a headline before a paragraph of an article. */
function headline(words: string, ...found: readonly Made[]) {
  const doc = read(`${words}\n\n${body}`);
  const speeches = headlineSpeeches(
    doc,
    tagged(doc, { ...names, ...others }),
    found.map((one) => made(doc, one)),
  );
  return speeches.map((one) => told(doc, one));
}

describe("a headline", () => {
  test("has who speaks before a colon", () => {
    expect(headline("Holt: bridge will stand for a hundred years")).toEqual([
      ["Holt", "headline", ["bridge will stand for a hundred years"], "attribution.headline.colon"],
    ]);
  });

  test("or after one", () => {
    expect(headline("‘It will stand for ever’: Mara Holt")).toEqual([
      ["Mara Holt", "headline", ["‘It will stand for ever’"], "attribution.headline.colon"],
    ]);
  });

  test("or after a dash", () => {
    expect(headline("It will stand for a hundred years – minister")).toEqual([
      ["minister", "headline", ["It will stand for a hundred years"], "attribution.headline.dash"],
    ]);
  });

  test("but not before a dash", () => {
    expect(headline("Holt – bridge will stand for a hundred years")).toEqual([]);
  });

  test("with what goes with the name, but with no verb", () => {
    expect(headline("senior Korland officials: it will stand for a hundred years")).toMatchObject([
      { 0: "senior Korland officials" },
    ]);
    expect(headline("Holt said yes: it will stand for a hundred years")).toEqual([]);
  });

  test("has none where the words before and after the mark name nobody who speaks", () => {
    expect(headline("bridge: it will stand for a hundred years")).toEqual([]);
    expect(headline("It stands: a ferry")).toEqual([]);
  });

  test("has none when the phrase is long", () => {
    expect(headline("Holt Mara Holt Mara Holt Mara Holt: it will stand for a hundred years")).toEqual([]);
    expect(headline("Holt Mara Holt Mara Holt Mara: it will stand for a hundred years")).toHaveLength(1);
  });

  test("has none at its edges", () => {
    expect(headline(": Holt sees it stand for a hundred years")).toEqual([]);
    expect(headline("It will stand for a hundred years, says Holt:")).toEqual([]);
  });

  test("that has a cue is left to that", () => {
    expect(headline("Holt says: it will stand for years", { cue: "says", source: "Holt" })).toEqual([]);
  });
});

describe("no headline", () => {
  test("is in a sentence of the body", () => {
    const doc = read(`The bridge of Korland\n\nHolt: it will stand. ${body}`);
    expect(headlineSpeeches(doc, tagged(doc, names), [])).toEqual([]);
  });

  test("is in a transcript", () => {
    const doc = read(
      "Holt: it will stand for a hundred years\n\nHOLT: It will stand.\n\nORLOV: It fell.\n\nHOLT: It stands.\n\nORLOV: Does it?",
    );
    expect(doc.turns.length).toBeGreaterThan(0);
    expect(headlineSpeeches(doc, tagged(doc, names), [])).toEqual([]);
  });
});
