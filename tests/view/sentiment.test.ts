import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Annotation, Layer } from "../../src/query/layer.js";
import { html } from "../../src/view/html.js";
import { sentimentRows } from "../../src/view/sentimentrows.js";
import { sentimentSvg } from "../../src/view/sentimentsvg.js";
import { sentimentTable, sentimentTableHtml } from "../../src/view/sentimenttable.js";
import { terminal } from "../../src/view/terminal.js";
import { toneOf } from "../../src/view/tone.js";
import { width } from "../../src/view/width.js";
import { analyzed, author, ferryResult, layer, on, quoted } from "./doc.js";
import { all, type Node, parse, textOf } from "./page.js";
import { harbourNews, harbourTone, polar, scored, silent, toneLayer, unit } from "./tone.js";

const article = (page: string) => all(parse(page), "article")[0]!;
const result = (more: Readonly<Record<string, Layer>> = {}) => analyzed(harbourNews, { sentiment: harbourTone(), ...more });
const page = html(result());

/** The layers that know the names of entities. */
const named = {
  entities: { ...layer([]), entities: [{ id: "NO", name: "Norway" }] } as Layer,
};

describe("a layer that tells the tone", () => {
  it("is known by what it holds, whatever its name", () => {
    expect(toneOf(harbourTone())).toBeDefined();
    expect(toneOf(JSON.parse(JSON.stringify(harbourTone())))).toBeDefined();
    expect(toneOf(toneLayer([]))).toBeDefined();
    expect(toneOf(layer([]))).toBeUndefined();
    expect(toneOf(ferryResult().sentiment as Layer)).toBeUndefined();
    const { annotations: _, ...rest } = harbourTone();
    expect(toneOf({ ...rest, annotations: [on(harbourNews, "year", "x")] } as Layer)).toBeUndefined();
    expect(toneOf({ ...harbourTone(), document: 0.5 } as unknown as Layer)).toBeUndefined();
    expect(toneOf({ ...harbourTone(), speakers: [scored(0, 0, 1)] } as unknown as Layer)).toBeUndefined();
    expect(html(analyzed(harbourNews, { mood: harbourTone() }))).toContain('id="how-it-is-told"');
  });
});

