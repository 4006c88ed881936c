import { z } from "zod";
import { scope } from "../../src/language/scope.js";
import { evaluate } from "../../src/query/query.js";
import { read } from "../../src/text/read.js";
import { listNegations } from "../floors/negation.js";
import { goldSpan, slipped } from "../records.js";
import { type Counts, f1 } from "../scorers/counts.js";
import { addNegations, matchNegations, type Negation, noNegations } from "../scorers/negation.js";
import { type EvalSet, evalSet, type Measurement, type Published } from "../set.js";

const pieces = z.array(goldSpan);
const record = z
  .object({ text: z.string(), negations: z.array(z.object({ cue: pieces.min(1), scope: pieces })) })
  .superRefine(({ text, negations }, context) => {
    const problem = slipped(
      text,
      negations.flatMap(({ cue, scope }) => [...cue, ...scope]),
    );
    if (problem) context.addIssue(`negations: ${problem}`);
  });

type NegationRecord = z.infer<typeof record>;

/** CD-SCO, the Conan Doyle data of *SEM 2012 (Morante and Daelemans 2012), scored as in the shared task. One sentence a record. */
export const cdsco: EvalSet = evalSet({ name: "negation/cdsco", record, score });

function score(records: readonly NegationRecord[]): Measurement[] {
  let ours = noNegations;
  let floor = noNegations;
  for (const { text, negations } of records) {
    ours = addNegations(ours, matchNegations(text, negations, negationsIn(text)));
    floor = addNegations(floor, matchNegations(text, negations, listNegations(text)));
  }
  const row = (metric: string, counts: Counts, list: Counts, best?: Published): Measurement => ({
    metric,
    value: f1(counts),
    n: counts.tp + counts.fn,
    floor: f1(list),
    ...(best && { best }),
  });
  return [
    row("cue exact F1", ours.cue, floor.cue, { value: 0.9234, source: "FBK, test (rules of UCM-1: 0.9026)" }),
    row("scope tokens F1", ours.scopeTokens, floor.scopeTokens, { value: 0.8526, source: "UiO1, test (rules of UCM-1: 0.7603)" }),
    row("scope exact F1", ours.scope, floor.scope),
  ];
}

/** What the library says about negation, in the words of the task. */
function negationsIn(text: string): readonly Negation[] {
  return evaluate(read(text), scope()).cues.filter((cue) => cue.kind === "negated");
}
