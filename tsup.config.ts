import { defineConfig } from "tsup";

const faces = ["src/index.ts", "src/view.ts", "src/schema.ts", "src/node.ts"];

export default defineConfig({
  entry: [...faces, "src/cli/main.ts"],
  outDir: "dist",
  format: ["esm", "cjs"],
  target: "es2022",
  dts: { entry: faces },
  splitting: true,
  clean: true,
});
