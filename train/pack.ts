import { ByteWriter } from "../src/model/bytes.js";
import { packKeys } from "../src/model/features.js";
import type { FeatureTable } from "./perceptron.js";

/**
 * How weights become small integers: counted in steps, those smaller than `cell` left out, and features all of whose weights are smaller
 * than `row`. Features cost more bytes than weights do, so what is small but stands beside something large may stay.
 */
export interface Precision {
  readonly step: number;
  readonly row: number;
  readonly cell: number;
}

/** Sections and numbers of a linear model in a model file. */
export interface Packed {
  readonly values: Readonly<Record<string, number>>;
  readonly sections: Readonly<Record<string, Uint8Array>>;
}

/** The integers of a feature's weights, or nothing when it is left out. */
function integers(weights: Float32Array, { step, row, cell }: Precision): number[] | undefined {
  if (!weights.some((weight) => Math.abs(weight) >= row)) return undefined;
  const values = Array.from(weights, (weight) =>
    Math.abs(weight) < cell ? 0 : Math.max(-127, Math.min(127, Math.round(weight / step))),
  );
  return values.some((value) => value !== 0) ? values : undefined;
}

/** Weights for the form that `sparseFrom` reads. */
export function packSparse(name: string, table: FeatureTable, width: number, weights: Float32Array, precision: Precision): Packed {
  const keys: number[] = [];
  const counts = new ByteWriter();
  const labels = new ByteWriter();
  const values = new ByteWriter();
  for (let place = 0; place < table.keys.length; place++) {
    const row = integers(weights.subarray(place * width, (place + 1) * width), precision);
    if (!row) continue;
    keys.push(table.keys[place]!);
    counts.byte(row.filter((value) => value !== 0).length);
    let last = -1;
    for (const [label, value] of row.entries()) {
      if (value === 0) continue;
      labels.byte(label - last - 1);
      values.byte(value & 255);
      last = label;
    }
  }
  return {
    values: { [`${name}.bits`]: table.bits },
    sections: {
      [`${name}.keys`]: packKeys(Uint32Array.from(keys)),
      [`${name}.counts`]: counts.done(),
      [`${name}.labels`]: labels.done(),
      [`${name}.weights`]: values.done(),
    },
  };
}

/** Weights for the form that `tripleFrom` reads. */
/** Weights of three labels for the form that `tripleFrom` reads. */
export function packTriple(name: string, table: FeatureTable, weights: Float32Array, precision: Precision): Packed {
  const keys: number[] = [];
  const columns: readonly [number[], number[], number[]] = [[], [], []];
  for (let place = 0; place < table.keys.length; place++) {
    const row = integers(weights.subarray(place * 3, (place + 1) * 3), precision);
    if (!row) continue;
    keys.push(table.keys[place]!);
    for (const [label, column] of columns.entries()) column.push(row[label]! & 255);
  }
  return {
    values: { [`${name}.bits`]: table.bits },
    sections: { [`${name}.keys`]: packKeys(Uint32Array.from(keys)), [`${name}.weights`]: Uint8Array.from(columns.flat()) },
  };
}
