import { describe, expect, test } from "vitest";
import { quotingOf } from "../../../src/language/attribution/quoting.js";
import { remarkSpeeches } from "../../../src/language/attribution/remarks.js";
import type { Upos, Xpos } from "../../../src/language/tagset.js";
import { read } from "../../../src/text/read.js";
import { type Made, made, tagged, told } from "./found.js";

const known: Readonly<Record<string, readonly [Upos, Xpos]>> = {
  "’s": ["PART", "POS"],
  her: ["PRON", "PRP$"],
  the: ["DET", "DT"],
  old: ["ADJ", "JJ"],
  Mara: ["PROPN", "NNP"],
  Holt: ["PROPN", "NNP"],
  mayor: ["NOUN", "NN"],
  remark: ["NOUN", "NN"],
  belief: ["NOUN", "NN"],
  fear: ["NOUN", "NN"],
  finding: ["NOUN", "NN"],
  ferry: ["NOUN", "NN"],
};

function remarks(text: string, ...found: readonly Made[]) {
  const doc = read(text);
  const lemmas = { of: (token: number): string => doc.token(token).text.toLowerCase() };
  const given = found.map((one) => made(doc, one));
  return remarkSpeeches(doc, tagged(doc, known), lemmas, quotingOf(doc), given).map((one) => told(doc, one));
}

describe("words in quotation marks between an owner and a noun", () => {
  test("are what the owner says, if the noun is one of saying", () => {
    expect(remarks("They recall Mara Holt’s “ferry for fools” remark well.")).toEqual([
      ["Mara Holt", "possessive", ["“ferry for fools”"], "attribution.remark"],
    ]);
  });

  test("also where the owner is a pronoun", () => {
    expect(remarks("They recall her “ferry for fools” remark well.")).toEqual([
      ["her", "possessive", ["“ferry for fools”"], "attribution.remark"],
    ]);
  });

  test("the owner has what goes before it, at most six words", () => {
    expect(remarks("They recall the old mayor’s “ferry for fools” remark well.")).toMatchObject([{ 0: "the old mayor" }]);
    expect(remarks("They recall the old old old old old old mayor’s “ferry” remark well.")).toMatchObject([
      { 0: "old old old old old mayor" },
    ]);
  });

  test("are nobody’s with another noun, or one of thinking, feeling or learning", () => {
    expect(remarks("They recall Mara Holt’s “big and old” finding well.")).toEqual([]);
    expect(remarks("They recall Mara Holt’s “big and old” ferry well.")).toEqual([]);
    expect(remarks("They recall Mara Holt’s “big and old” fear well.")).toEqual([]);
    expect(remarks("They recall Mara Holt’s “big and old” belief well.")).toEqual([]);
  });

  test("are nobody’s without an owner, or a noun right behind them", () => {
    expect(remarks("They recall the “ferry for fools” remark well.")).toEqual([]);
    expect(remarks("They recall Mara Holt’s “ferry for fools”, a remark.")).toEqual([]);
    expect(remarks("“Ferry for fools” remark")).toEqual([]);
    expect(remarks("They recall Mara Holt’s “ferry for fools”")).toEqual([]);
  });

  test("are left to the noun where it is known as a cue", () => {
    expect(remarks("They recall Mara Holt’s “ferry for fools” remark well.", { cue: "remark" })).toEqual([]);
  });
});
