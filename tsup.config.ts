import { defineConfig } from "tsup";

export default defineConfig({
  entry: ["src/index.ts", "src/schema.ts", "src/view.ts", "src/node.ts", "src/cli/main.ts"],
  format: ["esm", "cjs"],
  target: "es2022",
  dts: { entry: ["src/index.ts", "src/schema.ts", "src/view.ts", "src/node.ts"] },
  splitting: true,
  treeshake: true,
  clean: true,
  sourcemap: false,
});
