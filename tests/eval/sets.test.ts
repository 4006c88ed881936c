import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "../../eval/run.js";

let folder: string;

/** `One. Two!` as a treebank has it: two sentences, four tokens; the white space around the second sentence is nobody's. */
const treebank = {
  id: "1",
  genre: "test",
  text: "One. Two!",
  sentences: [
    [0, 4],
    [5, 9, "decl"],
  ],
  tokens: [
    [0, 3, "One", "one", "NUM", "CD", 0, "root"],
    [3, 4, ".", ".", "PUNCT", ".", 1, "punct"],
    [5, 8, "Two", "two", "NUM", "CD", 0, "root"],
    [8, 9, "!", "!", "PUNCT", ".", 1, "punct"],
  ],
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "rhetor-eval-"));
  for (const name of ["pos", "negation"]) mkdirSync(join(folder, name));
  writeFileSync(join(folder, "pos/ewt.dev.jsonl"), `${JSON.stringify(treebank)}\n`);
  const slipped = { ...treebank, text: `“${treebank.text}` };
  writeFileSync(join(folder, "pos/ewt.broken.jsonl"), `${JSON.stringify(slipped)}\n`);
  const headless = { ...treebank, tokens: treebank.tokens.map((token) => token.with(6, 5)) };
  writeFileSync(join(folder, "pos/ewt.headless.jsonl"), `${JSON.stringify(headless)}\n`);
  writeFileSync(join(folder, "pos/ewt.outside.jsonl"), `${JSON.stringify({ ...treebank, sentences: [[0, 4]] })}\n`);
  const negation = {
    id: "1",
    text: "It was not.",
    negations: [{ cue: [{ start: 7, end: 9, surface: "not" }], scope: [], event: [] }],
  };
  writeFileSync(join(folder, "negation/cdsco.broken.jsonl"), `\n${JSON.stringify(negation)}\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

test("a treebank gives tokens, sentences and boundaries, each beside its floor", async () => {
  let stdout = "";
  const code = await run(
    ["--data", folder, "--json", "--only", "pos", "--metric", "token", "--metric", "sentence", "--metric", "inner"],
    { write: (text) => (stdout += text) },
    { write: () => {} },
  );
  expect(code).toBe(0);
  const rows = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(rows.map((row) => [row.metric, row.value, row.n, row.floor])).toEqual([
    ["token F1", 1, 4, 1],
    ["sentence span F1", 1, 2, 1],
    ["inner sentence span F1", 1, 2, 1],
    ["sentence boundary F1", 1, 1, 1],
  ]);
});

test("a treebank gives tags, lemmas and trees, from raw text and on gold tokens", async () => {
  let stdout = "";
  await run(["--data", folder, "--json", "--only", "pos"], { write: (text) => (stdout += text) }, { write: () => {} });
  const metrics = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).metric);
  for (const condition of ["raw", "gold"])
    for (const metric of [
      "tags/# UPOS+XPOS F1",
      "lemmas/# lemma F1",
      "syntax/# LAS F1",
      "syntax/# head of a negator F1",
      "relations/# ccomp F1",
    ])
      expect(metrics).toContain(metric.replace("#", condition));
});

test("gold whose offsets have slipped is refused, not scored", async () => {
  let stderr = "";
  const code = await run(
    ["--data", folder, "--split", "broken", "--json"],
    { write: () => {} },
    { write: (text) => (stderr += text) },
  );
  expect(code).toBe(1);
  expect(stderr).toMatch(/ewt\.broken\.jsonl:1: tokens: the text at 0–3 is "“On", not "One"/);
  expect(stderr).toMatch(/cdsco\.broken\.jsonl:2: negations: the text at 7–9 is "no", not "not"/);
});

test("gold heads and sentences that do not fit are refused", async () => {
  const refused = async (split: string) => {
    let stderr = "";
    const code = await run(
      ["--data", folder, "--split", split, "--only", "pos"],
      { write: () => {} },
      { write: (text) => (stderr += text) },
    );
    expect(code).toBe(1);
    return stderr;
  };
  expect(await refused("headless")).toContain('ewt.headless.jsonl:1: tokens: the head of "One" is 5, and there are 4 tokens');
  expect(await refused("outside")).toContain("ewt.outside.jsonl:1: Token 2, at 5–8, begins in no sentence");
});

test("the command prints to standard output and ends with the exit code", async () => {
  const main = fileURLToPath(new URL("../../eval/main.ts", import.meta.url));
  const command = (...args: string[]) => promisify(execFile)(process.execPath, ["--import", "tsx", main, ...args]);
  const { stdout } = await command("--data", folder, "--only", "pos/ewt");
  expect(stdout).toMatch(/^set +split +metric +ours +n +floor +best published +human\npos\/ewt +dev +token F1 +1\.0000 +4 /);
  await expect(command()).rejects.toMatchObject({ code: 2, stdout: "" });
}, 30_000);
