import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { align } from "../../src/natural/align.js";

const words = (text: string, tokens: readonly string[]) => align(text, tokens).map(({ start, end }) => text.slice(start, end));

describe("align", () => {
  it("finds tokens one after the other, whatever was dropped between them", () => {
    expect(align("a b, a", ["a", "b", "a"])).toEqual([
      { start: 0, end: 1 },
      { start: 2, end: 3 },
      { start: 5, end: 6 },
    ]);
    expect(align("", [])).toEqual([]);
  });

  it("leaves out tokens of nothing but white space", () => {
    expect(words("one\n\ntwo", ["one", "\n", "", " ", "two"])).toEqual(["one", "two"]);
  });

  it("puts the halves of a surrogate pair together again", () => {
    expect(words("a😀😀b", ["a", "\uD83D", "\uDE00", "\uD83D", "\uDE00", "b"])).toEqual(["a", "😀", "😀", "b"]);
    expect(words("\uD83D \uDE00", ["\uD83D", "\uDE00"])).toEqual(["\uD83D", "\uDE00"]);
  });

  it("says which token is not in the text, and where it was looked for", () => {
    expect(() => align('He said "no".', ["He", "said", "``", "no", "''", "."])).toThrow(
      new RangeError(
        'Token 2, "``", does not stand in the text after offset 7, where " \\"no\\"." stands. The tokenizer has changed the text; only tokens that are pieces of it have a place there.',
      ),
    );
    expect(() => align("one", ["one", "one"])).toThrow("after offset 3, where nothing more stands");
  });

  it("finds the pieces of any text that was cut at its spaces", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", " ", "\n", "é", "😀", "\uD83D", "\uDE00", "'") });
    fc.assert(
      fc.property(text, (text) => {
        const tokens = text.split(/\s+/).filter((token) => token !== "");
        expect(words(text, tokens)).toEqual(tokens);
      }),
    );
  });
});
