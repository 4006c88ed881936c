import { createHash } from "node:crypto";
import { linkSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { SerializedAnalysis } from "../../src/exchange/json.js";
import { analysisSchema } from "../../src/exchange/schema.js";
import { folder, utf16 } from "../node/folder.js";
import { codebook } from "./codebook.js";
import { rhetor, type World } from "./shell.js";

const talk = "They spoke of “a multipolar world”. No one may be subject to hegemony.\n";
const coffee = "The price of coffee rose.\n";

/** The results of `rhetor analyze … --format jsonl`, each held to the schema. */
async function results(cwd: string, args: readonly string[], world?: World): Promise<readonly SerializedAnalysis[]> {
  const { code, stdout, stderr } = await rhetor(cwd, ["analyze", ...args, "--format", "jsonl"], world);
  expect([code, stderr]).toEqual([0, ""]);
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => analysisSchema.parse(JSON.parse(line)));
}

function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

describe("rhetor analyze", () => {
  it("prints a report by default", async () => {
    const { code, stdout, stderr } = await rhetor(folder({ "talk.txt": talk }), ["analyze", "talk.txt"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^talk\.txt\n/);
    expect(stdout).toContain("⟦multipolar⟧");
    expect(stdout).not.toContain("\u001B");
  });

  it("colours a report in a terminal, fits its width, and heeds NO_COLOR", async () => {
    const cwd = folder({ "talk.txt": talk });
    const inTerminal = { isTTY: { stdout: true }, columns: 50 };
    const report = async (world: World) => (await rhetor(cwd, ["analyze", "talk.txt"], world)).stdout;
    expect(await report(inTerminal)).toContain("\u001B[");
    const plain = await report({ ...inTerminal, env: { NO_COLOR: "1" } });
    expect(plain).not.toContain("\u001B");
    expect(Math.max(...plain.split("\n").map((line) => line.length))).toBeLessThanOrEqual(50);
  });

  it("prints one JSON object for each text, one after another, in the form of the schema", async () => {
    const { stdout } = await rhetor(folder({ "a.txt": talk, "b.txt": coffee }), ["analyze", "a.txt", "b.txt", "--format", "json"]);
    const objects = stdout.split(/(?<=^\})\n/m).filter((text) => text !== "");
    expect(objects.map((text) => analysisSchema.parse(JSON.parse(text)).document.id)).toEqual(["a.txt", "b.txt"]);
    expect(stdout).toMatch(/^\{\n {2}"schema": "rhetor\/analysis@1",\n/);
  });

  it("checks what terms say of parts of speech, lemmas and roles", async () => {
    const own = codebook([
      { term: "price", lemma: true, pos: "NOUN" },
      { term: "coffee", role: "subject" },
    ]);
    const cwd = folder({ "a.txt": "The prices of coffee rose.\n", "own.json": own });
    const [{ layers }] = (await results(cwd, ["a.txt", "--lexicon", "own.json"])) as [SerializedAnalysis];
    expect(layers.framing?.annotations).toMatchObject([{ text: "prices", term: "price" }]);
    expect(layers.framing).toMatchObject({ suppressed: [{ text: "coffee", reason: "role" }] });
  });

  it("checks what terms say of entities", async () => {
    const own = codebook([{ term: "turkey", entity: "TR" }]);
    const cwd = folder({ "a.txt": "Turkey is near. We ate turkey.\n", "own.json": own });
    const [{ layers }] = (await results(cwd, ["a.txt", "--lexicon", "own.json"])) as [SerializedAnalysis];
    expect(layers.framing?.annotations).toMatchObject([{ text: "Turkey" }]);
    expect(layers.framing).toMatchObject({ suppressed: [{ text: "turkey", reason: "entity" }] });
  });

  it("tells who is named, who says what, and which frames are cued, or what of it is asked for", async () => {
    const cwd = folder({ "a.txt": "Mara Holt said that Norway wants a multipolar world.\n" });
    const [{ layers }] = (await results(cwd, ["a.txt"])) as [SerializedAnalysis];
    expect(Object.keys(layers)).toEqual(["entities", "attribution", "framing", "sentiment"]);
    expect(layers.entities!.annotations.map(({ text, entity }) => `${text}: ${entity}`)).toEqual([
      "Mara Holt: PER:Mara Holt",
      "Norway: NO",
    ]);
    expect(layers.attribution!.annotations[0]).toMatchObject({ source: { text: "Mara Holt" }, cue: { text: "said" } });
    const only = ["a.txt", "--only", "attribution", "--only", "entities", "--lexicon", "policy"];
    const [some] = (await results(cwd, only)) as [SerializedAnalysis];
    expect(Object.keys(some.layers)).toEqual(["entities", "attribution"]);
    expect(some.lexicons).toEqual([]);
    expect(some.layers.entities).toEqual(layers.entities);
    const report = (await rhetor(cwd, ["analyze", "a.txt"])).stdout;
    for (const words of ["⟦Mara Holt⟧", "⟦Norway⟧", "⟦multipolar⟧"]) expect(report).toContain(words);
  });

  it("tells whose words a term stands in by who says what, or by quotation marks alone", async () => {
    const cwd = folder({ "a.txt": "Mara Holt said that Norway wants a multipolar world.\n" });
    const voice = async (...more: readonly string[]) =>
      (await results(cwd, ["a.txt", "--only", "framing", ...more]))[0]!.layers.framing!.annotations[0]!.voice;
    const reported = { kind: "reported", speaker: "Mara Holt", chain: ["author", "Mara Holt"] };
    expect(await voice()).toEqual(reported);
    expect(await voice("--voices", "attribution")).toEqual(reported);
    expect(await voice("--voices", "quotations")).toEqual({ kind: "author", chain: ["author"] });
  });

  it("tells how good or bad what is said is, by whose words", async () => {
    const cwd = folder({ "a.txt": "The talks were constructive.\nMara Holt said that the attack was cruel.\n" });
    const [{ layers, lexicons }] = (await results(cwd, ["a.txt", "--only", "sentiment"])) as [SerializedAnalysis];
    expect(Object.keys(layers)).toEqual(["sentiment"]);
    expect(layers.sentiment!.annotations.map(({ text, label }) => `${text}: ${label}`)).toEqual([
      "constructive: positive",
      "attack: negative",
      "cruel: negative",
    ]);
    expect(layers.sentiment).toMatchObject({ speakers: [{ speaker: "Mara Holt", label: "negative" }] });
    expect(lexicons.map(({ id }) => id)).not.toContain("geopolitics");
    const [marks] = await results(cwd, ["a.txt", "--only", "sentiment", "--voices", "quotations"]);
    expect(marks!.layers.sentiment).toMatchObject({ speakers: [], others: { words: 0 } });
    const report = (await rhetor(cwd, ["analyze", "a.txt"])).stdout;
    for (const words of ["How it is told", "Mara Holt", "⟦cruel⟧"]) expect(report).toContain(words);
  });

  it("reads the kind of text it is told to", async () => {
    const cwd = folder({ "a.txt": "Great show 😍 tbh\n" });
    const found = async (...more: readonly string[]) =>
      (await results(cwd, ["a.txt", "--only", "sentiment", ...more]))[0]!.layers.sentiment!.annotations.map(({ text }) => text);
    expect(await found()).toEqual(await found("--profile", "news"));
    expect(await found()).not.toContain("😍");
    expect(await found("--profile", "social")).toContain("😍");
    expect(await found("--profile", "review")).toContain("😍");
  });

  it("says what was analyzed with which lexicon", async () => {
    const own = `\uFEFF${codebook(["price*"])}\n`;
    const cwd = folder({ "a.txt": `\uFEFF${coffee}`, "own.json": own });
    const [first] = await results(cwd, ["a.txt", "--only", "framing"]);
    const shipped = readFileSync(new URL("../../src/lexicons/geopolitics.json", import.meta.url));
    expect(first!.document).toMatchObject({ id: "a.txt", length: coffee.length, sha256: sha256(coffee), words: 5, sentences: 1 });
    expect(first!.lexicons).toEqual([
      { id: "geopolitics", version: (JSON.parse(shipped.toString()) as { version: string }).version, sha256: sha256(shipped) },
    ]);
    const [second] = await results(cwd, ["a.txt", "--only", "framing", "--lexicon", "own.json", "-l", "policy"]);
    expect(second!.lexicons.map(({ id }) => id)).toEqual(["coffee", "policy"]);
    expect(second!.lexicons[0]).toEqual({ id: "coffee", version: "1.0.0", sha256: sha256(own) });
    const [third] = await results(cwd, ["a.txt"]);
    expect(third!.lexicons.map(({ id }) => id)).toEqual(["geopolitics", "valence", "idioms", "changes", "shifters", "masks"]);
    expect(second!.layers.framing!.annotations[0]).toMatchObject({ codebook: "coffee", label: "cost", text: "price" });
  });

  it("finds what the library finds, with the words of each hit", async () => {
    const [result] = await results(folder({ "talk.txt": talk }), ["talk.txt", "--only", "framing"]);
    const { annotations } = result!.layers.framing!;
    expect(annotations.map(({ label, text }) => `${label}: ${text}`)).toContain("multipolarity: multipolar");
    for (const { start, end, text } of annotations) expect(text).toBe(talk.slice(start, end));
  });

  it("reads standard input", async () => {
    const [result] = await results(folder(), ["-"], { stdin: talk });
    expect(result!.document).toMatchObject({ id: "stdin", sha256: sha256(talk) });
  });

  it("reads directories and patterns", async () => {
    const cwd = folder({ "d/a.txt": talk, "d/e/b.md": coffee, "d/c.csv": coffee });
    expect((await results(cwd, ["d"])).map(({ document }) => document.id)).toEqual(["d/a.txt", "d/e/b.md"]);
    expect((await results(cwd, ["d/*.{txt,csv}"])).map(({ document }) => document.id)).toEqual(["d/a.txt", "d/c.csv"]);
  });

  it("analyzes NUL, half surrogates, UTF-16 and texts of white space", async () => {
    const half = "A multipolar \uD83D world.";
    const marked = Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(half)]);
    const cwd = folder({ "nul.txt": "A\0 multipolar\0 world.", "half.txt": marked, "space.txt": " \n" });
    const [nul, lone, space] = await results(cwd, ["nul.txt", "half.txt", "space.txt"]);
    expect(nul!.document.length).toBe(21);
    expect(lone!.document.length).toBe(half.length);
    expect(lone!.layers.framing!.annotations[0]).toMatchObject({ start: 2, end: 12, text: "multipolar" });
    expect(space!.document.words).toBe(0);
    expect(space!.layers.framing!.summary["multipolarity.rate"]).toBeNull();
  });

  it("passes on who competes for the same words", async () => {
    const cwd = folder({ "a.txt": "a new world order", "own.json": codebook(["world order", "new world order"]) });
    const hits = async (...more: string[]) =>
      (await results(cwd, ["a.txt", "-l", "own.json", ...more]))[0]!.layers.framing!.annotations.length;
    expect(await hits()).toBe(1);
    expect(await hits("--overlap", "all")).toBe(2);
  });

  it("names each input that fails, does the others, and exits with 1", async () => {
    const cwd = folder({
      "good.txt": talk,
      "empty.txt": "",
      "latin.txt": Buffer.from("caf\xe9 noir", "latin1"),
      "picture.txt": Uint8Array.from({ length: 999 }, (_, index) => index % 7),
      "none/x.csv": "",
    });
    const inputs = ["missing.txt", "empty.txt", "none", "good.txt", "latin.txt", "picture.txt"];
    const { code, stdout, stderr } = await rhetor(cwd, ["analyze", ...inputs, "--format", "jsonl"]);
    expect(code).toBe(1);
    expect(stdout.trimEnd().split("\n")).toHaveLength(1);
    expect(JSON.parse(stdout)).toMatchObject({ document: { id: "good.txt" } });
    for (const name of inputs.filter((each) => each !== "good.txt")) expect(stderr).toContain(`rhetor: ${name}: `);
    expect(stderr).toMatch(/latin\.txt: it is not UTF-8: the byte at offset 3 \(line 1\) is 0xE9\. .*iconv/);
    expect(stderr).toMatch(/rhetor: 5 of 6 inputs failed\.\n$/);
  });

  it("prints nothing on standard output when everything fails", async () => {
    for (const format of ["report", "json", "jsonl", "html"])
      expect(await rhetor(folder(), ["analyze", "no.txt", "-f", format])).toMatchObject({
        code: 1,
        stdout: "",
        stderr: expect.stringContaining("no.txt: there is no"),
      });
  });

  it("does not let the names of files steer the terminal", async () => {
    const name = "a\u001B[31mb.txt";
    const cwd = folder({ [name]: talk, "x\u001B]0;t\u0007.txt": "" });
    const { stdout, stderr, code } = await rhetor(cwd, ["analyze", ".", "no\u001B[2J.txt"]);
    expect(code).toBe(1);
    expect(stdout + stderr).not.toMatch(/[\u001B\u0007]/);
    expect(stderr).toContain("no\\u001b[2J.txt");
  });

  it("separates reports", async () => {
    const { stdout } = await rhetor(folder({ "a.txt": talk, "b.txt": coffee }), ["analyze", "."]);
    expect(stdout.match(/^═{80}$/gm)).toHaveLength(1);
    expect(stdout.indexOf("a.txt")).toBeLessThan(stdout.indexOf("═"));
    expect(stdout.indexOf("b.txt")).toBeGreaterThan(stdout.indexOf("═"));
  });

  it("shows progress only where somebody sees it and the results are elsewhere", async () => {
    const cwd = folder(Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`d/${index}.txt`, coffee])));
    const tty = { stdout: false, stderr: true };
    const seen = (await rhetor(cwd, ["analyze", "d", "-f", "jsonl"], { isTTY: tty })).stderr;
    expect(seen).toMatch(/\r\u001B\[K█+░+ 12\/25 d\/.*\.txt/);
    expect(seen.endsWith("\r\u001B[K")).toBe(true);
    expect((await rhetor(cwd, ["analyze", "d", "-f", "jsonl"])).stderr).toBe("");
    expect((await rhetor(cwd, ["analyze", "d"], { isTTY: { stdout: true, stderr: true } })).stderr).toBe("");
    expect((await rhetor(cwd, ["analyze", "d/1.txt", "-f", "jsonl"], { isTTY: tty })).stderr).toBe("");
  });

  it("takes a text of several megabytes on one line", async () => {
    const cwd = folder({ "long.txt": "A multipolar world, then; ".repeat(100_000) });
    const [result] = await results(cwd, ["long.txt", "--only", "framing", "--voices", "quotations"]);
    expect(result!.layers.framing!.annotations).toHaveLength(100_000);
  });
});

