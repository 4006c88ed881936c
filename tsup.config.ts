import type { Options } from "tsup";

const faces = ["src/index.ts", "src/view.ts", "src/schema.ts", "src/node.ts"];

/** ESM shares its chunks between the doors; CommonJS has one file for each, because shared chunks of it come out broken. */
const config: Options[] = [
  { entry: [...faces, "src/cli/main.ts"], format: "esm", target: "es2022", splitting: true, dts: { entry: faces } },
  { entry: faces, format: "cjs", target: "es2022", splitting: false, dts: { entry: faces } },
];

export default config;
