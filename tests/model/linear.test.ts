import fc from "fast-check";
import { expect, test } from "vitest";
import { packKeys, unpackKeys } from "../../src/model/features.js";
import { openModel, writeModel } from "../../src/model/file.js";
import { sparseFrom, tripleFrom } from "../../src/model/linear.js";
import { packSparse, packTriple } from "../../train/pack.js";
import { FeatureTable } from "../../train/perceptron.js";

const bits = 12;

/** Features with weights for some of `width` labels. */
const weighted = (width: number) =>
  fc.uniqueArray(
    fc.tuple(fc.nat(2 ** bits - 1), fc.array(fc.integer({ min: -120, max: 120 }), { minLength: width, maxLength: width })),
    {
      selector: ([feature]) => feature,
      maxLength: 200,
    },
  );

function tableOf(features: readonly number[]): FeatureTable {
  const table = new FeatureTable(bits);
  table.count(Int32Array.from(features), features.length);
  return table.close(1);
}

function naive(rows: readonly (readonly [number, readonly number[]])[], asked: readonly number[], width: number): number[] {
  const scores = new Array<number>(width).fill(0);
  for (const feature of asked)
    for (const [known, weights] of rows) if (known === feature) for (let i = 0; i < width; i++) scores[i]! += weights[i]!;
  return scores;
}

test.each([
  ["few labels", 5],
  ["many labels", 90],
])("a sparse model of %s gives the sums of its weights", (_, width) => {
  fc.assert(
    fc.property(weighted(width), fc.array(fc.nat(2 ** bits - 1), { maxLength: 60 }), (rows, others) => {
      const asked = [...rows.slice(0, 20).map(([feature]) => feature), ...others];
      const table = tableOf(rows.map(([feature]) => feature));
      const weights = Float32Array.from([...rows].sort((a, b) => a[0] - b[0]).flatMap(([, row]) => row));
      const { values, sections } = packSparse("w", table, width, weights, { step: 1, row: 0.5, cell: 0.5 });
      const model = sparseFrom(openModel("m", writeModel({ name: "m", version: "1", values }, sections)), "w", width);
      const scores = new Int32Array(width);
      const labels = Uint8Array.from({ length: width }, (_, label) => label);
      model.score(Int32Array.from(asked), asked.length, scores, labels);
      expect([...scores]).toEqual(naive(rows, asked, width));
    }),
    { numRuns: 60 },
  );
});

test("a model of three labels gives the sums of its weights", () => {
  fc.assert(
    fc.property(weighted(3), fc.array(fc.nat(2 ** bits - 1), { maxLength: 60 }), (rows, others) => {
      const asked = [...rows.slice(0, 20).map(([feature]) => feature), ...others];
      const table = tableOf(rows.map(([feature]) => feature));
      const weights = Float32Array.from([...rows].sort((a, b) => a[0] - b[0]).flatMap(([, row]) => row));
      const { values, sections } = packTriple("w", table, weights, { step: 1, row: 0.5, cell: 0.5 });
      const model = tripleFrom(openModel("m", writeModel({ name: "m", version: "1", values }, sections)), "w");
      const scores = new Int32Array(3);
      model.score(Int32Array.from(asked), asked.length, scores);
      expect([...scores]).toEqual(naive(rows, asked, 3));
    }),
    { numRuns: 60 },
  );
});

test("keys come back", () => {
  const keys = Uint32Array.of(0, 1, 500, 2 ** 26 - 1);
  expect([...unpackKeys(packKeys(keys))]).toEqual([...keys]);
});
