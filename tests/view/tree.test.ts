import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { relationNames } from "../../src/language/tagset.js";
import { Tree } from "../../src/language/tree.js";
import { read } from "../../src/text/read.js";
import { advance } from "../../src/view/advance.js";
import { arcLevels } from "../../src/view/arclevels.js";
import { palette } from "../../src/view/palette.js";
import { type Layout, layout, size } from "../../src/view/treelayout.js";
import { treeSvg } from "../../src/view/treesvg.js";
import { ferryGrammar, given } from "../language/given.js";
import { all, parse, textOf } from "./page.js";

const plainParts = { upos: () => "NOUN", lemma: () => "" };

/** A sentence of as many words, and a tree over it. */
function sentence(heads: readonly number[], relations: readonly number[] = []) {
  const doc = read(heads.map((_, index) => (index % 3 ? "a" : "word")).join(" "));
  const codes = heads.map((_, index) => (relations[index] ?? 0) % relationNames.length);
  return { doc, tree: new Tree(0, Int32Array.from(heads), Uint8Array.from(codes)) };
}

/** The heads of a projective tree over `[from, to)`, whose shape the numbers decide. */
function projective(from: number, to: number, numbers: readonly number[], head = -1, heads: number[] = []): number[] {
  let at = from;
  while (at < to) {
    const end = head === -1 ? to : at + 1 + ((numbers[at % numbers.length] ?? 0) % (to - at));
    const root = at + ((numbers[(at + end) % numbers.length] ?? 0) % (end - at));
    heads[root] = head;
    projective(at, root, numbers, root, heads);
    projective(root + 1, end, numbers, root, heads);
    at = end;
  }
  return heads;
}

