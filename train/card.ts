import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { readLines } from "../eval/files.js";
import type { Measurement } from "../eval/set.js";
import { ewt } from "../eval/sets/ewt.js";
import { gum } from "../eval/sets/gum.js";
import { checksum } from "../src/model/checksum.js";
import type { Example } from "./gold.js";

/** What a model card tells of one training. */
export interface Training {
  /** The folder of the gold data. */
  readonly data: string;
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly sources: readonly { readonly about: string; readonly licence: string; readonly examples: readonly Example[] }[];
  readonly seed: number;
  readonly version: string;
}

/** Metrics of the evaluation that the card shows, in this order. */
const shown: readonly (readonly [name: string, metric: string])[] = [
  ["UPOS", "tags/gold UPOS F1"],
  ["XPOS", "tags/gold XPOS F1"],
  ["lemmas, no punctuation", "lemmas/gold lemma, no punctuation F1"],
  ["UAS", "syntax/gold UAS F1"],
  ["LAS", "syntax/gold LAS F1"],
  ["LAS without subtypes", "syntax/gold LAS without subtypes F1"],
  ["CLAS", "syntax/gold CLAS F1"],
  ["subject of a verb", "syntax/gold subject of a verb F1"],
  ["object of a verb", "syntax/gold object of a verb F1"],
  ["subject of a reporting verb", "syntax/gold subject of a reporting verb F1"],
  ["clause of a reporting verb, head", "syntax/gold clause of a reporting verb, head F1"],
  ["head of a negator", "syntax/gold head of a negator F1"],
  ["UPOS from raw text", "tags/raw UPOS F1"],
  ["lemmas from raw text, no punctuation", "lemmas/raw lemma, no punctuation F1"],
  ["LAS from raw text", "syntax/raw LAS F1"],
];

/** The model card, in Markdown. The models must be loaded: the scores are measured with them. */
export function modelCard({ data, files, sources, seed, version }: Training): string {
  const scores = [ewt, gum].map((set) => set.score(readLines(join(data, `${set.name}.dev.jsonl`))));
  return `# Models

Version ${version}, trained with seed ${seed}. All are linear models over hashed features, with weights that are small integers.

| file | what it does | bytes | brotli | checksum |
|---|---|---|---|---|
${Object.entries(files)
  .map(
    ([name, bytes]) =>
      `| \`${name}.bin\` | ${purposes[name]} | ${thousands(bytes.length)} | ${thousands(brotliCompressSync(bytes).length)} | ${checksum(bytes).toString(16).padStart(8, "0")} |`,
  )
  .join("\n")}

## Learnt from

| data | sentences | tokens | licence |
|---|---|---|---|
${sources.map(({ about, licence, examples }) => `| ${about} | ${thousands(examples.length)} | ${thousands(tokens(examples))} | ${licence} |`).join("\n")}

The genres of GUM left out are essay, fiction, letter, podcast, whow and conversation. The teacher (\`train/teacher\` in the repository) also
uses GloVe vectors (public domain); of its texts and trees nothing is kept but counts and weights. Lemmas are learnt from the treebanks
and from WordNet's list of words (Princeton WordNet's licence).

## Licence

The models are offered under CC BY-SA 4.0, as EWT is. The code of rhetor is MIT.

## How good they are

Development splits, in percent, with the treebanks' tokens and sentences unless it says “raw text”. F1 as in the CoNLL 2018 shared task.

| measure | EWT | GUM |
|---|---|---|
${shown.map(([name, metric]) => `| ${name} | ${scores.map((rows) => percent(rows, metric)).join(" | ")} |`).join("\n")}

The development splits chose settings (sizes, numbers of epochs), so expect slightly less on other text. Test splits were not looked at.

## Made with

    npm run train -- --data DIR --silver SILVER --seed ${seed}

\`DIR\` holds the treebanks as JSON lines, \`SILVER\` what the teacher has parsed; its README tells how. The same input gives the same bytes.
`;
}

const purposes: Readonly<Record<string, string>> = {
  tags: "parts of speech",
  lemmas: "lemmas",
  syntax: "dependency trees",
};

function tokens(examples: readonly Example[]): number {
  return examples.reduce((sum, { length }) => sum + length, 0);
}

function thousands(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

function percent(rows: readonly Measurement[], metric: string): string {
  const row = rows.find((one) => one.metric === metric);
  if (!row) throw new Error(`The evaluation has no metric “${metric}”.`);
  return (100 * row.value).toFixed(1);
}
