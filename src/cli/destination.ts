import { type Stats, statSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import { type InputFile, shownName } from "../node/input.js";
import { openTarget, type Target } from "../node/target.js";
import type { Format } from "./formats.js";
import type { Printer } from "./io.js";
import { outputNames } from "./naming.js";
import { UsageError } from "./usage.js";

/** Where results go. */
export interface Destination {
  /** Whether they go into files. */
  readonly files: boolean;
  /** Writes one result: all of it, or an error. */
  write(file: InputFile, pieces: Iterable<string>): Promise<void>;
  /** After the last result. */
  finish(): Promise<void>;
  /** When there will be no more results, and the last may not be whole. */
  abandon(): Promise<void>;
}

/** What decides where results go. */
export interface Going {
  readonly out: string | undefined;
  readonly cwd: string;
  readonly format: Format;
  /** The files to be analyzed. */
  readonly inputs: readonly InputFile[];
  /** Whether more than one file was asked for, even if only one was found. */
  readonly several: boolean;
  /** Files that must not be written over. */
  readonly precious: readonly string[];
  readonly between: string;
  /** Told before a file is begun. */
  readonly drafting: (() => void) | undefined;
}

/**
 * Where the results go: standard output; one file; or a directory with a file for each input, if `out` ends in a slash, is a directory,
 * or has no extension and there are several inputs.
 *
 * @throws {UsageError} when the format needs a directory, or something precious would be written over.
 */
export function destination(going: Going, printer: Printer): Destination {
  const { out, cwd, format, inputs, several } = going;
  const apart = several && !format.joins;
  if (out === undefined) {
    if (!apart || inputs.length < 2) return new StandardOutput(printer, going.between);
    throw new UsageError(
      `There are ${inputs.length} inputs, and each gets a page of its own. Say where to put them: --out DIRECTORY/`,
    );
  }
  const path = resolve(cwd, out);
  if (!isDirectory(out, path, several)) {
    if (apart)
      throw new UsageError(
        `--out ${shownName(out)} is one file, and each of several inputs gets a page of its own. Name a directory: --out ${shownName(out.slice(0, -extname(out).length))}/`,
      );
    spare(path, out, going);
    return new OneFile(path, out, going);
  }
  const names = outputNames(
    inputs.map(({ name }) => name),
    format.extension,
  );
  const targets = new Map(inputs.map((file, index) => [file, join(path, names[index]!)]));
  for (const [file, target] of targets) spare(target, join(out, names[inputs.indexOf(file)]!), going);
  return new Directory(targets, going.drafting);
}

function isDirectory(out: string, path: string, several: boolean): boolean {
  if (/[/\\]$/.test(out)) return true;
  const there = look(path);
  if (there) return there.isDirectory();
  return several && extname(out) === "";
}

function look(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** Throws when `target` is, by whatever name, a file that was given to be read. */
function spare(target: string, shown: string, { inputs, precious }: Going): void {
  const there = look(target);
  if (!there?.isFile()) return;
  for (const path of [...inputs.map((input) => input.path), ...precious]) {
    const source = path === "-" ? undefined : look(path);
    if (source && source.dev === there.dev && source.ino === there.ino)
      throw new UsageError(`The result would be written over ${shownName(shown)}, which is an input. Choose another --out.`);
  }
}

class StandardOutput implements Destination {
  readonly files = false;
  readonly #printer: Printer;
  readonly #between: string;
  #any = false;

  constructor(printer: Printer, between: string) {
    this.#printer = printer;
    this.#between = between;
  }

  async write(_file: InputFile, pieces: Iterable<string>): Promise<void> {
    let before = this.#any ? this.#between : "";
    for (const piece of pieces) {
      await this.#printer.print(before + piece);
      this.#any = true;
      before = "";
    }
  }

  async finish(): Promise<void> {}

  async abandon(): Promise<void> {}
}

class OneFile implements Destination {
  readonly files = true;
  readonly #path: string;
  readonly #shown: string;
  readonly #between: string;
  readonly #drafting: (() => void) | undefined;
  #target: Target | undefined;

  constructor(path: string, shown: string, { between, drafting }: Going) {
    this.#path = path;
    this.#shown = shown;
    this.#between = between;
    this.#drafting = drafting;
  }

  async write(_file: InputFile, pieces: Iterable<string>): Promise<void> {
    let before = this.#target ? this.#between : "";
    for (const piece of pieces) {
      this.#target ??= await opened(this.#path, this.#shown, this.#drafting);
      await this.#target.write(before + piece);
      before = "";
    }
  }

  async finish(): Promise<void> {
    await this.#target?.finish();
  }

  async abandon(): Promise<void> {
    await this.#target?.discard();
  }
}

class Directory implements Destination {
  readonly files = true;
  readonly #targets: ReadonlyMap<InputFile, string>;
  readonly #drafting: (() => void) | undefined;

  constructor(targets: ReadonlyMap<InputFile, string>, drafting: (() => void) | undefined) {
    this.#targets = targets;
    this.#drafting = drafting;
  }

  async write(file: InputFile, pieces: Iterable<string>): Promise<void> {
    const path = this.#targets.get(file)!;
    let target: Target | undefined;
    try {
      for (const piece of pieces) {
        target ??= await opened(path, path, this.#drafting);
        await target.write(piece);
      }
      await target?.finish();
    } catch (error) {
      await target?.discard();
      throw error;
    }
  }

  async finish(): Promise<void> {}

  async abandon(): Promise<void> {}
}

async function opened(path: string, shown: string, drafting: (() => void) | undefined): Promise<Target> {
  drafting?.();
  try {
    return await openTarget(path);
  } catch (cause) {
    throw new UsageError(`--out: ${shownName(shown)} cannot be written: ${(cause as Error).message}`, { cause });
  }
}
