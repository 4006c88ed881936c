import { existsSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { attributionRunners } from "./attribution.js";
import { gathered, upTo } from "./corpus.js";
import { dictionaryRunners } from "./dictionary.js";
import { generated } from "./generated.js";
import { growthLines } from "./growth.js";
import { importLines } from "./imports.js";
import { jobRunners } from "./job.js";
import { loadForBench, tagRunners, treeRunners } from "./language.js";
import { hostileLines, linearityLines } from "./linearity.js";
import { compare, type Effort } from "./measure.js";
import { parseOptions, usage } from "./options.js";
import { framingJob } from "./ours.js";
import { missingPeers } from "./peers.js";
import { comparisonLines } from "./report.js";
import { sentimentRunners } from "./sentiment.js";
import { drawTerms, sizeOf } from "./terms.js";
import { sentenceRunners, tokenRunners } from "./tokens.js";

const options = parseOptions(process.argv.slice(2));
if (typeof options === "string") {
  process.stderr.write(`${options}\n${usage}\n`);
  process.exit(2);
}
if (options.data !== undefined && !existsSync(options.data)) {
  process.stderr.write(`There is no folder ${options.data}.\n${usage}\n`);
  process.exit(2);
}

const { quick, data } = options;
const effort: Effort = quick ? { rounds: 5, milliseconds: 150 } : { rounds: 7, milliseconds: 1000 };
const size = quick ? 5e6 : 20e6;
const corpus = data === undefined ? generated(size) : gathered(data, size);

/** News articles where the gold data has them, else what everybody is measured on. */
function news(): readonly string[] {
  const folder = data && join(data, "attribution");
  return folder && existsSync(folder) ? gathered(folder, size).documents : corpus.documents;
}

/** The parts of the report, in order; `--only` picks by name. */
const parts: readonly (readonly [name: string, title: string, lines: () => string[] | Promise<string[]>])[] = [
  ["tokens", "Tokens", () => comparisonLines(compare(tokenRunners(), corpus.documents, effort), "tokens")],
  ["sentences", "Tokens and sentences", () => comparisonLines(compare(sentenceRunners(), corpus.documents, effort), "sentences")],
  [
    "tags",
    "Tokens, tags and lemmas",
    async () => {
      await loadForBench("tags", "lemmas");
      return comparisonLines(compare(tagRunners(), corpus.documents, effort), "tokens");
    },
  ],
  [
    "syntax",
    "Dependency trees",
    async () => {
      await loadForBench("tags", "syntax");
      return comparisonLines(compare(treeRunners(), corpus.documents, effort), "tokens");
    },
  ],
  [
    "attribution",
    "Who is named, and who says what, on news",
    async () => {
      await loadForBench("tags", "lemmas", "syntax", "attribution");
      return comparisonLines(compare([...attributionRunners(), ...treeRunners()], news(), effort), "tokens");
    },
  ],
  [
    "sentiment",
    "The feeling of whole texts, on news",
    async () => {
      await loadForBench("tags", "lemmas", "syntax", "attribution");
      return comparisonLines(compare(sentimentRunners(), news(), effort), "characters");
    },
  ],
  [
    "dictionary",
    "Dictionary of 5,000 terms: words, beginnings of words and phrases",
    () => {
      const terms = drawTerms(corpus.documents, 5000);
      const head = `${sizeOf(terms)} terms: ${terms.words.length} words, ${terms.prefixes.length} beginnings, ${terms.phrases.length} phrases`;
      return [head, ...comparisonLines(compare(dictionaryRunners(terms), corpus.documents, effort), "hits")];
    },
  ],
  [
    "growth",
    "Cost of a token as the dictionary grows: left with always the same fifty terms found, right with all",
    () => growthLines(upTo(corpus.documents, quick ? 1e6 : 5e6), [50, 500, 5000, 50_000], effort.rounds),
  ],
  [
    "linearity",
    "One long text: tokens, sentences, quotations, zones, turns",
    () => linearityLines(corpus.documents, quick ? [1, 5] : [1, 5, 25, 50]),
  ],
  ["hostile", "Hostile texts", () => hostileLines(corpus.documents, quick ? 250_000 : 1_000_000)],
  ["imports", "Import in a fresh process", () => importLines(quick ? 3 : 9)],
  ["job", "The whole job", () => comparisonLines(compare(jobRunners(framingJob), corpus.documents, effort), "tokens")],
];

const print = (line: string) => process.stdout.write(`${line}\n`);
print(`${corpus.about}. Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}.`);
print("Speeds are of this machine, now: compare rows of one table, not tables of two days.");
for (const [name, title, lines] of parts) {
  if (options.only.length > 0 && !options.only.some((wanted) => name.startsWith(wanted))) continue;
  print(`\n${title}`);
  try {
    for (const line of await lines()) print(line);
  } catch (error) {
    print("failed, see standard error");
    process.stderr.write(`${(error as Error).stack ?? error}\n`);
    process.exitCode = 1;
  }
}
for (const name of missingPeers()) print(`${name}: left out, not installed`);
