#!/usr/bin/env node
import { discardUnfinished } from "../node/target.js";
import { run } from "./run.js";

let guarded = false;

/** From here on a signal waits for the analysis of a text to end, because handlers do; without a draft the process just ends. */
function guard(): void {
  if (guarded) return;
  guarded = true;
  process.once("SIGINT", () => process.exit(130));
  process.once("SIGTERM", () => process.exit(143));
  process.once("exit", discardUnfinished);
}

void run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  isTTY: { stdout: process.stdout.isTTY === true, stderr: process.stderr.isTTY === true },
  columns: process.stdout.columns,
  env: process.env,
  cwd: process.cwd(),
  drafting: guard,
}).then((code) => {
  process.exitCode = code;
});
