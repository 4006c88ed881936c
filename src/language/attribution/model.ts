import { ByteReader } from "../../model/bytes.js";
import type { ModelFile } from "../../model/file.js";
import { type Sparse, sparseFrom } from "../../model/linear.js";
import { model } from "../../models.js";
import type { LabelScorer } from "./labeller.js";
import { labelCount } from "./labels.js";

/** What was learnt about cues and what belongs to them. */
export interface AttributionModel {
  /** The log-odds that a word is the head of a cue, from its features. The features are overwritten. */
  cue(features: Int32Array, length: number): number;
  readonly span: LabelScorer;
  /** Log-odds from which a word is taken for a cue. */
  readonly threshold: number;
}

const cueLabels = 2;
const asked = /* @__PURE__ */ Uint8Array.of(1);
const all = /* @__PURE__ */ Uint8Array.from({ length: labelCount }, (_, label) => label);

/** The model of a file. */
export function attributionModelFrom(file: ModelFile): AttributionModel {
  const cue = sparseFrom(file, "cue", cueLabels);
  const span: Sparse = sparseFrom(file, "span", labelCount);
  const step = file.number("cue.step");
  const scores = new Int32Array(cueLabels);
  const reader = new ByteReader(file.section("transitions"));
  // Zigzag: small numbers of either sign take one byte.
  const transitions = Int32Array.from({ length: reader.number() }, () => {
    const value = reader.number();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  });
  return {
    cue: (features, length) => {
      scores[1] = 0;
      cue.score(features, length, scores, asked);
      return scores[1]! * step;
    },
    span: { score: (features, length, out) => span.score(features, length, out as Int32Array, all), transitions },
    threshold: file.number("threshold"),
  };
}

let loaded: AttributionModel | undefined;

export function attributionModel(): AttributionModel {
  loaded ??= attributionModelFrom(model("attribution"));
  return loaded;
}