describe("html, of tone", () => {
  const marks = all(article(page), "mark").map((mark) => `${mark.attributes.class} ${textOf(mark)}`);

  it("draws what is good and bad in colours of their own, the stronger the thicker, with signs behind the words", () => {
    expect(marks).toEqual(["u l0 c0 author s3 superb", "u l0 c1 author s2 happy", "u l0 c1 quoted s3 disaster"]);
    expect(all(article(page), "sup").map(({ attributes }) => `${attributes["data-ref"]} ${attributes["data-sign"]}`)).toEqual([
      "Po1 +++",
      "Ne1 −−",
      "Ne2 −−−",
    ]);
    expect(textOf(article(page))).toBe(harbourNews);
  });

  it("draws them next to the words, and other annotations below, in other colours", () => {
    const framing = layer([
      on(harbourNews, "a superb year", "boom", { voice: author }),
      on(harbourNews, "disaster", "doom", { voice: quoted }),
      on(harbourNews, "boats", "fleet", { voice: author }),
    ]);
    const drawn = all(article(html(result({ framing }))), "mark").map((mark) => mark.attributes.class);
    expect(drawn).toEqual(["u l1 c2 author", "u l0 c0 author s3", "u l0 c1 author s2", "u l0 c1 quoted s3", "u l0 c4 author"]);
    expect(html(analyzed(harbourNews, { framing }))).toContain('class="u l0 c0 author"');
  });

  it("shows a value that nothing is left of as such", () => {
    const nothing = { rule: "scope.negation.double", op: "mul", amount: 0 } as const;
    const gone = html(analyzed("It is not unkind.", { tone: toneLayer([polar("It is not unkind.", "unkind", -2, [nothing])]) }));
    expect(gone).toContain('data-sign="0"');
    expect(gone).toContain(" s0");
  });

  it("says in the card what the word is worth, each step to its value, and what kind of evaluation it is", () => {
    const cards = all(article(page), "span").filter((span) => span.attributes.class === "card");
    const said = cards.map((card) => card.children.map((child) => textOf(child as Node).trim()));
    expect(said[1]).toEqual([
      "Ne1 negative sentiment",
      "happy",
      "voice author",
      "appraisal affect: happiness",
      "base +3",
      "× −0.5 scope.negation.clause “not”",
      "× 1.2 typography.exclamation",
      "value −1.8",
      "status negated",
      "term happy (valence)",
    ]);
    expect(said[2]).toContain("voice quoted, Mayor Quill");
    expect(said[2]).toContain("appraisal event");
    expect(said[2]).toContain("intensity 3 of 3");
  });

  it("has a key to colours and strengths", () => {
    expect(all(all(parse(page), "aside")[0]!, "li").map(textOf)).toEqual([
      "Nenegative2",
      "Popositive1",
      "++ −− middling1",
      "+++ −−− strong2",
      "author the writer’s own words2",
      "quoted between quotation marks1",
    ]);
  });

  it("has a section with the scores by sentence and by whose words they are", () => {
    const section = all(parse(page), "section").find(({ attributes }) => attributes.id === "how-it-is-told")!;
    expect(all(section, "h2").map(textOf)).toEqual(["How it is told"]);
    expect(all(section, "figure")).toHaveLength(1);
    const table = all(section, "table")[0]!;
    expect(all(table, "tr").map((row) => row.children.map((cell) => textOf(cell as Node)))).toEqual([
      ["who", "−1 to +1", "score", "tone", "positive", "negative", "mixed", "coverage", "words"],
      ["whole text", "", "−0.03", "negative", "+0.13", "−0.15", "0.13", "25%", "21"],
      ["author", "", "+0.10", "positive", "+0.15", "−0.05", "0.05", "25%", "17"],
      ["others", "", "−0.50", "negative", "0.00", "−0.50", "0.00", "25%", "4"],
      ["Mayor Quill", "", "−0.50", "negative", "0.00", "−0.50", "0.00", "25%", "4"],
    ]);
  });

  it("has no classes in the table that mean something else on the page", () => {
    const rows = all(parse(page), "table").find((table) => table.attributes.class === "tones")!;
    expect(new Set(all(rows, "tr").map(({ attributes }) => attributes.class))).toEqual(new Set([undefined, "speaker"]));
  });

  it("knows the names of entities from the other layers", () => {
    const speakers = [{ speaker: "NO", ...scored(0.2, 0, 4) }];
    const cells = all(parse(html(analyzed(harbourNews, { ...named, sentiment: harbourTone(speakers) }))), "bdi").map(textOf);
    expect(cells).toContain("Norway");
    expect(cells).not.toContain("NO");
  });

  it("says that there are no polar expressions", () => {
    expect(html(analyzed("A line.", { sentiment: toneLayer([]) }))).toContain("sentiment: no polar expressions.");
  });

  it("asks for nothing, and keeps hostile names and words text", () => {
    const bad = `</td><script>alert("x")</script> \u001B[31m \uD800 superb`;
    const tone = toneLayer([polar(bad, "superb", 4, [], { appraisal: bad, term: bad, lexicon: bad })], {
      speakers: [{ speaker: bad, ...scored(0.1, 0, 1) }],
      document: scored(0.1, 0, 1, { label: bad as "mixed" }),
      sentences: [unit(bad, "<", "superb", scored(0.1, 0, 1))],
    });
    const shown = html(analyzed(bad, { [bad]: tone }, bad));
    expect(all(parse(shown), "script")).toEqual([]);
    expect(shown.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cs}]/u);
    expect(page).not.toMatch(/<script|<link|<img|url\(|@import|\son[a-z]+=/);
  });
});

