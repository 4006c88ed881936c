import { z } from "zod";
import { read } from "../../src/text/read.js";
import type { Span } from "../../src/text/span.js";
import { alternatingQuotations } from "../floors/quotations.js";
import { goldSpan, slipped } from "../records.js";
import { add, type Counts, f1, noCounts } from "../scorers/counts.js";
import { matchQuotations } from "../scorers/quotations.js";
import { type EvalSet, evalSet } from "../set.js";

const record = z.object({ text: z.string(), quotes: z.array(goldSpan).default([]) }).superRefine(({ text, quotes }, context) => {
  const problem = slipped(text, quotes);
  if (problem) context.addIssue(`quotes: ${problem}`);
});

/** Where quotations begin and end: those of `doc.quotations` against the elements `q` and `quote` of GUM. */
export const gumQuotations: EvalSet = evalSet({
  name: "gum/gum",
  record,
  score: (records) => {
    const counted = (find: (text: string) => readonly Span[]) =>
      records.reduce<Counts>((sum, { text, quotes }) => add(sum, matchQuotations(text, quotes, find(text))), noCounts);
    const ours = counted((text) => read(text).quotations);
    const floor = f1(counted(alternatingQuotations));
    return [{ metric: "quotation extents F1", value: f1(ours), n: ours.tp + ours.fn, floor }];
  },
});
