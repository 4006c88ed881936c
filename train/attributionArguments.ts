import { parseArgs } from "node:util";

export interface AttributionArguments {
  readonly data: string;
  readonly out: string;
  readonly lexicons: string;
}

const usage = "Usage: npm run train:attribution -- --data DIR [--out src/models] [--lexicons src/lexicons]";

/** The command's arguments, or what is wrong with them and how it is used. */
export function parseAttributionArguments(args: readonly string[]): AttributionArguments | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        data: { type: "string" },
        out: { type: "string", default: "src/models" },
        lexicons: { type: "string", default: "src/lexicons" },
      },
    });
    if (!values.data) return `--data is missing: name the folder that holds attribution/polnear.train.jsonl.\n${usage}`;
    return { data: values.data, out: values.out, lexicons: values.lexicons };
  } catch (error) {
    return `${(error as Error).message}\n${usage}`;
  }
}