describe("sentimentSvg", () => {
  const svg = (tone = harbourTone()) => all(parse(sentimentSvg(tone)), "svg")[0]!;
  const bars = (node: Node) => all(node, "rect");

  it("has a bar for each sentence that is good or bad, up or down, with what it stands for", () => {
    expect(bars(svg()).map((bar) => `${bar.attributes.class} ${textOf(bar)}`)).toEqual([
      "good Sentence 1, the author’s words: +0.50",
      "bad Sentence 2, the author’s words: −0.20",
      "bad Sentence 3, mostly others’ words: −0.40",
    ]);
    const [up, down] = bars(svg()).map(({ attributes }) => attributes);
    expect(Number(up!.y) + Number(up!.height)).toBeCloseTo(Number(down!.y), 5);
    expect(Number(up!.height)).toBeGreaterThan(Number(down!.height));
  });

  it("draws the bars of others hollow, so that no colour is needed to tell them apart", () => {
    expect(bars(svg()).map(({ attributes }) => attributes["fill-opacity"])).toEqual([undefined, undefined, ".16"]);
    expect(bars(svg())[2]!.attributes.stroke).toBeDefined();
  });

  it("says what it shows in words", () => {
    expect(textOf(all(svg(), "title")[0]!)).toBe("Scores through the text");
    expect(textOf(all(svg(), "desc")[0]!)).toBe(
      "4 sentences: 1 above the line, 2 below it; the whole text −0.03, 25% of its content words polar; " +
        "highest: Sentence 1, the author’s words: +0.50; lowest: Sentence 3, mostly others’ words: −0.40.",
    );
  });

  it("lets neighbours share a bar where there are very many sentences, and those that do not count have none", () => {
    const text = "word ".repeat(1000);
    const sentences = Array.from({ length: 1000 }, (_, at) => ({
      ...unit(text, "word", "word", scored(at < 500 ? 0.5 : 0, 0, 1)),
      start: 5 * at,
      end: 5 * at + 4,
      weight: at < 100 ? 0 : 1,
    }));
    const drawn = bars(svg(toneLayer([], { sentences, parts: sentences })));
    expect(drawn.length).toBeLessThan(240);
    expect(textOf(drawn[0]!)).toMatch(/^Sentences 101 to 105, /);
    expect(textOf(drawn.at(-1)!)).toMatch(/^Sentences 496 to 500, /);
  });

  it("lets neighbours count by how much they say, as the score of a document does", () => {
    const text = "word ".repeat(480);
    const sentences = Array.from({ length: 480 }, (_, at) => ({
      ...unit(text, "word", "word", at % 2 === 0 ? scored(0.5, 0, 1) : scored(0, -0.1, 1)),
      mass: at % 2 === 0 ? 1 : 3,
    }));
    expect(textOf(bars(svg(toneLayer([], { sentences, parts: sentences })))[0]!)).toMatch(/: \+0\.05$/);
  });

  it("is drawn of an empty document, too", () => {
    expect(bars(svg(toneLayer([])))).toEqual([]);
  });
});

describe("terminal, of tone", () => {
  it("has a table of scores, the scores of the sentences, and the strongest expressions with their values", () => {
    const report = terminal(result());
    expect(report.slice(report.indexOf("  How it is told"))).toBe(`  How it is told
  who            −1     0     +1  score   good    bad  mixed  polar  words
  whole text           ▐│         −0.03  +0.13  −0.15   0.13    25%     21
  author                │▌        +0.10  +0.15  −0.05   0.05    25%     17
  others            ▐███│         −0.50   0.00  −0.50   0.00    25%      4
    Mayor Quill     ▐███│         −0.50   0.00  −0.50   0.00    25%      4

  █
  ──╌─
   ▀▀
  Scores by sentence: above the line good, below it bad; dashed: others’ words.

  negative
     2 q   −3.5  …ot happy: “It was a ⟦disaster⟧,” she said.
     2 a   −1.8  …Mayor Quill was not ⟦happy⟧: “It was a disaster,” she said.

  positive
     1 a     +4     The harbour had a ⟦superb⟧ year. Mayor Quill was not happy:…
`);
  });

  it("is no wider than the terminal, whatever the names", () => {
    const name = `\u001B[31m東京😀\u202E${"long ".repeat(40)}`;
    const tone = harbourTone([{ speaker: name, ...scored(0.3, -0.1, 1234567) }]);
    for (const columns of [20, 40, 47, 60, 80, 133])
      for (const line of terminal(analyzed(harbourNews, { tone }), { width: columns }).split("\n")) {
        expect(width(line)).toBeLessThanOrEqual(Math.max(40, columns));
        expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u202E]/u);
      }
  });

  it("says that nothing was found", () => {
    expect(terminal(analyzed("A line.", { tone: toneLayer([]) }))).toContain("  Nothing found.\n");
  });
});

