import { describe, expect, test } from "vitest";
import { type Analyzer, type Annotation, analyze, type Evidence, type Layer, read, type Voice } from "../src/index.js";

/** What an analyzer promises about itself, for {@link conforms} to hold it to. */
export interface Promises {
  /** Every label it may give. */
  readonly labels: readonly string[];
  /** A text in which it finds something. */
  readonly sample: string;
  /** The score of an annotation and the evidence it is made of; left out when it gives no scores. */
  readonly score?: (annotation: Annotation) => { readonly score: number; readonly evidence: readonly Evidence[] };
  /** The measures that count all hits and those that count them by voice, which must add up to them. */
  readonly voices?: (summary: Layer["summary"]) => readonly { readonly all: number; readonly byVoice: readonly number[] }[];
}

const hard: readonly (readonly [name: string, text: string])[] = [
  ["empty", ""],
  ["white space", " \n\t\u00a0 "],
  ["one word", "provocation"],
  ["one mark", "“"],
  ["emoji", "😀👩‍👩‍👧🇺🇦 sanctions 👍🏽"],
  ["combining marks", "e\u0301\u0301 san\u0301ctions Zalgo\u0315\u0300"],
  ["lone surrogates", "\ud800 sanctions \udc00\ud800"],
  ["line ends of other systems", "Sanctions.\r\n\r\nMore sanctions.\rAnd more."],
  ["NUL and control characters", "sanc\0tions sanctions\u0007 \u001b[31mred"],
  ["right to left", "שלום sanctions العقوبات و sanctions"],
  ["no spaces", "制裁和挑衅。provocation制裁"],
  ["marks only", "“‘\"'’”«»„“``''"],
  ["HTML", '<script>alert("sanctions")</script> &amp; <b>sanctions</b>'],
  ["one long line", "the sanctions and the provocations ".repeat(2000)],
];

/** The suite every analyzer passes. */
export function conforms(make: () => Analyzer<string, Layer>, promises: Promises): void {
  const { labels, sample, score, voices } = promises;
  const layerOf = (text: string): Layer => (analyze(text, [make()] as Analyzer[]) as Record<string, unknown>)[make().name] as Layer;

  describe("conformance", () => {
    test("finds something in its sample", () => {
      expect(layerOf(sample).annotations.length).toBeGreaterThan(0);
    });

    describe.each([["the sample", sample] as const, ...hard])("%s", (_name, text) => {
      const layer = layerOf(text);

      test("spans lie in the text and are not empty, labels are declared, ids are unique, order is by place", () => {
        const ids = new Set<string>();
        let previous = 0;
        for (const { start, end, label, id } of layer.annotations) {
          expect(Number.isInteger(start) && Number.isInteger(end)).toBe(true);
          expect(start).toBeGreaterThanOrEqual(previous);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(labels).toContain(label);
          ids.add(id);
          previous = start;
        }
        expect(ids.size).toBe(layer.annotations.length);
      });

      test("evidence lies in the text", () => {
        for (const annotation of layer.annotations)
          for (const { start, end } of annotation.evidence ?? []) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
      });

      test("measures are numbers or null, never NaN", () => {
        for (const [name, value] of Object.entries(layer.summary))
          expect(value === null || Number.isFinite(value), `${name} is ${value}`).toBe(true);
      });

      test("voices are well formed", () => {
        for (const { voice } of layer.annotations as readonly { voice?: Voice }[]) {
          if (!voice) continue;
          expect(["author", "quoted", "reported", "scare"]).toContain(voice.kind);
          expect(voice.chain[0]).toBe("author");
        }
      });

      test("JSON holds all of it", () => {
        expect(JSON.parse(JSON.stringify(layer))).toEqual(layer);
      });

      test("the same text gives the same layer", () => {
        expect(layerOf(text)).toEqual(layer);
      });

      if (score)
        test("each score can be computed again from its evidence", () => {
          for (const annotation of layer.annotations) {
            const { score: value, evidence } = score(annotation);
            expect(recompute(evidence)).toBeCloseTo(value, 10);
          }
        });

      if (voices)
        test("hits by voice add up to all hits", () => {
          for (const { all, byVoice } of voices(layer.summary)) expect(byVoice.reduce((sum, each) => sum + each, 0)).toBe(all);
        });
    });

    test("a hundred thousand words are analyzed", () => {
      const text = `${sample}\n\n`.repeat(Math.ceil(100_000 / read(sample).words));
      expect(layerOf(text).annotations.length).toBeGreaterThan(100);
    });
  });
}

/** The sum of the values of evidence, each computed again from its base and modifiers. */
export function recompute(evidence: readonly Evidence[]): number {
  return evidence.reduce((sum, { base, value, modifiers = [] }) => {
    if (base === undefined) return sum + value;
    let again = base;
    for (const { op, amount } of modifiers) {
      if (op === "add") again += amount;
      else if (op === "zero") again = 0;
      else again *= amount;
    }
    expect(again).toBeCloseTo(value, 10);
    return sum + again;
  }, 0);
}
