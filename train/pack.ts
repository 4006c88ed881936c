import { ByteWriter } from "../src/model/bytes.js";
import { packKeys } from "../src/model/features.js";
import type { FeatureTable } from "./perceptron.js";

/** How weights become small integers: those smaller than `least` go, the others are counted in steps. */
export interface Precision {
  readonly step: number;
  readonly least: number;
}

/** Sections and numbers of a linear model in a model file. */
export interface Packed {
  readonly values: Readonly<Record<string, number>>;
  readonly sections: Readonly<Record<string, Uint8Array>>;
}

function integer(weight: number, { step, least }: Precision): number {
  return Math.abs(weight) < least ? 0 : Math.max(-127, Math.min(127, Math.round(weight / step)));
}

/** Weights for the form that `sparseFrom` reads. */
export function packSparse(name: string, table: FeatureTable, width: number, weights: Float32Array, precision: Precision): Packed {
  const keys: number[] = [];
  const counts = new ByteWriter();
  const labels = new ByteWriter();
  const values = new ByteWriter();
  for (let place = 0; place < table.keys.length; place++) {
    let count = 0;
    let last = -1;
    for (let label = 0; label < width; label++) {
      const value = integer(weights[place * width + label]!, precision);
      if (value === 0) continue;
      labels.byte(label - last - 1);
      values.byte(value & 255);
      last = label;
      count++;
    }
    if (count === 0) continue;
    keys.push(table.keys[place]!);
    counts.byte(count);
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
export function packTriple(name: string, table: FeatureTable, width: number, weights: Float32Array, precision: Precision): Packed {
  const places: number[] = [];
  for (let place = 0; place < table.keys.length; place++) {
    for (let label = 0; label < width; label++) {
      if (integer(weights[place * width + label]!, precision) === 0) continue;
      places.push(place);
      break;
    }
  }
  const columns = new Uint8Array(places.length * width);
  for (let label = 0; label < width; label++)
    for (const [i, place] of places.entries())
      columns[label * places.length + i] = integer(weights[place * width + label]!, precision) & 255;
  return {
    values: { [`${name}.bits`]: table.bits },
    sections: { [`${name}.keys`]: packKeys(Uint32Array.from(places, (place) => table.keys[place]!)), [`${name}.weights`]: columns },
  };
}
