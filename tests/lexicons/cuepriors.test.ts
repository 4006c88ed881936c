import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type CueCount, cueCounts, mostSteps, priorStep } from "../../src/language/attribution/priors.js";
import { cueInventory } from "../../src/language/cues.js";

const text = readFileSync(new URL("../../src/lexicons/cuepriors.json", import.meta.url), "utf8");
const file = JSON.parse(text) as {
  readonly [header: string]: unknown;
  readonly source: Readonly<Record<string, string>>;
  readonly forms: Readonly<Record<string, CueCount>>;
};
/** Forms with their counts, in the order of the file. */
const lines = [...text.matchAll(/^ {4}("(?:[^"\\]|\\.)*"): \[(\d+), (\d+)\],?$/gm)].map(
  ([, form, cue, all]) => [JSON.parse(form!) as string, Number(cue), Number(all)] as const,
);
const forms = lines.map(([form]) => form);

describe("the counts of cues", () => {
  it("say what they are, and where they come from", () => {
    expect(Object.keys(file)).toEqual(["id", "version", "language", "title", "source", "forms"]);
    expect(file).toMatchObject({ id: "cue-priors", version: expect.stringMatching(/^\d+\.\d+\.\d+$/), language: "en" });
    expect(Object.keys(file.source)).toEqual(["citation", "url", "licence"]);
    expect(file.source.url).toMatch(/^https:\/\//);
  });

  it("have one form a line, sorted, each once", () => {
    expect(forms.length).toBeGreaterThan(2000);
    expect(Object.keys(file.forms)).toHaveLength(forms.length);
    expect(forms).toEqual([...new Set(forms)].sort());
    expect(text.split("\n").filter((line) => line.startsWith("    "))).toHaveLength(forms.length);
  });

  it("are of forms in lower case, without white space, composed", () => {
    expect(forms.filter((form) => form !== form.toLowerCase())).toEqual([]);
    expect(forms.filter((form) => form === "" || /\s/.test(form) || form !== form.normalize("NFC"))).toEqual([]);
  });

  it("are of forms that were a cue, and no more often than they occurred", () => {
    expect(lines.filter(([, cue, all]) => cue < 1 || cue > all)).toEqual([]);
  });

  it("are those that are read", () => {
    expect([...cueCounts()]).toEqual(Object.entries(file.forms));
    expect(cueCounts().get("said")).toEqual(file.forms.said);
    expect(cueCounts().get("bridge")).toBeUndefined();
  });

  it("know what everybody knows of cues", () => {
    const step = (form: string): number => priorStep(...(cueCounts().get(form) ?? [0, 0]));
    for (const form of ["said", "says", "told", "argued", "warned"]) expect(step(form), form).toBeGreaterThanOrEqual(8);
    for (const form of ["the", "of", ",", "is"]) expect(step(form), form).toBeLessThanOrEqual(1);
    const { byLemma } = cueInventory().verbs;
    expect([...byLemma.keys()].filter((lemma) => cueCounts().has(lemma)).length).toBeGreaterThan(100);
  });
});

describe("the step of a form", () => {
  it("is none where it never was a cue", () => {
    expect([priorStep(0, 0), priorStep(0, 1000), priorStep(-1, 10)]).toEqual([0, 0, 0]);
  });

  it("grows with the share of cues, and with how sure that is", () => {
    const shares = [1, 10, 50, 200, 500, 900, 1000].map((cue) => priorStep(cue, 1000));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(new Set(shares).size).toBeGreaterThan(5);
    expect(priorStep(100, 100)).toBeGreaterThan(priorStep(1, 1));
  });

  it("is from one to the highest", () => {
    expect(priorStep(1, 1_000_000)).toBe(1);
    expect(priorStep(1_000_000, 1_000_000)).toBe(mostSteps);
  });
});
