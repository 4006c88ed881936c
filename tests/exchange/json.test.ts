import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Serializable, serialize, serializeToText } from "../../src/exchange/json.js";
import { analysisJsonSchema, analysisSchema } from "../../src/exchange/schema.js";
import { analyze } from "../../src/query/analyze.js";
import { analyzer } from "../../src/query/analyzer.js";
import { annotations } from "../../src/query/annotations.js";
import type { Layer } from "../../src/query/layer.js";
import { read } from "../../src/text/read.js";
import { version } from "../../src/version.js";
import { framingHit, framingLayer, spoilt } from "./layers.js";

const hash = "0".repeat(64);
const doc = read("A new world order.", { id: "speech", meta: { outlet: "Daily" } });
const framed: Serializable = { doc, framing: framingLayer };

/** A result of one layer, named `own`. */
function withLayer(layer: object): Serializable {
  return { doc, own: layer as Layer };
}

const about = { sha256: hash, lexicons: [{ id: "geopolitics", version: "1", sha256: hash }] };

function accepts(value: unknown): boolean {
  return analysisSchema.safeParse(value).success;
}

describe("serialize", () => {
  it("says what was analyzed, by what, and in which unit", () => {
    const { layers: _, ...rest } = serialize(framed, about);
    expect(rest).toEqual({
      schema: "rhetor/analysis@1",
      library: { name: "rhetor", version },
      document: {
        id: "speech",
        sha256: hash,
        length: 18,
        offsetUnit: "utf-16",
        language: "en",
        tokens: 5,
        words: 4,
        sentences: 1,
        meta: { outlet: "Daily" },
      },
      lexicons: [{ id: "geopolitics", version: "1", sha256: hash }],
    });
  });

  it("leaves out hashes that it is not given", () => {
    const { document, lexicons } = serialize(framed, { lexicons: [{ id: "mine", version: "2" }] });
    expect("sha256" in document).toBe(false);
    expect(lexicons).toEqual([{ id: "mine", version: "2" }]);
  });

  it("gives each annotation, and each span inside one, its words", () => {
    const { annotations, suppressed } = serialize(framed).layers.framing!;
    const evidence = [{ ...framingHit.evidence[0], text: "new world order" }];
    expect(annotations).toEqual([{ ...framingHit, text: "new world order", evidence }]);
    expect(suppressed).toMatchObject([{ text: "world order", by: { text: "new world order" } }]);
  });

  it("keeps other fields of a layer, and adds no words to what is no annotation", () => {
    const { own } = serialize(
      withLayer({ annotations: [], summary: {}, sentences: [{ start: 0, end: 18, score: 1 }], note: "x" }),
    ).layers;
    expect(own).toEqual({ annotations: [], summary: {}, sentences: [{ start: 0, end: 18, score: 1 }], note: "x" });
  });

  it("tells places in offsets only: no token indices of spans, and quotations as spans", () => {
    const quoting = read("He said “no” twice.");
    const source = { start: 0, end: 2, head: 0, firstToken: 0, endToken: 1 };
    const span = { id: "own-0", label: "a", start: 8, end: 12, quotations: [0], source, head: "first" };
    const counts = { id: "own-1", label: "a", start: 0, end: 2, quotations: [3], chain: { head: 1 } };
    const layer = { annotations: [span, counts], summary: { head: 2 }, rows: [{ head: 1 }] };
    const { own } = serialize({ doc: quoting, own: layer }).layers;
    expect(own).toStrictEqual({
      annotations: [
        {
          id: "own-0",
          start: 8,
          end: 12,
          text: "“no”",
          label: "a",
          quotations: [{ start: 8, end: 12, text: "“no”" }],
          source: { start: 0, end: 2, text: "He" },
          head: "first",
        },
        { ...counts, text: "He" },
      ],
      summary: { head: 2 },
      rows: [{ head: 1 }],
    });
  });

  it("makes plain data of what JSON cannot hold", () => {
    const odd = {
      nan: Number.NaN,
      zero: -0,
      columns: Int32Array.of(1, 2),
      big: 5n,
      date: new Date(0),
      at: () => 1,
      gone: undefined,
    };
    const { own } = serialize(withLayer({ annotations: [], summary: { a: Number.NaN, b: -0 }, odd, at: () => 1 })).layers;
    expect(own).toStrictEqual({
      annotations: [],
      summary: { a: null, b: 0 },
      odd: { nan: null, zero: 0, columns: [1, 2], big: "5", date: "1970-01-01T00:00:00.000Z" },
    });
  });

  it("refuses what contains itself", () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    expect(() => serialize(withLayer({ annotations: [], summary: {}, circle }))).toThrow(/contains itself/);
  });

  it("survives a round trip, half surrogates included", () => {
    const text = "A \uD83D new \uDE00 world\0.";
    const result = analyze(read(text, { id: "\uD800" }), [annotations("own", [{ start: 2, end: 3, label: "half" }])]);
    const plain = serialize(result as Serializable);
    expect(plain.layers.own!.annotations[0]!.text).toBe("\uD83D");
    expect(JSON.parse(new TextDecoder().decode(new TextEncoder().encode(JSON.stringify(plain))))).toStrictEqual(plain);
  });

  it("keeps fields named __proto__ as data", () => {
    const meta = JSON.parse('{"__proto__": 1}') as object;
    const { document } = serialize({ doc: read("x", { meta }) });
    expect(JSON.stringify(document.meta)).toBe('{"__proto__":1}');
  });
});

