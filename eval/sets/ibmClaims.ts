import { z } from "zod";
import type { Span } from "../../src/text/span.js";
import { type SentimentPeer, sentimentPeers } from "../bench/sentimentPeers.js";
import { goldSpan, slipped } from "../records.js";
import { accuracy, majority } from "../scorers/labels.js";
import type { TargetScorer } from "../scorers/polarity.js";
import { type EvalSet, evalSet, type Measurement } from "../set.js";
import { ourTowards } from "./ourSentiment.js";

export interface Claim {
  readonly text: string;
  readonly target?: Span | undefined;
  readonly sentimentToTarget?: "positive" | "negative" | undefined;
}

const record: z.ZodType<Claim> = z
  .object({ text: z.string(), target: goldSpan.optional(), sentimentToTarget: z.enum(["positive", "negative"]).optional() })
  .superRefine(({ text, target }, context) => {
    const problem = slipped(text, target ? [target] : []);
    if (problem) context.addIssue(`target: ${problem}`);
  });

/** The claims of IBM's stance data (Bar-Haim et al. 2017), each with a target that it speaks well or badly of. */
export const ibmClaims: EvalSet = evalSet({
  name: "stance/ibm_claims",
  record,
  score: (records) => targetRows(records, ourTowards, sentimentPeers()),
});

/**
 * Is the sign of what is said about the target right? The task knows no neutral: who sees nothing says positive. Claims without a
 * target are left out. The peers know no targets: theirs is the score of the whole claim. The floor says the commonest sign.
 */
export function targetRows(records: readonly Claim[], towards: TargetScorer, peers: readonly SentimentPeer[]): Measurement[] {
  const targeted = records.flatMap(({ text, target, sentimentToTarget: sentiment }) =>
    target && sentiment ? [{ text, target, sentiment }] : [],
  );
  const gold = targeted.map(({ sentiment }) => sentiment);
  const scored = (score: TargetScorer) => targeted.map(({ text, target }) => score(text, target));
  const ours = scored(towards);
  const theirs = peers.map((peer) => [peer.name, scored((text) => peer.score(text, "news").score)] as const);
  const row = (metric: string, floor: number | null, value: (scores: readonly number[]) => number): Measurement => ({
    metric,
    value: value(ours),
    n: targeted.length,
    floor,
    ...(peers.length > 0 && { peers: Object.fromEntries(theirs.map(([name, scores]) => [name, value(scores)])) }),
  });
  const most = majority(gold) ?? "positive";
  const floor = accuracy(
    gold,
    gold.map(() => most),
  );
  return [
    row("sign accuracy", floor, (scores) =>
      accuracy(
        gold,
        scores.map((score) => (score < 0 ? "negative" : "positive")),
      ),
    ),
    row("covered", null, (scores) => (scores.length === 0 ? 0 : scores.filter((score) => score !== 0).length / scores.length)),
  ];
}
