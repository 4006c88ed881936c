import { readFileSync } from "node:fs";
import type { Options } from "tsup";

const faces = ["src/index.ts", "src/view.ts", "src/schema.ts", "src/node.ts", "src/natural.ts", "src/afinn.ts"];

/** What of natural becomes part of rhetor; its other files stay with the package. */
const noExternal = [/^natural\/lib\/natural\/stemmers\/porter_stemmer\.js$/];

/** Data files of more bytes than this are read when they are first used, not when the module is loaded. */
const eager = 10_000;

/** Keeps large data files as JSON text until somebody asks for a field of them: parsing them all would take longer than loading the rest. */
const lazyData: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "lazy-data",
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/].*\.json$/ }, ({ path }) => {
      const text = readFileSync(path, "utf8");
      if (text.length < eager) return { contents: text, loader: "json" };
      const data = JSON.parse(text) as Record<string, unknown>;
      const literal = JSON.stringify(data)
        .replace(/[\\']/g, "\\$&")
        .replace(/[\u2028\u2029]/g, (mark) => (mark === "\u2028" ? "\\u2028" : "\\u2029"));
      const fields = Object.keys(data).map((key) => `get ${JSON.stringify(key)}() { return load()[${JSON.stringify(key)}]; }`);
      return {
        contents: `let data;\nconst load = () => (data ??= JSON.parse('${literal}'));\nexport default { ${fields.join(", ")} };`,
        loader: "js",
      };
    });
  },
};

/**
 * ESM shares its chunks between the doors; CommonJS has one file for each, because shared chunks of it come out broken, and a stand-in for
 * `import.meta.url`. The stemmer is a chunk of its own, so that a bundler can leave it out.
 */
const config: Options[] = [
  {
    entry: [...faces, "src/language/porter.ts", "src/cli/main.ts"],
    format: "esm",
    target: "es2022",
    splitting: true,
    dts: { entry: faces },
    noExternal,
    esbuildPlugins: [lazyData],
  },
  {
    entry: faces,
    format: "cjs",
    target: "es2022",
    splitting: false,
    shims: true,
    dts: { entry: faces },
    noExternal,
    esbuildPlugins: [lazyData],
  },
];

export default config;
