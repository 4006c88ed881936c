import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate, read, tags, uposNames, xposNames } from "../../src/index.js";

const tagged = (text: string): string => {
  const doc = read(text);
  const found = evaluate(doc, tags());
  return Array.from(
    { length: doc.tokens.length },
    (_, token) => `${doc.token(token).text}/${found.uposOf(token)}/${found.xposOf(token)}`,
  ).join(" ");
};

describe("verb forms", () => {
  test.each([
    ["She has taken it.", "taken/VERB/VBN"],
    ["She took it.", "took/VERB/VBD"],
    ["The ministers were blamed for the war.", "blamed/VERB/VBN"],
    ["They want to leave.", "leave/VERB/VB"],
    ["He leaves today.", "leaves/VERB/VBZ"],
    ["They were leaving.", "leaving/VERB/VBG"],
    ["We can't wait.", "n't/PART/RB"],
    ["We can't wait.", "ca/AUX/MD"],
  ])("%s %s", (text, expected) => {
    expect(tagged(text)).toContain(expected);
  });
});

describe("words that can be several things", () => {
  test.each([
    ["The ban was lifted.", "ban/NOUN/NN"],
    ["They will ban the party.", "ban/VERB/VB"],
    ["He said that it works.", "that/SCONJ/IN"],
    ["That man left.", "That/DET/DT"],
    ["The man that left was tired.", "that/PRON/WDT"],
    ["The US attacked them.", "US/PROPN/NNP"],
    ["He told us.", "us/PRON/PRP"],
    ["They went to Turkey.", "Turkey/PROPN/NNP"],
    ["Her house is large.", "Her/PRON/PRP$"],
    ["They saw her.", "her/PRON/PRP"],
    ["It is as large as before.", "before/ADV/RB"],
  ])("%s %s", (text, expected) => {
    expect(tagged(text)).toContain(expected);
  });
});

test("there is no tag where there is no token", () => {
  const found = evaluate(read("Hello."), tags());
  expect(() => found.uposOf(2)).toThrow("There is no token 2: this document has 2.");
  expect(() => found.xposOf(-1)).toThrow(RangeError);
  expect(evaluate(read(""), tags()).upos).toHaveLength(0);
});

test("the same text has the same tags whatever was read before", () => {
  const before = tagged("The talks ended. They left.");
  evaluate(read("Zyxwv qwerty uiop. ".repeat(2000)), tags());
  expect(tagged("The talks ended. They left.")).toBe(before);
});

test("every token of any text has tags of the inventories", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      const doc = read(text);
      const { upos, xpos } = evaluate(doc, tags());
      expect([upos.length, xpos.length]).toEqual([doc.tokens.length, doc.tokens.length]);
      expect(upos.every((code) => code < uposNames.length) && xpos.every((code) => code < xposNames.length)).toBe(true);
    }),
    { numRuns: 200 },
  );
});
