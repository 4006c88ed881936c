import { describe, expect, test } from "vitest";
import { useOf } from "../../../src/language/attribution/marked.js";
import { quotingOf } from "../../../src/language/attribution/quoting.js";
import { read } from "../../../src/text/read.js";

/** What the first quotation of a text is when nobody is given it. */
function use(text: string): string {
  const doc = read(text);
  const { first, end } = quotingOf(doc);
  return useOf(doc, first[0]!, end[0]!, doc.quotations[0]!.words);
}

describe("words in quotation marks that nobody is given", () => {
  test.each([
    ["The so-called “experts” left.", "after a word that doubts, with a hyphen"],
    ["The self-proclaimed “republic” fell.", "or another one"],
    ["The supposed “experts” left.", "or in one word"],
    ["The alleged “War and Peace” of our time.", "also where they look like a title"],
  ])("are held at a distance: %s", (text) => {
    expect(use(text)).toBe("scare");
  });

  test.each([
    ["She has read “War and Peace” twice.", "a title"],
    ["She has read “The Old Man and the Sea” twice.", "short words of a title may be small"],
    ["A book entitled “waiting for rain” came out.", "after a word that names"],
    ["The term “ferry” is old.", "one word"],
  ])("are a title or a term: %s", (text) => {
    expect(use(text)).toBe("term");
  });

  test.each([
    ["It was a “very old” bridge.", "small words"],
    ["It was a “Ferry” then.", "a single word with a capital"],
    ["They cried “War and Peace!” all day.", "a mark at the end"],
    ["They cried “War and rivers” all day.", "a long word without a capital"],
    ["They cried “war and Peace” all day.", "no capital at the start"],
    ["A book entitled “one two three four five six seven eight nine” came out.", "too many words"],
    ["“Stay with us” was on the wall.", "nothing before it"],
  ])("are quoted: %s", (text) => {
    expect(use(text)).toBe("quoted");
  });
});
