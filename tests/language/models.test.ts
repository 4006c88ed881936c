import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { evaluate, loadModels, ModelError, read, tags } from "../../src/index.js";

const bytes = (name: string): Uint8Array => readFileSync(new URL(`../../src/models/${name}.bin`, import.meta.url));
const found = (): string => evaluate(read("They left."), tags()).uposOf(1);

test("models can be given as bytes, as an address or as a path", async () => {
  await loadModels({ tags: bytes("tags") });
  await loadModels({ tags: bytes("tags").buffer.slice(0) as ArrayBuffer }).catch(() => {});
  await loadModels({ tags: new URL("../../src/models/tags.bin", import.meta.url) });
  await loadModels();
  expect(found()).toBe("VERB");
});

test("a damaged file is refused, and what was loaded stays", async () => {
  const damaged = bytes("tags").with(5000, 1).with(5001, 2);
  await expect(loadModels({ tags: damaged })).rejects.toThrow(/The model “tags” is damaged: its checksum is/);
  expect(found()).toBe("VERB");
});

test("the file of another model is refused", async () => {
  await expect(loadModels({ tags: bytes("lemmas") })).rejects.toThrow("this is the file of the model “lemmas”");
});

test("a missing file is an error that says where it was looked for", async () => {
  const missing = new URL("../../src/models/nothing.bin", import.meta.url);
  await expect(loadModels({ lemmas: missing })).rejects.toThrow(ModelError);
  await expect(loadModels({ lemmas: missing })).rejects.toThrow(/“lemmas” cannot be read: .*nothing\.bin/);
});

test("a server that has no such file is named with its answer", async () => {
  const fetched = globalThis.fetch;
  globalThis.fetch = async () => new Response("", { status: 404 });
  try {
    await expect(loadModels({ syntax: "https://example.org/syntax.bin" })).rejects.toThrow(
      "cannot be fetched from https://example.org/syntax.bin: the server answered 404",
    );
  } finally {
    globalThis.fetch = fetched;
  }
});
