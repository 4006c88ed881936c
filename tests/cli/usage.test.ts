import { describe, expect, it } from "vitest";
import { didYouMean } from "../../src/cli/usage.js";
import { version } from "../../src/version.js";
import { folder } from "../node/folder.js";
import { codebook } from "./codebook.js";
import { rhetor } from "./shell.js";

const files = { "a.txt": "The price rose." };

async function refusal(args: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<string> {
  const { code, stdout, stderr } = await rhetor(folder({ ...files, ...more }), args);
  expect([code, stdout]).toEqual([2, ""]);
  return stderr;
}

describe("rhetor", () => {
  it("prints its version and its help", async () => {
    expect(await rhetor(folder(), ["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
    for (const args of [
      ["--help"],
      ["help"],
      ["help", "analyze"],
      ["analyze", "--help"],
      ["lexicon", "--help"],
      ["lexicon", "check", "-h"],
    ]) {
      const { code, stdout, stderr } = await rhetor(folder(), args);
      expect([code, stderr]).toEqual([0, ""]);
      expect(stdout).toMatch(/^Usage: rhetor /);
    }
  });

  it.each<[string, readonly string[], RegExp]>([
    ["no command", [], /Usage: rhetor/],
    ["an unknown command", ["analyse", "a.txt"], /unknown command 'analyse'.*\(Did you mean analyze\?\)/s],
    ["no input", ["analyze"], /There is nothing to analyze\. Name a file, .* or - for standard input\./],
    ["an unknown option", ["analyze", "a.txt", "--formt", "json"], /unknown option '--formt'.*\(Did you mean --format\?\)/s],
    ["an option without its value", ["analyze", "a.txt", "--out"], /argument missing/],
    [
      "an unknown analyzer",
      ["analyze", "a.txt", "--only", "framming"],
      /There is no analyzer “framming”: choose entities, attribution, framing or sentiment\. Did you mean “framing”\?/,
    ],
    [
      "an unknown source of voices",
      ["analyze", "a.txt", "--voices", "quotation"],
      /There is no source of voices “quotation”: choose attribution or quotations\. Did you mean “quotations”\?/,
    ],
    [
      "an unknown profile",
      ["analyze", "a.txt", "--profile", "reviews"],
      /There is no profile “reviews”: choose news, social or review\. Did you mean “review”\?/,
    ],
    [
      "an unknown format",
      ["analyze", "a.txt", "-f", "jsnol"],
      /There is no format “jsnol”: choose report, json, jsonl or html\. Did you mean “jsonl”\?/,
    ],
    ["an unknown policy", ["analyze", "a.txt", "--overlap", "frames"], /There is no policy “frames”.*Did you mean “frame”\?/],
    [
      "an unknown lexicon",
      ["analyze", "a.txt", "-l", "polcy"],
      /There is no lexicon “polcy”: neither a file nor a built-in one \(geopolitics, policy\)\. Did you mean “policy”\?/,
    ],
    ["a lexicon to be formatted that is not there", ["lexicon", "format", "x.json"], /There is no lexicon “x\.json”/],
    ["a built-in lexicon to be written", ["lexicon", "format", "policy", "--write"], /built in, so there is no file to write/],
  ])("refuses %s with 2, and says what is right", async (_, args, message) => {
    expect(await refusal(args)).toMatch(message);
  });

  it.each<[string, string, RegExp]>([
    ["no JSON", '{ "id": "coffee", }', /own\.json: found .*line 1, column/],
    ["not a codebook", "[]", /own\.json: found/],
    ["without its source", codebook(["price"], { source: undefined }), /own\.json: field “source”: found/],
    [
      "of broken grammar",
      codebook(["cup", "price{s"]),
      /own\.json: frame “cost”, category “price”, entry 2 \(“price\{s”\): found .*, expected /,
    ],
    [
      "of unknown conditions",
      codebook([{ term: "price", nott: ["x"] }]),
      /own\.json: frame “cost”, category “price”, entry 1 \(“price”\): found the field “nott”/,
    ],
    [
      "with an entry twice",
      codebook(["price", "Price"]),
      /entry 2 \(“Price”\): found the same entry as number 1, .*Remove one of them\./,
    ],
    ["of a misspelt list", codebook(["@costs"]), /own\.json: frame “cost”, category “price”, entry 1 \(“@costs”\): found /],
    ["empty", "", /own\.json: it is empty/],
  ])("refuses a lexicon that is %s, once, with its place", async (_, lexicon, message) => {
    const stderr = await refusal(["analyze", "a.txt", "a.txt", "-l", "own.json"], { "own.json": lexicon });
    expect(stderr).toMatch(message);
    expect(stderr.match(/^rhetor: /gm)).toHaveLength(1);
  });

  it("refuses two lexicons with one frame", async () => {
    const both = { "one.json": codebook(["price"]), "two.json": codebook(["cost"]) };
    expect(await refusal(["analyze", "a.txt", "-l", "one.json", "-l", "two.json"], both)).toMatch(
      /The lexicons one\.json and two\.json both have a frame “cost”\. Rename it/,
    );
  });

  it("spells out control characters of what it was given", async () => {
    expect(await refusal(["analyze", "a.txt", "--\u001B[31mred"])).not.toContain("\u001B");
    expect(await refusal(["analyze", "a.txt", "-l", "\u001B[31m"])).not.toContain("\u001B");
  });
});

describe("didYouMean", () => {
  it("proposes the closest name, if one is close", () => {
    const names = ["report", "json", "jsonl", "html"];
    expect(["jsno", "htm", "JSONL", "repotr", "xml", "", "sentiment"].map((given) => didYouMean(given, names))).toEqual([
      " Did you mean “json”?",
      " Did you mean “html”?",
      " Did you mean “jsonl”?",
      " Did you mean “report”?",
      "",
      "",
      "",
    ]);
  });
});
