import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EntityTone, SentimentLayer } from "../../src/analyzers/sentiment/layer.js";
import type { Layer } from "../../src/query/layer.js";
import { entityToneRows } from "../../src/view/entitytonerows.js";
import { entityToneTable, entityToneTableHtml } from "../../src/view/entitytonetable.js";
import { grid } from "../../src/view/grid.js";
import { html } from "../../src/view/html.js";
import { terminal } from "../../src/view/terminal.js";
import { toneOf } from "../../src/view/tone.js";
import { width } from "../../src/view/width.js";
import { analyzed, layer } from "./doc.js";
import { all, type Node, parse, textOf } from "./page.js";
import { harbourNews, harbourTone, scored } from "./tone.js";

/** How somebody speaks, in so many expressions, where a name stands. */
function target(name: string, speaker: string | undefined, score: number, expressions: number): EntityTone {
  const {
    words: _,
    coverage: __,
    ...tone
  } = scored(Math.max(0, score), Math.min(0, score), 1, { mixed: 0, expressions, confidence: 0.75 });
  return { entity: `ID:${name}`, name, ...(speaker === undefined ? {} : { speaker }), clauses: [0], ...tone };
}

const targets = [
  target("the harbour", undefined, 0.5, 4),
  target("the harbour", "Mayor Quill", -0.25, 3),
  target("Norway", "?", 0, 2),
  target("Sweden", "NO", -0.5, 1),
];
const harbour = (more: readonly EntityTone[] = targets): SentimentLayer => ({ ...harbourTone(), targets: more });
const named = { entities: { ...layer([]), entities: [{ id: "NO", name: "Norway" }] } as Layer };
/** A layer as it was before it told where somebody is named. */
const older = (({ targets: _, ...rest }) => rest)(harbourTone());
const regions = (page: string) => all(parse(page), "table").filter(({ attributes }) => attributes.class === "targets");

describe("a layer that tells where somebody is named", () => {
  it("is one that tells the tone, and so is one that does not say it", () => {
    expect(toneOf(harbour())?.targets).toHaveLength(4);
    expect(toneOf(JSON.parse(JSON.stringify(harbour())))).toBeDefined();
    expect(toneOf(older as Layer)).toBeDefined();
    for (const wrong of [7, [{}], [{ ...targets[0], name: 7 }], [{ ...targets[0], confidence: "high" }]])
      expect(toneOf({ ...older, targets: wrong } as unknown as Layer)).toBeUndefined();
  });

  it("is shown as before where there are no names, or no name has two expressions", () => {
    for (const tone of [older as Layer, harbour([]), harbour([target("Norway", "?", 0.5, 1)])]) {
      expect(regions(html(analyzed(harbourNews, { tone })))).toEqual([]);
      expect(terminal(analyzed(harbourNews, { tone }))).not.toContain("Where somebody is named");
    }
  });
});

describe("entityToneRows", () => {
  it("gives a plain object for each name and voice, all with the same fields", () => {
    const rows = entityToneRows(harbour());
    expect(rows.map(({ name, who, speaker, score, expressions }) => [name, who, speaker, score, expressions])).toEqual([
      ["the harbour", "author", null, 0.5, 4],
      ["the harbour", "Mayor Quill", "Mayor Quill", -0.25, 3],
      ["Norway", "unknown", "?", 0, 2],
      ["Sweden", "NO", "NO", -0.5, 1],
    ]);
    expect(new Set(rows.map((row) => Object.keys(row).join()))).toHaveProperty("size", 1);
    expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
    expect(entityToneRows({})).toEqual([]);
  });

  it("has the names of speakers who are entities where the result knows them", () => {
    const tone = harbour();
    expect(entityToneRows(tone, { result: analyzed(harbourNews, { ...named, tone }) }).at(-1)).toMatchObject({
      who: "Norway",
      speaker: "NO",
    });
  });
});

describe("entityToneTable", () => {
  it("shows rows with at least two expressions, and says how many more there are", () => {
    expect(entityToneTable(harbour(), { width: 100 })).toBe(
      `named        who speaks   −1     0     +1  score  tone       good    bad  times  sure
the harbour  author              │███▌     +0.50  positive  +0.50   0.00      4   75%
the harbour  Mayor Quill       ██│         −0.25  negative   0.00  −0.25      3   75%
Norway       unknown             │          0.00  neutral    0.00   0.00      2   75%
… and 1 more
`,
    );
  });

  it("shows as many rows as asked for, and at most twelve by default", () => {
    const many = harbour(Array.from({ length: 30 }, (_, at) => target(`N${at}`, undefined, 0.1, 2)));
    const linesOf = (more: object) => entityToneTable(many, more).trimEnd().split("\n");
    expect(linesOf({})).toHaveLength(14);
    expect(linesOf({}).at(-1)).toBe("… and 18 more");
    expect(linesOf({ limit: 30 })).toHaveLength(31);
    expect(entityToneTable(harbour(), { least: 1 })).not.toContain("more");
    expect(entityToneTable(harbour(), { least: 4 })).toContain("… and 3 more");
    expect(entityToneTable({})).toMatch(/^named +who speaks.*\n$/);
  });

  it("leaves out columns where there is little room", () => {
    const headOf = (columns: number) => entityToneTable(harbour(), { width: columns }).split("\n")[0];
    expect([32, 46, 52, 69].map(headOf)).toEqual([
      "named     who spe…  score  times",
      "named        who speaks   score   good  times",
      "named        who speaks   score   good    bad  times",
      "named        who speaks   −1     0     +1  score   good    bad  times",
    ]);
  });

  it("has no line that is too wide, whatever the names", () => {
    const anyName = fc.string({ unit: "grapheme" });
    const columns = fc.integer({ min: 0, max: 150 });
    const score = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(anyName, anyName, columns, score, fc.integer({ min: 2, max: 99_999 }), (name, who, wide, value, times) => {
        for (const line of entityToneTable(harbour([target(name, who, value, times)]), { width: wide }).split("\n"))
          expect(width(line)).toBeLessThanOrEqual(Math.max(32, wide || 80));
      }),
      { numRuns: 100 },
    );
  });
});

