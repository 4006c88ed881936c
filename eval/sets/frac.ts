import { z } from "zod";
import { type EvalSet, evalSet, type Measurement } from "../set.js";
import { type FrameMapping, frameRows, labelFinder, topFrameRow } from "./policy.js";

/** FrAC merges dimensions of the Media Frames Corpus; `other` is the absence of all of these. */
const mapping: FrameMapping = {
  political_policy: ["political", "prescription"],
  economic: ["economic"],
  security_defense: ["security"],
  legality_crime: ["legality", "crime"],
  health_safety: ["health"],
  cultural_identity: ["culturalIdentity"],
  fairness: ["fairness"],
  public_opinion: ["publicOpinion"],
  morality: ["morality"],
};

const record = z.object({ text: z.string(), label: z.string() });

/** FrAC: one policy frame for each sentence, from articles and reader comments. */
export const frac: EvalSet = evalSet({ name: "framing/frac", record, score });

function score(records: readonly z.infer<typeof record>[]): Measurement[] {
  const find = labelFinder(mapping);
  const labels = records.map((one) => one.label);
  const gold = labels.map((label) => new Set([label]));
  const hits = records.map((one) => find(one.text));
  const [macro, ...frames] = frameRows(Object.keys(mapping), gold, hits);
  const best = { value: 0.77, source: "RoBERTa-large F1, articles; 0.83 comments" };
  return [{ ...macro!, best }, topFrameRow(labels, hits, "other"), ...frames];
}