describe("serializeToText", () => {
  it("writes what JSON.stringify would write, with and without indentation", () => {
    for (const result of [framed, { doc }, withLayer({ annotations: [], summary: {}, list: [], nested: [[1], { a: [] }] })]) {
      for (const indent of [0, 2])
        expect([...serializeToText(result, { ...about, indent })].join("")).toBe(
          JSON.stringify(serialize(result, about), null, indent),
        );
    }
  });

  it("agrees with JSON.stringify on any values", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(fc.jsonValue()), fc.constantFrom(0, 2), (value, list, indent) => {
        const result = withLayer({ annotations: [], summary: {}, value, list });
        const plain = serialize(result);
        expect([...serializeToText(result, { indent })].join("")).toBe(JSON.stringify(plain, null, indent));
        expect(JSON.parse(JSON.stringify(plain))).toStrictEqual(plain);
      }),
    );
  });

  it("comes in pieces that are never the whole of a large result", () => {
    const many = Array.from({ length: 20_000 }, (_, index) => ({ id: `own-${index}`, start: 0, end: 1, label: "a" }));
    const sizes = [...serializeToText(withLayer({ annotations: many, summary: {} }))].map((piece) => piece.length);
    expect(sizes.length).toBeGreaterThan(10);
    expect(Math.max(...sizes)).toBeLessThan(70_000);
  });
});

describe("analysisSchema", () => {
  it("accepts results of any analyzers, before and after a round trip", () => {
    const shouting = analyzer({
      name: "shouting",
      compute: () => ({ annotations: [], summary: { marks: null }, more: { a: [1] } }),
    });
    const own = annotations("own", [{ start: 0, end: 0, label: "empty" }]);
    const empty = analyze("", [shouting]) as Serializable;
    for (const result of [framed, { doc }, analyze(doc, [shouting, own]) as Serializable, empty]) {
      const plain = serialize(result, about);
      expect(analysisSchema.parse(plain)).toEqual(plain);
      expect(accepts(JSON.parse(JSON.stringify(plain)))).toBe(true);
    }
  });

  it.each<[string, readonly (string | number)[], unknown]>([
    ["another schema", ["schema"], "rhetor/analysis@2"],
    ["an unknown field", ["extra"], 1],
    ["another unit", ["document", "offsetUnit"], "utf-8"],
    ["a hash that is none", ["document", "sha256"], "abc"],
    ["no length", ["document", "length"], undefined],
    ["no words of an annotation", ["layers", "framing", "annotations", 0, "text"], undefined],
    ["words of another length", ["layers", "framing", "annotations", 0, "text"], "new"],
    ["a broken offset", ["layers", "framing", "annotations", 0, "start"], 2.5],
    ["a place outside the text", ["document", "length"], 10],
    ["a voice of no kind", ["layers", "framing", "annotations", 0, "voice", "kind"], "whispered"],
    ["a frame hit without its category", ["layers", "framing", "annotations", 0, "category"], undefined],
    ["a frame hit without evidence", ["layers", "framing", "annotations", 0, "evidence"], []],
    ["framing without the suppressed hits", ["layers", "framing", "suppressed"], undefined],
    ["a measure that is no number", ["layers", "framing", "summary", "hits"], "1"],
    ["a layer without a summary", ["layers", "own"], { annotations: [] }],
    ["a lexicon without a version", ["lexicons", 0, "version"], undefined],
  ])("refuses %s", (_, place, instead) => {
    const plain = serialize(framed, about);
    expect(accepts(plain)).toBe(true);
    expect(accepts(spoilt(plain, place, instead))).toBe(false);
  });

  it("has a JSON Schema that names the fields of framing", () => {
    const text = JSON.stringify(analysisJsonSchema);
    for (const field of ["rhetor/analysis@1", "suppressed", "codebook", "evidence", "offsetUnit"]) expect(text).toContain(field);
    expect(JSON.parse(text)).toEqual(analysisJsonSchema);
  });
});

describe("version", () => {
  it("is that of the package", () => {
    const file = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string };
    expect(version).toBe(file.version);
  });
});
