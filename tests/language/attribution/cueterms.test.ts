import { describe, expect, test } from "vitest";
import { cueTerms } from "../../../src/language/attribution/cueterms.js";
import { cueEntries, mayBeCue } from "../../../src/language/attribution/cuewords.js";
import { mostSteps } from "../../../src/language/attribution/priors.js";
import { Upos } from "../../../src/language/tagset.js";
import { evaluate } from "../../../src/query/query.js";
import { read } from "../../../src/text/read.js";

/** The words of a text that are excluded, and those in a construction. */
function terms(text: string): { readonly excluded: string[]; readonly constructions: string[] } {
  const doc = read(text);
  const { excluded, constructionAt } = evaluate(doc, cueTerms);
  const tokens = Array.from({ length: doc.tokens.length }, (_, token) => token);
  const word = (token: number): string => doc.token(token).text;
  return {
    excluded: tokens.filter((token) => excluded[token] === 1).map(word),
    constructions: tokens.flatMap((token) => {
      const found = constructionAt(token);
      return found ? [`${word(token)}: ${found.term}`] : [];
    }),
  };
}

describe("expressions of several words", () => {
  test("in which the word of a cue is none are excluded", () => {
    expect(terms("Needless to say, prices rose.").excluded).toEqual(["Needless", "to", "say"]);
    expect(terms("They say prices rose.").excluded).toEqual([]);
  });

  test("that are a cue together are constructions", () => {
    expect(terms("According to Orlov, prices rose.").constructions).toEqual(["According: according to", "to: according to"]);
    expect(terms("Orlov said prices rose.").constructions).toEqual([]);
  });

  test("are none in an empty text", () => {
    expect(terms("")).toEqual({ excluded: [], constructions: [] });
    expect(evaluate(read(""), cueTerms).constructionAt(-1)).toBeUndefined();
  });
});

describe("a word may be a cue", () => {
  test("when it is a verb", () => {
    expect([mayBeCue(Upos.VERB, 0), mayBeCue(Upos.VERB, mostSteps)]).toEqual([true, true]);
  });

  test("or another word whose form was often enough one", () => {
    for (const upos of [Upos.NOUN, Upos.ADJ, Upos.ADV, Upos.ADP, Upos.AUX])
      expect([0, 1, 2, mostSteps].map((step) => mayBeCue(upos, step))).toEqual([false, false, true, true]);
    expect([Upos.PRON, Upos.PUNCT, Upos.NUM].some((upos) => mayBeCue(upos, mostSteps))).toBe(false);
  });
});

test("the entries of a word are those of its part of speech", () => {
  expect(cueEntries("claim", Upos.VERB).map((entry) => entry.class)).toContain("assert.doubted");
  expect(cueEntries("statement", Upos.NOUN)).not.toEqual([]);
  expect(cueEntries("statement", Upos.VERB)).toEqual([]);
  expect(cueEntries("claim", Upos.PROPN)).toEqual([]);
});
