import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { seeded, shuffled } from "./random.js";

/** The text that everybody is measured on. */
export interface Corpus {
  /** Documents of some 4,000 characters, no text twice, in an order that mixes the sources. */
  readonly documents: readonly string[];
  readonly bytes: number;
  /** What it is, for the head of the report. */
  readonly about: string;
}

/** `text` as one flat string: V8 keeps slices and concatenations as trees, which slow down whoever reads them first. */
export function flat(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}

export function corpusOf(documents: readonly string[], about: string): Corpus {
  const bytes = documents.reduce((sum, document) => sum + Buffer.byteLength(document), 0);
  return { documents, bytes, about: `${(bytes / 1e6).toFixed(1)} MB of ${about}, ${documents.length} documents` };
}

/** Real text: every distinct `text` of the JSONL files under `directory`, up to `limit` bytes. Short ones are joined by blank lines. */
export function gathered(directory: string, limit: number): Corpus {
  const seen = new Set<string>();
  const documents: string[] = [];
  for (const path of jsonlFiles(directory)) {
    let document = "";
    for (const line of readFileSync(path, "utf8").split("\n")) {
      const text = textOf(line);
      if (text === undefined || seen.has(text)) continue;
      seen.add(text);
      document += document === "" ? text : `\n\n${text}`;
      if (document.length < 4000) continue;
      documents.push(flat(document));
      document = "";
    }
    if (document !== "") documents.push(flat(document));
  }
  return corpusOf(upTo(shuffled(documents, seeded(1)), limit), "distinct text from gold data");
}

/** The first documents, until they hold `bytes` bytes. */
export function upTo(documents: readonly string[], bytes: number): string[] {
  const taken: string[] = [];
  let sum = 0;
  for (const document of documents) {
    if (sum >= bytes) break;
    taken.push(document);
    sum += Buffer.byteLength(document);
  }
  return taken;
}

function jsonlFiles(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(directory, entry.name);
      if (entry.isDirectory()) return jsonlFiles(path);
      return entry.name.endsWith(".jsonl") ? [path] : [];
    })
    .sort();
}

function textOf(line: string): string | undefined {
  try {
    const { text } = JSON.parse(line) as { text?: unknown };
    return typeof text === "string" && text !== "" ? text : undefined;
  } catch {
    return undefined;
  }
}
