import { describe, expect, test } from "vitest";
import { author, quotations, voiceLayer } from "../../src/language/voice.js";
import { evaluate } from "../../src/query/query.js";
import { read } from "../../src/text/read.js";

const at = (text: string, word: string) => evaluate(read(text), quotations()).at(text.indexOf(word));

describe("quotations", () => {
  test.each([
    ["He said “peace” and war.", "peace", { kind: "quoted", chain: ["author", "?"] }],
    ["He said “peace” and war.", "war", { kind: "author", chain: ["author"] }],
    ["“No ‘hot conflicts’ here,” he said.", "hot", { kind: "quoted", chain: ["author", "?", "?"] }],
    ["“No ‘hot conflicts’ here,” he said.", "here", { kind: "quoted", chain: ["author", "?"] }],
    ["The so-called “experts” left.", "experts", { kind: "scare", chain: ["author"] }],
    ["The self-proclaimed ‘republic’ fell.", "republic", { kind: "scare", chain: ["author"] }],
    ["It was called “experts” by some.", "experts", { kind: "quoted", chain: ["author", "?"] }],
  ])("%s: %s", (text, word, voice) => {
    expect(at(text, word)).toEqual(voice);
  });

  test("the marks themselves are the author's", () => {
    expect(at("He said “peace”.", "“")).toEqual(author);
  });

  test("turns of a transcript are in the voice of their speaker, quotations in them one deeper", () => {
    const text = "ANNA: Who said “never again”?\n\nBOB: They did.\n\nANNA: Why?\n\nBOB: Nobody knows.";
    expect(at(text, "Who")).toEqual({ kind: "quoted", speaker: "ANNA", chain: ["author", "ANNA"] });
    expect(at(text, "again")).toEqual({ kind: "quoted", chain: ["author", "ANNA", "?"] });
    expect(at(text, "did")).toEqual({ kind: "quoted", speaker: "BOB", chain: ["author", "BOB"] });
  });

  test("words by voice add up to the words of the document", () => {
    const doc = read("He said “no ‘hot’ war”. The so-called “experts” left, “they said.");
    const { words } = evaluate(doc, quotations());
    expect(words).toEqual({ author: 6, quoted: 5, reported: 0, scare: 1 });
    expect(words.author + words.quoted + words.reported + words.scare).toBe(doc.words);
  });
});

describe("voiceLayer", () => {
  test("takes nested stretches, outer ones first", () => {
    const doc = read("abcdefghij");
    const outer = { kind: "reported", speaker: "x", chain: ["author", "x"] } as const;
    const inner = { kind: "quoted", speaker: "y", chain: ["author", "x", "y"] } as const;
    const voice = voiceLayer(doc, [
      { start: 2, end: 8, voice: outer },
      { start: 4, end: 6, voice: inner },
    ]);
    expect([0, 2, 4, 5, 6, 7, 8].map((offset) => voice.at(offset).speaker)).toEqual([
      undefined,
      "x",
      "y",
      "y",
      "x",
      "x",
      undefined,
    ]);
  });
});
