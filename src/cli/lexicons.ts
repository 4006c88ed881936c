import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { geopolitics, policy } from "../analyzers/codebooks.js";
import { LexiconError } from "../lexicon/error.js";
import { formatCodebook } from "../lexicon/format.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import { parseLexicon } from "../lexicon/parse.js";
import { decodeText } from "../node/decode.js";
import { InputError, shownName } from "../node/input.js";
import { readBytes } from "../node/text.js";
import { didYouMean, UsageError } from "./usage.js";

/** The lexicons that come with rhetor, by id. The first is used when none is asked for. */
export const builtIn: readonly Lexicon[] = [geopolitics, policy];

/** A lexicon and where it came from. */
export interface Loaded {
  readonly lexicon: Lexicon;
  /** As the user named it. */
  readonly name: string;
  /** Absolute path of its file; built-in ones have none. */
  readonly path?: string;
  /** SHA-256 of its file. */
  readonly sha256: string;
}

/**
 * The lexicons that names stand for: the id of a built-in one, or a file (`./policy` where a file has the name of a built-in one).
 *
 * @throws {UsageError} when there is no such lexicon, when one is broken, or when two have a frame of the same name.
 */
export async function loadLexicons(names: readonly string[], cwd: string): Promise<readonly Loaded[]> {
  const loaded: Loaded[] = [];
  for (const name of new Set(names)) loaded.push(await loadLexicon(name, cwd));
  const owner = new Map<string, string>();
  for (const { lexicon, name } of loaded) {
    for (const frame of lexicon.frames) {
      const other = owner.get(frame);
      if (other !== undefined)
        throw new UsageError(
          `The lexicons ${shownName(other)} and ${shownName(name)} both have a frame “${frame}”. Rename it in one of them, or run the command once for each.`,
        );
      owner.set(frame, name);
    }
  }
  return loaded;
}

/** One lexicon; see {@link loadLexicons}. */
export async function loadLexicon(name: string, cwd: string): Promise<Loaded> {
  const known = builtIn.find(({ id }) => id === name);
  if (known) return { lexicon: known, name, sha256: sha256(formatCodebook(known.codebook)) };
  const path = resolve(cwd, name);
  if (!existsSync(path)) throw missing(name);
  try {
    const bytes = await readBytes(path, name);
    return { lexicon: parseLexicon(decodeText(bytes, name), { file: shownName(name) }), name, path, sha256: sha256(bytes) };
  } catch (error) {
    if (error instanceof LexiconError || error instanceof InputError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}

/** SHA-256 of bytes, or of a text in UTF-8, in hexadecimal. */
export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

function missing(name: string): UsageError {
  const ids = builtIn.map(({ id }) => id);
  return new UsageError(
    `There is no lexicon “${shownName(name)}”: neither a file nor a built-in one (${ids.join(", ")}).${didYouMean(name, ids)}`,
  );
}
