import { ByteReader } from "../../model/bytes.js";
import { Features, unpackKeys } from "../../model/features.js";
import type { ModelFile } from "../../model/file.js";
import { model } from "../../models.js";
import type { LabelScorer } from "./labeller.js";
import { labelWeightsFrom } from "./weights.js";

/** What was learnt about cues and what belongs to them. */
export interface AttributionModel {
  /** The log-odds that a word is the head of a cue, from its features. The features are overwritten. */
  cue(features: Int32Array, length: number): number;
  readonly span: LabelScorer;
  /** Log-odds from which a word is taken for a cue. */
  readonly threshold: number;
}

/** The model of a file. */
export function attributionModelFrom(file: ModelFile): AttributionModel {
  const cue = cueWeightsFrom(file);
  const span = labelWeightsFrom(file, "span");
  const step = file.number("cue.step");
  const reader = new ByteReader(file.section("transitions"));
  // Zigzag: small numbers of either sign take one byte.
  const transitions = Int32Array.from({ length: reader.number() }, () => {
    const value = reader.number();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  });
  return {
    cue: (features, length) => {
      cue.find(features, length);
      let score = 0;
      for (let i = 0; i < length; i++) score += (features[i]! << 24) >> 24;
      return score * step;
    },
    span: { score: (features, length, out) => span.score(features, length, out as Int32Array), transitions },
    threshold: file.number("threshold"),
  };
}

/** By feature the weight it gives to being a cue, as a byte. */
function cueWeightsFrom(file: ModelFile): Features {
  const weights = file.section("cue.weights");
  return new Features(unpackKeys(file.section("cue.keys")), Int32Array.from(weights), file.number("cue.bits"));
}

let loaded: AttributionModel | undefined;

export function attributionModel(): AttributionModel {
  loaded ??= attributionModelFrom(model("attribution"));
  return loaded;
}
