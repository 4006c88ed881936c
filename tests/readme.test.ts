import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");
const block = "```(?:ts|text)\\n([\\s\\S]*?)```";
const programs = ["README.md", "docs/grammar.md"].flatMap((file) =>
  [
    ...readFileSync(join(root, file), "utf8").matchAll(
      new RegExp(`<!-- program -->\\n${block}\\s+<!-- output -->\\n${block}`, "g"),
    ),
  ].map(([, program, output], index) => [`${file}, program ${index + 1}`, program!, output!] as const),
);

describe("the documents", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "rhetor-readme-"));
    mkdirSync(join(folder, "node_modules"));
    symlinkSync(root, join(folder, "node_modules/rhetor"), "dir");
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("has programs", () => {
    expect(programs.length).toBe(5);
  });

  test.each(programs)("%s prints what it says", (_, program, output) => {
    const file = join(folder, "program.ts");
    writeFileSync(file, program);
    expect(execFileSync(process.execPath, ["--import", "tsx", file], { cwd: root, encoding: "utf8" })).toBe(output);
  });

  test("shows how the report begins", async () => {
    const shown = new RegExp(`<!-- report -->\\n${block}`).exec(readme)![1]!.trimEnd().replace(/\n…$/, "");
    const file = "examples/articles/orlov-korland.txt";
    const report = execFileSync(process.execPath, ["--import", "tsx", "src/cli/main.ts", "analyze", file], {
      cwd: root,
      encoding: "utf8",
    });
    expect(report.startsWith(shown)).toBe(true);
    expect(shown.split("\n").length).toBeGreaterThan(10);
  });
});
