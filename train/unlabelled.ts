import { createWriteStream, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { read } from "../src/text/read.js";

/**
 * Writes the text the teacher annotates: `npx tsx train/unlabelled.ts --data DIRECTORY --out FILE`. The texts come from gold files of
 * other tasks, and only their texts are read. One JSON record a document; its sentences are rhetor's own inner sentences, and a sentence
 * that is long or stood in an earlier place is left out, tokens and all.
 */

/** In the order they are annotated: the most useful first. */
const sources = [
  "attribution/polnear.train",
  "targeted-sentiment/newsmtsc.train",
  "negation/cdsco.train",
  "targeted-sentiment/persent.dev",
  "framing/nfc.dev",
  "propaganda/ptc2020.dev",
  "sentiment/vader_movie.dev",
  "sentiment/vader_amazon.dev",
  "hedges/sfu_review.dev",
];

const longestSentence = 120;

/** A document to annotate: sentences as `[start, end]`, tokens as `[start, end, surface]`, in UTF-16 code units of the text. */
interface Unlabelled {
  readonly id: string;
  readonly source: string;
  readonly text: string;
  readonly sentences: readonly (readonly [number, number])[];
  readonly tokens: readonly (readonly [number, number, string])[];
}

/** What is worth annotating of one text, given the sentences of earlier ones; remembers its sentences in `seen`. */
function unlabelled(id: string, source: string, text: string, seen: Set<string>): Unlabelled {
  const doc = read(text, { id });
  const kept: [number, number][] = [];
  const tokens: [number, number, string][] = [];
  for (const { start, end, firstToken, endToken } of doc.innerSentences) {
    const sentence = text.slice(start, end);
    if (endToken === firstToken || endToken - firstToken > longestSentence || seen.has(sentence)) continue;
    seen.add(sentence);
    kept.push([start, end]);
    for (let token = firstToken; token < endToken; token++) {
      const from = doc.tokens.start[token]!;
      const to = doc.tokens.end[token]!;
      tokens.push([from, to, text.slice(from, to)]);
    }
  }
  return { id, source, text, sentences: kept, tokens };
}

/** The `id` and `text` of each record of a gold file. */
function* texts(path: string): Iterable<{ id: string; text: string }> {
  for (const line of readFileSync(path, "utf8").split("\n")) {
    if (line.trim() !== "") yield JSON.parse(line) as { id: string; text: string };
  }
}

const { data, out } = parseArgs({ options: { data: { type: "string" }, out: { type: "string" } } }).values;
if (data === undefined || out === undefined) {
  throw new Error("Say where the gold files are and where the text goes: npx tsx train/unlabelled.ts --data DIRECTORY --out FILE.");
}

const seen = new Set<string>();
const file = createWriteStream(out);
for (const source of sources) {
  let documents = 0;
  let sentences = 0;
  let tokens = 0;
  for (const { id, text } of texts(join(data, `${source}.jsonl`))) {
    const record = unlabelled(id, source, text, seen);
    if (record.sentences.length === 0) continue;
    file.write(`${JSON.stringify(record)}\n`);
    documents++;
    sentences += record.sentences.length;
    tokens += record.tokens.length;
  }
  console.log(`${source}: ${documents} documents, ${sentences} sentences, ${tokens} tokens`);
}
file.end();
