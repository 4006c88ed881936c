import type { Doc } from "../../src/text/doc.js";
import { read } from "../../src/text/read.js";
import type { Segments } from "../../src/text/segments.js";
import type { Span } from "../../src/text/span.js";
import { regexSentences, regexTokens } from "../floors/segmentation.js";
import { add, type Counts, f1, noCounts } from "../scorers/counts.js";
import { matchBoundaries, matchSpans, trimmedAll } from "../scorers/spans.js";
import type { Measurement, Published } from "../set.js";

/** What others score on a treebank's tokens and sentences. */
export interface SegmentationBest {
  readonly tokens: Published;
  readonly sentences: Published;
  readonly boundaries: Published;
}

/**
 * Tokens and sentences of whole documents against a UD treebank. Sentences are compared without white space at their edges: outer
 * sentences and, as UD also cuts inside quotations, inner ones.
 */
export function segmentationRows(records: readonly { readonly doc: Doc }[], best: SegmentationBest): Measurement[] {
  const totals = new Map<string, Counts>();
  const count = (key: string, counts: Counts) => totals.set(key, add(totals.get(key) ?? noCounts, counts));
  for (const { doc: truth } of records) {
    const { text } = truth;
    const doc = read(text);
    const tokens = columns(truth.tokens);
    const gold = trimmedAll(text, truth.sentences);
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
