import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { run } from "../../eval/run.js";
import { type EvalSet, evalSet } from "../../eval/set.js";

/** A set whose score is the mean of its records' `x`. */
function mean(name: string): EvalSet {
  return evalSet({
    name,
    record: z.object({ x: z.number() }),
    score: (records) => {
      const value = records.reduce((sum, record) => sum + record.x, 0) / records.length;
      return [{ metric: "mean", value, n: records.length, floor: null, best: { value: 0.9, source: "somebody, test" } }];
    },
  });
}

const sets = [mean("a/one"), mean("a/two"), mean("b/three"), mean("b/absent")];
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rhetor-eval-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

async function evalRun(...args: string[]) {
  return evalRunOf(sets, ...args);
}

async function evalRunOf(chosen: readonly EvalSet[], ...args: string[]) {
  let stdout = "";
  let stderr = "";
  const code = await run(args, { write: (text) => (stdout += text) }, { write: (text) => (stderr += text) }, chosen);
  return {
    code,
    stdout,
    stderr,
    rows: () =>
      stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
  };
}

test("prints one aligned table", async () => {
  put("a/one.dev.jsonl", '{"x":0.25}\n{"x":0.75}\n');
  put("b/three.dev.jsonl", '{"x":1}\n');
  const { code, stdout } = await evalRun("--data", folder);
  expect(code).toBe(0);
  expect(stdout).toBe(
    [
      "set      split  metric    ours  n  floor  best published      human",
      "a/one    dev    mean    0.5000  2      –  0.9 somebody, test  –",
      "b/three  dev    mean    1.0000  1      –  0.9 somebody, test  –",
      "",
    ].join("\n"),
  );
});

test("--json prints one row a line and nothing else", async () => {
  put("a/one.dev.jsonl", '{"x":0.25}\n');
  put("a/unknown.dev.jsonl", "whatever\n");
  const { code, stdout, rows } = await evalRun("--data", folder, "--json");
  expect(code).toBe(0);
  expect(stdout.endsWith("\n")).toBe(true);
  expect(rows()).toEqual([{ set: "a/one", split: "dev", metric: "mean", value: 0.25, n: 1, floor: null }]);
});

test("every peer has a column, and a row without it a dash there", async () => {
  const beside = (name: string, peers: Record<string, number>): EvalSet =>
    evalSet({ name, record: z.unknown(), score: () => [{ metric: "m", value: 0.5, n: 1, floor: null, peers }] });
  const compared = [beside("a/one", { word: 0.25 }), beside("a/two", { longer: 1 / 3 }), mean("b/three")];
  for (const set of ["a/one", "a/two", "b/three"]) put(`${set}.dev.jsonl`, '{"x":1}\n');
  expect((await evalRunOf(compared, "--data", folder)).stdout).toBe(
    [
      "set      split  metric    ours  n  floor    word  longer  best published      human",
      "a/one    dev    m       0.5000  1      –  0.2500       –  –                   –",
      "a/two    dev    m       0.5000  1      –       –  0.3333  –                   –",
      "b/three  dev    mean    1.0000  1      –       –       –  0.9 somebody, test  –",
      "",
    ].join("\n"),
  );
  const rows = (await evalRunOf(compared, "--data", folder, "--json")).rows();
  expect(rows.map(({ peers }) => peers)).toEqual([{ word: 0.25 }, { longer: 0.333333 }, undefined]);
});

test("a split takes the files that have it as a part of their name", async () => {
  for (const split of ["test", "test_rw", "si_test", "testB", "dev", "dev_mt"]) put(`a/one.${split}.jsonl`, '{"x":1}\n');
  const splits = async (name: string) =>
    (await evalRun("--data", folder, "--json", "--split", name)).rows().map((row) => row.split);
  expect(await splits("test")).toEqual(["si_test", "test", "test_rw"]);
  expect(await splits("dev")).toEqual(["dev", "dev_mt"]);
  expect(await splits("test_rw")).toEqual(["test_rw"]);
});

test("--only picks folders and sets by how they begin", async () => {
  for (const set of ["a/one", "a/two", "b/three"]) put(`${set}.dev.jsonl`, '{"x":1}\n');
  const chosen = async (...only: string[]) => {
    const { rows } = await evalRun("--data", folder, "--json", ...only.flatMap((set) => ["--only", set]));
    return rows().map((row) => row.set);
  };
  expect(await chosen("a")).toEqual(["a/one", "a/two"]);
  expect(await chosen("a/two", "b")).toEqual(["a/two", "b/three"]);
});

test("--metric prints the rows whose metric begins like it", async () => {
  put("a/one.dev.jsonl", '{"x":1}\n');
  put("a/two.dev.jsonl", '{"x":1}\n');
  expect((await evalRun("--data", folder, "--json", "--metric", "me")).rows()).toHaveLength(2);
  const { code, stdout, stderr } = await evalRun("--data", folder, "--json", "--metric", "median");
  expect([code, stdout]).toEqual([0, ""]);
  expect(stderr).toContain("skipped --metric median: no metric begins like this");
});

test("a set can learn its floor from the training file beside the one it scores", async () => {
  const learner: EvalSet = evalSet({
    name: "a/one",
    record: z.object({ x: z.number() }),
    score: (records, train) => [{ metric: "m", value: 0, n: records.length, floor: train()?.length ?? null }],
  });
  put("a/one.dev.jsonl", '{"x":1}\n');
  put("a/one.train.jsonl", '{"x":1}\n{"x":2}\n');
  const floor = async (split: string) => {
    let stdout = "";
    await run(["--data", folder, "--json", "--split", split], { write: (text) => (stdout += text) }, { write: () => {} }, [
      learner,
    ]);
    return JSON.parse(stdout).floor;
  };
  expect(await floor("dev")).toBe(2);
  expect(await floor("train")).toBeNull();
});

test("what cannot be scored is named with the reason, and is no failure", async () => {
  put("a/one.dev.jsonl", '{"x":1}\n');
  put("a/unknown.dev.jsonl", "{}\n");
  put("README.md", "words");
  put("a/notes.txt", "words");
  const { code, stderr } = await evalRun("--data", folder, "--only", "a/one", "--only", "a/unknown", "--only", "b/absent");
  expect(code).toBe(0);
  expect(stderr.trim().split("\n")).toEqual([
    `skipped ${join(folder, "a/unknown.dev.jsonl")}: no scorer for a/unknown`,
    "skipped b/absent: no file of split dev",
  ]);
});

test("a malformed line is named with file and line, and the other files are still done", async () => {
  put("a/one.dev.jsonl", '{"x":1}\n\n{"x":\n');
  put("a/two.dev.jsonl", '{"x":1}\n{"x":"1"}\n');
  put("b/three.dev.jsonl", '{"x":0.5}\n');
  const { code, stderr, rows } = await evalRun("--data", folder, "--json", "--only", "a", "--only", "b/three");
  expect(code).toBe(1);
  expect(rows().map((row) => row.set)).toEqual(["b/three"]);
  const [one, two] = stderr.trim().split("\n");
  expect(one).toMatch(`failed ${join(folder, "a/one.dev.jsonl")}:3: not JSON`);
  expect(two).toMatch(`failed ${join(folder, "a/two.dev.jsonl")}:2: x: `);
});

test("wrong usage is 2, with a usage line and nothing on standard output", async () => {
  for (const args of [[], ["--data", join(folder, "missing")], ["--data", folder, "--splitt", "dev"]]) {
    const { code, stdout, stderr } = await evalRun(...args);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain("Usage: npm run eval -- --data DIR");
  }
});
