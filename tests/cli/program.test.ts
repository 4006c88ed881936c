import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { folder } from "../node/folder.js";
import { type Outcome, rhetor } from "./shell.js";

const tsx = import.meta.resolve("tsx");
const main = join(import.meta.dirname, "../../src/cli/main.ts");
/** The fast way, for long texts. */
const quickly = ["--only", "framing", "--voices", "quotations"];
const talk = "They spoke of “a multipolar world”.\n";

function start(cwd: string, ...args: string[]): ChildProcess {
  return spawn(process.execPath, ["--import", tsx, main, ...args], { cwd, env: { ...process.env, NO_COLOR: "" } });
}

function ended(child: ChildProcess): Promise<Outcome> {
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
  child.stdout!.on("data", (chunk: Buffer) => stdout.push(chunk));
  child.stderr!.on("data", (chunk: Buffer) => stderr.push(chunk));
  return new Promise((done) => {
    child.on("close", (code) =>
      done({ code: code ?? -1, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    );
  });
}

describe("the program", () => {
  it("analyzes a file, and says nothing beside the result", async () => {
    const cwd = folder({ "talk.txt": talk });
    const { code, stdout, stderr } = await ended(start(cwd, "analyze", "talk.txt", "--format", "json"));
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toBe((await rhetor(cwd, ["analyze", "talk.txt", "--format", "json"])).stdout);
  });

  it("reads what is piped into it", async () => {
    const child = start(folder(), "analyze", "-");
    child.stdin!.end(talk);
    expect(await ended(child)).toMatchObject({ code: 0, stdout: expect.stringMatching(/^stdin\n/) });
  });

  it("exits with 1 and 2", async () => {
    expect(await ended(start(folder(), "analyze", "no.txt"))).toMatchObject({ code: 1, stdout: "" });
    expect(await ended(start(folder(), "analyze"))).toMatchObject({ code: 2, stdout: "" });
  });

  it("ends quietly when nobody reads any more", async () => {
    const cwd = folder({ "long.txt": talk.repeat(20_000) });
    const child = start(cwd, "analyze", "long.txt", "--format", "json", ...quickly);
    const end = ended(child);
    child.stdout!.once("data", () => child.stdout!.destroy());
    expect(await end).toMatchObject({ code: 0, stderr: "" });
  });

  it("leaves no draft behind when it is interrupted", async () => {
    const cwd = folder(Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`d/${index}.txt`, talk.repeat(3000)])));
    const child = start(cwd, "analyze", "d", "--format", "json", "--out", "out.json", ...quickly);
    const end = ended(child);
    const drafts = () => readdirSync(cwd).filter((name) => name.startsWith(".out.json."));
    while (drafts().length === 0 && child.exitCode === null) await new Promise((done) => setTimeout(done, 20));
    child.kill("SIGINT");
    expect(await end).toMatchObject({ code: 130, stdout: "" });
    expect(readdirSync(cwd)).toEqual(["d"]);
  });

  it("begins with the line that makes it a program", () => {
    expect(readFileSync(main, "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
  });
});

describe("run", () => {
  it("stops at the first result that nobody takes, and that is no failure", async () => {
    const cwd = folder({ "a.txt": talk, "b.txt": talk });
    let writes = 0;
    const closed = new Writable({
      write(_chunk, _encoding, done) {
        writes++;
        done(Object.assign(new Error("write EPIPE"), { code: "EPIPE" }));
      },
    });
    expect(await rhetor(cwd, ["analyze", ".", "-f", "jsonl"], { stdout: closed })).toMatchObject({ code: 0, stderr: "" });
    expect(writes).toBe(1);
  });

  it("says so when results cannot be written for another reason", async () => {
    const full = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error("no space left"), { code: "ENOSPC" })),
    });
    const { code, stderr } = await rhetor(folder({ "a.txt": talk }), ["analyze", "a.txt"], { stdout: full });
    expect(code).toBe(1);
    expect(stderr).toMatch(/Standard output cannot be written: no space left/);
  });

  it("waits for a slow reader instead of heaping up what it did not take", async () => {
    const cwd = folder({ "long.txt": talk.repeat(5000) });
    let most = 0;
    const slow: Writable = new Writable({
      highWaterMark: 1,
      write(_chunk, _encoding, done) {
        most = Math.max(most, slow.writableLength);
        setTimeout(done, 1);
      },
    });
    expect((await rhetor(cwd, ["analyze", "long.txt", "-f", "json", ...quickly], { stdout: slow })).code).toBe(0);
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(300_000);
  });

  it("leaves nothing in a directory beside the results", async () => {
    const cwd = folder({ "a.txt": talk, "out/x": "" });
    await rhetor(cwd, ["analyze", "a.txt", "-f", "json", "-o", "out/"]);
    expect(readdirSync(join(cwd, "out")).sort()).toEqual(["a.json", "x"]);
  });
});