describe("entityToneTableHtml", () => {
  const page = html(analyzed(harbourNews, { ...named, tone: harbour() }));

  it("stands below the scores by speaker", () => {
    const section = all(parse(page), "section").find(({ attributes }) => attributes.id === "how-it-is-told")!;
    expect(all(section, "table").map(({ attributes }) => attributes.class)).toEqual(["tones", "targets"]);
    expect(all(all(section, "table")[1]!, "tr").map((row) => row.children.map((cell) => textOf(cell as Node)))).toEqual([
      ["who is named", "who speaks", "−1 to +1", "score", "tone", "positive", "negative", "expressions", "confidence"],
      ["the harbour", "author", "", "+0.50", "positive", "+0.50", "0.00", "4", "75%"],
      ["the harbour", "Mayor Quill", "", "−0.25", "negative", "0.00", "−0.25", "3", "75%"],
      ["Norway", "unknown", "", "0.00", "neutral", "0.00", "0.00", "2", "75%"],
      ["… and 1 more"],
    ]);
  });

  it("has bars that stand on the side of their sign, and none for 0", () => {
    const bars = all(regions(page)[0]!, "rect").map(({ attributes }) => [Number(attributes.x), Number(attributes.width)]);
    expect(bars).toEqual([
      [60, 30],
      [45, 15],
    ]);
  });

  it("shows as many rows as asked for, with names of entities, and no foot where there are no more", () => {
    const tone = harbour();
    const shown = (more: object) => all(parse(entityToneTableHtml(tone, more)), "tr").map((row) => textOf(row));
    expect(shown({ limit: 1 }).at(-1)).toBe("… and 3 more");
    expect(shown({ least: 1, result: analyzed(harbourNews, { ...named, tone }) }).at(-1)).toMatch(/^SwedenNorway−0\.50/);
  });

  it("keeps hostile names text", () => {
    const bad = `</td><script>alert("x")</script> \u001B[31m \uD800 \u202E`;
    const shown = html(analyzed(harbourNews, { tone: harbour([{ ...target(bad, bad, 0.5, 2), label: bad as "mixed" }]) }));
    expect(all(parse(shown), "script")).toEqual([]);
    expect(shown.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cs}]/u);
  });
});

describe("terminal, where somebody is named", () => {
  it("has the table below the scores", () => {
    const report = terminal(analyzed(harbourNews, { tone: harbour() }));
    const from = report.indexOf("  Where somebody is named");
    expect(report.slice(from, report.indexOf("\n\n", from))).toBe(`  Where somebody is named
  named        who speaks   −1     0     +1  score   good    bad  times  sure
  the harbour  author              │███▌     +0.50  +0.50   0.00      4   75%
  the harbour  Mayor Quill       ██│         −0.25   0.00  −0.25      3   75%
  Norway       unknown             │          0.00   0.00   0.00      2   75%
  … and 1 more`);
  });

  it("is no wider than the terminal, whatever the names", () => {
    const name = `\u001B[31m東京😀\u202E${"long ".repeat(40)}`;
    for (const columns of [20, 40, 47, 60, 80, 133])
      for (const line of terminal(analyzed(harbourNews, { tone: harbour([target(name, name, 0.5, 2)]) }), { width: columns }).split(
        "\n",
      )) {
        expect(width(line)).toBeLessThanOrEqual(Math.max(40, columns));
        expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u202E]/u);
      }
  });
});

describe("grid", () => {
  const name = (cell: string, least = 4) => ({ head: "name", cells: [cell], side: "start", cut: { widest: 12, least } }) as const;
  const size = { head: "size", cells: ["12345"] };

  it("cuts what may be cut, each column to its share, none below its least while there is room", () => {
    expect(grid([name("abcdefghijklmnop"), size], 40)).toEqual(["name           size", "abcdefghijk…  12345"]);
    expect(grid([name("abcdefgh", 8), name("abcdefghijkl"), size], 21)).toEqual(["name      name   size", "abcdefgh  abc…  12345"]);
    expect(grid([name("abcdefgh"), name("abcdefghijkl"), size], 21)).toEqual(["name    name     size", "abcde…  abcde…  12345"]);
  });

  it("leaves out spare columns, those with the smallest number first", () => {
    const spare = (head: string, at: number) => ({ head, cells: ["1"], spare: at });
    expect(grid([name("abcdef"), spare("second", 2), spare("first", 1), size], 19)).toEqual([
      "name  second   size",
      "abc…       1  12345",
    ]);
    expect(grid([name("abcdef"), spare("second", 2), spare("first", 1), size], 13)).toEqual(["name     size", "abcdef  12345"]);
  });
});
