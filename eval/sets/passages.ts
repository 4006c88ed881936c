import { z } from "zod";
import type { AttributionLayer } from "../../src/language/attributed.js";
import { evaluate, type Query } from "../../src/query/query.js";
import { read } from "../../src/text/read.js";
import type { Span } from "../../src/text/span.js";
import { nearestAttributions } from "../floors/attribution.js";
import type { Place } from "../goldDoc.js";
import { goldSpan, slipped } from "../records.js";
import type { Attributed } from "../scorers/attributions.js";
import { f1 } from "../scorers/counts.js";
import { addPieces, jaccard, matchOverlap, matchPieces, noPieces, type PieceCounts } from "../scorers/pieces.js";
import type { Measurement, Published } from "../set.js";
import { outerAttributions } from "./said.js";

const labels = ["source", "cue", "content"] as const;
type Label = (typeof labels)[number];

const offset = z.number().int().nonnegative();
/** A passage with pieces of attributions by label. */
export interface Passage {
  readonly text: string;
  readonly tokens: readonly Place[];
  readonly spans: readonly (Span & { readonly label: Label })[];
}

export const passage: z.ZodType<Passage> = z
  .object({
    text: z.string(),
    tokens: z.array(z.tuple([offset, offset], z.unknown())),
    spans: z.array(z.intersection(goldSpan, z.object({ label: z.enum(labels) }))),
  })
  .superRefine(({ text, spans }, context) => {
    const problem = slipped(text, spans);
    if (problem) context.addIssue(`spans: ${problem}`);
  });

/** The rows of the report about `source`. */
export function passageRows(records: readonly Passage[], source: Query<AttributionLayer>): Measurement[] {
  const ours = counted(records, (text) => outerAttributions(evaluate(read(text), source)));
  const floor = counted(records, nearestAttributions);
  return labels.flatMap((label) =>
    measures.map(([measure, of], column): Measurement => {
      const { value, others, human } = published[label];
      return {
        metric: `${label} ${measure}`,
        value: of(ours[label]),
        n: ours[label].exact.tp + ours[label].exact.fn,
        floor: of(floor[label]),
        best: { value: value[column]!, source: column === 0 ? `CofeNet with BERT, test; ${others}` : "CofeNet with BERT, test" },
        ...(column === 0 && { human }),
      };
    }),
  );
}

const measures: readonly (readonly [name: string, of: (counts: PieceCounts) => number])[] = [
  ["exact F1", ({ exact }) => f1(exact)],
  ["begin F1", ({ begin }) => f1(begin)],
  ["Jaccard", jaccard],
];

/** What the neural net scores in the three measures, what others do in the first, and how far two people agree there. */
const published: Readonly<
  Record<Label, { readonly value: readonly number[]; readonly others: string; readonly human: Published }>
> = {
  source: { value: [0.832, 0.871, 0.764], others: "CRF 0.506, rules 0.107", human: pairwise(0.779) },
  cue: { value: [0.753, 0.823, 0.694], others: "CRF 0.534, rules 0.228", human: pairwise(0.706) },
  content: { value: [0.729, 0.796, 0.732], others: "CRF 0.286, CoreNLP 0.175", human: pairwise(0.684) },
};

function pairwise(value: number): Published {
  return { value, source: "pairs of annotators, 20 articles" };
}

function counted(records: readonly Passage[], find: (text: string) => readonly Attributed[]): Record<Label, PieceCounts> {
  const total = { source: noPieces, cue: noPieces, content: noPieces };
  for (const { text, tokens, spans } of records) {
    const all = find(text);
    const places = tokens.map(([start, end]) => ({ start, end }));
    for (const label of labels) {
      const gold = spans.filter((span) => span.label === label);
      const found = all.flatMap((one) => one[label]);
      const overlap = matchOverlap(inTokens(places, gold), inTokens(places, found));
      total[label] = addPieces(total[label], { ...matchPieces(gold, found), overlap });
    }
  }
  return total;
}

/** Spans by the numbers of the tokens that they overlap, in place of offsets. */
function inTokens(tokens: readonly Span[], spans: readonly Span[]): Span[] {
  return spans.flatMap((span) => {
    const start = tokens.findIndex((token) => token.end > span.start);
    const end = tokens.findLastIndex((token) => token.start < span.end) + 1;
    return start >= 0 && start < end ? [{ start, end }] : [];
  });
}
