import type { EvalSet } from "../set.js";
import { cdsco } from "./cdsco.js";
import { ewt } from "./ewt.js";
import { frac } from "./frac.js";
import { gum } from "./gum.js";
import { gvfc } from "./gvfc.js";
import { ibmClaims } from "./ibmClaims.js";
import { polnear } from "./polnear.js";
import { polnearCofe } from "./polnearCofe.js";
import { vaderAmazon, vaderMovie, vaderNyt, vaderTweets } from "./vader.js";

/** Every set that can be scored, in the order of the report. */
export const evalSets: readonly EvalSet[] = [
  ewt,
  gum,
  polnear,
  polnearCofe,
  cdsco,
  frac,
  gvfc,
  vaderNyt,
  vaderAmazon,
  vaderMovie,
  vaderTweets,
  ibmClaims,
];
