import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { shellName } from "../../src/node/input.js";
import { discardUnfinished, openTarget } from "../../src/node/target.js";
import { readStream, readText } from "../../src/node/text.js";
import { folder } from "./folder.js";

describe("readText", () => {
  it("reads a file, and calls it in messages what it is told to", async () => {
    const path = join(folder({ "a.txt": "A text." }), "a.txt");
    expect(await readText(path)).toBe("A text.");
    await expect(readText(`${path}x`, "a.txtx")).rejects.toThrow("a.txtx: there is no such file or directory.");
    await expect(readText(folder(), "dir")).rejects.toThrow("dir: it is a directory, and a file is needed.");
  });
});

describe("readStream", () => {
  it("joins what comes, also where a character is parted", async () => {
    const bytes = Buffer.from("a “b” c");
    const parts = Array.from(bytes, (byte) => Uint8Array.of(byte));
    expect(await readStream(Readable.from(parts), "stdin")).toBe("a “b” c");
    await expect(readStream(Readable.from([]), "stdin")).rejects.toThrow("stdin: it is empty");
  });
});

describe("openTarget", () => {
  it("shows a file only when it is whole, and makes its directories", async () => {
    const path = join(folder(), "a/b/out.json");
    const target = await openTarget(path);
    await target.write("{");
    expect(existsSync(path)).toBe(false);
    await target.write("}");
    await target.finish();
    expect(readFileSync(path, "utf8")).toBe("{}");
    expect(readdirSync(join(path, ".."))).toEqual(["out.json"]);
  });

  it("leaves everything as it was when it is discarded, by whom ever", async () => {
    const cwd = folder({ "out.json": "old" });
    const target = await openTarget(join(cwd, "out.json"));
    await target.write("new");
    await target.discard();
    await (await openTarget(join(cwd, "out.json"))).write("newer");
    discardUnfinished();
    expect(readdirSync(cwd)).toEqual(["out.json"]);
    expect(readFileSync(join(cwd, "out.json"), "utf8")).toBe("old");
  });

  it("writes into a device instead of taking its place", async () => {
    const target = await openTarget("/dev/null");
    await target.write("x");
    await target.finish();
    expect(readdirSync("/dev").filter((name) => name.startsWith(".null"))).toEqual([]);
  });
});

describe("shellName", () => {
  it("is one argument, and no option", () => {
    expect(["a/b.txt", "a b.txt", "it's", "-x", "a\nb", "stdin"].map(shellName)).toEqual([
      "a/b.txt",
      "'a b.txt'",
      "'it'\\''s'",
      "./-x",
      "FILE",
      "FILE",
    ]);
  });
});
