import { mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeModel } from "../src/model/file.js";
import { loadModels } from "../src/models.js";
import { parseArguments, usage } from "./arguments.js";
import { modelCard } from "./card.js";
import { readTreebank } from "./gold.js";
import { lemmaRules } from "./lemmas.js";
import { standardPrecision, trainParser, trainRoles, trainTagger } from "./pipeline.js";

/** The version written into the model files. Another one for each training that is published. */
const version = "1.0.0";

const options = parseArguments(process.argv.slice(2));
if (typeof options === "string") {
  process.stderr.write(`${options}\n${usage}\n`);
  process.exit(2);
}
const { data, silver: folder, out, seed } = options;
const begin = performance.now();
const report = (line: string): void => {
  process.stderr.write(`${((performance.now() - begin) / 1000).toFixed(0).padStart(5)} s  ${line}\n`);
};

const ewt = readTreebank(join(data, "pos/ewt.train.jsonl"), true);
const gum = readTreebank(join(data, "gum/gum.train.jsonl"), true);
const gold = [...ewt, ...gum];
const silver = (folder ? readdirSync(folder) : [])
  .filter((file) => file.endsWith(".jsonl"))
  .sort()
  .flatMap((file) => readTreebank(join(folder!, file), false));
report(`${gold.length} gold sentences, ${silver.length} silver`);

const settings = { seed, version, precision: standardPrecision, report };
const tagged = trainTagger({ gold, silver }, settings);
const rules = new TextEncoder().encode(lemmaRules(tagged.gold));
report("lemmas: learnt");
const files = {
  tags: tagged.file,
  lemmas: writeModel({ name: "lemmas", version, values: {} }, { rules }),
  syntax: trainParser(trainRoles(tagged, settings), settings),
};
mkdirSync(out, { recursive: true });
for (const [name, bytes] of Object.entries(files)) {
  writeFileSync(join(out, `${name}.bin`), bytes);
  report(`${name}.bin: ${statSync(join(out, `${name}.bin`)).size} bytes`);
}
await loadModels(files);
const sources = [
  { about: "UD English EWT, train", licence: "CC BY-SA 4.0", examples: ewt },
  { about: "GUM, train, without closed genres", licence: "annotations CC BY 4.0, texts CC BY or CC BY-SA", examples: gum },
  {
    about: "texts parsed by a neural teacher that learnt from the two above",
    licence: "various; no text is kept",
    examples: silver,
  },
].filter(({ examples }) => examples.length > 0);
writeFileSync(join(out, "README.md"), modelCard({ data, files, sources, seed, version }));
report("done");
