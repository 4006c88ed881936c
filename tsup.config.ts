import type { Options } from "tsup";

const faces = ["src/index.ts", "src/view.ts", "src/schema.ts", "src/node.ts"];

const config: Options = {
  entry: [...faces, "src/cli/main.ts"],
  outDir: "dist",
  format: ["esm", "cjs"],
  target: "es2022",
  dts: { entry: faces },
  splitting: true,
  clean: true,
};

export default config;
