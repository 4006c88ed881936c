import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checksum } from "../src/model/checksum.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");
const block = "```(?:ts|text)\\n([\\s\\S]*?)```";
const programs = ["README.md", "docs/grammar.md", "docs/attribution.md", "docs/entities.md", "docs/sentiment.md"].flatMap((file) =>
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
    expect(programs.length).toBe(15);
  });

  test.each(programs)("%s prints what it says", (_, program, output) => {
    const file = join(folder, "program.ts");
    writeFileSync(file, program);
    expect(execFileSync(process.execPath, ["--import", "tsx", file], { cwd: root, encoding: "utf8" })).toBe(output);
  });

  test("shows parts of the report, in its order", () => {
    const parts = new RegExp(`<!-- report -->\\n${block}`)
      .exec(readme)![1]!
      .replace(/\n…\n$/, "")
      .split("\n…\n");
    const file = "examples/articles/orlov-korland.txt";
    const report = execFileSync(process.execPath, ["--import", "tsx", "src/cli/main.ts", "analyze", file], {
      cwd: root,
      encoding: "utf8",
    });
    let from = 0;
    for (const part of parts) {
      const place = `\n${report}`.indexOf(`\n${part}\n`, from);
      expect(place, part).toBeGreaterThanOrEqual(from);
      from = place + part.length;
    }
    expect(parts.length).toBeGreaterThan(3);
  });

  test("the card of the attribution model is that of its file", () => {
    const card = readFileSync(join(root, "src/models/attribution.md"), "utf8");
    const bytes = readFileSync(join(root, "src/models/attribution.bin"));
    const row = /^\| `attribution\.bin` \|.*$/m
      .exec(card)![0]
      .split("|")
      .map((cell) => cell.trim());
    expect(row[3]).toBe(bytes.length.toLocaleString("en"));
    expect(row[5]).toBe(checksum(bytes).toString(16).padStart(8, "0"));
  });
});
