import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const src = fileURLToPath(new URL("../src", import.meta.url));

/** Which folder may import from which, besides itself. */
const edges: Readonly<Record<string, readonly string[]>> = {
  text: [],
  model: [],
  query: ["text"],
  stats: [],
  lexicon: ["text"],
  lexicons: [],
  language: ["text", "query", "lexicon", "lexicons", "model", "models.ts"],
  analyzers: ["text", "query", "stats", "lexicon", "lexicons", "language"],
  view: ["text", "query", "language"],
  exchange: ["text", "query", "language", "version.ts"],
  natural: ["text"],
  afinn: [],
  node: ["text", "query", "stats", "lexicon", "lexicons", "language", "analyzers", "view", "exchange", "version.ts"],
  cli: ["text", "query", "stats", "lexicon", "lexicons", "language", "analyzers", "view", "exchange", "node", "version.ts"],
};

/** Where packages and the platform's modules may be imported. */
const packages: Readonly<Record<string, RegExp>> = {
  zod: /^(lexicon\/parse|exchange\/schema|cli\/)/,
  commander: /^cli\//,
  tinyglobby: /^node\//,
  sentiment: /^afinn\//,
  natural: /^(language\/porter\.ts$|natural\/)/,
  "node:": /^(node|cli)\//,
};

interface Import {
  readonly from: string;
  readonly to: string;
}

const files = (readdirSync(src, { recursive: true }) as string[])
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.replaceAll("\\", "/"));
const imports: Import[] = files.flatMap((file) =>
  [
    ...readFileSync(join(src, file), "utf8").matchAll(
      /^(?:import|export)\s[^;]*?\sfrom\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm,
    ),
  ].map(([, a, b, c]) => {
    const to = (a ?? b ?? c) as string;
    return { from: file, to: to.startsWith(".") ? relative(src, resolve(src, dirname(file), to)).replace(/\.js$/, ".ts") : to };
  }),
);
const isPackage = (to: string): boolean => Object.keys(packages).some((name) => to === name || to.startsWith(`${name}/`));
const own = imports.filter(({ to }) => files.includes(to) || (to.endsWith(".json") && !isPackage(to)));
const foreign = imports.filter((each) => !own.includes(each));

describe("imports", () => {
  test("are found", () => {
    expect(own.length).toBeGreaterThan(100);
  });

  test.each(Object.keys(edges))("%s imports only what it may", (folder) => {
    const wrong = own
      .filter(({ from }) => from.startsWith(`${folder}/`))
      .filter(
        ({ to }) =>
          !to.startsWith(`${folder}/`) && !edges[folder]!.some((allowed) => to === allowed || to.startsWith(`${allowed}/`)),
      );
    expect(wrong).toEqual([]);
  });

  test("every folder is in the table", () => {
    expect(
      [...new Set(files.filter((file) => file.includes("/")).map((file) => file.split("/")[0]))].filter(
        (folder) => !edges[folder!],
      ),
    ).toEqual([]);
  });

  test("packages and the platform are imported only where they may be", () => {
    const wrong = foreign.filter(({ from, to }) => {
      const name = Object.keys(packages).find((each) => to === each || to.startsWith(each.endsWith(":") ? each : `${each}/`));
      return name === undefined || !packages[name]!.test(from);
    });
    expect(wrong).toEqual([]);
  });

  test("have no cycles, type-only ones included", () => {
    const next = new Map(files.map((file) => [file, own.filter(({ from }) => from === file).map(({ to }) => to)]));
    const state = new Map<string, "open" | "done">();
    const cycle: string[] = [];
    const visit = (file: string): boolean => {
      if (state.get(file) === "done") return false;
      if (state.get(file) === "open") return cycle.push(file) > 0;
      state.set(file, "open");
      const found = (next.get(file) ?? []).some(visit);
      if (found) cycle.push(file);
      state.set(file, "done");
      return found;
    };
    files.some(visit);
    expect(cycle).toEqual([]);
  });
});

describe("the platform", () => {
  test("nothing prints but the command line", () => {
    const prints = files.filter(
      (file) => !file.startsWith("cli/") && /\bconsole\.|process\.std/.test(readFileSync(join(src, file), "utf8")),
    );
    expect(prints).toEqual([]);
  });

  test("nothing depends on time, chance or locale", () => {
    const impure = files.filter(
      (file) =>
        !file.startsWith("cli/") &&
        /Date\.now|new Date\b|Math\.random|toLocale(Lower|Upper)Case|localeCompare/.test(readFileSync(join(src, file), "utf8")),
    );
    expect(impure).toEqual([]);
  });
});
