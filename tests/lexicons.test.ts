import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { describeProblem } from "../src/lexicon/error.js";
import { formatCodebook } from "../src/lexicon/format.js";
import type { Codebook } from "../src/lexicon/lexicon.js";
import { checkLexicon } from "../src/lexicon/parse.js";

const folder = new URL("../src/lexicons/", import.meta.url);
const codebooks = (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [])
  .filter((name) => name.endsWith(".json"))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") }))
  .filter(({ text }) => isCodebook(text));

/** Whether a file is a codebook; one that is not even JSON is reported as one. */
function isCodebook(text: string): boolean {
  try {
    const data = JSON.parse(text) as unknown;
    return typeof data === "object" && data !== null && "frames" in data;
  } catch {
    return true;
  }
}

describe("the shipped codebooks", () => {
  it.each(codebooks)("$name has no problem, and no entry that another covers", ({ name, text }) => {
    const { problems, warnings } = checkLexicon(text, { file: name });
    expect([...problems, ...warnings].map(describeProblem)).toEqual([]);
  });

  it.each(codebooks)("$name is in the layout of formatCodebook", ({ text }) => {
    expect(text).toBe(formatCodebook(JSON.parse(text) as Codebook));
  });

  it("are found", () => {
    expect(existsSync(folder)).toBe(true);
  });
});
