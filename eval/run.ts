import { parseArguments, usage } from "./arguments.js";
import { missingPeers } from "./bench/peers.js";
import { type GoldFile, goldFiles, inSplit, isDirectory, isWanted, readLines } from "./files.js";
import { jsonReport, type Row, tableReport } from "./report.js";
import { type EvalSet, Malformed } from "./set.js";
import { evalSets } from "./sets/index.js";

/** Where text goes: `process.stdout` or a collector. */
export interface Output {
  write(text: string): unknown;
}

/**
 * Scores the gold data the arguments name. Resolves to the exit code: 0 done, 1 a file could not be read or scored (each is named on
 * `err`, the others are done), 2 wrong usage.
 */
export async function run(args: readonly string[], out: Output, err: Output, sets: readonly EvalSet[] = evalSets): Promise<number> {
  const options = parseArguments(args);
  if (typeof options === "string") return wrongUsage(err, options);
  if (!isDirectory(options.data)) return wrongUsage(err, `There is no folder ${options.data}.`);

  const all = goldFiles(options.data);
  const files = all.filter((file) => inSplit(file.split, options.split) && isWanted(file.set, options.only));
  const rows: Row[] = [];
  let failed = false;
  for (const file of files) {
    const set = sets.find((candidate) => candidate.name === file.set);
    if (!set) {
      err.write(`skipped ${file.path}: no scorer for ${file.set}\n`);
      continue;
    }
    const train = all.find((other) => other.set === file.set && other.split === "train" && other !== file);
    const result = scoreFile(set, file, train);
    if ("rows" in result) rows.push(...result.rows);
    else {
      err.write(`failed ${result.failed}\n`);
      failed = true;
    }
  }
  for (const set of sets) {
    if (isWanted(set.name, options.only) && !files.some((file) => file.set === set.name)) {
      err.write(`skipped ${set.name}: no file of split ${options.split}\n`);
    }
  }
  for (const prefix of options.only) {
    const known = [...files, ...sets.map((set) => ({ set: set.name }))];
    if (!known.some(({ set }) => isWanted(set, [prefix]))) err.write(`skipped --only ${prefix}: no set begins like this\n`);
  }
  for (const prefix of options.metric)
    if (!rows.some(({ metric }) => isWanted(metric, [prefix])))
      err.write(`skipped --metric ${prefix}: no metric begins like this\n`);
  if (missingPeers().length > 0)
    err.write(`left out ${missingPeers().join(", ")}: not installed; npm --prefix eval/bench install gets the peers\n`);
  const wanted = rows.filter(({ metric }) => isWanted(metric, options.metric));
  out.write(options.json ? jsonReport(wanted) : tableReport(wanted));
  return failed ? 1 : 0;
}

type Result = { readonly rows: Row[] } | { readonly failed: string };

function scoreFile(set: EvalSet, file: GoldFile, train: GoldFile | undefined): Result {
  try {
    const scored = set.score(readLines(file.path), () => train && readLines(train.path));
    return { rows: scored.map((measurement) => ({ set: file.set, split: file.split, ...measurement })) };
  } catch (error) {
    if (error instanceof Malformed) return { failed: `${file.path}:${error.line}: ${error.message}` };
    return { failed: `${file.path}: ${(error as Error).stack ?? error}` };
  }
}

function wrongUsage(err: Output, message: string): number {
  err.write(`${message}\n${usage}\n`);
  return 2;
}
