import { readFile } from "node:fs/promises";
import { decodeText, tooLong } from "./decode.js";
import { InputError, systemProblem } from "./input.js";

/**
 * The text of a file: UTF-8, or UTF-16 with a byte order mark, which is not part of the text.
 *
 * @param name What messages call the file. Default: `path`.
 * @throws {InputError} when it cannot be read, is empty, is not a text, or is in another encoding; the message has the way out.
 */
export async function readText(path: string, name: string = path): Promise<string> {
  return decodeText(await readBytes(path, name), name);
}

/** The bytes of a file. Throws an {@link InputError} when it cannot be read. */
export async function readBytes(path: string, name: string = path): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    const large = (cause as NodeJS.ErrnoException).code === "ERR_FS_FILE_TOO_LARGE";
    throw new InputError(name, large ? tooLong(name) : systemProblem(cause), { cause });
  }
}

/** The text of a stream of bytes, such as standard input, read to its end. Throws as {@link readText} does. */
export async function readStream(stream: AsyncIterable<Uint8Array | string>, name: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of stream) chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
  } catch (cause) {
    throw new InputError(name, systemProblem(cause), { cause });
  }
  return decodeText(Buffer.concat(chunks), name);
}
