import { expectTypeOf, test } from "vitest";
import {
  type Analyzer,
  type Annotation,
  analyze,
  analyzer,
  annotations,
  as,
  evaluate,
  type FramingLayer,
  framing,
  type GeopoliticalFrame,
  type Layer,
  lexicon,
  type PolicyFrame,
  policy,
  type Query,
  query,
  read,
} from "../../src/index.js";

const length: Query<number> = query({ compute: (doc) => doc.text.length });
type TextLayer = Layer<Annotation<"long" | "short">, { readonly length: number }>;
const size = (options: { length?: Query<number> } = {}) =>
  analyzer({
    name: "size",
    needs: { length: options.length ?? length },
    compute: (_doc, given): TextLayer => ({ annotations: [], summary: { length: given.length } }),
  });

test("a result has exactly the layers asked for", () => {
  const result = analyze("text", [framing(), size()]);
  expectTypeOf(result.framing).toEqualTypeOf<FramingLayer<GeopoliticalFrame>>();
  expectTypeOf(result.size).toEqualTypeOf<TextLayer>();
  expectTypeOf<keyof typeof result>().toEqualTypeOf<"doc" | "framing" | "size">();
  // @ts-expect-error nobody asked for stance
  result.stance;
});

test("labels and columns are literal", () => {
  const { framing: layer } = analyze("text", [framing()]);
  expectTypeOf(layer.annotations[0]!.label).toEqualTypeOf<GeopoliticalFrame>();
  expectTypeOf(layer.summary["multipolarity.count"]).toEqualTypeOf<number>();
  expectTypeOf(layer.summary["multipolarity.rate"]).toEqualTypeOf<number | null>();
  // @ts-expect-error there is no such frame, so there is no such column
  layer.summary["health.count"];
});

test("a codebook brings its own frames", () => {
  const coffee = lexicon({
    id: "coffee",
    version: "1.0.0",
    frames: { craft: { label: "Craft", definition: "…", categories: { making: ["roast*"] } } },
  });
  expectTypeOf(analyze("text", [framing({ lexicons: [coffee] })]).framing).toEqualTypeOf<FramingLayer<"craft">>();
  expectTypeOf(analyze("text", [framing({ lexicons: [policy] })]).framing).toEqualTypeOf<FramingLayer<PolicyFrame>>();
});

test("compute reads its needs and nothing else", () => {
  analyzer({
    name: "rhythm",
    needs: { length },
    // @ts-expect-error tokens is not among the needs
    compute: (_doc, { tokens }) => ({ annotations: [], summary: { tokens } }),
  });
});

test("a dependency has the right type", () => {
  size({ length: query({ compute: () => 7 }) });
  // @ts-expect-error a string is no length
  size({ length: query({ compute: () => "7" }) });
  // @ts-expect-error a framing layer is no length
  size({ length: framing() });
  // @ts-expect-error a length is no voice
  framing({ voice: length });
});

test("two analyzers of one name are refused, with a sentence", () => {
  // @ts-expect-error Two analyzers are named "size". Rename one with as().
  analyze("text", [size(), size()]);
  const result = analyze("text", [size(), as("again", size())]);
  expectTypeOf(result.again).toEqualTypeOf<TextLayer>();
});

test("a list made at run time is loosely typed", () => {
  const list: Analyzer[] = [size()];
  const result = analyze("text", list);
  expectTypeOf(result.doc.text).toEqualTypeOf<string>();
});

test("given annotations are an analyzer, and stand in for a query of the same type", () => {
  const coder = annotations("coder", [{ start: 0, end: 4, label: "threat", note: "sure" }]);
  const { coder: layer } = analyze("text", [coder]);
  expectTypeOf(layer.annotations[0]!.label).toEqualTypeOf<"threat">();
  expectTypeOf(layer.annotations[0]!.note).toEqualTypeOf<string>();
  expectTypeOf(layer.summary.count).toEqualTypeOf<number>();
  expectTypeOf(evaluate(read("text"), coder).annotations[0]!.id).toEqualTypeOf<string>();
});

test("a query cannot be forged", () => {
  // @ts-expect-error an empty object is no query
  evaluate(read("text"), {});
});

test("meta keeps its type", () => {
  expectTypeOf(read("text", { meta: { outlet: "x", year: 2024 } }).meta).toEqualTypeOf<{ outlet: string; year: number }>();
});
