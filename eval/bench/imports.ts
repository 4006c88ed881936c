import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { tableLines } from "../table.js";
import { medianOf } from "./measure.js";

const here = fileURLToPath(new URL(".", import.meta.url));
const built = fileURLToPath(new URL("../../dist/index.js", import.meta.url));

interface Entry {
  readonly name: string;
  readonly installed: string;
  readonly code: string;
}

const entries: readonly Entry[] = [
  { name: "rhetor", installed: built, code: `await import(${JSON.stringify(pathToFileURL(built).href)})` },
  { name: "sentiment", installed: `${here}node_modules/sentiment`, code: `await import("sentiment")` },
  {
    name: "wink-nlp with its model",
    installed: `${here}node_modules/wink-nlp`,
    code: `(await import("wink-nlp")).default((await import("wink-eng-lite-web-model")).default)`,
  },
  { name: "compromise/one", installed: `${here}node_modules/compromise`, code: `await import("compromise/one")` },
];

/**
 * Milliseconds from before the import to after it, each in a fresh process, in rounds. Files are in the file system's cache: this is
 * a second start, not the first after a reboot.
 */
export function importLines(rounds: number): string[] {
  const present = entries.filter((entry) => existsSync(entry.installed));
  const times = new Map(present.map((entry) => [entry.name, [] as number[]]));
  for (let round = 0; round < rounds; round++) for (const { name, code } of present) times.get(name)!.push(importOnce(code));
  const absent = entries.filter((entry) => !present.includes(entry));
  return [
    ...tableLines(
      [
        ["", "ms", "min–max"],
        ...[...times].map(([name, each]) => {
          each.sort((a, b) => a - b);
          return [name, medianOf(each).toFixed(1), `${each[0]!.toFixed(1)}–${each.at(-1)!.toFixed(1)}`];
        }),
      ],
      [1, 2],
    ),
    ...absent.map(({ name }) => `${name}: left out, ${name === "rhetor" ? "not built (npm run build)" : "not installed"}`),
  ];
}

function importOnce(code: string): number {
  const program = `const begin = performance.now(); ${code}; process.stdout.write(String(performance.now() - begin));`;
  return Number(execFileSync(process.execPath, ["--input-type=module", "-e", program], { cwd: here, encoding: "utf8" }));
}
