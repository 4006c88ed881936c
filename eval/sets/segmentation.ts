import { z } from "zod";
import { read } from "../../src/text/read.js";
import type { Segments } from "../../src/text/segments.js";
import type { Span } from "../../src/text/span.js";
import { regexSentences, regexTokens } from "../floors/segmentation.js";
import { slipped } from "../records.js";
import { add, type Counts, f1, noCounts } from "../scorers/counts.js";
import { matchBoundaries, matchSpans, trimmedAll } from "../scorers/spans.js";
import { type EvalSet, evalSet, type Measurement, type Published } from "../set.js";

const record = z
  .object({
    text: z.string(),
    tokens: z.array(z.tuple([z.number(), z.number(), z.string()], z.unknown())),
    sentences: z.array(z.tuple([z.number(), z.number()], z.unknown())),
  })
  .transform(({ text, tokens, sentences }) => ({
    text,
    tokens: tokens.map(([start, end, surface]) => ({ start, end, surface })),
    sentences: sentences.map(([start, end]) => ({ start, end })),
  }))
  .superRefine(({ text, tokens }, context) => {
    const problem = slipped(text, tokens);
    if (problem) context.addIssue(`tokens: ${problem}`);
  });

type TextRecord = z.infer<typeof record>;

/** What others score on a treebank's tokens and sentences. */
export interface SegmentationBest {
  readonly tokens: Published;
  readonly sentences: Published;
  readonly boundaries: Published;
}

/**
 * Tokens and sentences of whole documents against a UD treebank. Gold tokens are UD words (*do*, *n't*). Sentences are compared
 * without white space at their edges: outer sentences and, as UD also cuts inside quotations, inner ones.
 */
export function segmentation(name: string, best: SegmentationBest): EvalSet {
  return evalSet({ name, record, score: (records) => score(records, best) });
}

function score(records: readonly TextRecord[], best: SegmentationBest): Measurement[] {
  const totals = new Map<string, Counts>();
  const count = (key: string, counts: Counts) => totals.set(key, add(totals.get(key) ?? noCounts, counts));
  for (const { text, tokens, sentences } of records) {
    const doc = read(text);
    const gold = trimmedAll(text, sentences);
    const outer = trimmedAll(text, doc.sentences);
    const floor = trimmedAll(text, regexSentences(text));
    count("tokens", matchSpans(tokens, columns(doc.tokens)));
    count("tokens floor", matchSpans(tokens, regexTokens(text)));
    count("sentences", matchSpans(gold, outer));
    count("inner", matchSpans(gold, trimmedAll(text, doc.innerSentences)));
    count("sentences floor", matchSpans(gold, floor));
    count("boundaries", matchBoundaries(gold, outer));
    count("boundaries floor", matchBoundaries(gold, floor));
  }
  const of = (key: string) => f1(totals.get(key) ?? noCounts);
  const goldCount = (key: string) => (totals.get(key)?.tp ?? 0) + (totals.get(key)?.fn ?? 0);
  const row = (metric: string, key: string, floor: string, published: Published): Measurement => ({
    metric,
    value: of(key),
    n: goldCount(key),
    floor: of(floor),
    best: published,
  });
  return [
    row("token F1", "tokens", "tokens floor", best.tokens),
    row("sentence span F1", "sentences", "sentences floor", best.sentences),
    row("inner sentence span F1", "inner", "sentences floor", best.sentences),
    row("sentence boundary F1", "boundaries", "boundaries floor", best.boundaries),
  ];
}

function columns(tokens: Pick<Segments, "length" | "start" | "end">): Span[] {
  return Array.from({ length: tokens.length }, (_, index) => ({ start: tokens.start[index]!, end: tokens.end[index]! }));
}
