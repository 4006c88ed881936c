import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codePointOffsets, utf8Offsets } from "../../src/text/offsets.js";
import { read } from "../../src/text/read.js";
import { tokenKinds } from "../../src/text/token.js";

/** Text that provokes the reader: marks, quotes, clitics, scripts, emoji, broken surrogates, line breaks. */
const pieces = [
  ..."“”‘’\"'`´«»‹›„.,;:!?…-–—()[]{}*#@/&%$_\\ \n\t\r\0",
  "\r\n",
  "\u2028",
  "\u00a0",
  "\u200b",
  "\u00ad",
  "n't",
  "’s",
  "'ll",
  "U.S.",
  "Mr.",
  "e.g.",
  "www.",
  "http://",
  "a@b.c",
  ":-)",
  "...",
  "[...]",
  ". . .",
  "said",
  "The",
  "can",
  "cannot",
  "anti-",
  "1,5",
  "9/11",
  "é",
  "e\u0301",
  "İ",
  "ß",
  "中文",
  "ไทย",
  "שלום",
  "😀",
  "👩‍👧",
  "🇺🇦",
  "\ud800",
  "\udc00",
  "𝒳",
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4, unit: "binary" })), { maxLength: 60 })
  .map((parts) => parts.join(""));

/** What may stand between tokens: white space, control characters, unassigned characters, variation selectors. */
const gap = /^(?:[\s\p{Cc}\p{Cf}\p{Cn}]|[\ufe00-\ufe0f])*$/u;

describe("any text", () => {
  test("tokens are in order, never overlap, never empty, and leave out only white space and control characters", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { tokens } = read(text);
        let at = 0;
        for (let i = 0; i < tokens.length; i++) {
          expect(tokens.start[i]).toBeGreaterThanOrEqual(at);
          expect(tokens.end[i]).toBeGreaterThan(tokens.start[i]!);
          expect(text.slice(at, tokens.start[i])).toMatch(gap);
          expect(tokenKinds[tokens.kind[i]!]).toBeDefined();
          at = tokens.end[i]!;
        }
        expect(text.slice(at)).toMatch(gap);
      }),
      { numRuns: 500 },
    );
  });

  test("each segmentation covers every token once, and sentences never cross paragraphs", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const doc = read(text);
        for (const segments of [doc.paragraphs, doc.zones, doc.sentences, doc.innerSentences]) {
          let token = 0;
          for (const segment of segments) {
            expect(segment.firstToken).toBe(token);
            expect(segment.endToken).toBeGreaterThan(token);
            expect(segment.start).toBe(doc.tokens.start[token]);
            expect(segment.end).toBe(doc.tokens.end[segment.endToken - 1]);
            token = segment.endToken;
          }
          expect(token).toBe(doc.tokens.length);
        }
        const inner = new Set(doc.innerSentences.firstToken);
        for (const first of doc.sentences.firstToken) expect(inner.has(first)).toBe(true);
        const outer = new Set(doc.sentences.firstToken);
        for (const first of doc.paragraphs.firstToken) expect(outer.has(first)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("quotations nest properly and lie inside the text", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { quotations } = read(text);
        quotations.forEach((quotation, index) => {
          expect(quotation.start).toBeLessThanOrEqual(quotation.inner.start);
          expect(quotation.inner.start).toBeLessThan(quotation.inner.end);
          expect(quotation.inner.end).toBeLessThanOrEqual(quotation.end);
          if (index > 0) expect(quotation.start).toBeGreaterThan(quotations[index - 1]!.start);
          if (quotation.parent < 0) {
            expect(quotation.depth).toBe(0);
            return;
          }
          const parent = quotations[quotation.parent]!;
          expect(quotation.depth).toBe(parent.depth + 1);
          expect(parent.inner.start).toBeLessThanOrEqual(quotation.start);
          expect(quotation.end).toBeLessThanOrEqual(parent.end);
        });
      }),
      { numRuns: 500 },
    );
  });

  test("reading is the same each time, whatever was read before", () => {
    fc.assert(
      fc.property(hostile, hostile, (text, other) => {
        const describeDoc = (): unknown => {
          const doc = read(text);
          return [
            Array.from({ length: doc.tokens.length }, (_, i) => doc.token(i)),
            doc.quotations,
            [...doc.sentences],
            doc.zones.label,
          ];
        };
        const first = describeDoc();
        read(other).sentences;
        expect(describeDoc()).toEqual(first);
      }),
      { numRuns: 200 },
    );
  });

  test("the norm of a token does not depend on its case", () => {
    fc.assert(
      fc.property(fc.constantFrom("don't", "Mr. Smith", "anti-war", "O'Neill’s", "café", "U.S."), (text) => {
        const norms = (each: string): string[] => {
          const doc = read(each);
          return Array.from({ length: doc.tokens.length }, (_, i) => doc.token(i).norm);
        };
        expect(
          norms(text.toUpperCase())
            .join(" ")
            .replace(/ ?\. ?/g, ""),
        ).toBe(
          norms(text)
            .join(" ")
            .replace(/ ?\. ?/g, ""),
        );
      }),
    );
  });

  test("offsets convert there and back", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const points = codePointOffsets(text);
        const bytes = utf8Offsets(text);
        expect(points.length).toBe([...text].length);
        expect(bytes.length).toBe(new TextEncoder().encode(text).length);
        let at = 0;
        let count = 0;
        for (const character of text) {
          expect(points.from(at)).toBe(count);
          expect(points.to(count)).toBe(at);
          expect(bytes.to(bytes.from(at))).toBe(at);
          expect(bytes.from(at)).toBe(new TextEncoder().encode(text.slice(0, at)).length);
          at += character.length;
          count++;
        }
      }),
      { numRuns: 200 },
    );
  });
});
