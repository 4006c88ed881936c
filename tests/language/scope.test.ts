import { describe, expect, test } from "vitest";
import { scope } from "../../src/language/scope.js";
import { evaluate } from "../../src/query/query.js";
import { read } from "../../src/text/read.js";

const layerOf = (text: string) => evaluate(read(text), scope());
const statusOf = (text: string, word: string) => {
  const start = text.indexOf(word);
  return layerOf(text).at({ start, end: start + word.length });
};

describe("status", () => {
  test.each([
    ["Sanctions did not work.", "work", "negated"],
    ["Sanctions did not work.", "Sanctions", "asserted"],
    ["There is no threat.", "threat", "negated"],
    ["They never signed the treaty.", "treaty", "negated"],
    ["It can't be a crisis.", "crisis", "negated"],
    ["They left without a treaty.", "treaty", "negated"],
    ["He isn't a threat, but she is an ally.", "ally", "asserted"],
    ["No doubt it is a threat.", "threat", "asserted"],
    ["Not only sanctions but war followed.", "sanctions", "asserted"],
    ["An unprovoked attack.", "attack", "asserted"],
    ["It is a threat.", "threat", "asserted"],
    ["It may be a threat.", "threat", "hedged"],
    ["Perhaps sanctions will follow.", "sanctions", "hedged"],
    ["In May sanctions followed.", "sanctions", "asserted"],
    ["If sanctions fail, war will follow.", "sanctions", "conditional"],
    ["If sanctions fail, war will follow.", "war", "conditional"],
    ["Is it a threat?", "threat", "asked"],
    ["They want a treaty.", "treaty", "desired"],
    ["They called for sanctions.", "sanctions", "desired"],
    ["It could not be a threat.", "threat", "negated"],
  ])("%s %s is %s", (text, word, status) => {
    expect(statusOf(text, word)).toBe(status);
  });
});

describe("cues", () => {
  test("have a scope with the subject and without the cue", () => {
    const text = "Sanctions did not work.";
    const [cue] = layerOf(text).cues;
    expect(cue!.kind).toBe("negated");
    expect(cue!.cue.map(({ start, end }) => text.slice(start, end))).toEqual(["not"]);
    expect(cue!.scope.map(({ start, end }) => text.slice(start, end))).toEqual(["Sanctions did", "work"]);
  });

  test("of negative affixes are parts of words", () => {
    const text = "He was unhappy.";
    const [cue] = layerOf(text).cues;
    expect(cue).toMatchObject({ kind: "negated", cue: [{ start: 7, end: 9 }] });
    expect(layerOf("He was under the united important uncle.").cues).toEqual([]);
  });

  test("do not reach out of their quotation", () => {
    const text = "“I do not know,” he said of the treaty.";
    expect(statusOf(text, "treaty")).toBe("asserted");
  });

  test("and scopes lie inside the text and exclude the cue, on hostile texts too", () => {
    for (const text of [
      "",
      "not",
      "not ".repeat(50_000),
      "\ud800 not \udc00",
      "“not” ‘no’",
      "no, no, no!",
      "if if if if",
      "neither nor",
      "?".repeat(1000),
    ]) {
      for (const { cue, scope } of layerOf(text).cues)
        for (const span of scope) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          for (const part of cue) expect(span.start < part.end && part.start < span.end).toBe(false);
        }
    }
  });
});
