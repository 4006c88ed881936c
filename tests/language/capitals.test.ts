import { expect, test } from "vitest";
import { likeWritten, Style, stylesOf } from "../../src/language/capitals.js";
import { read } from "../../src/text/read.js";

function styles(text: string): string {
  const doc = read(text);
  const out = new Uint8Array(doc.tokens.length);
  stylesOf(doc, 0, doc.tokens.length, out);
  const names = Object.keys(Style);
  return Array.from(out, (style) => names[style]).join(" ");
}

test.each([
  ["They watched the Ferry", "initial lower lower capital"],
  ["A Ferry for the Bay", "initial title lower lower title"],
  ["A Ferry from Quillford", "initial capital lower capital"],
  ["ask NASA or QUILLFORD!", "lower upper lower longUpper other"],
  ["Big Ferry", "initial capital"],
])("%s: %s", (text, expected) => {
  expect(styles(text)).toBe(expected);
});

test.each([
  ["nation", "Nations", "nations", "Nation"],
  ["dvd", "DVDs", "dvds", "DVD"],
  ["city", "CITIES", "cities", "CITY"],
  ["iphone", "iPhone", "iphone", "iPhone"],
  ["o'hare", "O’Hare", "o'hare", "O’Hare"],
  ["not", "n't", "not", "not"],
  ["will", "'ll", "will", "will"],
  ["january", "Jan.", "jan.", "January"],
])("%s of %s", (lemma, text, norm, expected) => {
  expect(likeWritten(lemma, text, norm)).toBe(expected);
});