interface Piece {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

/** What is drawn of each arc: its lines and its label, as boxes; heights are levels. */
function pieces({ arcs }: Layout): readonly { readonly lines: readonly Piece[]; readonly label: Piece }[] {
  return arcs.map(({ from, to, level, label, middle }) => {
    const half = (advance(label) / 1.1) * size.label * 0.5;
    return {
      lines: [
        { left: from, right: from, low: 0, high: level },
        { left: to, right: to, low: 0, high: level },
        { left: Math.min(from, to), right: Math.max(from, to), low: level, high: level },
      ],
      label: { left: middle - half, right: middle + half, low: level + 0.15, high: level + 0.85 },
    };
  });
}

const meet = (a: Piece, b: Piece): boolean => a.left <= b.right && b.left <= a.right && a.low <= b.high && b.low <= a.high;

describe("arcLevels", () => {
  it("puts an arc above what it spans, and arcs apart that share a gap", () => {
    const arc = fc.tuple(fc.nat(20), fc.nat(20)).filter(([a, b]) => a !== b);
    fc.assert(
      fc.property(fc.array(arc, { maxLength: 20 }), (pairs) => {
        const arcs = pairs.map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
        const levels = arcLevels(arcs);
        for (const [i, a] of arcs.entries())
          for (const [j, b] of arcs.entries()) {
            if (i === j || a.from >= b.to || b.from >= a.to) continue;
            expect(levels[i]).not.toBe(levels[j]);
            if (a.to - a.from < b.to - b.from) expect(levels[i]).toBeLessThan(levels[j]!);
          }
      }),
    );
    expect(arcLevels([])).toEqual([]);
  });
});

describe("layout", () => {
  it("draws a projective tree so that no two arcs cross, touch, or run into a label", () => {
    const numbers = fc.array(fc.nat(1000), { minLength: 3, maxLength: 30 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), numbers, (length, numbers) => {
        const { doc, tree } = sentence(projective(0, length, numbers), numbers);
        const drawn = pieces(layout(doc, tree, plainParts));
        const met: string[] = [];
        for (const [i, a] of drawn.entries())
          for (const [j, b] of drawn.entries()) {
            if (i < j && meet(a.label, b.label)) met.push(`labels ${i}, ${j}`);
            for (const line of b.lines) {
              if (i !== j && meet(a.label, line)) met.push(`label ${i}, line ${j}`);
              if (i < j && a.lines.some((other) => meet(other, line))) met.push(`lines ${i}, ${j}`);
            }
          }
        expect(met).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("keeps words and what stands under them apart", () => {
    const { doc, ...grammar } = ferryGrammar();
    const { columns } = layout(doc, grammar.syntax.of(0), { upos: grammar.tags.uposOf, lemma: grammar.lemmas.of });
    for (const [index, { x, half }] of columns.entries())
      if (index > 0) expect(x - half).toBeGreaterThan(columns[index - 1]!.x + columns[index - 1]!.half + 10);
  });

  it("moves a label out of the way of a line that crosses its arc", () => {
    const { doc, tree } = sentence([-1, 4, 0, 0, 0, 0]);
    const { arcs } = layout(doc, tree, plainParts);
    const crossing = arcs[1]!;
    const crossed = arcs[2]!;
    expect(crossing.level).toBeGreaterThan(crossed.level);
    expect(Math.abs(crossed.middle - crossing.to)).toBeGreaterThan(advance(crossed.label) * size.label * 0.3);
  });
});

describe("treeSvg", () => {
  const { doc, tags, lemmas, syntax } = ferryGrammar();

  it("draws every word, tag, lemma and relation", () => {
    const svg = parse(treeSvg(doc, syntax.of(0), { tags, lemmas }));
    const texts = all(svg, "text").map(textOf);
    for (const text of ["ferry", "NOUN", "plans", "plan", "nmod:poss", "root"]) expect(texts).toContain(text);
    expect(texts).toHaveLength(10 * 4);
    expect(all(parse(treeSvg(doc, syntax.of(0))), "text")).toHaveLength(10 * 2);
  });

  it("is a picture with a name, and tells its relations in words", () => {
    const [svg] = all(parse(treeSvg(doc, syntax.of(1))), "svg");
    expect(svg?.attributes).toMatchObject({ xmlns: "http://www.w3.org/2000/svg", role: "img" });
    expect(textOf(all(svg!, "title")[0]!)).toBe("Dependency tree: “It sails,” they said.");
    expect(textOf(all(svg!, "desc")[0]!)).toBe(
      "“: punct of sails; It: nsubj of sails; sails: ccomp of said; ,: punct of sails; ”: punct of sails; they: nsubj of said; said: root; .: punct of said",
    );
  });

  it("asks for nothing, runs nothing, and takes the colour of the text around it", () => {
    const svg = treeSvg(doc, syntax.of(0), { tags, highlight: [{ start: 0, end: 11, label: "holder" }] });
    expect(svg).not.toMatch(/<script|<style|<image|href|url\(|\sid=|\son/);
    expect(svg).toContain('fill="currentColor"');
  });

  it("marks what it is asked to mark, in lanes where marks meet, and nothing outside of the sentence", () => {
    const highlight = [
      { start: 0, end: 11, label: "holder" },
      { start: 23, end: 40, label: "target" },
      { start: 27, end: 34, label: "owner" },
      { start: 6, end: 7, label: "holder" },
      { start: 43, end: 45, label: "elsewhere" },
    ];
    const groups = all(parse(treeSvg(doc, syntax.of(0), { highlight })), "g").filter((group) => group.attributes.style);
    expect(groups.map(textOf)).toEqual(["holder", "holder", "target", "owner"]);
    const lines = groups.map((group) => all(group, "rect").at(-1)!.attributes);
    expect(new Set(lines.map(({ y }) => y)).size).toBe(2);
    expect(groups[0]!.attributes.fill).toBe(groups[1]!.attributes.fill);
    expect(new Set(groups.map((group) => group.attributes.fill)).size).toBe(3);
    const [colored] = all(parse(treeSvg(doc, syntax.of(0), { highlight: [{ ...highlight[0]!, color: 4 }] })), "g");
    expect(colored!.attributes.style).toBe(`fill:var(--c4,${palette.both[4]})`);
  });

  it("has room for all that it draws", () => {
    const { doc, tree } = sentence([-1, 0]);
    const svg = all(
      parse(treeSvg(doc, tree, { highlight: [{ start: 0, end: 1, label: "a label much longer than its words" }] })),
      "svg",
    )[0]!;
    expect(Number(svg.attributes.width)).toBeGreaterThan(200);
    for (const text of all(svg, "text")) expect(Number(text.attributes.y)).toBeGreaterThan(10);
    const empty = new Tree(0, new Int32Array(0), new Uint8Array(0));
    expect(all(parse(treeSvg(read(""), empty)), "text")).toEqual([]);
  });

  it("keeps hostile text text", () => {
    const bad = "<script>&\"' \u0000\u001B[31m \uD800 \u202E ]]> 😀";
    const words = read(bad).tokens.length;
    const { doc, ...grammar } = given(
      bad,
      Array.from({ length: words }, (_, at) => `<b> X FW ${at} ${at ? "dep" : "root"}`).join("\n"),
    );
    const svg = treeSvg(doc, grammar.syntax.of(0), { ...grammar, highlight: [{ start: 0, end: 3, label: "<i>\u0007" }] });
    expect(all(parse(svg), "script")).toEqual([]);
    expect(svg).not.toMatch(/[\p{Cc}\p{Cs}\u202E]/u);
  });

  it("is drawn from right to left for a script that is written so", () => {
    const text = "قال الوزير.";
    const { doc, syntax } = given(text, "قال VERB VBD 0 root\nوزير NOUN NN 1 nsubj\n. PUNCT . 1 punct");
    const words = all(parse(treeSvg(doc, syntax.of(0))), "text").slice(0, 3);
    const places = words.map((word) => Number(word.attributes.x));
    expect(places).toEqual([...places].sort((a, b) => b - a));
  });

  it("draws the first 400 tokens of a long sentence, and says how many are missing", () => {
    const length = 5000;
    const chain = sentence(Array.from({ length }, (_, index) => index - 1));
    const star = sentence(Array.from({ length }, (_, index) => (index === length - 1 ? -1 : length - 1)));
    const before = performance.now();
    for (const { doc, tree } of [chain, star]) {
      const svg = treeSvg(doc, tree);
      expect(svg.length).toBeLessThan(300_000);
      expect(svg).toContain("… and 4,600 more tokens");
      expect(all(parse(svg), "text")).toHaveLength(801);
    }
    expect(treeSvg(star.doc, star.tree)).toContain(">acl …</text>");
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});
