import { describe, expect, test } from "vitest";
import { quotingOf, withWholeQuotations } from "../../../src/language/attribution/quoting.js";
import { read } from "../../../src/text/read.js";
import { stretch, words } from "./found.js";

/** The token, and the number of the innermost quotation around it. */
function innermost(text: string): string[] {
  const doc = read(text);
  const { innermost } = quotingOf(doc);
  return Array.from(innermost, (quotation, token) => `${doc.token(token).text} ${quotation}`);
}

describe("the quotation around each token", () => {
  test("holds its marks, too", () => {
    expect(innermost("He said “no” twice.")).toEqual(["He -1", "said -1", "“ 0", "no 0", "” 0", "twice -1", ". -1"]);
  });

  test("is the innermost of those that nest", () => {
    expect(innermost("“Not ‘here’ now”")).toEqual(["“ 0", "Not 0", "‘ 1", "here 1", "’ 1", "now 0", "” 0"]);
  });

  test("may begin right where another ends", () => {
    expect(innermost("“One” “two”")).toEqual(["“ 0", "One 0", "” 0", "“ 1", "two 1", "” 1"]);
    expect(innermost("“One”“two”")).toEqual(["“ 0", "One 0", "” 0", "“ 1", "two 1", "” 1"]);
  });

  test("ends with its paragraph when it is not closed", () => {
    expect(innermost("She said: “No more.\n\nThe ferry left.").slice(3)).toEqual([
      "“ 0",
      "No 0",
      "more 0",
      ". 0",
      "The -1",
      "ferry -1",
      "left -1",
      ". -1",
    ]);
  });

  test("is none in a text without quotations, and in none", () => {
    expect(innermost("No marks.")).toEqual(["No -1", "marks -1", ". -1"]);
    expect(innermost("")).toEqual([]);
  });

  test("has its first token, and the one after its last", () => {
    const doc = read("He said “Not ‘here’ now” and “go”.");
    const { first, end } = quotingOf(doc);
    expect(Array.from(first, (token, i) => words(doc, { firstToken: token, endToken: end[i]! }))).toEqual([
      "“Not ‘here’ now”",
      "‘here’",
      "“go”",
    ]);
  });
});

describe("content with whole quotations", () => {
  const whole = (text: string, pieces: readonly string[], cue: string): string[] => {
    const doc = read(text);
    const content = pieces.map((piece) => stretch(doc, piece));
    return withWholeQuotations(doc, quotingOf(doc), content, stretch(doc, cue).firstToken).map((piece) => words(doc, piece));
  };

  test("a part of a quotation brings the rest of it, marks included", () => {
    expect(whole("He said it “was a very good day” for all.", ["it “was a"], "said")).toEqual(["it “was a very good day”"]);
    expect(whole("He said it “was a very good day” for all.", ["good day” for all"], "said")).toEqual([
      "“was a very good day” for all",
    ]);
  });

  test("pieces of one quotation become one", () => {
    expect(whole("“It was a very good day,” he said.", ["It was", "good day"], "said")).toEqual(["“It was a very good day,”"]);
  });

  test("the outermost quotation counts, but none that the cue stands in", () => {
    const text = "“He said it was ‘a very good day’ for all,” Holt said.";
    expect(whole(text, ["very good"], "Holt")).toEqual(["“He said it was ‘a very good day’ for all,”"]);
    expect(whole(text, ["very good"], "said")).toEqual(["‘a very good day’"]);
  });

  test("content outside of quotations stays as it is", () => {
    expect(whole("He said it was good. “No,” she said.", ["it was good"], "said")).toEqual(["it was good"]);
    expect(whole("He said it was good.", [], "said")).toEqual([]);
  });
});
