import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Attribution, AttributionLayer, Speaker } from "../../src/language/attributed.js";
import type { Layer } from "../../src/query/layer.js";
import { html } from "../../src/view/html.js";
import { speakerRows } from "../../src/view/speakerrows.js";
import { speakerTable, speakerTableHtml } from "../../src/view/speakertable.js";
import { speechOf } from "../../src/view/speech.js";
import { terminal } from "../../src/view/terminal.js";
import { width } from "../../src/view/width.js";
import { analyzed, ferryResult, layer, on, quoted } from "./doc.js";
import { all, type Node, parse, textOf } from "./page.js";
import { at, harbour, harbourLayer, speechLayer } from "./speech.js";

const article = (page: string) => all(parse(page), "article")[0]!;
const result = (more: Readonly<Record<string, Layer>> = {}) => analyzed(harbour, { attribution: harbourLayer(), ...more });

/** What is drawn for attributions: the class without `v`, the code, and the words. */
function drawn(page: string): readonly string[] {
  return all(article(page), "mark")
    .filter((mark) => mark.attributes.class!.startsWith("v "))
    .map((mark) => [mark.attributes.class!.slice(2), mark.attributes["data-ref"], textOf(mark)].filter(Boolean).join(" | "));
}

function cards(page: string): readonly string[] {
  return all(article(page), "span")
    .filter((span) => span.attributes.class === "card")
    .map((card) => card.children.map((child) => textOf(child as Node)).join("\n"));
}

/** The table with the class, row by row. */
function table(page: string, name: string): readonly (readonly string[])[] {
  const found = all(parse(page), "table").find((each) => each.attributes.class === name)!;
  return all(found, "tr").map((row) => row.children.map((cell) => textOf(cell as Node)));
}

describe("a layer that tells who says what", () => {
  it("is known by what it holds, whatever its name", () => {
    expect(speechOf(harbourLayer())).toBeDefined();
    expect(speechOf(speechLayer("", [], []))).toBeDefined();
    expect(speechOf(layer([]))).toBeUndefined();
    const { annotations, speakers, summary } = harbourLayer();
    expect(speechOf({ annotations: [on(harbour, "ferry", "x")], speakers, summary } as Layer)).toBeUndefined();
    expect(speechOf({ annotations, speakers: ["Ada Quill"], summary } as Layer)).toBeUndefined();
    expect(html(analyzed(harbour, { who: harbourLayer() }))).toContain('id="who-speaks"');
  });
});

