import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folder } from "../node/folder.js";
import { codebook } from "./codebook.js";
import { rhetor } from "./shell.js";

describe("rhetor lexicon check", () => {
  it("counts what a good one has", async () => {
    const { code, stdout, stderr } = await rhetor(folder({ "own.json": codebook(["price*", "cup"]) }), [
      "lexicon",
      "check",
      "own.json",
    ]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toBe(`coffee 1.0.0: How coffee is talked about
  frame  categories  terms
  cost            1      2
  total           1      2
own.json: no problems, no warnings
`);
  });

  it("lists every problem with its place and the way out, and exits with 1", async () => {
    const broken = codebook(["price{s", { term: "cup", window: 3 }]);
    const { code, stdout, stderr } = await rhetor(folder({ "own.json": broken }), ["lexicon", "check", "own.json"]);
    expect([code, stderr]).toEqual([1, ""]);
    expect(stdout).toMatch(/^problem: own\.json: frame “cost”, category “price”, entry 2 \(“cup”\): found the field “window”/m);
    expect(stdout).toMatch(/^own\.json: \d problems?, no warnings\n$/m);
  });

  it("warns of terms that can be left out, and exits with 0", async () => {
    const { code, stdout } = await rhetor(folder({ "own.json": codebook(["price", "price*"]) }), ["lexicon", "check", "own.json"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^warning: own\.json: frame “cost”, category “price”, entry 1 \(“price”\)/m);
    expect(stdout).toMatch(/own\.json: no problems, 1 warning\n$/);
  });

  it("warns of terms with lemma whose words are no lemmas", async () => {
    const own = codebook([{ term: "prices", lemma: true }, { term: "cost", lemma: true }, "shops"]);
    const { code, stdout } = await rhetor(folder({ "own.json": own }), ["lexicon", "check", "own.json"]);
    expect(code).toBe(0);
    expect(stdout.match(/^warning: .*$/gm)).toEqual([
      "warning: own.json: frame “cost”, category “price”, entry 1 (“prices”), field “lemma”: found the word “prices”, whose lemma is “price”, so that nothing matches, expected words as dictionaries list them. Write “price”, or take “lemma” out.",
    ]);
  });

  it("checks several files, directories and standard input, whatever is wrong with one", async () => {
    const cwd = folder({ "d/a.json": codebook(["price"]), "d/b.json": "{", "d/c.txt": "" });
    const { code, stdout, stderr } = await rhetor(cwd, ["lexicon", "check", "d", "no.json", "-"], { stdin: codebook(["cup"]) });
    expect(code).toBe(1);
    expect(stdout.match(/^\S+: (no|1) problems?, .*$/gm)).toEqual([
      "d/a.json: no problems, no warnings",
      "d/b.json: 1 problem, no warnings",
      "stdin: no problems, no warnings",
    ]);
    expect(stderr).toMatch(/^rhetor: no\.json: there is no such file/);
  });

  it("finds no problem in the built-in lexicons", async () => {
    const { code } = await rhetor(join(import.meta.dirname, "../.."), [
      "lexicon",
      "check",
      "src/lexicons/geopolitics.json",
      "src/lexicons/policy.json",
    ]);
    expect(code).toBe(0);
  });
});

describe("rhetor lexicon list", () => {
  it("names the built-in lexicons and how much they hold", async () => {
    const { code, stdout } = await rhetor(folder(), ["lexicon", "list"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^geopolitics +\S+ +en +15 frames +[\d,]+ terms +\S.*\npolicy +\S+ +en +14 frames +[\d,]+ terms +\S.*\n$/,
    );
  });
});

describe("rhetor lexicon format", () => {
  it("prints a built-in lexicon as its file has it, ready to be changed", async () => {
    const { code, stdout } = await rhetor(folder(), ["lexicon", "format", "policy"]);
    expect(code).toBe(0);
    expect(stdout).toBe(readFileSync(new URL("../../src/lexicons/policy.json", import.meta.url), "utf8"));
  });

  it("sorts a file, and writes it back if asked", async () => {
    const cwd = folder({ "own.json": codebook(["cup", "bean"]) });
    const { stdout } = await rhetor(cwd, ["lexicon", "format", "own.json"]);
    expect(stdout.indexOf("bean")).toBeLessThan(stdout.indexOf("cup"));
    expect(await rhetor(cwd, ["lexicon", "format", "own.json", "--write"])).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(readFileSync(join(cwd, "own.json"), "utf8")).toBe(stdout);
    expect(readdirSync(cwd)).toEqual(["own.json"]);
  });
});
