import type { Annotation, Layer } from "../../src/query/layer.js";
import { evaluate, type Query } from "../../src/query/query.js";
import { read } from "../../src/text/read.js";
import { optional } from "../optional.js";
import { f1 } from "../scorers/counts.js";
import { accuracy, macroF1, majority, matchLabel } from "../scorers/labels.js";
import type { Measurement } from "../set.js";

/** The frames of the codebook `policy` that count as one label of a gold set. */
export type FrameMapping = Readonly<Record<string, readonly string[]>>;

/** The labels of the frames hit in a text, one for each hit, in order of place. */
export type LabelFinder = (text: string) => readonly string[];

interface FramingModule {
  framing(options: { lexicons: readonly unknown[] }): Query<Layer<Annotation>>;
}
interface PolicyModule {
  policy: unknown;
}

/** Finds hits of the codebook `policy` and tells them by the gold set's labels; `undefined` while there is no framing analyzer. */
export async function labelFinder(mapping: FrameMapping): Promise<LabelFinder | undefined> {
  const analyzers = await optional<FramingModule>(new URL("../../src/analyzers/framing.ts", import.meta.url));
  const lexicons = await optional<PolicyModule>(new URL("../../src/analyzers/codebooks.ts", import.meta.url));
  if (!analyzers || !lexicons?.policy) return undefined;
  const framing = analyzers.framing({ lexicons: [lexicons.policy] });
  const labelOf = new Map(Object.entries(mapping).flatMap(([label, frames]) => frames.map((frame) => [frame, label] as const)));
  return (text) =>
    evaluate(read(text), framing)
      .annotations.map((hit) => labelOf.get(hit.label))
      .filter((label) => label !== undefined);
}

export const noFraming = "there is no framing analyzer with a codebook named policy";

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
