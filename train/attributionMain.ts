import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { learnCues, learnSpans, Priors, packAttribution } from "./attribution.js";
import { type AttributionArguments, parseAttributionArguments } from "./attributionArguments.js";
import { readArticles } from "./attributionGold.js";

/** The version written into the model file. Another one for each training that is published. */
const version = "1.0.0";
/** Log-odds from which a word is taken for a cue: it is likelier one than none. */
const threshold = 0;
const epochs = 6;

const options = parseAttributionArguments(process.argv.slice(2));
if (typeof options === "string") {
  process.stderr.write(`${options}\n`);
  process.exit(2);
}
train(options);

function train({ data, out, lexicons }: AttributionArguments): void {
  const begin = performance.now();
  const report = (line: string): void => {
    process.stderr.write(`${((performance.now() - begin) / 1000).toFixed(0).padStart(5)} s  ${line}\n`);
  };
  const sentences = [...readArticles(join(data, "attribution/polnear.train.jsonl"))];
  report(`${sentences.length} sentences`);
  const priors = new Priors(sentences);
  writeFileSync(join(lexicons, "cuepriors.json"), priors.json());
  const cues = learnCues(sentences, priors, epochs);
  report("cues: learnt");
  const spans = learnSpans(sentences, priors, epochs, report);
  const bytes = packAttribution(cues, spans, threshold, version);
  writeFileSync(join(out, "attribution.bin"), bytes);
  report(`attribution.bin: ${bytes.length} bytes`);
}
