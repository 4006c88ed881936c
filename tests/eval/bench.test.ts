import { describe, expect, test } from "vitest";
import { upTo } from "../../eval/bench/corpus.js";
import { generated } from "../../eval/bench/generated.js";
import { tagRunners, treeRunners } from "../../eval/bench/language.js";
import { compare, contender, medianOf } from "../../eval/bench/measure.js";
import { parseOptions } from "../../eval/bench/options.js";
import { comparisonLines } from "../../eval/bench/report.js";
import { drawTerms, sizeOf } from "../../eval/bench/terms.js";

describe("generated text", () => {
  const corpus = generated(300_000);

  test("is the same on every run and of the size asked for", () => {
    expect(generated(300_000).documents).toEqual(corpus.documents);
    expect(corpus.bytes).toBeGreaterThanOrEqual(300_000);
    expect(corpus.bytes).toBeLessThan(310_000);
    expect(corpus.about).toContain("not language");
  });

  test("never repeats a sentence of some length", () => {
    const sentences = corpus.documents.join("\n\n").split(/[.?!]+["”]?\s+/);
    const long = sentences.filter((sentence) => sentence.split(" ").length > 8);
    expect(new Set(long).size).toBe(long.length);
  });

  test("gives terms that stand in it, the same ones each time", () => {
    const terms = drawTerms(corpus.documents, 500);
    expect(sizeOf(terms)).toBe(500);
    expect([terms.words.length, terms.prefixes.length, terms.phrases.length]).toEqual([250, 100, 150]);
    const text = corpus.documents.join("\n").toLowerCase();
    for (const term of [...terms.words, ...terms.prefixes, ...terms.phrases]) expect(text).toContain(term);
    expect(drawTerms(corpus.documents, 500)).toEqual(terms);
  });
});

test("a sample is the first documents until they are enough", () => {
  expect(upTo(["aaaa", "bbbb", "cccc"], 5)).toEqual(["aaaa", "bbbb"]);
  expect(upTo(["aaaa"], 50)).toEqual(["aaaa"]);
});

test("rounds are interleaved", () => {
  const order: string[] = [];
  const runner = (name: string) => ({
    name,
    note: "",
    pass: () => {
      order.push(name);
      return { milliseconds: 2000, units: 7 };
    },
  });
  const results = compare([runner("a"), runner("b")], ["text"], { rounds: 3, milliseconds: 10 });
  expect(order.slice(-6)).toEqual(["a", "b", "a", "b", "a", "b"]);
  expect(results.map(({ name, median, units }) => [name, median, units])).toEqual([
    ["a", 2000, 7],
    ["b", 2000, 7],
  ]);
});

test("preparation is not timed", () => {
  const slow = contender({
    name: "slow to prepare",
    prepare: (documents) => {
      const begin = performance.now();
      while (performance.now() - begin < 30);
      return documents;
    },
    run: (documents) => documents.length,
  });
  const { milliseconds, units } = slow.pass(["a", "b"]);
  expect(units).toBe(2);
  expect(milliseconds).toBeLessThan(25);
});

test("a comparison tells how fast everybody is beside the first", () => {
  const result = (name: string, median: number) => ({
    name,
    note: "",
    megabytes: 1,
    median,
    min: median / 2,
    max: median * 2,
    units: 1000,
  });
  const [, ours, theirs] = comparisonLines([result("ours", 100), result("theirs", 400)], "tokens");
  expect(ours).toMatch(/^ours +10\.00 +5\.00–20\.00 +1\.000×/);
  expect(theirs).toMatch(/^theirs +2\.50 +1\.25–5\.00 +0\.250×/);
});

test("what does less than one a second is told with three decimals", () => {
  const slow = { name: "slow", note: "", megabytes: 0.1, median: 1000, min: 1000, max: 1000, units: 21_600 };
  expect(comparisonLines([slow], "tokens")[1]).toMatch(/^slow +0\.100 +0\.100–0\.100 +1\.000× +0\.022 /);
});

test("tags, lemmas and trees are counted for every token", () => {
  const runners = [...tagRunners().filter(({ name }) => name.startsWith("rhetor")), ...treeRunners()];
  expect(runners).toHaveLength(4);
  for (const runner of runners) expect(runner.pass(["They won. We lost.", "She can't."]).units).toBe(10);
});

test("the median of an even number is between the middle two", () => {
  expect(medianOf([1, 2, 4, 9])).toBe(3);
  expect(medianOf([1, 2, 9])).toBe(2);
});

test("wrong options are told", () => {
  expect(parseOptions(["--quick", "--data", "folder"])).toEqual({ quick: true, data: "folder", only: [] });
  expect(parseOptions(["--fast"])).toContain("--fast");
});
