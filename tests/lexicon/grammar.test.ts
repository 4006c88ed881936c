import { describe, expect, it } from "vitest";
import { GrammarError, parseTerm, spellings } from "../../src/lexicon/grammar.js";
import { surfaces } from "./support.js";

describe("a term", () => {
  it("finds its word whatever the case", () => {
    expect(surfaces("Sanction, sanction, SANCTION and sanctions", "sanction")).toEqual(["Sanction", "sanction", "SANCTION"]);
  });

  it("ends in a run with *", () => {
    expect(surfaces("sanctions, sanctioning; a sanctions-hit bank; unsanctioned", "sanction*")).toEqual([
      "sanctions",
      "sanctioning",
      "sanctions",
    ]);
  });

  it("begins with a run with *", () => {
    expect(surfaces("unsanctioned and sanctioned, not sanctions", "*sanctioned")).toEqual(["unsanctioned", "sanctioned"]);
  });

  it("has runs at both ends and in the middle", () => {
    expect(surfaces("colonialism, neocolonialist, colon", "*coloniali*")).toEqual(["colonialism", "neocolonialist"]);
    expect(surfaces("multipolarity multiparty popularity", "multi*ity")).toEqual(["multipolarity"]);
  });

  it("takes exactly one character for ?", () => {
    expect(surfaces("organisation organization organiation organissation", "organi?ation")).toEqual([
      "organisation",
      "organization",
    ]);
  });

  it("takes one character outside the basic plane for ?", () => {
    expect(surfaces("a𝔟c", "a?c")).toEqual(["a𝔟c"]);
  });

  it("takes a lone * for any one word", () => {
    expect(surfaces("a real war, a war, a very real war", "a * war")).toEqual(["a real war"]);
  });

  it("of two words finds them one directly after the other", () => {
    expect(surfaces("Trade wars. Trade and wars. War trade. A trade  war", "trade war*")).toEqual(["Trade wars", "trade  war"]);
  });

  it("finds each alternative", () => {
    expect(surfaces("new world order, just world order, old world order", "{new,just} world order")).toEqual([
      "new world order",
      "just world order",
    ]);
  });

  it("has alternatives of several words, and inside each other", () => {
    expect(surfaces("cold war, great power war, power war", "{cold,{great,big} power} war")).toEqual([
      "cold war",
      "great power war",
    ]);
  });

  it("has alternatives inside a word", () => {
    expect(surfaces("anti-Western pro-Western Western", "{anti,pro}-western")).toEqual(["anti-Western", "pro-Western"]);
    expect(surfaces("pole poles polar", "pol{e,es}")).toEqual(["pole", "poles"]);
  });

  it("finds an optional word or nothing", () => {
    expect(
      surfaces("rules-based order; rules-based international order; rules-based old order", "rules-based (international) order"),
    ).toEqual(["rules-based order", "rules-based international order"]);
    expect(surfaces("color colour colouur", "colo(u)r")).toEqual(["color", "colour"]);
    expect(surfaces("a red car, a blue car, a car", "a ({red,blue}) car")).toEqual(["a red car", "a blue car", "a car"]);
    expect(surfaces("well, then; then", "(well\\,) then")).toEqual(["well, then", "then"]);
  });

  it("jumps over up to n words with ~n", () => {
    expect(surfaces("no choice; no other choice; no real other choice; no such very real choice", "no ~2 choice")).toEqual([
      "no choice",
      "no other choice",
      "no real other choice",
    ]);
  });

  it("does not jump over punctuation", () => {
    expect(surfaces("no, choice; no (other) choice; no — choice", "no ~2 choice")).toEqual([]);
  });

  it("goes as far as it can", () => {
    expect(surfaces("no choice no choice", "no ~3 choice")).toEqual(["no choice no choice"]);
  });

  it("takes a hyphen and a space for the same", () => {
    expect(surfaces("self-defence and self defence", "self-defence")).toEqual(["self-defence", "self defence"]);
    expect(surfaces("self-defence and self defence", "self defence")).toEqual(["self-defence", "self defence"]);
  });

  it("passes over quotation marks between its words, and never ends with one", () => {
    expect(surfaces("a new “world order” and ‘new’ world order", "new world order")).toEqual([
      "new “world order",
      "new’ world order",
    ]);
  });

  it("does not span a full stop or a paragraph", () => {
    expect(surfaces("Something new. World order is old.", "new world order")).toEqual([]);
    expect(surfaces("Something new\n\nWorld order is old.", "new world order")).toEqual([]);
  });

  it("spans punctuation that it names", () => {
    expect(surfaces("war and/or peace, war and peace", "and/or")).toEqual(["and/or"]);
    expect(surfaces("yes, we can; yes we can", "yes, we can")).toEqual(["yes, we can"]);
  });

  it("reads contractions as the words they stand for", () => {
    expect(surfaces("They won't, they will not, they Won’t", "won't")).toEqual(["won't", "will not", "Won’t"]);
    expect(surfaces("they cannot and can not and can't", "can not")).toEqual(["cannot", "can not", "can't"]);
  });

  it("reads the genitive as a word of its own", () => {
    expect(surfaces("the country's future, the countries future", "country's future")).toEqual(["country's future"]);
  });

  it("reads abbreviations as the texts have them", () => {
    expect(surfaces("The U.S. policy and the US policy", "u.s. policy")).toEqual(["U.S. policy"]);
  });

  it("takes a character after \\ as it is", () => {
    expect(surfaces("C* and Cx", "C\\*")).toEqual(["C*"]);
    expect(surfaces("a (sic) b", "\\(sic\\)")).toEqual(["(sic)"]);
  });

  it("does not match part of a word", () => {
    expect(surfaces("warfare ward toward", "war")).toEqual([]);
  });
});

describe("spellings", () => {
  it("are in the order of the term", () => {
    expect(spellings(parseTerm("{a,b} ~2 (c) d"))).toEqual([
      ["a ", 2, " c d"],
      ["a ", 2, "  d"],
      ["b ", 2, " c d"],
      ["b ", 2, "  d"],
    ]);
  });
});

describe("a term that breaks the grammar", () => {
  it.each([
    ["price{s", "end of the term", 7],
    ["a (b", "end of the term", 4],
    ["a}", "“}”", 1],
    ["{a,}", "empty alternative", 3],
    ["a ()", "empty brackets", 3],
    ["a (b,c)", "“,” between “(” and “)”", 4],
    ["{a,(b,c)}", "“,” between “(” and “)”", 5],
    ["a @b", "“@b”", 2],
    ["a @", "“@”", 2],
    ["a ~ b", "“~”", 2],
    ["a ~11 b", "“~11”", 2],
    ["a\\", "“\\” at the end", 1],
    [" ", "empty term", -1],
    ["a".repeat(501), "501 characters", -1],
    ["{a,b}".repeat(10), "1024 sequences", -1],
    ["{a,b}".repeat(99), "very many sequences", -1],
    ["(".repeat(20), "another bracket", 10],
  ])("%.20s is refused with the place and what was found", (term, found, position) => {
    const error = (() => {
      try {
        return parseTerm(term);
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(GrammarError);
    expect(error).toMatchObject({ position, found: expect.stringContaining(found) });
  });
});
