import { z } from "zod";
import { type EvalSet, evalSet, type Measurement } from "../set.js";
import { type FrameMapping, frameRows, labelFinder } from "./policy.js";

/**
 * Of the nine frames of GVFC these mean the same as a frame of the codebook `policy`. The others (gun control, gun rights, school
 * safety, race, society) are about guns, and belong to a codebook about guns: no general frame is scored on them. For the same
 * reason there is no top frame here.
 */
const mapping: FrameMapping = {
  Politics: ["political"],
  "Public opinion": ["publicOpinion"],
  "Economic consequences": ["economic"],
  "Mental health": ["health"],
};

const record = z.object({ text: z.string(), frames: z.array(z.string()) });

/** The Gun Violence Frame Corpus (Liu et al. 2019): headlines with up to two frames; only headlines with a frame are scored. */
export const gvfc: EvalSet = evalSet({ name: "framing/gvfc", record, score });

function score(records: readonly z.infer<typeof record>[]): Measurement[] {
  const find = labelFinder(mapping);
  const framed = records.filter((one) => one.frames.length > 0);
  return frameRows(
    Object.keys(mapping),
    framed.map((one) => new Set(one.frames)),
    framed.map((one) => find(one.text)),
  );
}
