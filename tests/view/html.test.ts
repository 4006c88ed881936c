import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyze } from "../../src/query/analyze.js";
import { type Analyzer, analyzer } from "../../src/query/analyzer.js";
import type { Annotation } from "../../src/query/layer.js";
import { html } from "../../src/view/html.js";
import { palette } from "../../src/view/palette.js";
import { ferryGrammar } from "../language/given.js";
import { analyzed, author, ferry, ferryResult, layer, on, quoted, reported } from "./doc.js";
import { all, type Node, parse, textOf } from "./page.js";

const article = (page: string) => all(parse(page), "article")[0]!;
const bodyText = (page: string) => textOf(article(page));

/** What the page may show instead of `text`: the same, with what HTML cannot hold made visible. */
function shown(text: string): string {
  return Array.from(text, (character) => {
    const code = character.codePointAt(0)!;
    if (character === "\r") return " ";
    if (character === "\n" || character === "\t") return character;
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    if (code === 0x7f) return "\u2421";
    if ((code >= 0x80 && code < 0xa0) || (code >= 0xd800 && code < 0xe000)) return "\uFFFD";
    if ((code >= 0xfdd0 && code <= 0xfdef) || (code & 0xfffe) === 0xfffe) return "\uFFFD";
    return character;
  }).join("");
}

