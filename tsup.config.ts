import type { Options } from "tsup";

const faces = ["src/index.ts", "src/view.ts", "src/schema.ts", "src/node.ts", "src/natural.ts"];

/** What of natural becomes part of rhetor; its other files stay with the package. */
const noExternal = [/^natural\/lib\/natural\/stemmers\/porter_stemmer\.js$/];

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
  },
  { entry: faces, format: "cjs", target: "es2022", splitting: false, shims: true, dts: { entry: faces }, noExternal },
];

export default config;
