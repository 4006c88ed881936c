import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as rhetor from "../src/index.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const run = (command: string, args: readonly string[], cwd = root): string =>
  execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

test("the public API is this and nothing else", () => {
  expect(Object.keys(rhetor).sort()).toMatchInlineSnapshot(`
    [
      "AnalysisError",
      "ConlluError",
      "Flag",
      "Kind",
      "LexiconError",
      "ModelError",
      "Relation",
      "Tree",
      "Upos",
      "Xpos",
      "aliasKinds",
      "analysisFormat",
      "analyze",
      "analyzer",
      "annotations",
      "as",
      "attribution",
      "author",
      "byPosition",
      "codePointOffsets",
      "configurable",
      "constraints",
      "covers",
      "entities",
      "entityTypes",
      "evaluate",
      "explain",
      "find",
      "framing",
      "fromConllu",
      "gazetteer",
      "geopolitics",
      "givenMentions",
      "isWordKind",
      "lemmaOfWord",
      "lemmas",
      "lexicon",
      "loadModels",
      "overlaps",
      "phrases",
      "policy",
      "porter",
      "query",
      "quotations",
      "read",
      "references",
      "relationNames",
      "scope",
      "sentencePhrases",
      "sentiment",
      "sentimentLexicons",
      "serialize",
      "stems",
      "syntax",
      "tags",
      "toConllu",
      "tokenKinds",
      "uposNames",
      "utf8Offsets",
      "version",
      "voiceLayer",
      "voices",
      "xposNames",
      "zoneNames",
    ]
  `);
});

test("the version is that of the package", () => {
  expect(rhetor.version).toBe(manifest.version);
});

describe("the packed package", () => {
  let folder: string;
  let tarball: string;

  beforeAll(() => {
    expect(existsSync(join(root, "dist/index.js")), "there is no dist: run `npm run build` first").toBe(true);
    folder = mkdtempSync(join(tmpdir(), "rhetor-pack-"));
    tarball = join(
      folder,
      run("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", folder]).trim().split("\n").at(-1)!,
    );
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("holds what a user needs and nothing else", () => {
    const files = run("tar", ["-tzf", tarball])
      .trim()
      .split("\n")
      .map((file) => file.replace("package/", ""));
    expect(files).toEqual(
      expect.arrayContaining([
        "package.json",
        "README.md",
        "LICENSE",
        "CHANGELOG.md",
        "docs/codebooks.md",
        "THIRD-PARTY.md",
        "src/lexicons/geopolitics.json",
        "src/models/README.md",
        "src/models/lemmas.bin",
        "src/models/syntax.bin",
        "src/models/tags.bin",
      ]),
    );
    for (const door of ["index", "view", "schema", "node", "natural", "afinn"])
      for (const ending of ["js", "cjs", "d.ts", "d.cts"]) expect(files).toContain(`dist/${door}.${ending}`);
    expect(
      files.filter(
        (file) =>
          !/^(dist|docs|src\/lexicons|src\/models)\/|^(package\.json|README\.md|LICENSE|CHANGELOG\.md|THIRD-PARTY\.md)$/.test(file),
      ),
    ).toEqual([]);
  });

  test("stays under six megabytes", () => {
    expect(statSync(tarball).size).toBeLessThan(6_000_000);
  });

  test("satisfies publint", () => {
    expect(run("npx", ["publint", "--strict", tarball])).toContain("All good");
  }, 60_000);

  test("has right types for every way to resolve it", () => {
    const report = JSON.parse(
      run("npx", [
        "attw",
        tarball,
        "--format",
        "json",
        "--exclude-entrypoints",
        "./lexicons/*.json",
        "./models/*.bin",
        "./package.json",
      ]),
    );
    expect(report.problems ?? {}).toEqual({});
  }, 120_000);
});

test("no model is read before a query asks for one", () => {
  const program = `
    import fs from "node:fs";
    import { syncBuiltinESMExports } from "node:module";
    const read = [];
    const original = fs.readFileSync;
    fs.readFileSync = (path, ...rest) => { read.push(String(path)); return original(path, ...rest); };
    syncBuiltinESMExports();
    const { analyze, evaluate, framing, quotations, read: readText, scope, syntax, tags } = await import(${JSON.stringify(join(root, "dist/index.js"))});
    const models = () => read.filter((path) => path.endsWith(".bin")).map((path) => path.split("/").at(-1)).join();
    const doc = readText("The court blocked the ban.");
    analyze(doc, [framing({ voice: quotations() })]);
    evaluate(doc, scope());
    console.log("[" + models() + "]");
    evaluate(doc, tags());
    console.log("[" + models() + "]");
    evaluate(doc, syntax()).of(0);
    console.log("[" + models() + "]");
  `;
  expect(run(process.execPath, ["--input-type=module", "-e", program])).toBe("[]\n[tags.bin]\n[tags.bin,syntax.bin]\n");
});

describe("tree shaking", () => {
  const bundle = async (code: string): Promise<string> => {
    const folder = mkdtempSync(join(tmpdir(), "rhetor-shake-"));
    const entry = join(folder, "entry.js");
    writeFileSync(entry, code.replaceAll("rhetor", join(root, "dist")));
    const { outputFiles } = await build({
      entryPoints: [entry],
      bundle: true,
      write: false,
      minify: true,
      format: "esm",
      platform: "browser",
    });
    rmSync(folder, { recursive: true });
    return outputFiles[0]!.text;
  };

  /** What a bundle holds. A codebook that stays where it is not used has lost the mark that its lexicon() call is pure. */
  const carries = (code: string) => ({
    geopolitics: code.includes('"id":"geopolitics"'),
    policy: code.includes('"id":"policy"'),
    zod: code.includes("ZodError"),
    view: code.includes("<!doctype"),
    models: code.includes("is not a model file"),
    stemmer: code.includes("tokenizeAndStem"),
  });

  test("a program that only reads texts carries no codebook, no view and no schema", async () => {
    const code = await bundle('import { read } from "rhetor/index.js"; console.log(read("a").tokens.length);');
    expect(carries(code)).toEqual({ geopolitics: false, policy: false, zod: false, view: false, models: false, stemmer: false });
    expect(code.length).toBeLessThan(60_000);
  });

  test("a program that analyzes frames carries its codebook, but not the other one, and no schema", async () => {
    const code = await bundle('import { analyze, framing } from "rhetor/index.js"; console.log(analyze("a", [framing()]));');
    expect(carries(code)).toEqual({ geopolitics: true, policy: false, zod: false, view: false, models: true, stemmer: false });
  });

  test("nothing a browser lacks is in the doors for browsers", async () => {
    for (const door of ["index", "view", "schema"])
      expect(/from ?"node:|require\("node:/.test(await bundle(`export * from "rhetor/${door}.js";`))).toBe(false);
  });
});
