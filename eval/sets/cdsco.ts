import { z } from "zod";
import { type ScopeLayer, scope } from "../../src/language/scope.js";
import { evaluate, type Query } from "../../src/query/query.js";
import { read } from "../../src/text/read.js";
import type { Span } from "../../src/text/span.js";
import { listNegations } from "../floors/negation.js";
import { models } from "../models.js";
import { goldSpan, slipped } from "../records.js";
import { type Counts, f1 } from "../scorers/counts.js";
import { addNegations, matchNegations, type Negation, type NegationCounts, noNegations } from "../scorers/negation.js";
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

/**
 * CD-SCO, the Conan Doyle data of *SEM 2012 (Morante and Daelemans 2012), scored as in the shared task. One sentence a record. In the
 * task no scope holds its cue; in the files pieces that touch are joined across a cue that is a part of a word (*an [un]happy man*), so
 * gold scopes are cut there again.
 */
export const cdsco: EvalSet = evalSet({ name: "negation/cdsco", record, score });

function score(records: readonly NegationRecord[]): Measurement[] {
  const gold = records.map(({ text, negations }) => ({
    text,
    negations: negations.map(({ cue, scope }) => ({ cue, scope: without(scope, cue) })),
  }));
  const counted = (find: (text: string) => readonly Negation[]): NegationCounts =>
    gold.reduce((sum, { text, negations }) => addNegations(sum, matchNegations(text, negations, find(text))), noNegations);
  const words = counted((text) => negationsIn(text, scope()));
  const trees = counted((text) => negationsIn(text, withTrees));
  const list = counted(listNegations);
  const row = (metric: string, counts: Counts, floor: Counts, best?: Published): Measurement => ({
    metric,
    value: f1(counts),
    n: counts.tp + counts.fn,
    floor: f1(floor),
    ...(best && { best }),
  });
  return [
    row("cue exact F1", words.cue, list.cue, { value: 0.9234, source: "FBK, test (rules of UCM-1: 0.9026)" }),
    row("scope tokens F1", words.scopeTokens, list.scopeTokens, bestTokens),
    row("scope tokens F1, with syntax", trees.scopeTokens, list.scopeTokens, bestTokens),
    row("scope exact F1", words.scope, list.scope),
    row("scope exact F1, with syntax", trees.scope, list.scope),
  ];
}

const bestTokens: Published = { value: 0.8526, source: "UiO1, test (rules of UCM-1: 0.7603)" };

const withTrees = scope({ syntax: models.syntax });

/** What the library says about negation, in the words of the task. */
function negationsIn(text: string, source: Query<ScopeLayer>): readonly Negation[] {
  return evaluate(read(text), source).cues.filter((cue) => cue.kind === "negated");
}

/** What is left of `spans` outside `holes`. */
function without(spans: readonly Span[], holes: readonly Span[]): Span[] {
  return holes.reduce<Span[]>(
    (rest, hole) =>
      rest
        .flatMap(({ start, end }) => [
          { start, end: Math.min(end, hole.start) },
          { start: Math.max(start, hole.end), end },
        ])
        .filter(({ start, end }) => start < end),
    [...spans],
  );
}
