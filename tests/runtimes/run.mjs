// Packs the package, installs the tarball in an empty folder, and runs a small program from it in each runtime.
// Usage: node tests/runtimes/run.mjs [RUNTIME…]; without arguments, all of them, and those that cannot be had are named and left out.
import { execFileSync, spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "../..");
const folder = mkdtempSync(join(tmpdir(), "rhetor-runtimes-"));
const run = (command, args, options = {}) =>
  execFileSync(command, args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], timeout: 240_000, ...options });

const tarball = run("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", folder], { cwd: root })
  .trim()
  .split("\n")
  .at(-1);
writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "user", private: true, type: "module" }));
run("npm", ["install", "--silent", "--no-audit", "--no-fund", `./${tarball}`]);
for (const program of ["program.mjs", "program.cjs"]) copyFileSync(join(here, program), join(folder, program));

const npx = (name, ...args) => run("npx", ["--yes", "--package", name, "--", ...args]);
const modules = (execute) => () => [execute("program.mjs"), execute("program.cjs")];
const runtimes = {
  node: () => [
    run("node", ["program.mjs"]),
    run("node", ["program.cjs"]),
    run("node_modules/.bin/rhetor", ["analyze", "--format", "jsonl", "-"], { input: "No sanctions.", stdio: "pipe" }),
  ],
  "node@22": modules((file) => npx("node@22", "node", file)),
  "node@24": modules((file) => npx("node@24", "node", file)),
  deno: modules((file) => npx("deno", "deno", "run", "--allow-all", file)),
  bun: modules((file) => npx("bun", "bun", file)),
  chromium: () => browser(["chromium", "chromium-browser", "google-chrome"].find((name) => existsSync(`/usr/bin/${name}`))),
};

/** Serves the installed package as it is, with an import map and no bundler, and reads what the page found. */
async function browser(name) {
  if (!name) throw new Error("no Chromium is installed");
  const bare = Object.fromEntries(
    ["index", "view", "schema"].map((door) => [
      door === "index" ? "rhetor" : `rhetor/${door}`,
      `/node_modules/rhetor/dist/${door}.js`,
    ]),
  );
  const imports = { ...bare, zod: "/node_modules/zod/index.js", "zod/v4": "/node_modules/zod/v4/index.js" };
  const page = `<!doctype html><meta charset="utf-8"><title>…</title><script type="importmap">${JSON.stringify({ imports })}</script>
<script type="module">import("/program.mjs").then(() => { document.title = "found " + globalThis.rhetorFound; document.body.textContent = document.title; }, (error) => { document.body.textContent = "failed " + error.stack; });</script><body>waiting</body>`;
  const types = { ".js": "text/javascript", ".mjs": "text/javascript", ".json": "application/json" };
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    if (path === "/") return response.writeHead(200, { "content-type": "text/html" }).end(page);
    const file = join(folder, path);
    if (!file.startsWith(folder) || !existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": types[extname(file)] ?? "text/plain" }).end(readFileSync(file));
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const profile = mkdtempSync(join(tmpdir(), "rhetor-browser-"));
  const flags = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
  ];
  flags.push(
    "--disable-component-update",
    "--disable-sync",
    "--virtual-time-budget=20000",
    `--user-data-dir=${profile}`,
    "--dump-dom",
  );
  try {
    const dom = await new Promise((resolve, reject) => {
      const child = spawn(name, [...flags, `http://127.0.0.1:${server.address().port}/`], {
        stdio: ["ignore", "pipe", "ignore"],
        timeout: 120_000,
      });
      let out = "";
      child.stdout.on("data", (chunk) => {
        out += chunk;
      });
      child.on("error", reject);
      child.on("close", () => resolve(out));
    });
    const body = /<body>([\s\S]*?)<\/body>/.exec(dom)?.[1] ?? dom;
    if (!body.includes("found ")) throw new Error(body.slice(0, 2000));
    return [body];
  } finally {
    server.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

const asked = process.argv.slice(2);
let passed = 0;
let failed = 0;
let skipped = 0;
for (const [name, execute] of Object.entries(runtimes)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  try {
    for (const output of await execute())
      if (!output.includes("sanctions")) throw new Error(`unexpected output: ${output.slice(0, 500)}`);
    console.log(`ok      ${name}`);
    passed++;
  } catch (error) {
    const reason = `${error.message}\n${error.stderr ?? ""}`;
    const cannot =
      asked.length === 0 &&
      /no Chromium is installed|ENOENT|E404|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|could not determine executable/.test(reason);
    console.log(`${cannot ? "left out" : "FAILED"}  ${name}: ${reason.trim().slice(0, 1500)}`);
    if (cannot) skipped++;
    else failed++;
  }
}
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 ? 1 : 0;
