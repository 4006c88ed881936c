import type { EvalSet } from "../set.js";
import { segmentation } from "./segmentation.js";

/** GUM 11 (Zeldes 2017): fifteen genres of written and spoken English. */
export const gum: EvalSet = segmentation("gum/gum", {
  tokens: { value: 0.9897, source: "wink-nlp 2.4.0, our run on test" },
  sentences: { value: 0.9361, source: "parse-english 7.0.0, our run on test" },
  boundaries: { value: 0.972, source: "parse-english 7.0.0, our run on test" },
});
