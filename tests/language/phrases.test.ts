import { describe, expect, test } from "vitest";
import { type Phrases, phrases, sentencePhrases } from "../../src/language/phrases.js";
import type { Syntax } from "../../src/language/syntax.js";
import { Relation } from "../../src/language/tagset.js";
import { Tree } from "../../src/language/tree.js";
import { evaluate, query } from "../../src/query/query.js";
import { read } from "../../src/text/read.js";
import { sentence, tagsOf } from "./trees.js";

describe("look-ups", () => {
  const s = sentence(
    "The DT 2 det | minister NN 7 nsubj | of IN 4 case | Korland NNP 2 nmod | has have VBZ 7 aux | not RB 7 advmod | said say VBN 0 root | that IN 10 mark | they PRP 10 nsubj | left leave VBD 7 ccomp | . . 7 punct",
  );
  const nounOf = (word: string) => s.phrases.nounPhraseOf(s.token(word))?.head;
  const clauseOf = (word: string) => s.phrases.clauseOf(s.token(word))?.predicate;

  test("find the noun phrase a token heads", () => {
    expect([nounOf("minister"), nounOf("Korland")]).toEqual([s.token("minister"), s.token("Korland")]);
  });

  test("or the innermost that holds it", () => {
    expect([nounOf("The"), nounOf("of"), nounOf("said")]).toEqual([s.token("minister"), s.token("minister"), undefined]);
  });

  test("find the verb group a token belongs to", () => {
    for (const word of ["has", "not", "said"]) expect(s.phrases.verbGroupOf(s.token(word))?.main).toBe(s.token("said"));
    expect(s.phrases.verbGroupOf(s.token("minister"))).toBeUndefined();
  });

  test("find the innermost clause that holds a token", () => {
    expect([clauseOf("minister"), clauseOf("they")]).toEqual([s.token("said"), s.token("left")]);
  });

  test("find nothing outside the sentence", () => {
    for (const token of [-1, 11, Number.NaN]) {
      expect(s.phrases.nounPhraseOf(token)).toBeUndefined();
      expect(s.phrases.verbGroupOf(token)).toBeUndefined();
      expect(s.phrases.clauseOf(token)).toBeUndefined();
    }
  });
});

describe("a sentence", () => {
  test("without tokens has no phrases", () => {
    const empty = sentencePhrases({
      doc: read(""),
      tree: new Tree(0, new Int32Array(0), new Uint8Array(0)),
      tags: tagsOf([], []),
      lemmas: { of: () => "" },
    });
    expect([empty.nounPhrases, empty.verbGroups, empty.clauses]).toEqual([[], [], []]);
  });

  test("may have several roots", () => {
    const { phrases } = sentence("They PRP 2 nsubj | left leave VBD 0 root | . . 2 punct | We PRP 5 nsubj | stay VBP 0 root");
    expect(phrases.clauses.map(({ depth }) => depth)).toEqual([0, 0]);
  });

  test("gives phrases that JSON can hold", () => {
    const { nounPhrases, verbGroups, clauses } = sentence(
      "They PRP 3 nsubj | may MD 3 aux | leave VB 0 root | Korland NNP 3 obj | . . 3 punct",
    ).phrases;
    const plain = { nounPhrases, verbGroups, clauses };
    expect(JSON.parse(JSON.stringify(plain))).toEqual(plain);
  });

  test.each([
    ["in a chain of infinitives", (i: number) => i - 1, "xcomp", "VERB", "VB"],
    ["in a chain of nouns", (i: number) => i - 1, "nmod", "NOUN", "NN"],
    ["all joined to the first", () => 0, "conj", "VERB", "VBD"],
    ["nouns all joined to the first", () => 0, "conj", "NOUN", "NN"],
    ["all clauses of the first", () => 0, "acl", "VERB", "VBG"],
    ["each joined to the one before", (i: number) => i - 1, "conj", "NOUN", "NN"],
  ] as const)("of 20,000 words, %s, is read in linear time", (_, headOf, relation, upos, xpos) => {
    const time = (length: number): number => {
      const doc = read("have ".repeat(length));
      const heads = Int32Array.from({ length }, (_, i) => (i === 0 ? -1 : headOf(i)));
      const relations = Uint8Array.from({ length }, (_, i) => (i === 0 ? Relation.root : Relation[relation]));
      const tags = tagsOf(new Array(length).fill(upos), new Array(length).fill(xpos));
      const start = performance.now();
      const found = sentencePhrases({ doc, tree: new Tree(0, heads, relations), tags, lemmas: { of: () => "have" } });
      for (let token = 0; token < length; token++) found.clauseOf(token);
      return performance.now() - start;
    };
    expect(time(20_000)).toBeLessThan(5000);
  });
});

describe("the query", () => {
  const text = "They left. We stay.";
  const doc = read(text);
  const asked: number[] = [];
  const syntax: Syntax = {
    of: (index) => {
      asked.push(index);
      const { firstToken, endToken } = doc.innerSentences.at(index);
      const verb = firstToken + 1;
      const heads = Int32Array.from({ length: endToken - firstToken }, (_, i) => (i === 1 ? -1 : verb));
      return new Tree(firstToken, heads, Uint8Array.of(Relation.nsubj, Relation.root, Relation.punct));
    },
    ofToken: (token) => syntax.of(doc.innerSentences.ofToken(token)),
  };
  const found: Phrases = evaluate(
    doc,
    phrases({
      tags: query({
        compute: () => tagsOf(["PRON", "VERB", "PUNCT", "PRON", "VERB", "PUNCT"], ["PRP", "VBD", ".", "PRP", "VBP", "."]),
      }),
      lemmas: query({ compute: () => ({ of: (token: number) => doc.token(token).norm }) }),
      syntax: query({ compute: () => syntax }),
    }),
  );

  test("reads a sentence when it is asked for, and once", () => {
    expect(found.of(1).clauses.map(({ start, end }) => text.slice(start, end))).toEqual(["We stay"]);
    expect(found.of(1)).toBe(found.of(1));
    expect(asked).toEqual([1]);
  });

  test("finds phrases by token", () => {
    expect(found.ofToken(0)).toBe(found.of(0));
    expect(found.nounPhraseOf(3)?.head).toBe(3);
    expect(found.verbGroupOf(4)?.main).toBe(4);
    expect(found.clauseOf(3)?.predicate).toBe(4);
  });

  test("reads tags, lemmas and trees of its own when none are given", () => {
    const talks = evaluate(read("The talks were ended by Orlov."), phrases());
    expect(talks.clauseOf(3)?.logicalSubject?.head).toBe(5);
    expect(phrases()).toBe(phrases());
  });

  test("says what is wrong about a sentence or a token that is not there", () => {
    expect(() => found.of(2)).toThrow("There is no sentence 2: this document has 2 inner sentences and 6 tokens.");
    expect(() => found.clauseOf(6)).toThrow(RangeError);
  });
});
