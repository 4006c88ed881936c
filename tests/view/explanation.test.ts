import { describe, expect, it } from "vitest";
import type { Explanation } from "../../src/analyzers/sentiment/explain.js";
import { explanationRows } from "../../src/view/explanationrows.js";
import { explanationTable, explanationTableHtml } from "../../src/view/explanationtable.js";
import { width } from "../../src/view/width.js";
import { all, type Node, parse, textOf } from "./page.js";
import { harbourNews, harbourTone, polar } from "./tone.js";

const doc = { text: harbourNews };

/** An explanation of the expressions of a layer, with these contributions. */
function explained(values: readonly number[], annotations = harbourTone().annotations): Explanation {
  const contributions = annotations.map((expression, at) => ({ expression, value: values[at]! }));
  return { score: values.reduce((sum, value) => sum + value, 0), contributions };
}

const explanation = explained([0.125, -0.05, -0.1]);

describe("explanationRows", () => {
  it("gives a plain object for each expression, whose contributions are the score", () => {
    const rows = explanationRows(doc, explanation);
    expect(rows[1]).toEqual({
      words: "happy",
      start: 51,
      end: 56,
      base: 3,
      modifiers: ["× −0.5 scope.negation.clause “not”", "× 1.2 typography.exclamation"],
      value: expect.closeTo(-1.8),
      contribution: -0.05,
    });
    expect(rows.reduce((sum, { contribution }) => sum + contribution, 0)).toBe(explanation.score);
    expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
  });

  it("reads each kind of modifier", () => {
    const modifiers = [
      { rule: "a", op: "mul", amount: 2 },
      { rule: "b", op: "add", amount: 1 },
      { rule: "c", op: "add", amount: -1 },
      { rule: "d", op: "flip", amount: -1 },
      { rule: "e", op: "zero", amount: 0 },
    ] as const;
    const [row] = explanationRows(doc, explained([0], [polar(harbourNews, "superb", 4, modifiers)]));
    expect(row!.modifiers).toEqual(["× 2 a", "+ 1 b", "− 1 c", "× −1 d", "× 0 e"]);
  });
});

describe("explanationTable", () => {
  it("has a line for each expression, one more for each further modifier, and the sum", () => {
    expect(explanationTable(doc, explanation)).toBe(
      [
        "words     base  modifiers                           value  contribution",
        "superb      +4                                         +4       +0.1250",
        "happy       +3  × −0.5 scope.negation.clause “not”   −1.8       −0.0500",
        "                × 1.2 typography.exclamation",
        "disaster  −3.5                                       −3.5       −0.1000",
        "                                                      sum       −0.0250",
        "",
      ].join("\n"),
    );
  });

  it("shows those that weigh most, in order of place, and adds up the others", () => {
    expect(explanationTable(doc, explanation, { limit: 2 }).split("\n").slice(1, -1)).toEqual([
      "superb      +4                +4       +0.1250",
      "disaster  −3.5              −3.5       −0.1000",
      "… 1 more                               −0.0500",
      "                             sum       −0.0250",
    ]);
    expect(explanationTable(doc, explanation, { limit: 0 })).toContain("… 3 more");
  });

  it("has a dash as the sum where there was no word, and nothing else", () => {
    expect(explanationTable(doc, { score: null, contributions: [] })).toBe(
      "words  base  modifiers  value  contribution\n                          sum             –\n",
    );
  });

  it("is safe to print and no wider than asked for", () => {
    const text = `\u001B[31m東京😀\u202E${"long ".repeat(40)} superb`;
    const modifier = { rule: "r".repeat(90), op: "mul", amount: 1.123, span: { start: 0, end: 60 } } as const;
    const bad = explained([0.5], [polar(text, text.slice(0, -7), 4, [modifier, modifier])]);
    for (const columns of [10, 56, 60, 80, 133])
      for (const line of explanationTable({ text }, bad, { width: columns }).split("\n")) {
        expect(width(line)).toBeLessThanOrEqual(Math.max(56, columns));
        expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u202E]/u);
      }
  });

  it("takes twenty thousand expressions", () => {
    const one = harbourTone().annotations[0]!;
    const many = { score: 20, contributions: Array.from({ length: 20_000 }, () => ({ expression: one, value: 0.001 })) };
    expect(explanationTable(doc, many, { limit: 10 }).split("\n")).toHaveLength(14);
  });
});

describe("explanationTableHtml", () => {
  it("has the same cells, and the sum at its foot", () => {
    const table = all(parse(explanationTableHtml(doc, explanation)), "table")[0]!;
    expect(all(table, "tr").map((row) => row.children.map((cell) => textOf(cell as Node)))).toEqual([
      ["words", "base", "modifiers", "value", "contribution"],
      ["superb", "+4", "", "+4", "+0.1250"],
      ["happy", "+3", "× −0.5 scope.negation.clause “not”× 1.2 typography.exclamation", "−1.8", "−0.0500"],
      ["disaster", "−3.5", "", "−3.5", "−0.1000"],
      ["sum", "−0.0250"],
    ]);
    expect(explanationTableHtml(doc, explanation, { limit: 1 })).toContain("… 2 more");
  });

  it("keeps what the text holds text", () => {
    const text = "<script>alert(1)</script>";
    expect(explanationTableHtml({ text }, explained([1], [polar(text, text, 1)]))).not.toContain("<script");
  });
});
