import { checksum } from "./checksum.js";
import { ModelError } from "./error.js";

/**
 * A model file: the magic `rhetor` and a zero, the number of the format, the checksum of all that follows (CRC-32, big-endian), the length of
 * the head (four bytes, big-endian), the head in JSON, and the sections one after the other.
 */
export const magic = "rhetor\0";
/** The form of model files that this version reads. */
export const modelFormat = 1;
const headAt = magic.length + 9;

/** What a model file says of itself. */
export interface ModelHead {
  readonly name: string;
  readonly version: string;
  /** Numbers and lists that the model needs besides its sections. */
  readonly values: Readonly<Record<string, number | string | readonly (number | string)[]>>;
  readonly sections: readonly { readonly name: string; readonly length: number }[];
}

/** A model file that has been opened and found whole. */
export class ModelFile {
  readonly name: string;
  readonly version: string;
  readonly #head: ModelHead;
  readonly #sections: ReadonlyMap<string, Uint8Array>;

  constructor(name: string, head: ModelHead, sections: ReadonlyMap<string, Uint8Array>) {
    this.name = name;
    this.version = head.version;
    this.#head = head;
    this.#sections = sections;
  }

  section(name: string): Uint8Array {
    const section = this.#sections.get(name);
    if (!section) throw this.#lacks(`the section “${name}”`);
    return section;
  }

  number(name: string): number {
    const value = this.#head.values[name];
    if (typeof value !== "number") throw this.#lacks(`the number “${name}”`);
    return value;
  }

  numbers(name: string): readonly number[] {
    const value = this.#head.values[name];
    if (!Array.isArray(value) || value.some((one) => typeof one !== "number")) throw this.#lacks(`the list of numbers “${name}”`);
    return value;
  }

  strings(name: string): readonly string[] {
    const value = this.#head.values[name];
    if (!Array.isArray(value) || value.some((one) => typeof one !== "string")) throw this.#lacks(`the list of names “${name}”`);
    return value;
  }

  #lacks(what: string): ModelError {
    return new ModelError(
      this.name,
      `(version ${this.version}) lacks ${what}. Use the file that comes with this version of rhetor.`,
    );
  }
}

/** Opens the bytes of a model file. Throws a {@link ModelError} when they are not the file of that name, whole and of this form. */
export function openModel(name: string, bytes: Uint8Array): ModelFile {
  const remedy = "Install rhetor again, or give the file that comes with this version.";
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let i = 0; i < magic.length; i++)
    if (bytes[i] !== magic.charCodeAt(i))
      throw new ModelError(name, `is not a model file: it has ${bytes.length} bytes and does not begin with “rhetor”. ${remedy}`);
  if (bytes.length < headAt) throw new ModelError(name, `is cut off: it has ${bytes.length} bytes. ${remedy}`);
  const format = bytes[magic.length]!;
  if (format !== modelFormat)
    throw new ModelError(name, `has the form ${format}; this version of rhetor reads the form ${modelFormat}. ${remedy}`);
  const body = bytes.subarray(magic.length + 5);
  const expected = view.getUint32(magic.length + 1);
  const found = checksum(body);
  if (found !== expected)
    throw new ModelError(
      name,
      `is damaged: its checksum is ${hex(found)}, not ${hex(expected)}, over ${body.length} bytes. ${remedy}`,
    );
  const length = view.getUint32(magic.length + 5);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(headAt, headAt + length))) as ModelHead;
  if (head.name !== name) throw new ModelError(name, `was asked for, but this is the file of the model “${head.name}”.`);
  const sections = new Map<string, Uint8Array>();
  let at = headAt + length;
  for (const section of head.sections) {
    sections.set(section.name, bytes.subarray(at, at + section.length));
    at += section.length;
  }
  return new ModelFile(name, head, sections);
}

function hex(sum: number): string {
  return sum.toString(16).padStart(8, "0");
}

/** The bytes of a model file with this content. */
export function writeModel(head: Omit<ModelHead, "sections">, sections: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const list = Object.entries(sections);
  const { name, version, values } = head;
  const whole: ModelHead = { name, version, values, sections: list.map(([section, { length }]) => ({ name: section, length })) };
  const json = new TextEncoder().encode(JSON.stringify(whole));
  const bytes = new Uint8Array(headAt + json.length + list.reduce((sum, [, section]) => sum + section.length, 0));
  for (let i = 0; i < magic.length; i++) bytes[i] = magic.charCodeAt(i);
  bytes[magic.length] = modelFormat;
  const view = new DataView(bytes.buffer);
  view.setUint32(magic.length + 5, json.length);
  bytes.set(json, headAt);
  let at = headAt + json.length;
  for (const [, section] of list) {
    bytes.set(section, at);
    at += section.length;
  }
  view.setUint32(magic.length + 1, checksum(bytes.subarray(magic.length + 5)));
  return bytes;
}
