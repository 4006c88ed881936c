import { parseArgs } from "node:util";

export interface Arguments {
  readonly data: string;
  readonly silver: string | undefined;
  readonly out: string;
  readonly seed: number;
}

export const usage = "Usage: npm run train -- --data DIR [--silver DIR] [--out src/models] [--seed 1]";

/** The command's arguments, or in one sentence what is wrong with them. */
export function parseArguments(args: readonly string[]): Arguments | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        data: { type: "string" },
        silver: { type: "string" },
        out: { type: "string", default: "src/models" },
        seed: { type: "string", default: "1" },
      },
    });
    if (!values.data) return "--data is missing: name the folder that holds the treebanks.";
    const seed = Number(values.seed);
    if (!Number.isInteger(seed)) return `--seed takes a whole number, not “${values.seed}”.`;
    return { data: values.data, silver: values.silver, out: values.out, seed };
  } catch (error) {
    return (error as Error).message;
  }
}
