import { describe, expect, test } from "vitest";
import { read } from "../../src/text/read.js";

const surfaces = (text: string): string[] => {
  const doc = read(text);
  return Array.from({ length: doc.tokens.length }, (_, i) => doc.token(i).text);
};
const norms = (text: string): string[] => {
  const doc = read(text);
  return Array.from({ length: doc.tokens.length }, (_, i) => doc.token(i).norm);
};
const kinds = (text: string): string[] => {
  const doc = read(text);
  return Array.from({ length: doc.tokens.length }, (_, i) => doc.token(i).kind);
};

describe("words", () => {
  test.each([
    ["The end.", "The|end|."],
    ["don't", "do|n't"],
    ["don’t", "do|n’t"],
    ["I can't and cannot, but CAN'T", "I|ca|n't|and|can|not|,|but|CA|N'T"],
    ["Russia's ally's", "Russia|'s|ally|'s"],
    ["the ministers' plan", "the|ministers|'|plan"],
    ["they'd we'll I'm you're I've", "they|'d|we|'ll|I|'m|you|'re|I|'ve"],
    ["she'd've", "she|'d|'ve"],
    ["O'Neill's Mar'inka", "O'Neill|'s|Mar'inka"],
    ["Türkiye's über-cool", "Türkiye|'s|über|-|cool"],
    ["gonna gotta", "gon|na|got|ta"],
    ["rock ’n’ roll", "rock|’|n|’|roll"],
    ["’Tis so, get 'em", "’Tis|so|,|get|'em"],
    ["in the ’90s and the '80s", "in|the|’90s|and|the|'80s"],
    ["US-led, so-called", "US|-|led|,|so|-|called"],
    ["anti-Western non-aligned e-mail post-war", "anti-Western|non-aligned|e-mail|post-war"],
    ["AT&T R&D", "AT&T|R&D"],
    ["foo_bar", "foo_bar"],
  ])("%s", (text, expected) => {
    expect(surfaces(text).join("|")).toBe(expected);
  });

  test("contractions are written out in the norm, whatever the apostrophe", () => {
    expect(norms("won't can’t cannot shan't isnt")).toEqual([
      "will",
      "not",
      "can",
      "not",
      "can",
      "not",
      "shall",
      "not",
      "is",
      "not",
    ]);
  });

  test("norms are lower case, composed, with plain apostrophes and no soft hyphens", () => {
    expect(norms("CAFE\u0301 O’Neill co\u00adoperate")).toEqual(["café", "o'neill", "cooperate"]);
  });
});

describe("abbreviations and initials", () => {
  test.each([
    ["Gen. Smith met Mr. Jones.", "Gen.|Smith|met|Mr.|Jones|."],
    ["in the U.S. Congress, e.g. at 5 p.m.", "in|the|U.S.|Congress|,|e.g.|at|5|p.m."],
    ["George W. Bush", "George|W.|Bush"],
    ["No. 5, but no. Never.", "No.|5|,|but|no|.|Never|."],
    ["Sept. 3", "Sept.|3"],
    ["et al. said, al. no", "et|al.|said|,|al|.|no"],
    ["Ph.D. in law", "Ph.D.|in|law"],
    ["So did I. They left.", "So|did|I|.|They|left|."],
  ])("%s", (text, expected) => {
    expect(surfaces(text).join("|")).toBe(expected);
  });
});

describe("numbers", () => {
  test.each([
    ["1,500 $3.2bn 50% 24/7 9/11", "1,500|$|3.2|bn|50|%|24/7|9/11"],
    ["2003-04 and 555-1234", "2003|-|04|and|555-1234"],
    ["the 2010s, 1st, 10am", "the|2010s|,|1st|,|10|am"],
    ["G7 MH17", "G7|MH17"],
    ["at 12:30 .5", "at|12:30|.5"],
  ])("%s", (text, expected) => {
    expect(surfaces(text).join("|")).toBe(expected);
  });
});

describe("everything else", () => {
  test.each([
    ["https://example.org/a_(b)?q=1. Next", "https://example.org/a_(b)?q=1|.|Next", "url punctuation word"],
    ["www.example.org, example.com.", "www.example.org|,|example.com|.", "url punctuation url punctuation"],
    ["a.b@example.org", "a.b@example.org", "email"],
    ["@who #now", "@who|#now", "handle hashtag"],
    ["Well... so … [...] (…)", "Well|...|so|…|[...]|(…)", "word ellipsis word ellipsis ellipsis ellipsis"],
    ["war – or -- peace - now", "war|–|or|--|peace|-|now", "word dash word dash word dash word"],
    ["😀👩‍👩‍👧🇺🇦👍🏽", "😀|👩‍👩‍👧|🇺🇦|👍🏽", "emoji emoji emoji emoji"],
    [":-) and :(", ":-)|and|:(", "emoticon word emoticon"],
    ["What?! No!!!", "What|?!|No|!!!", "word punctuation word punctuation"],
    ["\ud800 x", "\ud800|x", "symbol word"],
    ["我们 ok", "我们|ok", "word word"],
  ])("%s", (text, expected, expectedKinds) => {
    expect(surfaces(text).join("|")).toBe(expected);
    expect(kinds(text).join(" ")).toBe(expectedKinds);
  });

  test("an empty text has no tokens, and neither has white space", () => {
    expect(surfaces("")).toEqual([]);
    expect(surfaces(" \n\t\u00a0\u200b\0 ")).toEqual([]);
  });

  test("a token there is not is a RangeError that says how many there are", () => {
    expect(() => read("a b").token(2)).toThrow(new RangeError("There is no token 2: this document has 2."));
  });
});