describe("html, of who speaks", () => {
  it("draws what is said with a line and a code for each speaker, quoted and reported apart, cue and source in colour", () => {
    expect(drawn(html(result()))).toEqual([
      "source c6 | Mayor Quill",
      "cue c6 | said",
      "reported c6 l0 from | AQ1 | the ferry was safe",
      "quoted c6 l0 from | AQ2 | “No storm,”",
      "source c6 | she",
      "cue c6 | added",
      "quoted c6 l0 from | “will stop it.”",
      "source c5 | The council",
      "cue c5 | claimed",
      "reported c5 l0 from | TC1 | that engineers reported",
      "source c4 | engineers",
      "cue c4 | reported",
      "quoted c5 l0 | “hairline”",
      "quoted c4 l1 from | En1 | “hairline”",
      "reported c5 l0 | cracks",
      "reported c4 l1 | cracks",
      "cue c7 | Reportedly",
      "quoted c7 l0 from | NN1 | “all is well”",
    ]);
    expect(textOf(article(html(result())))).toBe(harbour);
  });

  it("says who speaks, how, and by what cue, wherever one points", () => {
    const said = cards(html(result()));
    expect(said.filter((card) => card.startsWith("AQ2"))).toHaveLength(4);
    expect(said.find((card) => card.startsWith("AQ2"))).toMatch(
      /^AQ2 Ada Quill, quoted; cue added attribution\n“No storm,” she added/,
    );
    expect(said.some((card) => /^En1 engineers, quoted; cue reported .*within TC1 The council/s.test(card))).toBe(true);
    expect(said.some((card) => card.startsWith("NN1 nobody named, quoted; cue Reportedly"))).toBe(true);
  });

  it("can be used from the keyboard, with one stop for each attribution, to which the table links", () => {
    const page = parse(html(result()));
    const ids = [...all(page, "span"), ...all(page, "mark"), ...all(page, "tr")].flatMap((node) => node.attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const stops = all(page, "mark").filter((mark) => mark.attributes.tabindex === "0");
    expect(stops).toHaveLength(5);
    for (const stop of stops) expect(ids).toContain(stop.attributes["aria-describedby"]);
    for (const link of all(page, "a")) expect(ids).toContain(link.attributes.href!.slice(1));
  });

  it("has a key to the speakers and to the lines", () => {
    const key = all(parse(html(result())), "aside")[0]!;
    expect(all(key, "li").map(textOf)).toEqual([
      "AQAda Quill2",
      "TCThe council1",
      "Enengineers1",
      "NNnobody named1",
      "quoted between quotation marks5",
      "reported somebody’s words, paraphrased4",
      "saysin colour who speaks, and the cue",
    ]);
  });

  it("has a table of the speakers, and counts the kinds of attribution", () => {
    const page = html(result());
    expect(table(page, "speakers").slice(1)).toEqual([
      ["AQAda Quill", "PER:Ada Quill", "2", "5", "4", "–", "–", "0"],
      ["TCThe council", "–", "1", "0", "3", "100%", "–", "−1"],
      ["Enengineers", "–", "1", "1", "1", "–", "50%", "0.25"],
    ]);
    expect(table(page, "counts").slice(1)).toEqual([
      ["indirect", "", "3", "3"],
      ["direct", "", "1", "1"],
      ["partial", "", "1", "1"],
    ]);
    expect(page).toContain("<code>attribution-3</code>");
  });

  it("puts the lines of other annotations below, and tints those that have a voice", () => {
    const framing = layer([on(harbour, "hairline", "danger", { voice: quoted }), on(harbour, "cook", "person")]);
    const page = html(result({ framing }));
    const marks = all(article(page), "mark").filter((mark) => mark.attributes.class!.startsWith("u "));
    expect(marks.map((mark) => `${mark.attributes.class} ${textOf(mark)}`)).toEqual([
      "u l2 c0 quoted hairline",
      "u l1 c1 none cook",
    ]);
    expect(page).toContain('class="text voiced"');
    expect(html(ferryResult())).not.toContain('class="text voiced"');
  });

  it("gives the six with the most words colours of their own, and the others one", () => {
    const names = Array.from({ length: 40 }, (_, index) => `Speaker${String.fromCharCode(65 + (index % 26))}${index}`);
    const text = names.map((name) => `${name} says words${name}.`).join(" ");
    const said = names.map((name) => ({ source: name, cue: `says`, content: [`words${name}`] }));
    const page = html(
      analyzed(text, {
        attribution: speechLayer(
          text,
          said,
          names.map((name) => ({ name })),
        ),
      }),
    );
    const colors = drawn(page)
      .filter((one) => one.startsWith("reported"))
      .map((one) => one.split(" ")[1]);
    expect(colors.slice(0, 7)).toEqual(["c6", "c5", "c4", "c3", "c2", "c1", "c7"]);
    expect(new Set(colors.slice(6))).toEqual(new Set(["c7"]));
    expect(all(all(parse(page), "aside")[0]!, "li").map(textOf)).toContain("Otothers34");
    expect(table(page, "speakers")).toHaveLength(41);
  });

  it("draws no line under the words of those who have no voice, such as the author's own", () => {
    const text = "We think the ferry is late. I said “late”.";
    const said = [
      { source: "We", cue: "think", content: ["the ferry is late"] },
      { source: "I", cue: "said", content: ["“late”"], more: { quotations: [0] } },
    ];
    const page = html(
      analyzed(text, {
        attribution: speechLayer(
          text,
          said,
          ["We", "I"].map((name) => ({ name, words: 0 })),
        ),
      }),
    );
    expect(drawn(page).filter((one) => /^(quoted|reported)/.test(one))).toEqual(["quoted c7 l0 from | Ot2 | “late”"]);
  });

  it("says in words that nobody speaks", () => {
    const page = html(analyzed("The autumn festival opens on Saturday.", { attribution: speechLayer("", [], []) }));
    expect(page).toContain("attribution: nobody speaks.");
    expect(drawn(page)).toEqual([]);
  });

  it("links to the cue or the source where nothing is said, and to the whole where neither is known", () => {
    const text = "The mayor declined to comment.";
    const silent = speechLayer(
      text,
      [
        { source: "The mayor", cue: "declined" },
        { cue: "comment", more: { cue: undefined } },
      ],
      [{ name: "The mayor", words: 0 }],
    );
    const page = html(analyzed(text, { attribution: silent }));
    expect(drawn(page)).toEqual(["source c7 | The mayor", "cue c7 | declined", "cue c7 | comment"]);
    expect(page.match(/ id="m\d+"/g)).toEqual([' id="m0"', ' id="m1"']);
  });

  it("names a speaker again in each paragraph of what he says", () => {
    const text = "“One.\n\n“Two,” Quill said.";
    const said = [{ source: "Quill", cue: "said", content: ["“One.", "“Two,”"], more: { quotations: [0, 1] } }];
    const page = html(analyzed(text, { attribution: speechLayer(text, said, [{ name: "Quill" }]) }));
    expect(drawn(page).slice(0, 2)).toEqual(["quoted c6 l0 from | Qu1 | “One.", "quoted c6 l0 from | Qu1 | “Two,”"]);
  });

  it("keeps hostile names and ids text", () => {
    const bad = `"><script>alert('x')</script>&\u0000\uD800\u001B[31m`;
    const text = `Quill said ${bad}`;
    const said = [{ source: "Quill", name: bad, cue: "said", content: [bad] }];
    const page = html(analyzed(text, { attribution: speechLayer(text, said, [{ name: bad, entity: bad }]) }));
    expect(all(parse(page), "script")).toEqual([]);
    expect(page.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cs}]/u);
    expect(speakerTableHtml({ speakers: [{ ...harbourLayer().speakers[0]!, name: bad }] })).not.toMatch(/<script|\p{Cc}|\p{Cs}/u);
  });

  it("holds the text, one anchor for each attribution, whatever overlaps", () => {
    const letter = fc.constantFrom("a", "b", " ", " ", "\n\n", ".", "<", "&", "é", "😀", "“", "”", '"');
    const texts = fc.array(letter, { maxLength: 60 }).map((letters) => letters.join(""));
    const place = fc.tuple(fc.integer({ min: -3, max: 70 }), fc.integer({ min: -2, max: 30 }));
    const attributions = fc.array(
      fc.record({
        content: fc.array(place, { maxLength: 3 }),
        cue: fc.option(place, { nil: undefined }),
        source: fc.option(fc.tuple(place, fc.constantFrom("x", "y", "z", "I")), { nil: undefined }),
        quotations: fc.array(fc.integer({ min: -1, max: 9 }), { maxLength: 4 }),
      }),
      { maxLength: 15 },
    );
    const span = ([start, length]: readonly [number, number]) => ({ start, end: start + length });
    fc.assert(
      fc.property(texts, attributions, (text, said) => {
        const base = speechLayer("x", [{ cue: "x" }], []).annotations[0]!;
        const annotations = said.map(({ content, cue, source, quotations }, index): Attribution => {
          const { cue: _, ...rest } = base;
          const parts = [...content, ...(cue ? [cue] : [])].map(span);
          return {
            ...rest,
            id: `a-${index}`,
            start: Math.min(0, ...parts.map(({ start }) => start)),
            end: Math.max(1, ...parts.map(({ end }) => end)),
            content: content.map(span),
            quotations,
            ...(cue && { cue: { ...base.cue!, ...span(cue) } }),
            ...(source && { source: { ...span(source[0]), head: 0, how: "subject", name: source[1] } }),
          };
        });
        const speakers = ["x", "y", "z"].map((name): Speaker => ({ ...harbourLayer().speakers[0]!, name }));
        const made: AttributionLayer = { annotations, speakers, summary: { attributions: 0, sources: 0 } };
        const page = html(analyzed(text, { a: made, b: layer([{ start: 1, end: 9, label: "other", id: "o" }]) }));
        expect(textOf(article(page))).toBe(text);
        if (article(page).children.some((child) => typeof child !== "string")) {
          const anchors = all(article(page), "mark").filter((mark) => mark.attributes.id);
          expect(anchors).toHaveLength(annotations.length + 1);
          const described = new Set(all(article(page), "span").flatMap(({ attributes }) => attributes.id ?? []));
          for (const { attributes } of anchors) expect(described).toContain(attributes["aria-describedby"]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("draws 5,000 attributions in seconds", () => {
    const one = "Quill said “no” and the ferry left. ";
    const text = one.repeat(5000);
    const annotations = Array.from({ length: 5000 }, (_, index): Attribution => {
      const from = index * one.length;
      const [only] = speechLayer(one, [{ source: "Quill", cue: "said", content: ["“no” and the ferry left"] }], []).annotations;
      const moved = (words: string) => at(text, words, from);
      return {
        ...only!,
        ...moved("Quill said “no” and the ferry left"),
        id: `${index}`,
        cue: { ...only!.cue!, ...moved("said") },
        source: { ...only!.source!, ...moved("Quill") },
        content: [moved("“no” and the ferry left")],
        quotations: [index],
      };
    });
    const made = { ...speechLayer("", [], [{ name: "Quill" }]), annotations };
    const given = analyzed(text, { attribution: made });
    const before = performance.now();
    expect(html(given).length).toBeGreaterThan(1e6);
    expect(performance.now() - before).toBeLessThan(10_000);
  }, 60_000);
});

describe("terminal, of who speaks", () => {
  it("has a table of the speakers and a line for each attribution", () => {
    const report = terminal(result());
    expect(report.slice(report.indexOf("  Who speaks")).split("\n")).toEqual([
      "  Who speaks",
      "  name         times  quoted  reported  doubted  supported  commitment",
      "  Ada Quill        2       5         4        –          –           0",
      "  The council      1       0         3     100%          –          −1",
      "  engineers        1       1         1        –        50%        0.25",
      "",
      "     1   Ada Quill — said — the ferry was safe",
      "     2   Ada Quill — added — “No storm,” … “will stop it.”",
      "     2   The council — claimed — that engineers reported “hairline” cracks",
      "     2 ↳ engineers — reported — “hairline” cracks",
      "     4   (nobody named) — Reportedly — “all is well”",
      "",
      "  attributions 5 · sources 3",
      "",
    ]);
  });

  it("is bounded, and says how much it leaves out", () => {
    const report = terminal(result(), { limit: 1 });
    expect(report).toContain("    … and 1 more\n");
    expect(report).not.toContain("Reportedly — ");
    const many = Array.from({ length: 30 }, (_, index) => ({ name: `Speaker ${index}` }));
    const speech = speechLayer(harbour, [{ source: "she", cue: "added" }], many);
    expect(terminal(analyzed(harbour, { attribution: speech }))).toContain("\n  … and 18 more\n");
  });

  it("says that nothing was found", () => {
    const report = terminal(analyzed("The festival opens.", { attribution: speechLayer("", [], []) }));
    expect(report).toContain("  Nothing found.\n");
    expect(report).not.toContain("Who speaks");
  });

  it("is safe to print and no wider than the terminal", () => {
    const bad = `\u001B[31m東京😀\u202E${"long ".repeat(40)}`;
    const text = `${bad} said ${bad}`;
    const speech = speechLayer(text, [{ source: bad, cue: "said", content: [bad] }, { cue: "said" }], [{ name: bad, entity: bad }]);
    for (const columns of [20, 40, 47, 60, 80, 133])
      for (const line of terminal(analyzed(text, { attribution: speech }), { width: columns }).split("\n")) {
        expect(width(line)).toBeLessThanOrEqual(Math.max(40, columns));
        expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u202E]/u);
      }
  });
});

describe("speakerRows", () => {
  it("gives a plain object for each speaker, all with the same fields", () => {
    const rows = speakerRows(harbourLayer());
    expect(rows[0]).toEqual({
      name: "Ada Quill",
      entity: "PER:Ada Quill",
      attributions: 2,
      quotedWords: 5,
      reportedWords: 4,
      doubted: 0,
      supported: 0,
      commitment: 0,
    });
    expect(rows[1]).toMatchObject({ name: "The council", entity: null });
    expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
  });
});

describe("speakerTable", () => {
  it("leaves out columns where there is little room, and rows beyond the limit", () => {
    expect(speakerTable(harbourLayer(), { width: 40, limit: 2 }).split("\n")).toEqual([
      "name         times  quoted  reported",
      "Ada Quill        2       5         4",
      "The council      1       0         3",
      "… and 1 more",
      "",
    ]);
    expect(speakerTable(harbourLayer(), { width: 120 }).split("\n")[0]).toBe(
      "name         entity         times  quoted  reported  doubted  supported  commitment",
    );
    expect(speakerTable({ speakers: [] })).toBe("name  times  quoted  reported  doubted  supported  commitment\n");
  });
});

describe("speakerTableHtml", () => {
  it("has a caption, a head for each column and a row for each speaker", () => {
    const found = all(parse(speakerTableHtml(harbourLayer())), "table")[0]!;
    expect(all(found, "caption")).toHaveLength(1);
    expect(all(found, "th").filter(({ attributes }) => attributes.scope === "col")).toHaveLength(8);
    expect(
      all(found, "th")
        .filter(({ attributes }) => attributes.scope === "row")
        .map(textOf),
    ).toEqual(["Ada Quill", "The council", "engineers"]);
  });
});
