import { describe, expect, test } from "vitest";
import { AnalysisError, analyze } from "../../src/query/analyze.js";
import { type Analyzer, analyzer, as } from "../../src/query/analyzer.js";
import { annotations } from "../../src/query/annotations.js";
import { configurable, evaluate, type Query, query } from "../../src/query/query.js";
import { read } from "../../src/text/read.js";

const counted = (): { calls: number; source: Query<number> } => {
  const self = { calls: 0, source: undefined as unknown as Query<number> };
  self.source = query({
    compute: (doc) => {
      self.calls++;
      return doc.text.length;
    },
  });
  return self;
};
const lengthAnalyzer = <const Name extends string>(name: Name, source: Query<number>) =>
  analyzer({ name, needs: { source }, compute: (_doc, given) => ({ annotations: [], summary: { length: given.source } }) });

describe("evaluate", () => {
  test("computes a query once for each document", () => {
    const length = counted();
    const doc = read("abc");
    expect([evaluate(doc, length.source), evaluate(doc, length.source)]).toEqual([3, 3]);
    expect(length.calls).toBe(1);
    evaluate(read("abc"), length.source);
    expect(length.calls).toBe(2);
  });

  test("computes a shared need once, whoever asks and in whatever order", () => {
    const length = counted();
    const [a, b] = [lengthAnalyzer("a", length.source), lengthAnalyzer("b", length.source)];
    const forward = analyze("abc", [a, b]);
    expect(length.calls).toBe(1);
    const backward = analyze("abc", [b, a]);
    expect({ a: forward.a, b: forward.b }).toEqual({ a: backward.a, b: backward.b });
    expect(analyze("abc", [a]).a).toEqual(forward.a);
  });

  test("remembers undefined and null", () => {
    let calls = 0;
    const nothing = query({ compute: () => void calls++ });
    const doc = read("");
    evaluate(doc, nothing);
    evaluate(doc, nothing);
    expect(calls).toBe(1);
  });

  test("does not remember a failure", () => {
    let calls = 0;
    const failing = query({
      compute: () => {
        calls++;
        throw new Error("no");
      },
    });
    const doc = read("");
    expect(() => evaluate(doc, failing)).toThrow("no");
    expect(() => evaluate(doc, failing)).toThrow("no");
    expect(calls).toBe(2);
  });

  test("refuses what is no query", () => {
    expect(() => evaluate(read(""), {} as Query<number>)).toThrow(/not a query/);
  });
});

describe("overriding a need by value", () => {
  test("only the one who asked sees the other value", () => {
    const standard = counted();
    const length = configurable<{ source?: Query<number> }, Analyzer<"length", ReturnType<typeof layer>>>((options) =>
      analyzer({
        name: "length",
        needs: { source: options.source ?? standard.source },
        compute: (_doc, given) => layer(given.source),
      }),
    );
    const layer = (value: number) => ({ annotations: [], summary: { value } });
    const result = analyze("abc", [length(), as("mine", length({ source: query({ compute: () => 7 }) }))]);
    expect([result.length.summary.value, result.mine.summary.value]).toEqual([3, 7]);
    expect(length()).toBe(length());
    expect(length({})).toBe(length());
  });
});

describe("as", () => {
  test("renames without computing again", () => {
    const length = counted();
    const one = lengthAnalyzer("one", length.source);
    const result = analyze("abc", [one, as("two", one)]);
    expect(result.two).toBe(result.one);
    expect(length.calls).toBe(1);
  });
});

describe("annotations", () => {
  test("bring spans from elsewhere, sorted, with ids", () => {
    const coder = annotations("coder", [
      { start: 4, end: 6, label: "b", note: "x" },
      { start: 0, end: 3, label: "a", note: "y", id: "mine" },
    ]);
    const { coder: layer } = analyze("abc de", [coder]);
    expect(layer.annotations).toEqual([
      { start: 0, end: 3, label: "a", note: "y", id: "mine" },
      { start: 4, end: 6, label: "b", note: "x", id: "coder-1" },
    ]);
    expect(layer.summary).toEqual({ count: 2 });
  });

  test.each([
    [-1, 2],
    [2, 1],
    [0, 4],
    [0.5, 1],
    [Number.NaN, 1],
  ])("[%d, %d) is refused in a text of three", (start, end) => {
    expect(() => evaluate(read("abc"), annotations("coder", [{ start, end, label: "x" }]))).toThrow(RangeError);
  });
});

describe("analyze", () => {
  test("gives the document and each layer by name", () => {
    const result = analyze("abc", [lengthAnalyzer("one", counted().source)]);
    expect(Object.keys(result)).toEqual(["doc", "one"]);
    expect(result.doc.text).toBe("abc");
  });

  test("refuses two analyzers of one name in a list made at run time", () => {
    const list: Analyzer[] = [lengthAnalyzer("same", counted().source), lengthAnalyzer("same", counted().source)];
    expect(() => analyze("abc", list)).toThrow(new TypeError('Two analyzers are named "same". Rename one with as().'));
  });

  test.each(["doc", ""])("refuses an analyzer named %j", (name) => {
    expect(() => analyzer({ name, compute: () => ({ annotations: [], summary: {} }) })).toThrow(TypeError);
  });

  test.each(["__proto__", "constructor", "toString"])("an analyzer may be named %s", (name) => {
    const one = analyzer({ name, compute: () => ({ annotations: [], summary: { n: 1 } }) });
    const result = analyze("abc", [one] as Analyzer[]);
    expect(Object.getOwnPropertyDescriptor(result, name)?.value.summary).toEqual({ n: 1 });
  });

  test("says which analyzer failed on which document, and why", () => {
    const bad = analyzer({
      name: "bad",
      compute: () => {
        throw new Error("out of luck");
      },
    });
    const run = () => analyze(read("abc", { id: "d1" }), [bad]);
    expect(run).toThrow(AnalysisError);
    expect(run).toThrow('The analyzer "bad" failed on the document "d1": out of luck');
  });
});
