import { describe, test } from "vitest";
import { attribution, type Doc, evaluate, read, voices } from "../../src/index.js";
import { nested, withoutRivals } from "../../src/language/attribution/nesting.js";
import { withQuotations } from "../../src/language/attribution/quotations.js";
import { quotingOf, withWholeQuotations } from "../../src/language/attribution/quoting.js";
import type { Found } from "../../src/language/attribution/speech.js";
import { voiceSpans } from "../../src/language/attribution/voicing.js";
import { growsLinearly, repeated } from "./growth.js";

/** Texts of about so many characters. */
const texts: readonly (readonly [name: string, size: number, make: (length: number) => string])[] = [
  ["a hundred thousand marks that close at once", 100_000, (length) => repeated("“”", length)],
  [
    "a hundred thousand marks, one quotation in the other",
    100_000,
    (length) => repeated("“‘", length / 2) + repeated("’”", length / 2),
  ],
  ["a hundred thousand marks of two kinds that do not close", 100_000, (length) => repeated("“‘", length)],
  ["a cue word and nothing else", 10_000, (length) => repeated("said ", length)],
  ["one sentence with many cues", 24_000, (length) => repeated("Holt said and Varga claimed or they warned it would ", length)],
  ["one sentence of relayed words", 16_000, (length) => repeated("Orlov is quoted as saying that it fell and quoted ", length)],
  ["many short quotations in one paragraph", 24_000, (length) => repeated("“Go,” “no,” he said “yes” ", length)],
  [
    "one long quotation beside a sentence with many cues",
    96_000,
    (length) => `“${repeated("The bridge is safe. ", length)}” Holt said, Varga claimed, they warned, he added.`,
  ],
  ["many cues in one long quotation", 96_000, (length) => `“${repeated("Holt said that it fell. ", length)}” Varga claimed.`],
  ["quotations in one another", 96_000, (length) => repeated("“a ‘b ", length / 2) + repeated("c’ d” ", length / 2)],
  ["owners of quotations", 48_000, (length) => repeated("old ", length / 2) + repeated("Holt’s “big ferry” remark ", length / 2)],
  ["signed quotations", 96_000, (length) => repeated("“It will stay safe.” — Holt\n\n", length)],
  [
    "as many speakers as sentences",
    48_000,
    (length) => Array.from({ length: length / 30 }, (_, i) => `Person${i} Name${i} said it fell.`).join(" "),
  ],
];

describe("attributions and voices take time that is linear in", () => {
  test.each(texts)("%s", (_, size, make) => {
    growsLinearly((length) => {
      const text = make(length);
      return () => {
        const doc = read(text);
        evaluate(doc, attribution());
        evaluate(doc, voices());
      };
    }, size);
  });
});

/** Attributions that begin at each third token, as the parts of one are made from its place. */
function each(doc: Doc, content: (cue: number) => Found["content"]): Found[] {
  return Array.from({ length: Math.floor(doc.tokens.length / 3) }, (_, i) => ({
    cue: 3 * i,
    cueExtent: { firstToken: 3 * i, endToken: 3 * i + 1 },
    source: 3 * i,
    sourceExtent: { firstToken: 3 * i, endToken: 3 * i + 1 },
    how: "subject",
    content: content(3 * i),
    probability: 0.5 + (i % 7) / 20,
    rule: "by hand",
  }));
}

describe("so do their parts, with far more than a sentence has:", () => {
  const size = 120_000;
  const plain = (length: number): Doc => read(repeated("word ", length * 5).trim());
  const reach = (doc: Doc, cue: number) => [
    { firstToken: Math.max(0, cue - 80), endToken: cue },
    { firstToken: Math.min(cue + 1, doc.tokens.length - 1), endToken: Math.min(cue + 81, doc.tokens.length) },
  ];

  test("rivals", () => {
    growsLinearly((length) => {
      const doc = plain(length);
      const found = each(doc, (cue) => reach(doc, cue));
      return () => withoutRivals(found);
    }, size / 4);
  });

  test("attributions in one another", () => {
    growsLinearly((length) => {
      const doc = plain(length);
      const found = each(doc, (cue) => reach(doc, cue));
      return () => nested(doc, found);
    }, size);
  });

  test("quotations that are given to somebody", () => {
    for (const unit of ["“a b c d” ", "“a b c d”\n\n", "“a b c d\n\n", "“a b c d” — A\n\n", "a “b c d e” f: "])
      growsLinearly((length) => {
        const doc = read(repeated(unit, length));
        const quoting = quotingOf(doc);
        const found = each(doc, () => []);
        return () => withQuotations(doc, quoting, found);
      }, size);
  });

  test("content that is made whole", () => {
    growsLinearly((length) => {
      const doc = read(repeated("“a ‘b ", length / 2) + repeated("c’ d” ", length / 2));
      const quoting = quotingOf(doc);
      const pieces = each(doc, (cue) => [{ firstToken: cue, endToken: cue + 1 }]);
      return () => {
        for (const { cue, content } of pieces) withWholeQuotations(doc, quoting, content, cue);
      };
    }, size);
  });

  test("voices", () => {
    for (const unit of ["a ", "“a” ", "“a ‘b ", "“‘"])
      growsLinearly((length) => {
        const doc = read(repeated(unit, length));
        const quoting = quotingOf(doc);
        const utterances = each(doc, (cue) => reach(doc, cue)).map(({ cue, content }, i) => ({
          cue,
          content,
          opens: i % 5 > 0,
          speaker: `speaker ${i % 100}`,
          same: false,
          within: i - 1,
        }));
        return () => voiceSpans(doc, quoting, utterances);
      }, size / 2);
  });
});