describe("rhetor analyze --out", () => {
  it("writes one file for one text, and nothing else anywhere", async () => {
    const cwd = folder({ "talk.txt": talk });
    expect(await rhetor(cwd, ["analyze", "talk.txt", "-f", "html", "-o", "new/page.html"])).toEqual({
      code: 0,
      stdout: "",
      stderr: "",
    });
    expect(readFileSync(join(cwd, "new/page.html"), "utf8")).toMatch(/^<!doctype html>/);
  });

  it("writes many results into one file when it has an extension", async () => {
    const cwd = folder({ "d/a.txt": talk, "d/b.txt": coffee });
    expect((await rhetor(cwd, ["analyze", "d", "-f", "jsonl", "-o", "all.jsonl"])).code).toBe(0);
    expect(readFileSync(join(cwd, "all.jsonl"), "utf8").trimEnd().split("\n")).toHaveLength(2);
    expect((await rhetor(cwd, ["analyze", "d", "-o", "all.txt"])).code).toBe(0);
    expect(readFileSync(join(cwd, "all.txt"), "utf8")).toMatch(/^═{80}$/m);
  });

  it.each([["pages"], ["pages/"]])("writes into a directory, %s, a file for each of several texts", async (out) => {
    const cwd = folder({ "d/a.txt": talk, "d/b.txt": coffee, "d/e/a.txt": coffee });
    expect(await rhetor(cwd, ["analyze", "d", "-f", "html", "-o", out])).toEqual({ code: 0, stdout: "", stderr: "" });
    for (const name of ["d-a.html", "b.html", "d-e-a.html"])
      expect(readFileSync(join(cwd, "pages", name), "utf8")).toMatch(/<\/html>\n$/);
  });

  it("writes into a directory that is there, also one text", async () => {
    const cwd = folder({ "a.txt": talk, "out/old.json": "" });
    expect((await rhetor(cwd, ["analyze", "a.txt", "-f", "json", "-o", "out"])).code).toBe(0);
    expect(JSON.parse(readFileSync(join(cwd, "out/a.json"), "utf8"))).toMatchObject({ document: { id: "a.txt" } });
  });

  it("refuses to write over an input or a lexicon, whatever it is called", async () => {
    const cwd = folder({ "a.txt": talk, "own.json": codebook(["price"]) });
    linkSync(join(cwd, "a.txt"), join(cwd, "twin.txt"));
    for (const out of ["a.txt", "./a.txt", "twin.txt", "own.json", "."]) {
      const { code, stdout, stderr } = await rhetor(cwd, ["analyze", "a.txt", "-l", "own.json", "-o", out]);
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toMatch(/would be written over .*, which is an input\. Choose another --out\./);
    }
    expect(readFileSync(join(cwd, "a.txt"), "utf8")).toBe(talk);
  });

  it("leaves no file when nothing could be analyzed, and keeps the old one", async () => {
    const cwd = folder({ "empty.txt": "", "out.json": "old" });
    expect((await rhetor(cwd, ["analyze", "empty.txt", "-f", "json", "-o", "out.json"])).code).toBe(1);
    expect(readFileSync(join(cwd, "out.json"), "utf8")).toBe("old");
  });

  it("says so when it cannot be written", async () => {
    const { code, stderr } = await rhetor(folder({ "a.txt": talk, "b.txt": "" }), ["analyze", "a.txt", "-o", "b.txt/x.txt"]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/--out: b\.txt\/x\.txt cannot be written/);
  });

  it("needs a directory for the pages of several texts", async () => {
    const cwd = folder({ "a.txt": talk, "b.txt": coffee });
    const asked = await rhetor(cwd, ["analyze", "a.txt", "b.txt", "-f", "html"]);
    expect(asked).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("Say where to put them: --out DIRECTORY/"),
    });
    const one = await rhetor(cwd, ["analyze", ".", "-f", "html", "-o", "page.html"]);
    expect(one).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("Name a directory: --out page/") });
  });
});
