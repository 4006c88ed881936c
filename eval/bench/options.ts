import { parseArgs } from "node:util";

export interface BenchOptions {
  /** Shorter runs and smaller texts: good enough to see a factor of two. */
  readonly quick: boolean;
  /** A folder of gold data to take text from; generated text when missing. */
  readonly data: string | undefined;
  /** Names of parts to run; all when empty. */
  readonly only: readonly string[];
}

export const usage = "Usage: npm run bench -- [--quick] [--data DIR] [--only PART]...";

/** The command's arguments, or in one sentence what is wrong with them. */
export function parseOptions(args: readonly string[]): BenchOptions | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        quick: { type: "boolean", default: false },
        data: { type: "string" },
        only: { type: "string", multiple: true, default: [] },
      },
    });
    return { quick: values.quick, data: values.data, only: values.only };
  } catch (error) {
    return (error as Error).message;
  }
}
