import { describe, expect, test } from "vitest";
import { read } from "../../src/text/read.js";

const quoted = (text: string): string[] =>
  read(text).quotations.map((each) => `${each.depth} ${text.slice(each.inner.start, each.inner.end)}`);

describe("quotation marks and apostrophes", () => {
  test.each([
    ["“A multipolar world,” he said.", ["0 A multipolar world,"]],
    ['"Why?" he asked. "Because."', ["0 Why?", "0 Because."]],
    ["He spoke of ‘hot conflicts’ and left.", ["0 hot conflicts"]],
    ["“No ‘hot conflicts’ will stop it,” he said.", ["0 No ‘hot conflicts’ will stop it,", "1 hot conflicts"]],
    ["‘We don’t know the ministers’ plans,’ she said.", ["0 We don’t know the ministers’ plans,"]],
    ["'British papers use \"double\" inside', he said.", ['0 British papers use "double" inside', "1 double"]],
    ["The boys’ own ’90s rock ’n’ roll isn’t ’em.", []],
    ["A 6' tall man with a 12\" pipe.", []],
    ["„Deutsch“ und «français» et ‹petit›", ["0 Deutsch", "0 français", "0 petit"]],
    ["``Old style'' quoting", ["0 Old style"]],
    ["She said “hello", ["0 hello"]],
    ["Nothing” opens here", []],
    ["Empty “” marks", []],
  ])("%s", (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  test("a quotation that goes on in the next paragraph continues there", () => {
    const doc = read("“First part. More of it.\n\n“Second part,” he said.");
    expect(doc.quotations.map(({ continues, unclosed }) => ({ continues, unclosed }))).toEqual([
      { continues: true, unclosed: false },
      { continues: false, unclosed: false },
    ]);
  });

  test("an unclosed quotation ends with its paragraph and says so", () => {
    const text = "He said “this and that.\n\nNext paragraph.";
    const [quotation] = read(text).quotations;
    expect(quotation).toMatchObject({ unclosed: true, continues: false, words: 3 });
    expect(text.slice(quotation!.start, quotation!.end)).toBe("“this and that.");
  });

  test("marks become kinds of token", () => {
    const doc = read("“It’s the boys’,” he said.");
    const kinds = Array.from({ length: doc.tokens.length }, (_, i) => doc.token(i).kind);
    expect(kinds).toEqual([
      "quoteOpen",
      "word",
      "clitic",
      "word",
      "word",
      "apostrophe",
      "punctuation",
      "quoteClose",
      "word",
      "word",
      "punctuation",
    ]);
  });
});
