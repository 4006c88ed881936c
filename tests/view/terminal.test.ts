import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Annotation } from "../../src/query/layer.js";
import { terminal } from "../../src/view/terminal.js";
import { fitEnd, fitStart, plain, width, wrap } from "../../src/view/width.js";
import { analyzed, author, ferryResult, layer, on, quoted } from "./doc.js";

const lines = (report: string) => report.split("\n");

describe("terminal", () => {
  it("reports tables, hits in context and numbers, layer by layer", () => {
    const report = terminal(ferryResult());
    expect(report.slice(report.indexOf("Voices"))).toBe(`Voices: a author, q quoted, r reported, s scare

── framing ─────────────────────────────────────────────────────── 4 annotations
  label                     total   a   q   r   s  forms  words
  alliance       ██████████     2   1   –   –   1      2  best friend, most loy…
  containment    █████          1   –   –   1   –      1  isolate the island
  inevitability  █████          1   –   1   –   –      1  natural course of thi…

  alliance
     1 s  …wn hails ferry as its “⟦best friend⟧”
     3 a  …night ferry the town’s ⟦most loyal partner⟧ on Monday.

  containment
     6 r  …bridge lobby” wants to ⟦isolate the island⟧.

  inevitability
     5 q   …strike will stop this ⟦natural course of things⟧.”

  total 4 · perHundredWords 6.25

── stance ──────────────────────────────────────────────────────── 2 annotations
  label             total   a   q   r   s  forms  words
  favor  ██████████     2   1   1   –   –      2  called the night ferry the to…

  favor
     3 a          Mayor Ada Quill ⟦called the night ferry the town’s most loyal⟧
     5 q  …any boats,” she said. “⟦No storm, no strike will stop this natural…⟧…

── sentiment ───────────────────────────────────────────────────── 2 annotations
  label                total   a   q   r   s  forms  words
  positive  ██████████     2   2   –   –   –      2  most loyal partner, loyal

  positive
     3 a  …night ferry the town’s ⟦most loyal partner⟧ on Monday.
     3 a   …ferry the town’s most ⟦loyal⟧ partner on Monday.

── rhetoric ────────────────────────────────────────────────────── 0 annotations
  Nothing found.
`);
  });

  it("begins with the headline and the size of the document, and how much of it is quoted", () => {
    const result = ferryResult();
    const head = terminal(result, { width: 100 }).split("\n");
    expect(head[0]).toBe("Harbour town hails ferry as its “best friend”");
    expect(head[1]).toMatch(/^ferry-1 · \d+ words · \d+ sentences · \d+% of the words between quotation marks$/);
  });

  it("marks hits with brackets, or with bold type where colours are wanted", () => {
    const colored = terminal(ferryResult(), { color: true });
    expect(terminal(ferryResult())).not.toContain("\u001B");
    expect(colored).toContain("\u001B[1;33mmost loyal partner\u001B[22;39m");
    expect(colored).not.toContain("⟦");
  });

  it("says how many hits it leaves out", () => {
    const text = "war ".repeat(17).trim();
    const hits = Array.from({ length: 17 }, (_, at) => ({
      start: 4 * at,
      end: 4 * at + 3,
      label: "conflict",
      id: `${at}`,
      voice: author,
    }));
    const report = terminal(analyzed(text, { framing: layer(hits) }));
    expect(report).toContain("    … and 12 more\n");
    expect(report).toContain("war ×17");
    expect(report.match(/⟦/g)).toHaveLength(5);
    expect(terminal(analyzed(text, { framing: layer(hits) }), { limit: 17 })).not.toContain("more");
    expect(terminal(analyzed(text, { framing: layer(hits) }), { limit: 0 })).not.toContain("⟦");
  });

  it("says in words that a layer is empty, or that there is none", () => {
    expect(terminal(analyzed("Nothing here.", { framing: layer([]) }))).toMatch(
      /── framing ─+ 0 annotations\n {2}Nothing found\.\n$/,
    );
    expect(terminal(analyzed("", {}))).toBe("doc\n0 words · 0 sentences\n\nThere are no layers in this result.\n");
  });

  it("leaves out the columns of voices where nothing has a voice", () => {
    const report = terminal(analyzed("a b", { pos: layer([{ start: 0, end: 1, label: "letter", id: "1" }]) }));
    expect(report).not.toContain("Voices");
    expect(report).toMatch(/label +total +forms +words\n/);
  });

  it("lets no control character, escape sequence or turn of direction through", () => {
    const bad = "See \u001B[31mred\u001B]0;title\u0007 \u009B2J \u0000 \u202Eevil\u2069 \r\n\tnext \uD800 \u0085 \u2028 end";
    const annotation = { ...on(bad, "red\u001B]0;title", bad), id: bad, voice: { kind: "quoted", chain: [bad] } } as Annotation;
    const report = terminal(analyzed(bad, { [bad]: layer([annotation], { [bad]: 1 }) }, bad));
    expect(report.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\u2028\u2029]/u);
    expect(report).toContain("⟦red␛]0;title⟧");
  });

  it("keeps the hits in one column whatever stands before them", () => {
    const text =
      "東京の都知事はフェリーを称賛した。 He hailed it.\n\nCafe\u0301 cafe\u0301 cafe\u0301 hailed it.\n\nWe 👩‍🚀😀 hailed it.";
    const hits = [...text.matchAll(/hailed/g)].map(({ index }, at) => ({
      start: index,
      end: index + 6,
      label: "praise",
      id: `${at}`,
    }));
    const report = terminal(analyzed(text, { stance: layer(hits) }));
    const columns = lines(report)
      .filter((line) => line.includes("⟦"))
      .map((line) => width(line.slice(0, line.indexOf("⟦"))));
    expect(columns).toHaveLength(3);
    expect(new Set(columns).size).toBe(1);
  });

  it("shows the layers asked for, and refuses one that is not there", () => {
    expect(terminal(ferryResult(), { layers: ["stance"] })).not.toContain("framing");
    expect(() => terminal(ferryResult(), { layers: ["tone"] })).toThrow(RangeError);
  });

  it("gives the same report for the same result", () => {
    expect(terminal(ferryResult())).toBe(terminal(ferryResult()));
  });

  it("keeps every line within the width, whatever the text and the annotations", () => {
    const letter = fc.constantFrom(
      "a",
      "word ",
      " ",
      "\n\n",
      "東",
      "e\u0301",
      "😀",
      "👩‍🚀",
      "\u001B[1m",
      "\uD83D",
      "\u0000",
      "🇺",
      "ש",
      "“",
      "”",
      "long".repeat(30),
    );
    const texts = fc.array(letter, { maxLength: 40 }).map((letters) => letters.join(""));
    const spans = fc.array(fc.tuple(fc.nat(120), fc.nat(60), texts, fc.constantFrom(author, quoted, undefined)), { maxLength: 12 });
    fc.assert(
      fc.property(texts, spans, fc.integer({ min: 0, max: 140 }), (text, found, columns) => {
        const annotations = found.map(([start, length, label, voice], at) => ({
          start,
          end: start + length,
          label,
          id: `${at}`,
          ...(voice && { voice }),
        }));
        const report = terminal(analyzed(text, { layer: layer(annotations, { [text]: 1 }) }, text), { width: columns });
        for (const line of lines(report)) expect(width(line), line).toBeLessThanOrEqual(Math.max(40, columns || 80));
      }),
      { numRuns: 200 },
    );
  });
});

