import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Doc, evaluate, read, syntax, type Tree } from "../../src/index.js";

const treeOf = (text: string, sentence = 0): Tree => evaluate(read(text), syntax()).of(sentence);

/** Each token with its relation and its head. */
const drawn = (text: string): string[] => {
  const doc = read(text);
  const trees = evaluate(doc, syntax());
  return Array.from({ length: doc.tokens.length }, (_, token) => {
    const tree = trees.ofToken(token);
    const head = tree.headOf(token);
    return `${doc.token(token).text} ${tree.relationOf(token)} ${head < 0 ? "–" : doc.token(head).text}`;
  });
};

describe("trees of plain sentences", () => {
  test.each([
    ["The court blocked the ban.", ["court nsubj blocked", "ban obj blocked", "blocked root –"]],
    ["The ban was blocked by the court.", ["ban nsubj:pass blocked", "was aux:pass blocked", "court obl:agent blocked"]],
    ["He said that they would leave.", ["leave ccomp said", "that mark leave", "they nsubj leave"]],
    ["She wants to leave.", ["leave xcomp wants", "to mark leave"]],
    ["Korland is our closest ally.", ["ally root –", "is cop ally", "Korland nsubj ally", "our nmod:poss ally"]],
    ["They did not sign the treaty.", ["not advmod sign", "did aux sign"]],
    ["The man who left was tired.", ["left acl:relcl man", "who nsubj left"]],
    ["Germany and France signed it.", ["France conj Germany", "and cc France"]],
    ["The minister of defence resigned.", ["defence nmod minister", "of case defence"]],
    ["If it rains, we stay.", ["rains advcl stay", "If mark rains"]],
    ["They gave up the town.", ["up compound:prt gave", "town obj gave"]],
    ["Give him the book.", ["him iobj Give", "book obj Give"]],
  ])("%s", (text, expected) => {
    expect(drawn(text)).toEqual(expect.arrayContaining(expected));
  });
});

/** What holds of every tree: heads in the sentence, no cycle, as many roots as pieces, no crossing arcs. */
function check(doc: Doc): void {
  const trees = evaluate(doc, syntax());
  for (let sentence = 0; sentence < doc.innerSentences.length; sentence++) {
    const tree = trees.of(sentence);
    const { firstToken, endToken } = doc.innerSentences.at(sentence);
    expect([tree.firstToken, tree.endToken]).toEqual([firstToken, endToken]);
    expect(tree.roots).toHaveLength(tree.pieces);
    for (let token = firstToken; token < endToken; token++) {
      const head = tree.headOf(token);
      expect(head === -1 || (head >= firstToken && head < endToken)).toBe(true);
      expect((tree.relationOf(token) === "root") === (head === -1)).toBe(true);
      let at = token;
      for (let steps = 0; at !== -1; steps++) {
        expect(steps).toBeLessThan(endToken - firstToken);
        at = tree.headOf(at);
      }
      for (const between of head < 0 ? [] : [tree.beginOf(token), tree.endOf(token) - 1])
        expect(tree.governs(token, between)).toBe(true);
    }
  }
}

describe("any text", () => {
  test.each([
    ["nothing", ""],
    ["space", " \n\n\t "],
    ["one word", "Yes"],
    ["punctuation", "?!… — () “” ,,, ."],
    ["emoji", "😀 👩‍👩‍👧 🇺🇦 ❤️"],
    ["other scripts", "Слава. 北京是首都。 مرحبا بالعالم. ไทยแลนด์ 한국어"],
    ["one letter often", `${"a ".repeat(700)}.`],
    ["brackets", `${"( ".repeat(300)}${") ".repeat(300)}`],
    ["a list", Array.from({ length: 400 }, (_, i) => `item ${i}`).join(", ")],
  ])("%s has trees", (_, text) => {
    check(read(text));
  });

  test("of any characters has trees", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => check(read(text))),
      { numRuns: 150 },
    );
  });

  test("of any words has trees", () => {
    const word = fc.constantFrom(
      "the",
      "minister",
      "said",
      "that",
      "not",
      "“",
      "”",
      ",",
      ".",
      "and",
      "Orlov",
      "is",
      "to",
      "of",
      "US",
      "-",
      "42",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => check(read(words.join(" ")))),
      { numRuns: 150 },
    );
  });
});

test("a sentence of 5,000 tokens is parsed in pieces, and says so", () => {
  const doc = read(`${"and the minister saw the old town, ".repeat(625)}again.`);
  const tree = evaluate(doc, syntax()).of(0);
  expect(tree.endToken - tree.firstToken).toBeGreaterThan(5000);
  expect(tree.pieces).toBeGreaterThan(25);
  expect(tree.roots).toHaveLength(tree.pieces);
  expect(treeOf("The court blocked the ban.").pieces).toBe(1);
});

test("a sentence is parsed once", () => {
  const trees = evaluate(read("The talks ended. They left."), syntax());
  expect(trees.of(1)).toBe(trees.of(1));
  expect(trees.ofToken(0)).toBe(trees.of(0));
});

test("there is no tree where there is no sentence or token", () => {
  const trees = evaluate(read("The talks ended."), syntax());
  expect(() => trees.of(1)).toThrow(RangeError);
  expect(() => trees.ofToken(4)).toThrow("There is no token 4: this document has 4.");
  expect(() => trees.of(0).headOf(9)).toThrow("Token 9 is not in this sentence, which has the tokens 0 to 3.");
});
