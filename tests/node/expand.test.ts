import { chmodSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { expand } from "../../src/node/expand.js";
import { folder } from "./folder.js";

async function names(cwd: string, ...inputs: string[]): Promise<readonly string[]> {
  const { files, failures } = await expand(inputs, { cwd });
  expect(failures.map(({ message }) => message)).toEqual([]);
  for (const { name, path } of files) expect(path).toBe(name === "stdin" ? "-" : resolve(cwd, name));
  return files.map(({ name }) => name);
}

async function failure(cwd: string, input: string): Promise<string> {
  const { files, failures } = await expand([input], { cwd });
  expect(files).toEqual([]);
  expect(failures).toHaveLength(1);
  return failures[0]!.message;
}

const tree = {
  "b.txt": "b",
  "a/two.md": "2",
  "a/one.TXT": "1",
  "a/deep/er.text": "e",
  "a/data.csv": "d",
  "a/.hidden.txt": "h",
  ".git/x.txt": "x",
  "node_modules/m/readme.md": "m",
};

describe("expand", () => {
  it("takes files under the names they were given, of any kind, in the order given", async () => {
    expect(await names(folder(tree), "b.txt", "a/data.csv", "./a/two.md")).toEqual(["b.txt", "a/data.csv", "./a/two.md"]);
  });

  it("takes the texts of a directory and of those in it, sorted, without what is hidden or in node_modules", async () => {
    const cwd = folder(tree);
    expect(await names(cwd, ".")).toEqual(["a/deep/er.text", "a/one.TXT", "a/two.md", "b.txt"]);
    expect(await names(cwd, "a//")).toEqual(["a/deep/er.text", "a/one.TXT", "a/two.md"]);
    expect(await names(cwd, join(cwd, "a/deep"))).toEqual([join(cwd, "a/deep/er.text")]);
  });

  it("takes the files of a pattern, of any kind, sorted", async () => {
    const cwd = folder(tree);
    expect(await names(cwd, "a/*")).toEqual(["a/data.csv", "a/one.TXT", "a/two.md"]);
    expect(await names(cwd, "**/*.{md,text}")).toEqual(["a/deep/er.text", "a/two.md"]);
    expect(await names(cwd, "?.txt", "[ab].txt")).toEqual(["b.txt"]);
    expect(await names(cwd, join(cwd, "a/t*.md"))).toEqual([join(cwd, "a/two.md")]);
    expect(await names(join(cwd, "a"), "../*.txt")).toEqual(["../b.txt"]);
  });

  it("prefers a file of that very name to a pattern", async () => {
    expect(await names(folder({ "x[1].txt": "", "x1.txt": "" }), "x[1].txt")).toEqual(["x[1].txt"]);
  });

  it("takes each file once", async () => {
    expect(await names(folder(tree), "b.txt", "./b.txt", "*.txt", ".", "-", "-")).toEqual([
      "b.txt",
      "a/deep/er.text",
      "a/one.TXT",
      "a/two.md",
      "stdin",
    ]);
  });

  it("follows links to files, but not to directories, which may run in a circle", async () => {
    const cwd = folder({ "a/x.txt": "x", "talk.txt": "t" });
    symlinkSync("..", join(cwd, "a/up"));
    symlinkSync("../talk.txt", join(cwd, "a/link.txt"));
    expect(await names(cwd, "a")).toEqual(["a/link.txt", "a/x.txt"]);
  });

  it("says of a file that is not there that it is not", async () => {
    expect(await failure(folder(), "no.txt")).toBe(
      "no.txt: there is no such file or directory. Check the spelling and the current directory.",
    );
    expect(await failure(folder({ "a.txt": "" }), "a.txt/b.txt")).toMatch(/a part of this path is a file/);
    expect(await failure(folder(tree), "*.doc")).toMatch(/no file has this name, and none matches/);
  });

  it("says of a directory without texts what it has and what to do", async () => {
    const cwd = folder({ "e/a.csv": "", "e/b.csv": "", "one/x.pdf": "", "none/.x.txt": "" });
    expect(await failure(cwd, "e/")).toBe(
      "e/: there is no text in this directory: files ending in .txt, .md or .text are read, and it has 2 other files, such as a.csv. To read other files, name them, or a pattern such as 'e/*.csv'",
    );
    expect(await failure(cwd, "one")).toMatch(/it has only x.pdf/);
    expect(await failure(cwd, "none")).toMatch(/it has no files/);
  });

  it("does not call a directory empty whose texts were named before", async () => {
    expect(await names(folder({ "a/x.txt": "" }), "a/x.txt", "a")).toEqual(["a/x.txt"]);
  });

  it("reports a broken link or closed directory, and goes on", async () => {
    const cwd = folder({ "a/x.txt": "x", "a/closed/y.txt": "y" });
    symlinkSync("nowhere", join(cwd, "a/lost.txt"));
    chmodSync(join(cwd, "a/closed"), 0);
    const { files, failures } = await expand(["a"], { cwd });
    chmodSync(join(cwd, "a/closed"), 0o755);
    expect(files.map(({ name }) => name)).toContain("a/x.txt");
    expect(failures.map(({ input }) => input)).toEqual(process.getuid?.() === 0 ? ["a/lost.txt"] : ["a/closed", "a/lost.txt"]);
  });

  it("spells out what in a name could steer a terminal", async () => {
    expect(await failure(folder(), "\u001B[31m\n\u202Ex")).toMatch(/^\\u001b\[31m\\u000a\\u202ex: /);
  });
});
