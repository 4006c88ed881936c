import { type Serializable, type SerializeOptions, serializeToText } from "../exchange/json.js";
import { html } from "../view/html.js";
import { terminal } from "../view/terminal.js";

/** How results are to look, whatever the format. */
export interface Look {
  readonly columns: number;
  readonly color: boolean;
  readonly about: SerializeOptions;
}

/** A form of results. */
export interface Format {
  readonly extension: string;
  /** Whether several results can stand in one file, one after another, each followed by what stands between. */
  readonly joins: boolean;
  /** The text of one result, in pieces. */
  readonly render: (result: Serializable, look: Look) => Iterable<string>;
  /** What stands between two results. */
  readonly between: (look: Look) => string;
}

const nothing = (): string => "";

/** The formats of the command line, by name. */
export const formats = {
  report: {
    extension: ".txt",
    joins: true,
    render: (result, { columns, color }) => [terminal(result, { width: columns, color })],
    between: ({ columns }) => `\n${"═".repeat(Math.max(40, columns))}\n\n`,
  },
  json: {
    extension: ".json",
    joins: true,
    render: (result, { about }) => line(serializeToText(result, { ...about, indent: 2 })),
    between: nothing,
  },
  jsonl: {
    extension: ".jsonl",
    joins: true,
    render: (result, { about }) => line(serializeToText(result, about)),
    between: nothing,
  },
  html: { extension: ".html", joins: false, render: (result) => [html(result)], between: nothing },
} satisfies Readonly<Record<string, Format>> as Readonly<Record<"report" | "json" | "jsonl" | "html", Format>>;

/** The name of a format. */
export type FormatName = keyof typeof formats;

function* line(pieces: Iterable<string>): Generator<string, void, undefined> {
  yield* pieces;
  yield "\n";
}
