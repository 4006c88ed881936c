import { ModelError } from "./model/error.js";
import { type ModelFile, openModel } from "./model/file.js";

/** The models that come with rhetor: parts of speech, lemmas, dependency trees, who says what. */
export type ModelName = "tags" | "lemmas" | "syntax" | "attribution";

const names: readonly ModelName[] = ["tags", "lemmas", "syntax", "attribution"];
const opened = new Map<ModelName, ModelFile>();

/** What is used of the platform where it is there: Node's files, which Deno and Bun have too; a page's address. */
interface Platform {
  readonly location?: { readonly href: string };
  readonly process?: {
    getBuiltinModule?(name: "node:fs"): { readFileSync(path: URL): Uint8Array } | undefined;
  };
}

/** @internal A model, read from its file when it is first asked for. */
export function model(name: ModelName): ModelFile {
  let file = opened.get(name);
  if (!file) {
    file = openModel(name, readNow(name));
    opened.set(name, file);
  }
  return file;
}

/** From the source and from what is built of it, which both lie one folder deep in the package. */
function addressOf(name: ModelName): URL {
  return new URL(`../src/models/${name}.bin`, import.meta.url);
}

function readNow(name: ModelName, address: URL = addressOf(name)): Uint8Array {
  const fs = (globalThis as Platform).process?.getBuiltinModule?.("node:fs");
  if (!fs) throw new ModelError(name, "is not loaded, and files cannot be read at once here. Call `await loadModels()` first.");
  try {
    return fs.readFileSync(address);
  } catch (error) {
    throw new ModelError(
      name,
      `cannot be read: ${(error as Error).message}. It should lie at ${address.href}; give its bytes with \`await loadModels({ ${name}: bytes })\`, or install rhetor again.`,
    );
  }
}

/** Where the bytes of a model come from: the bytes themselves, or the address of the file. */
export type ModelSource = Uint8Array | ArrayBuffer | URL | string;

/**
 * Loads models before they are needed. In Node, Deno and Bun this is not necessary: a query that needs a model reads its file. In a
 * browser call it once, before the first query that needs tags, lemmas, trees or voices, as `framing()` does unless its `voice` is
 * `quotations()`:
 *
 *     await loadModels();                                          // all, from beside the module
 *     await loadModels({ tags: "/models/tags.bin" });              // only this one, from there
 *
 * The files are `rhetor/models/tags.bin`, `lemmas.bin`, `syntax.bin` and `attribution.bin`. Rejects with a {@link ModelError} when a file is missing or
 * damaged; models that are loaded already stay.
 */
export async function loadModels(sources?: { readonly [Name in ModelName]?: ModelSource | undefined }): Promise<void> {
  const wanted = sources ? names.filter((name) => sources[name] !== undefined) : names.filter((name) => !opened.has(name));
  await Promise.all(
    wanted.map(async (name) => {
      opened.set(name, openModel(name, await bytesOf(name, sources?.[name] ?? addressOf(name))));
    }),
  );
}

async function bytesOf(name: ModelName, source: ModelSource): Promise<Uint8Array> {
  if (source instanceof Uint8Array) return source;
  if (source instanceof ArrayBuffer) return new Uint8Array(source);
  const address = source instanceof URL ? source : new URL(source, (globalThis as Platform).location?.href ?? import.meta.url);
  if (address.protocol === "file:" && (globalThis as Platform).process?.getBuiltinModule) return readNow(name, address);
  let response: Response;
  try {
    response = await fetch(address);
  } catch (error) {
    throw new ModelError(name, `cannot be fetched from ${address.href}: ${(error as Error).message}.`);
  }
  if (!response.ok) throw new ModelError(name, `cannot be fetched from ${address.href}: the server answered ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
}
