import fc from "fast-check";
import { expect, test } from "vitest";
import { goldDoc, type Place } from "../../eval/goldDoc.js";
import { read } from "../../src/text/read.js";
import type { Segments } from "../../src/text/segments.js";

/** The gold document of `text` cut at the places of these words, in order, all in one sentence. */
function cut(text: string, ...words: string[]) {
  let at = 0;
  const tokens = words.map((word): Place => {
    const start = text.indexOf(word, at);
    at = start + word.length;
    return [start, at];
  });
  return goldDoc({ text, tokens, sentences: [[0, text.length]] });
}

const norms = (doc: ReturnType<typeof cut>) => Array.from(doc.tokens.type, (type) => doc.vocabulary.norm(type));
const kinds = (doc: ReturnType<typeof cut>) => Array.from(doc.tokens.kind, (_, index) => doc.token(index).kind);

test("with rhetor's own tokens and sentences the document is as it is read", () => {
  const text = "Headline\n\nLONDON — “I can't,” Mr. Orlov said. He won't.\n\n- one\n- two";
  const own = read(text);
  const places = (all: Segments) => Array.from(all, ({ start, end }): Place => [start, end]);
  const tokens = Array.from(own.tokens.start, (start, index): Place => [start, own.tokens.end[index]!]);
  const doc = goldDoc({ text, tokens, sentences: places(own.innerSentences) });
  expect(doc.tokens).toEqual(own.tokens);
  expect(doc.innerSentences).toEqual(own.innerSentences);
  expect(doc.paragraphs).toEqual(own.paragraphs);
  expect(doc.zones).toEqual(own.zones);
  expect([doc.words, doc.quotations, doc.turns]).toEqual([own.words, own.quotations, own.turns]);
  expect(doc.token(4)).toEqual(own.token(4));
});

test("what follows the offsets in a place does not matter", () => {
  const doc = goldDoc({
    text: "It is.",
    tokens: [
      [0, 2, "It", "it"],
      [3, 5],
      [5, 6],
    ],
    sentences: [[0, 6, "decl"]],
  });
  expect(norms(doc)).toEqual(["it", "is", "."]);
});

test("contractions read as rhetor's do, however gold cuts them", () => {
  expect(norms(cut("I can't", "I", "ca", "n't"))).toEqual(["i", "can", "not"]);
  const odd = cut("We wont, WON'T’VE", "We", "wo", "nt", ",", "WO", "N'T", "’VE");
  expect(norms(odd)).toEqual(["we", "will", "not", ",", "will", "not", "'ve"]);
  expect(kinds(odd)).toEqual(["word", "word", "clitic", "punctuation", "word", "clitic", "clitic"]);
});

test("a token that rhetor cuts in another way has the norm and the kind of the whole, and the flags of its place", () => {
  const doc = cut("See S/HE,\nand Yahoo! now", "See", "S/HE", ",", "and", "Yahoo!", "no", "w");
  expect(norms(doc)).toEqual(["see", "s/he", ",", "and", "yahoo!", "no", "w"]);
  expect(doc.token(4)).toMatchObject({ text: "Yahoo!", kind: "word" });
  expect([...doc.tokens.flags]).toEqual([7, 1 + 4 + 8, 0, 3, 1 + 4, 1, 0]);
});

test("paragraphs and zones hold the gold tokens that begin in them", () => {
  const text = "One two.\n\nThree\n\nfour.";
  const doc = goldDoc({
    text,
    tokens: [
      [0, 3],
      [4, 15],
      [17, 22],
    ],
    sentences: [
      [0, 15],
      [17, 22],
    ],
  });
  expect(Array.from(doc.paragraphs, ({ firstToken, endToken }) => [firstToken, endToken])).toEqual([
    [0, 2],
    [2, 3],
  ]);
  expect(doc.zones.endToken.at(-1)).toBe(3);
  expect(doc.sentences).toBe(doc.innerSentences);
});

test("gold that is out of order, empty or outside its sentences is refused with its place", () => {
  const sentences: Place[] = [[0, 7]];
  const text = "One two";
  const refused =
    (tokens: Place[], cuts = sentences) =>
    () =>
      goldDoc({ text, tokens, sentences: cuts });
  expect(
    refused([
      [0, 3],
      [2, 7],
    ]),
  ).toThrow("Token 1 is at 2–7; it must hold something, begin at 3 or later and end by 7");
  expect(
    refused([
      [0, 3],
      [4, 4],
    ]),
  ).toThrow("Token 1 is at 4–4");
  expect(refused([[0, 8]])).toThrow("Token 0 is at 0–8");
  expect(
    refused(
      [
        [0, 3],
        [4, 7],
      ],
      [[0, 3]],
    ),
  ).toThrow("Token 1, at 4–7, begins in no sentence");
  expect(
    refused(
      [
        [0, 3],
        [4, 7],
      ],
      [[4, 7]],
    ),
  ).toThrow("Token 0, at 0–3, begins in no sentence");
  expect(
    refused(
      [[0, 3]],
      [
        [0, 3],
        [4, 7],
      ],
    ),
  ).toThrow("Sentence 1, at 4–7, holds no token");
  expect(() => goldDoc({ text, tokens: [[0, 7]], sentences }).token(1)).toThrow("There is no token 1: this document has 1.");
});

test("any text cut at any places makes a document whose tokens are those places", () => {
  const cuts = fc.array(fc.nat({ max: 6 }), { maxLength: 30 });
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }), cuts, (text, steps) => {
      const tokens: Place[] = [];
      for (let at = 0, i = 0; i + 1 < steps.length; i += 2) {
        const start = at + steps[i]!;
        const end = start + steps[i + 1]! + 1;
        if (end > text.length) break;
        tokens.push([start, end]);
        at = end;
      }
      const doc = goldDoc({ text, tokens, sentences: tokens.length > 0 ? [[0, text.length]] : [] });
      expect(Array.from(doc.tokens.start, (start, index) => [start, doc.tokens.end[index]])).toEqual(tokens);
      expect(doc.zones.endToken.at(-1) ?? 0).toBe(tokens.length);
      expect(doc.paragraphs.endToken.at(-1) ?? 0).toBe(tokens.length);
    }),
  );
});
