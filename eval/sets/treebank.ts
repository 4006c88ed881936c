import { z } from "zod";
import { Relation, Upos, Xpos } from "../../src/language/tagset.js";
import type { Doc } from "../../src/text/doc.js";
import { goldDoc } from "../goldDoc.js";
import { models } from "../models.js";
import { slipped } from "../records.js";
import type { Analysis, Treebanked } from "../scorers/analysis.js";
import { type EvalSet, evalSet } from "../set.js";
import { type LanguageBest, languageRows } from "./language.js";
import { type SegmentationBest, segmentationRows } from "./segmentation.js";

const offset = z.number().int().nonnegative();
/** Start, end, surface, lemma, UPOS, XPOS, head (counted from 1 in the whole text; 0 for a root), relation. */
const row = z.tuple([offset, offset, z.string(), z.string(), z.string(), z.string(), offset, z.string()]);
const record = z
  .object({ text: z.string(), tokens: z.array(row), sentences: z.array(z.tuple([offset, offset], z.unknown())) })
  .transform(({ text, tokens, sentences }, context): Treebanked => {
    const surfaces = tokens.map(([start, end, surface]) => ({ start, end, surface }));
    const problem = slipped(text, surfaces) ?? headless(tokens);
    if (problem === undefined) {
      try {
        const doc = goldDoc({ text, tokens, sentences });
        return { doc, gold: goldAnalysis(doc, tokens) };
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        context.addIssue(error.message);
      }
    } else context.addIssue(`tokens: ${problem}`);
    return z.NEVER;
  });

/**
 * A UD treebank, scored twice: on what rhetor makes of the raw text, and with the gold tokens and sentences given. Gold tokens are UD
 * words (*do*, *n't*); words are the same when their offsets are.
 */
export function treebank(name: string, best: SegmentationBest & LanguageBest): EvalSet {
  return evalSet({
    name,
    record,
    score: (records, train) => [...segmentationRows(records, best), ...languageRows(records, models, { best, train: train() })],
  });
}

function headless(tokens: readonly z.infer<typeof row>[]): string | undefined {
  const found = tokens.find(([, , , , , , head]) => head > tokens.length);
  return found && `the head of ${JSON.stringify(found[2])} is ${found[6]}, and there are ${tokens.length} tokens`;
}

/** No code of a tag or a relation: stands for one that rhetor does not have, so that nothing found equals it. */
const foreign = 255;

function goldAnalysis({ tokens: { length, start, end } }: Doc, rows: readonly z.infer<typeof row>[]): Analysis {
  const codes = (of: Readonly<Record<string, number>>, column: 4 | 5 | 7) =>
    Uint8Array.from(rows, (each) => of[each[column]] ?? foreign);
  return {
    length,
    start,
    end,
    upos: codes(Upos, 4),
    xpos: codes(Xpos, 5),
    lemma: rows.map((each) => each[3]),
    head: Int32Array.from(rows, (each) => each[6] - 1),
    relation: codes(Relation, 7),
  };
}
