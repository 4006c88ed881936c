import type { z } from "zod";

/** One number about one file. All scores are fractions; `null` in `floor` means that no floor makes sense. */
export interface Measurement {
  readonly metric: string;
  readonly value: number;
  /** How many gold items the number rests on: spans, records, documents. */
  readonly n: number;
  /** What the simplest method worth naming scores on the same file. */
  readonly floor: number | null;
  /** What other libraries score on the same file with the same scorer, by their names; only those that are installed. */
  readonly peers?: Readonly<Record<string, number>>;
  /** The best score that somebody published, who, and on what; not always on this split. */
  readonly best?: Published;
  /** How well people agree on this task. */
  readonly human?: Published;
}

export interface Published {
  readonly value: number;
  readonly source: string;
}

/** A gold set that can be scored. Made with {@link evalSet}; listed in `sets/index.ts`. */
export interface EvalSet {
  /** Folder and file name without split: `negation/cdsco`. */
  readonly name: string;
  /**
   * Reads the lines of a file and scores them. `train` gives those of the training file beside it, for floors that learn; it need not
   * be there. Throws a {@link Malformed} for the first line that is not a record of this set.
   */
  score(lines: readonly Line[], train?: () => readonly Line[] | undefined): readonly Measurement[];
}

/** One line of a file, with its number as editors count. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/** A line that is not what its set prescribes. */
export class Malformed extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

/** Ties the schema of a set's records to the function that scores them. */
export function evalSet<Record>(plan: {
  readonly name: string;
  readonly record: z.ZodType<Record>;
  readonly score: (records: readonly Record[], train: () => readonly Record[] | undefined) => readonly Measurement[];
}): EvalSet {
  const parsed = (lines: readonly Line[]) => lines.map((line) => parseLine(plan.record, line));
  return {
    name: plan.name,
    score: (lines, train) =>
      plan.score(parsed(lines), () => {
        const learnable = train?.();
        return learnable && parsed(learnable);
      }),
  };
}

function parseLine<Record>(schema: z.ZodType<Record>, line: Line): Record {
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch (error) {
    throw new Malformed(line.number, `not JSON: ${(error as Error).message}`);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new Malformed(line.number, issue.path.length > 0 ? `${issue.path.join(".")}: ${issue.message}` : issue.message);
}
