import { describe, expect, test } from "vitest";
import { read } from "../../src/text/read.js";
import type { Segments } from "../../src/text/segments.js";

const cut = (text: string, segments: Segments): string[] => [...segments].map(({ start, end }) => text.slice(start, end));
const outer = (text: string): string[] => cut(text, read(text).sentences);
const inner = (text: string): string[] => cut(text, read(text).innerSentences);

describe("sentences", () => {
  test.each([
    ["One. Two! Three? Four", 4],
    ["He left for the U.S. The war went on.", 2],
    ["U.S. President Smith met Gen. Jones on Sept. 3 in St. Paul.", 1],
    ["Acme Inc. bought it. Acme Inc. The rest is known.", 3],
    ["It rose 3.5 percent, i.e. a lot.", 1],
    ["“Why?” he asked. “It is over!” said the minister.", 2],
    ["He paused... then went on.", 1],
    ["Some say so [...] and others not.", 1],
    ["George W. Bush won. He left.", 2],
    ["It ended in 1805.[19] Then it began.", 2],
    ["First line\n\nSecond paragraph. It goes on.", 3],
    ["It was over.Then it began.", 2],
    ["(He had left.) She stayed.", 2],
    ["Was it Yahoo? yes it was", 2],
  ])("%s", (text, count) => {
    expect(outer(text)).toHaveLength(count);
  });

  test("a quotation and the clause that introduces it are one outer and two inner sentences", () => {
    const text = "“It is over.” Orlov said. “We won.”";
    expect(outer(text)).toEqual(["“It is over.” Orlov said.", "“We won.”"]);
    expect(inner(text)).toEqual(["“It is over.”", "Orlov said.", "“We won.”"]);
  });

  test("every token lies in exactly one sentence of either segmentation", () => {
    const doc = read("PARIS, May 3 (AP) — He came. “Ah?” he said.\n\n- item\n\nThe end");
    for (const segments of [doc.sentences, doc.innerSentences, doc.paragraphs, doc.zones]) {
      let token = 0;
      for (const segment of segments) {
        expect(segment.firstToken).toBe(token);
        token = segment.endToken;
      }
      expect(token).toBe(doc.tokens.length);
    }
  });
});

describe("paragraphs", () => {
  test("each line is one, when lines are not wrapped", () => {
    expect(cut("A title\nFirst. Second.\nThird.", read("A title\nFirst. Second.\nThird.").paragraphs)).toHaveLength(3);
  });

  test("wrapped lines are joined, and blank lines part", () => {
    const text =
      "The quick brown fox jumps over\nthe lazy dog and runs away to\nthe woods where it lives with\nits family.\n\nThe next paragraph\nis here.";
    expect(cut(text, read(text).paragraphs)).toHaveLength(2);
    expect(outer(text)).toHaveLength(2);
  });
});