describe("html", () => {
  it("is a whole page that names its language, title and encoding, and asks for nothing", () => {
    const page = html(ferryResult());
    expect(page.startsWith('<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">')).toBe(true);
    expect(textOf(all(parse(page), "title")[0]!)).toBe("Harbour town hails ferry as its “best friend”");
    expect(page).not.toMatch(/<script|<link|<img|url\(|@import|https?:/);
  });

  it("holds the text of the document and nothing else in the article", () => {
    expect(bodyText(html(ferryResult()))).toBe(ferry);
  });

  it("makes the headline the heading of the page", () => {
    expect(all(parse(html(ferryResult())), "h1").map(textOf)).toEqual(["Harbour town hails ferry as its “best friend”"]);
    expect(all(parse(html(analyzed("Just a line.", {}, "note-7"))), "h1").map(textOf)).toEqual(["note-7"]);
  });

  it("shows every annotation in the table with its id", () => {
    const result = ferryResult();
    const rows = all(parse(html(result)), "tr")
      .filter((row) => row.attributes.id)
      .map(textOf);
    expect(rows).toHaveLength(8);
    for (const id of ["alliance@33-44", "containment@", "favor@"]) expect(rows.some((row) => row.includes(id))).toBe(true);
  });

  it("draws crossing annotations as properly nested pieces, each under all of its words", () => {
    const result = analyzed("one two three four", {
      a: layer([{ start: 0, end: 13, label: "left", id: "1" }]),
      b: layer([{ start: 4, end: 18, label: "right", id: "2" }]),
    });
    const marks = all(article(html(result)), "mark");
    expect(marks.map(textOf)).toEqual(["one two three", "two three", " four"]);
    expect(marks.map((mark) => mark.attributes.class)).toEqual(["u l0 c0 none", "u l1 c1 none", "u l1 c1 none"]);
    expect(marks.map((mark) => mark.attributes.tabindex)).toEqual(["0", "0", undefined]);
  });

  it("draws nested annotations inside one another on lanes of their own", () => {
    const result = analyzed("one two three four", {
      a: layer([
        { start: 0, end: 18, label: "outer", id: "1" },
        { start: 4, end: 13, label: "middle", id: "2" },
        { start: 8, end: 13, label: "inner", id: "3" },
      ]),
    });
    const marks = all(article(html(result)), "mark");
    expect(marks.map(textOf)).toEqual(["one two three four", "two three", "three"]);
    expect(marks.map((mark) => mark.attributes.class?.slice(2, 4))).toEqual(["l0", "l1", "l2"]);
  });

  it("gives annotations of the same words one place to point at, a line each and one card", () => {
    const same = { start: 4, end: 7 };
    const result = analyzed("one two three", {
      a: layer([{ ...same, label: "x", id: "1" }]),
      b: layer([{ ...same, label: "y", id: "2" }]),
    });
    const body = article(html(result));
    expect(all(body, "mark")).toHaveLength(1);
    expect(all(body, "span").filter((span) => span.attributes.class?.startsWith("u l1"))).toHaveLength(1);
    const card = all(body, "span").find((span) => span.attributes.class === "card")!;
    expect(all(card, "b").map(textOf)).toEqual(["x", "y"]);
    expect(all(body, "mark")[0]!.children[0]).toBe(card);
  });

  it("keeps a lane for each of many overlapping annotations, with room between the lines of text", () => {
    const text = "word ".repeat(60);
    const many = Array.from({ length: 40 }, (_, at) => ({ start: at, end: 200 + at, label: `label ${at}`, id: `${at}` }));
    const page = html(analyzed(text, { many: layer(many) }));
    const lanes = new Set(all(article(page), "mark").map((mark) => mark.attributes.class!.split(" ")[1]));
    expect(lanes.size).toBe(40);
    expect(page).toContain('style="--lanes:40"');
    expect(page).toContain(".l39{padding-bottom:196px}");
  });

  it("tells voices apart by the style of the line, and says so in the key", () => {
    const page = html(ferryResult());
    const classes = all(article(page), "mark").map((mark) => mark.attributes.class!.split(" ")[3]);
    expect(new Set(classes)).toEqual(new Set(["author", "quoted", "reported", "scare"]));
    const key = textOf(all(parse(page), "aside")[0]!);
    for (const [voice, total] of Object.entries({ author: 4, quoted: 2, reported: 1, scare: 1 }))
      expect(key).toMatch(new RegExp(`${voice}\\D+${total}`));
  });

  it("counts labels by voice", () => {
    const rows = all(parse(html(ferryResult(), { layers: ["framing"] })), "table").find(
      (table) => table.attributes.class === "counts",
    )!;
    expect(all(rows, "tr").map((row) => row.children.map((cell) => textOf(cell as Node)))).toEqual([
      ["label", "", "count", "author", "quoted", "reported", "scare"],
      ["Alalliance", "", "2", "1", "0", "0", "1"],
      ["Cocontainment", "", "1", "0", "0", "1", "0"],
      ["Ininevitability", "", "1", "0", "1", "0", "0"],
    ]);
  });

  it("says in the card what is known: voice, fields and evidence", () => {
    const cards = all(article(html(ferryResult())), "span").filter((span) => span.attributes.class === "card");
    const said = cards.map((card) => card.children.map((child) => textOf(child as Node)).join("\n")).join("\n\n");
    expect(said).toContain("voice quoted, Mayor Quill");
    expect(said).toContain("voice reported, the council (author → Mayor Quill → the council)");
    expect(said).toContain("target ferry “Harbour”");
    expect(said).toContain("evidence cue “natural course” · lexicon.term · frames/inevitability · 1");
    expect(said).toMatch(/within \w+\d favor/);
  });

  it("links each card to the words it is about", () => {
    const page = parse(html(ferryResult()));
    const ids = [...all(page, "span"), ...all(page, "mark"), ...all(page, "tr")].flatMap((node) => node.attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const mark of all(page, "mark")) if (mark.attributes.tabindex) expect(ids).toContain(mark.attributes["aria-describedby"]);
    for (const link of all(page, "a")) expect(ids).toContain(link.attributes.href!.slice(1));
  });

  it("gives the numbers of a summary, and a dash where there was nothing to measure", () => {
    const numbers = all(parse(html(ferryResult())), "dl").map((list) => all(list, "div").map(textOf));
    expect(numbers).toEqual([["total4", "perHundredWords6.25", "agreement–"]]);
  });

  it("shows the layers asked for, and refuses one that is not there", () => {
    expect(textOf(all(parse(html(ferryResult(), { layers: ["stance"] })), "aside")[0]!)).not.toContain("alliance");
    expect(() => html(ferryResult(), { layers: ["tone"] })).toThrow(
      new RangeError('There is no layer "tone" in this result: it has framing, stance, sentiment, rhetoric.'),
    );
  });

  it("says in words that a layer or a text is empty", () => {
    expect(html(ferryResult())).toContain("rhetoric: nothing found.");
    expect(html(analyzed("", { framing: layer([]) }))).toContain("This document has no text.");
    expect(bodyText(html(analyzed("", {})))).toBe("");
    expect(bodyText(html(analyzed(" \n\n ", { a: layer([{ start: 0, end: 2, label: "gap", id: "1" }]) })))).toBe(" \n\n ");
  });

  it("keeps hostile text, labels, fields and titles text", () => {
    const bad = `</article><script>alert("x")</script> ' & ]]> --> <!-- \u0000\u001B[31m \uD800 \u202E`;
    const annotation = {
      ...on(bad, "<script>", `"><img src=x onerror=1>`),
      id: bad,
      voice: { kind: "quoted", speaker: bad, chain: [bad] },
      [bad]: bad,
    } as Annotation;
    const page = html(analyzed(bad, { [bad]: layer([annotation], { [bad]: 1 }) }, bad), { title: bad });
    expect(bodyText(page)).toBe(shown(bad));
    expect(all(parse(page), "script")).toEqual([]);
    expect(all(parse(page), "img")).toEqual([]);
    expect(page).not.toMatch(/\p{Cs}/u);
    expect(page.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  });

  it("never parts a surrogate pair, wherever an annotation ends", () => {
    const text = "a 👩‍🚀 b 😀 c";
    const half = { start: 2, end: 3, label: "half", id: "1" };
    const page = html(analyzed(text, { a: layer([half, { start: 9, end: 11, label: "other", id: "2" }]) }));
    expect(bodyText(page)).toBe(text);
  });

  it("leaves the direction of each paragraph to its letters", () => {
    const page = html(
      analyzed("قال الوزير إن الاتفاق مهم.\n\nThe end.", { a: layer([{ start: 4, end: 10, label: "نعم", id: "1" }]) }),
    );
    expect(page).toContain('dir="auto"');
    expect(all(article(page), "mark").map(textOf)).toEqual(["الوزير"]);
  });

  it("draws an annotation without words, or outside the text, and changes nothing in the text", () => {
    const result = analyzed("One.\n\nTwo.", {
      a: layer([
        { start: 2, end: 2, label: "point", id: "1" },
        { start: 4, end: 6, label: "gap", id: "2" },
        { start: 8, end: 400, label: "beyond", id: "3" },
        { start: -5, end: 1, label: "before", id: "4" },
        { start: 10, end: 10, label: "end", id: "5" },
      ]),
    });
    const page = html(result);
    expect(bodyText(page)).toBe("One.\n\nTwo.");
    expect(all(article(page), "sup")).toHaveLength(5);
  });

  it("cuts an annotation at the ends of paragraphs, with its reference once, at the end", () => {
    const page = html(
      analyzed("One two.\n\nThree four.\n\nFive six.", {
        a: layer([{ start: 4, end: 27, label: "long", id: "1", voice: quoted }]),
      }),
    );
    expect(all(article(page), "mark").map(textOf)).toEqual(["two.", "Three four.", "Five"]);
    expect(all(article(page), "sup").map((sup) => sup.attributes["data-ref"])).toEqual(["Lo1"]);
  });

  it("takes what analyze() gives, whether the list of analyzers is written or made at run time", () => {
    const letters = analyzer({ name: "letters", compute: () => layer([{ start: 0, end: 1, label: "first", id: "1" }]) });
    const list: readonly Analyzer[] = [letters];
    const page = html(analyze("A line.", [letters]));
    expect(page).toContain('data-ref="Fi1"');
    expect(html(analyze("A line.", list))).toBe(page);
  });

  it("draws the trees of the sentences asked for, with annotations marked in them and a table of their tokens", () => {
    const { doc, ...grammar } = ferryGrammar();
    const result = { doc, stance: layer([on(doc.text, "ferry’s plans", "target"), on(doc.text, "said", "cue")]) };
    const page = html(result, { trees: { ...grammar, sentences: [1, 0] } });
    const [second, first] = all(parse(page), "svg").map(textOf);
    expect(second).toMatch(/^Dependency tree: “It sails,” they said\..*Cu1 cue/);
    expect(second).not.toContain("Ta1 target");
    expect(first).toContain("Ta1 target");
    expect(all(parse(page), "table").filter((table) => table.attributes.class === "tokens")).toHaveLength(2);
    expect(bodyText(page)).toBe(doc.text);
    expect(page).not.toMatch(/<script|<link|<img|url\(|@import|\son[a-z]+=/);
    expect(() => html(result, { trees: { ...grammar, sentences: [2] } })).toThrow(RangeError);
    expect(html(result, { trees: { ...grammar, sentences: [] } })).toBe(html(result));
  });

  it("gives the same page for the same result", () => {
    expect(html(ferryResult())).toBe(html(ferryResult()));
  });

  it("holds the text and draws every annotation under exactly its words, whatever overlaps", () => {
    const letter = fc.constantFrom(
      "a",
      "b",
      " ",
      " ",
      "\n",
      "\n\n",
      ".",
      "<",
      "&",
      '"',
      "é",
      "😀",
      "\uD83D",
      "\u0000",
      "\r\n",
      "ש",
      "東",
      "“",
      "”",
    );
    const texts = fc.array(letter, { maxLength: 60 }).map((letters) => letters.join(""));
    const spans = fc.array(
      fc.tuple(fc.nat(70), fc.nat(30), fc.constantFrom("x", "y", "z"), fc.constantFrom(author, quoted, reported, undefined)),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(texts, spans, (text, drawnSpans) => {
        const annotations = drawnSpans.map(([start, length, label, voice], at) => ({
          start: Math.min(start, text.length),
          end: Math.min(start + length, text.length),
          label,
          id: `id-${at}`,
          ...(voice && { voice }),
        }));
        const page = html(analyzed(text, { a: layer(annotations.slice(0, 12)), b: layer(annotations.slice(12)) }));
        expect(bodyText(page)).toBe(shown(text));
        for (const { id } of annotations) expect(page).toContain(`<code>${id}</code>`);
        const sups = all(article(page), "sup").map((sup) => sup.attributes["data-ref"]);
        if (article(page).children.some((child) => typeof child !== "string")) {
          expect(sups.length).toBe(annotations.length);
          expect(new Set(sups).size).toBe(sups.length);
        }
        covered(page, text, annotations);
      }),
      { numRuns: 150 },
    );
  });

  it("draws 20,000 annotations in 100,000 words in seconds", () => {
    const text = Array.from({ length: 1000 }, () => "The ferry left the harbour late and nobody minded. ".repeat(11)).join("\n\n");
    const step = Math.floor(text.length / 20_000);
    const annotations = Array.from({ length: 20_000 }, (_, at) => ({
      start: at * step,
      end: at * step + 20 + ((at * 7) % 90),
      label: `l${at % 30}`,
      id: `${at}`,
      voice: author,
    }));
    const result = analyzed(text, { a: layer(annotations) });
    expect(result.doc.words).toBeGreaterThan(95_000);
    const before = performance.now();
    expect(html(result).length).toBeGreaterThan(1e6);
    expect(performance.now() - before).toBeLessThan(15_000);
  }, 60_000);
});

/** Every letter lies under as many lines as there are annotations that cover it. */
function covered(page: string, text: string, annotations: readonly Annotation[]): void {
  const depths: number[] = [];
  (function walk(node: Node, depth: number) {
    for (const child of node.children) {
      if (typeof child === "string") for (const _ of child) depths.push(depth);
      else if (child.attributes.class !== "card") walk(child, depth + (/^u /.test(child.attributes.class ?? "") ? 1 : 0));
    }
  })(article(page), 0);
  let offset = 0;
  for (const [at, character] of [...shown(text)].entries()) {
    const { length } = [...text][at]!;
    const expected = annotations.filter(({ start, end }) => start < offset + length && end > offset && start < end).length;
    if (character.trim() !== "") expect(depths[at], `lines under letter ${at}`).toBe(expected);
    offset += length;
  }
}

describe("the palette", () => {
  it.each([palette.light, palette.dark])("can be read as text on its paper", ({ paper, colors }) => {
    for (const color of colors) expect(contrast(color, paper)).toBeGreaterThan(4.5);
  });

  it("has colours for drawings that can be told from white and from the dark page", () => {
    expect(palette.both).toHaveLength(palette.light.colors.length);
    for (const color of palette.both)
      for (const paper of ["#ffffff", palette.dark.paper]) expect(contrast(color, paper)).toBeGreaterThan(3);
  });

  function contrast(a: string, b: string): number {
    const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (high + 0.05) / (low + 0.05);
  }

  function luminance(color: string): number {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }
});
