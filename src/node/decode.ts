import { Buffer, isUtf8 } from "node:buffer";
import { InputError, shellName } from "./input.js";
import { firstInvalidByte } from "./utf8.js";

/**
 * The text that bytes stand for: UTF-8, or UTF-16 that begins with a byte order mark. The mark itself is not part of the text, so
 * offsets count from the character after it. Nothing is replaced: control characters and NUL are kept, and so are half surrogates in
 * UTF-16.
 *
 * @param name What messages call the input.
 * @throws {InputError} when there are no bytes, when they are no text (more than 30 % control characters at the beginning, or the mark
 * of a PDF, Word, ZIP … file), or when they are in another encoding: with the place of the first bad byte.
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  const text = decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name);
  if (text === "") throw new InputError(name, "it is empty, so there is nothing to analyze.");
  return text;
}

function decode(bytes: Buffer, name: string): string {
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff])) throw otherEncoding(name, "UTF-32");
  if (startsWith(bytes, [0xff, 0xfe])) return decodeUtf16(bytes.subarray(2), name);
  if (startsWith(bytes, [0xfe, 0xff])) return decodeUtf16(Buffer.from(bytes.subarray(2)), name, true);
  const known = signatures.find(({ mark }) => startsWith(bytes, mark));
  if (known) throw new InputError(name, `it is ${known.what}, not a plain text. ${known.remedy(shellName(name))}`);
  const beginning = bytes.subarray(0, 8192);
  const valid = isUtf8(bytes);
  if (controls(beginning) > (valid ? 0.3 : 0.1) * beginning.length + 3) {
    const guess = unmarkedUtf16(beginning);
    if (guess) throw otherEncoding(name, guess);
    throw new InputError(name, `it is binary, not a text: ${badByte(bytes, valid)}. Name the file of the text itself.`);
  }
  if (!valid) throw invalid(bytes, name);
  return toText(startsWith(bytes, [0xef, 0xbb, 0xbf]) ? bytes.subarray(3) : bytes, "utf8", name);
}

function decodeUtf16(units: Buffer, name: string, bigEndian = false): string {
  if (units.length % 2 === 1)
    throw new InputError(
      name,
      `it is UTF-16, and its last character is cut off: ${units.length + 2} bytes is an odd number. Save it again.`,
    );
  return toText(bigEndian ? units.swap16() : units, "utf16le", name);
}

function toText(bytes: Buffer, encoding: "utf8" | "utf16le", name: string): string {
  try {
    return bytes.toString(encoding);
  } catch (cause) {
    throw new InputError(name, tooLong(name), { cause });
  }
}

/** What to say of a file that does not fit into one string. */
export function tooLong(name: string): string {
  return `it is too long for one document, which can hold about 500 million characters. Split it, for example with split -C 100M ${shellName(name)}.`;
}

const signatures: readonly {
  readonly mark: readonly number[];
  readonly what: string;
  readonly remedy: (file: string) => string;
}[] = [
  {
    mark: [...Buffer.from("%PDF-")],
    what: "a PDF document",
    remedy: (file) => `Get its text, for example with pdftotext ${file}.`,
  },
  {
    mark: [0x50, 0x4b, 3, 4],
    what: "a ZIP archive, as Word, OpenDocument and EPUB files are",
    remedy: (file) => `Save it as plain text, or get its text, for example with pandoc --to plain ${file}.`,
  },
  { mark: [0xd0, 0xcf, 0x11, 0xe0], what: "an Office document", remedy: () => "Save it as plain text." },
  { mark: [...Buffer.from("{\\rtf")], what: "a rich text (RTF) document", remedy: () => "Save it as plain text." },
  {
    mark: [0x1f, 0x8b],
    what: "compressed with gzip",
    remedy: (file) => `Unpack it first, for example with gunzip --keep ${file}.`,
  },
];

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** How many bytes are control characters that texts do not have: all of C0 but white space and escape. */
function controls(bytes: Uint8Array): number {
  let found = 0;
  for (const byte of bytes) if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b) found++;
  return found;
}

/** The kind of UTF-16 it looks like: Latin text has a zero for every other byte. */
function unmarkedUtf16(bytes: Uint8Array): "UTF-16LE" | "UTF-16BE" | undefined {
  const zeros: [even: number, odd: number] = [0, 0];
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2 === 0 ? 0 : 1]++;
  });
  const [most, least] = [0.35 * bytes.length, 0.02 * bytes.length];
  if (zeros[1] > most && zeros[0] <= least) return "UTF-16LE";
  if (zeros[0] > most && zeros[1] <= least) return "UTF-16BE";
  return undefined;
}

function invalid(bytes: Uint8Array, name: string): InputError {
  const file = shellName(name);
  const copy = file === "FILE" ? "FILE.txt" : shellName(`${name.replace(/\.[^./\\]*$/, "")}.utf8.txt`);
  const mostlyUtf8 = bytes.subarray(0, firstInvalidByte(bytes)).some((byte) => byte >= 0x80);
  const remedy = mostlyUtf8
    ? `It has other characters that are UTF-8, so it is probably damaged: iconv -c -f UTF-8 -t UTF-8 ${file} > ${copy} drops what is broken.`
    : `Convert it from the encoding it is in, for example with iconv -f WINDOWS-1252 -t UTF-8 ${file} > ${copy}`;
  return new InputError(name, `it is not UTF-8: ${badByte(bytes, false)}. ${remedy}`);
}

function otherEncoding(name: string, encoding: string): InputError {
  const file = shellName(name);
  return new InputError(
    name,
    `it seems to be ${encoding}, and UTF-8 is expected, or UTF-16 with a byte order mark. Convert it: iconv -f ${encoding} -t UTF-8 ${file} > FILE.txt`,
  );
}

function badByte(bytes: Uint8Array, valid: boolean): string {
  const at = valid ? bytes.findIndex((byte) => controls(Uint8Array.of(byte)) === 1) : firstInvalidByte(bytes);
  const line = bytes.subarray(0, at).reduce((lines, byte) => lines + (byte === 0x0a ? 1 : 0), 1);
  return `the byte at offset ${at} (line ${line}) is 0x${bytes[at]!.toString(16).toUpperCase().padStart(2, "0")}`;
}
