import { z } from "zod";
import { evaluate, type Query } from "../../src/query/query.js";
import { read } from "../../src/text/read.js";
import type { Span } from "../../src/text/span.js";
import { listNegations } from "../floors/negation.js";
import { optional } from "../optional.js";
import { goldSpan, slipped } from "../records.js";
import { type Counts, f1 } from "../scorers/counts.js";
import { addNegations, matchNegations, type Negation, noNegations } from "../scorers/negation.js";
import { type EvalSet, evalSet, type Measurement, type Published, type Unavailable } from "../set.js";

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

async function score(records: readonly NegationRecord[]): Promise<Measurement[] | Unavailable> {
  const find = await negationFinder();
  if (!find) return { unavailable: "src/language/scope.ts does not tell cues and scopes yet" };
  let ours = noNegations;
  let floor = noNegations;
  for (const { text, negations } of records) {
    ours = addNegations(ours, matchNegations(text, negations, find(text)));
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
interface ScopeModule {
  scope?: () => Query<{ readonly negations?: readonly { readonly cue: readonly Span[]; readonly scope: readonly Span[] }[] }>;
}

async function negationFinder(): Promise<((text: string) => readonly Negation[]) | undefined> {
  const scope = (await optional<ScopeModule>(new URL("../../src/language/scope.ts", import.meta.url)))?.scope;
  if (!scope || !evaluate(read("No."), scope()).negations) return undefined;
  return (text) => evaluate(read(text), scope()).negations ?? [];
}
