import type { EvalSet } from "../set.js";
import { segmentation } from "./segmentation.js";

/** UD English EWT (Silveira et al. 2014): blogs, mails, news groups, reviews, questions. */
export const ewt: EvalSet = segmentation("pos/ewt", {
  tokens: { value: 0.973, source: "wink-nlp 2.4.0, our run on test" },
  sentences: { value: 0.8174, source: "regex [.!?]+\\s, our run on test; compromise 0.8157" },
  boundaries: { value: 0.918, source: "compromise 14.17.0, our run on test" },
});