describe("sentimentRows", () => {
  it("gives a plain object for the whole, the author, others and each speaker, all with the same fields", () => {
    const rows = sentimentRows(harbourTone());
    expect(rows.map(({ of, name, speaker, score }) => [of, name, speaker, score])).toEqual([
      ["text", "whole text", null, expect.closeTo(-0.03)],
      ["author", "author", null, expect.closeTo(0.1)],
      ["others", "others", null, -0.5],
      ["speaker", "Mayor Quill", "Mayor Quill", -0.5],
    ]);
    expect(new Set(rows.map((row) => Object.keys(row).join()))).toHaveProperty("size", 1);
    expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
  });

  it("has the names of entities where the result knows them, and their ids where not", () => {
    const tone = harbourTone([
      { speaker: "NO", ...scored(0.2, 0, 4) },
      { speaker: "SE", ...scored(0.1, 0, 2) },
    ]);
    const names = (more: object) => sentimentRows(tone, more).flatMap(({ name, speaker }) => (speaker ? [name] : []));
    expect(names({})).toEqual(["NO", "SE"]);
    expect(names({ result: analyzed(harbourNews, { ...named, tone }) })).toEqual(["Norway", "SE"]);
  });
});

describe("sentimentTable", () => {
  it("leaves out columns where there is little room, and speakers beyond the limit", () => {
    const speakers = ["A", "B", "C"].map((speaker) => ({ speaker, ...scored(0.2, 0, 1) }));
    expect(sentimentTable(harbourTone(speakers), { width: 40, limit: 1 }).split("\n")).toEqual([
      "who         score   good    bad  words",
      "whole text  −0.03  +0.13  −0.15     21",
      "author      +0.10  +0.15  −0.05     17",
      "others      −0.50   0.00  −0.50      4",
      "  A         +0.20  +0.20   0.00      1",
      "  … and 2 more",
      "",
    ]);
    expect(sentimentTable(harbourTone(), { width: 120 }).split("\n")[0]).toBe(
      "who            −1     0     +1  score  tone       good    bad  mixed  polar  words",
    );
  });

  it("shows a dash where there was nothing to measure", () => {
    expect(sentimentTable(toneLayer([]), { width: 120 }).split("\n")[1]).toBe(
      "whole text                       –  –        –    –      –      –      0",
    );
    expect(silent.score).toBeNull();
  });

  it("has no line that is too wide", () => {
    const score = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(score, score, fc.integer({ min: 0, max: 150 }), fc.string({ unit: "grapheme" }), (good, bad, columns, name) => {
        const tone = harbourTone([{ speaker: name, ...scored(good, -bad, 99_999) }]);
        for (const line of sentimentTable(tone, { width: columns }).split("\n"))
          expect(width(line)).toBeLessThanOrEqual(Math.max(32, columns || 80));
      }),
      { numRuns: 100 },
    );
  });
});

describe("sentimentTableHtml", () => {
  it("has a caption, a head for each column and bars that stand on the side of their sign", () => {
    const table = all(parse(sentimentTableHtml(harbourTone())), "table")[0]!;
    expect(all(table, "caption")).toHaveLength(1);
    expect(all(table, "th").filter(({ attributes }) => attributes.scope === "col")).toHaveLength(9);
    const [text, own, others] = all(table, "rect").map(({ attributes }) => [Number(attributes.x), Number(attributes.width)]);
    expect(text).toEqual([58.2, 1.8]);
    expect(own).toEqual([60, 6]);
    expect(others).toEqual([30, 30]);
  });
});

/** Annotations of any layer stay what they were. */
describe("layers that tell no tone", () => {
  it("are drawn as before", () => {
    const plainLayer = layer([on(harbourNews, "superb", "positive", { value: 3 } as Partial<Annotation>)]);
    expect(html(analyzed(harbourNews, { sentiment: plainLayer }))).not.toContain("data-sign=");
  });
});
