import { parseArgs } from "node:util";

export interface Arguments {
  readonly data: string;
  readonly split: string;
  readonly only: readonly string[];
  /** Which rows to print, by how their metrics begin; all when empty. */
  readonly metric: readonly string[];
  readonly json: boolean;
}

export const usage = "Usage: npm run eval -- --data DIR [--split dev] [--only SET]... [--metric NAME]... [--json]";

/** The command's arguments, or in one sentence what is wrong with them. */
export function parseArguments(args: readonly string[]): Arguments | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        data: { type: "string" },
        split: { type: "string", default: "dev" },
        only: { type: "string", multiple: true, default: [] },
        metric: { type: "string", multiple: true, default: [] },
        json: { type: "boolean", default: false },
      },
    });
    if (!values.data) return "--data is missing: name the folder that holds the gold data.";
    return { data: values.data, split: values.split, only: values.only, metric: values.metric, json: values.json };
  } catch (error) {
    return (error as Error).message;
  }
}
