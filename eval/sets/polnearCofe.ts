import { attribution } from "../../src/language/attribution.js";
import { type EvalSet, evalSet } from "../set.js";
import { passage, passageRows } from "./passages.js";

/**
 * PolNeAR (Newell et al. 2018) in the passages of CofeNet (Wang et al. 2022), scored as there: pieces by label, whatever attribution they
 * belong to. Places are compared as offsets of the text, overlaps in the tokens of the set.
 */
export const polnearCofe: EvalSet = evalSet({
  name: "attribution/polnear_cofe",
  record: passage,
  score: (records) => passageRows(records, attribution()),
});
