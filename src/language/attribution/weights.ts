import { Features, unpackKeys } from "../../model/features.js";
import type { ModelFile } from "../../model/file.js";
import { labelCount } from "./labels.js";

/** Integers of two halves that hold the weights of all labels, two each. */
const width = (labelCount + 1) >> 1;

/**
 * The weights that features give to the labels of units. A row has the weights of a feature for all labels, two in one integer, so that a
 * row is added without asking which labels it has; features with the same weights share a row, and row 0 has none.
 */
export class LabelWeights {
  readonly #features: Features;
  readonly #rows: Int32Array;

  constructor(features: Features, rows: Int32Array) {
    this.#features = features;
    this.#rows = rows;
  }

  /** Adds the weights of the first `length` features to `scores`. The features are overwritten. */
  score(features: Int32Array, length: number, scores: Int32Array): void {
    this.#features.find(features, length);
    const rows = this.#rows;
    let none = 0;
    let source = 0;
    let cue = 0;
    let content = 0;
    for (let i = 0; i < length; i++) {
      const row = features[i]! * width;
      none += rows[row]!;
      source += rows[row + 1]!;
      cue += rows[row + 2]!;
      content += rows[row + 3]!;
    }
    addHalves(scores, 0, none);
    addHalves(scores, 2, source);
    addHalves(scores, 4, cue);
    scores[labelCount - 1]! += content;
  }
}

/** Adds what the halves of an integer hold to two scores: sums are small enough for a half. */
function addHalves(scores: Int32Array, label: number, sums: number): void {
  const lower = (sums << 16) >> 16;
  scores[label]! += lower;
  scores[label + 1]! += (sums - lower) >> 16;
}

/** The weights of the model `name` of a file, in the sections `name.keys`, `name.counts`, `name.labels` and `name.weights`. */
export function labelWeightsFrom(file: ModelFile, name: string): LabelWeights {
  const keys = unpackKeys(file.section(`${name}.keys`));
  const counts = file.section(`${name}.counts`);
  const steps = file.section(`${name}.labels`);
  const weights = file.section(`${name}.weights`);
  const values = new Int32Array(keys.length);
  const rows: number[] = [0, 0, 0, 0];
  const known = new Map<string, number>();
  let from = 0;
  for (let i = 0; i < keys.length; i++) {
    const row = [0, 0, 0, 0];
    let label = -1;
    // Labels of a feature ascend; the file has the steps between them.
    for (let end = from + counts[i]!; from < end; from++) {
      label += steps[from]! + 1;
      row[label >> 1]! += ((weights[from]! << 24) >> 24) * (label % 2 === 0 ? 1 : 1 << 16);
    }
    const code = row.join(" ");
    let place = known.get(code);
    if (place === undefined) {
      place = rows.length / width;
      known.set(code, place);
      rows.push(...row);
    }
    values[i] = place;
  }
  return new LabelWeights(new Features(keys, values, file.number(`${name}.bits`)), Int32Array.from(rows));
}