describe("width", () => {
  it.each([
    ["", 0],
    ["plain", 5],
    ["e\u0301", 1],
    ["東京", 4],
    ["ﾊﾝｸ", 3],
    ["한국", 4],
    ["😀", 2],
    ["👩‍🚀", 2],
    ["👍🏽", 2],
    ["❤️", 2],
    ["🇺🇦", 2],
    ["שלום", 4],
    ["a\u200Bb", 2],
  ])("of %j is %i", (text, columns) => {
    expect(width(text)).toBe(columns);
  });

  it("is kept by what fits text into columns", () => {
    expect(fitStart("new world order", 10)).toBe("new world…");
    expect(fitEnd("new world order", 10)).toBe("…rld order");
    expect(fitStart("東京都知事", 6)).toBe("東京…");
    expect(fitEnd("東京都知事", 6)).toBe("…知事");
    expect(fitStart("e\u0301e\u0301e\u0301", 2)).toBe("e\u0301…");
    expect(fitStart("abc", 0)).toBe("");
    expect(wrap(["one", "two", "three"], 8)).toEqual(["one two", "three"]);
  });
});

describe("plain", () => {
  it("puts text on one line and shows what cannot be printed", () => {
    expect(plain("a\r\n\t b\u001B[0m\u0000\u009B\u202Ec")).toBe("a b␛[0m␀\uFFFD\uFFFDc");
  });
});
