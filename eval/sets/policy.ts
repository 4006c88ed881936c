import { policy } from "../../src/analyzers/codebooks.js";
import { framing } from "../../src/analyzers/framing.js";
import { evaluate } from "../../src/query/query.js";
import { read } from "../../src/text/read.js";
import { f1 } from "../scorers/counts.js";
import { accuracy, macroF1, majority, matchLabel } from "../scorers/labels.js";
import type { Measurement } from "../set.js";

/** The frames of the codebook `policy` that count as one label of a gold set. */
export type FrameMapping = Readonly<Record<string, readonly string[]>>;

/** The labels of the frames hit in a text, one for each hit, in order of place. */
export type LabelFinder = (text: string) => readonly string[];

/** Finds hits of the codebook `policy` and tells them by the gold set's labels. */
export function labelFinder(mapping: FrameMapping): LabelFinder {
  const analyzer = framing({ lexicons: [policy] });
  const labelOf = new Map<string, string>(
    Object.entries(mapping).flatMap(([label, frames]) => frames.map((frame) => [frame, label] as const)),
  );
  return (text) =>
    evaluate(read(text), analyzer)
      .annotations.map((hit) => labelOf.get(hit.label))
      .filter((label) => label !== undefined);
}

/** Per label and on the average: does a text that is in the frame have a hit of it? The floor says yes for every text. */
export function frameRows(
  labels: readonly string[],
  gold: readonly ReadonlySet<string>[],
  hits: readonly (readonly string[])[],
): Measurement[] {
  const found = hits.map((hit) => new Set(hit));
  const everything = gold.map(() => new Set(labels));
  return [
    { metric: "frame macro F1", value: macroF1(labels, gold, found), n: gold.length, floor: macroF1(labels, gold, everything) },
    ...labels.map((label) => {
      const counts = matchLabel(label, gold, found);
      return { metric: `${label} F1`, value: f1(counts), n: counts.tp + counts.fn, floor: f1(matchLabel(label, gold, everything)) };
    }),
  ];
}

/** Is the frame with most hits the gold one? No hit says `none`; of equals the one hit first counts. The floor is the commonest label. */
export function topFrameRow(gold: readonly string[], hits: readonly (readonly string[])[], none: string): Measurement {
  const most = majority(gold) ?? none;
  return {
    metric: "top frame accuracy",
    value: accuracy(
      gold,
      hits.map((hit) => majority(hit) ?? none),
    ),
    n: gold.length,
    floor: accuracy(
      gold,
      gold.map(() => most),
    ),
  };
}
