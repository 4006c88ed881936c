import type { EvalSet } from "../set.js";
import { cdsco } from "./cdsco.js";
import { ewt } from "./ewt.js";
import { frac } from "./frac.js";
import { gum } from "./gum.js";
import { gvfc } from "./gvfc.js";
import { polnear } from "./polnear.js";
import { polnearCofe } from "./polnearCofe.js";

/** Every set that can be scored, in the order of the report. */
export const evalSets: readonly EvalSet[] = [ewt, gum, polnear, polnearCofe, cdsco, frac, gvfc];
