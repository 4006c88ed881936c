import { readdir, stat } from "node:fs/promises";
import { extname, isAbsolute, resolve } from "node:path";
import { glob } from "tinyglobby";
import { InputError, type InputFile, shellName, systemProblem } from "./input.js";

/** Where to look, and for what. */
export interface ExpandOptions {
  /** What relative names are relative to. Default: the current directory. */
  readonly cwd?: string | undefined;
  /** Which files of a directory are texts. Default: `.txt`, `.md`, `.text`. */
  readonly extensions?: readonly string[] | undefined;
}

/** What inputs stand for. */
export interface Expansion {
  /** The files in the order of the inputs, each once; those of a directory or pattern sorted by name. */
  readonly files: readonly InputFile[];
  /** One for each input, and each part of a directory, that cannot be read. */
  readonly failures: readonly InputError[];
}

const textExtensions: readonly string[] = [".txt", ".md", ".text"];

/**
 * The files that inputs stand for. An input is a file, a directory (its texts, also in directories within; what is hidden or in
 * `node_modules` is left out, links to directories are not followed), a pattern (`*`, `**`, `?`, `[a-z]`, `{a,b}`; any file that
 * matches and is not hidden), or `-` for standard input. What exists under the very name is never taken for a pattern.
 */
export async function expand(inputs: readonly string[], options: ExpandOptions = {}): Promise<Expansion> {
  const cwd = options.cwd ?? process.cwd();
  const walk = new Walk(cwd, options.extensions ?? textExtensions);
  for (const input of inputs) {
    if (input === "-") walk.add({ name: "stdin", path: "-" });
    else await walk.input(input);
  }
  return { files: [...walk.files.values()], failures: walk.failures };
}

class Walk {
  readonly files = new Map<string, InputFile>();
  readonly failures: InputError[] = [];
  readonly #cwd: string;
  readonly #extensions: readonly string[];

  constructor(cwd: string, extensions: readonly string[]) {
    this.#cwd = cwd;
    this.#extensions = extensions;
  }

  add(file: InputFile): void {
    if (!this.files.has(file.path)) this.files.set(file.path, file);
  }

  async input(name: string): Promise<void> {
    try {
      const found = await stat(resolve(this.#cwd, name));
      if (found.isDirectory()) await this.#top(name);
      else this.#file(name);
    } catch (cause) {
      if (isMissing(cause) && /[*?[{]/.test(name)) await this.#pattern(name);
      else this.#fail(name, systemProblem(cause), cause);
    }
  }

  #file(name: string): void {
    this.add({ name, path: resolve(this.#cwd, name) });
  }

  #fail(name: string, problem: string, cause?: unknown): void {
    this.failures.push(new InputError(name, problem, { cause }));
  }

  async #pattern(name: string): Promise<void> {
    const pattern = process.platform === "win32" ? name.replaceAll("\\", "/") : name;
    const found = await glob(pattern, {
      cwd: this.#cwd,
      absolute: isAbsolute(name),
      expandDirectories: false,
      followSymbolicLinks: false,
      ignore: pattern.includes("node_modules") ? [] : ["**/node_modules/**"],
    });
    if (found.length === 0)
      this.#fail(name, "no file has this name, and none matches it as a pattern. Check it with ls, without quotes.");
    for (const each of found.sort(byName)) this.#file(each);
  }

  async #top(name: string): Promise<void> {
    const [files, failures] = [this.files.size, this.failures.length];
    const others: string[] = [];
    const known = await this.#directory(name === "." ? "" : name.replace(/(?<=[^/\\])[/\\]+$/, ""), others);
    if (known || this.files.size > files || this.failures.length > failures) return;
    const kinds = this.#extensions.join(", ").replace(/, ([^,]*)$/, " or $1");
    const instead =
      others.length === 0
        ? "it has no files"
        : `it has ${others.length === 1 ? "only" : `${others.length} other files, such as`} ${others[0]}`;
    const pattern = shellName(`${name.replace(/[/\\]+$/, "")}/*${extname(others[0] ?? "") || ".txt"}`);
    const remedy =
      others.length === 0
        ? "Name another."
        : `To read other files, name them, or a pattern such as ${pattern === "FILE" ? "'*'" : pattern}`;
    this.#fail(name, `there is no text in this directory: files ending in ${kinds} are read, and ${instead}. ${remedy}`);
  }

  /** Adds the texts of a directory, and the names of its other files to `others`. Tells whether there was a text, be it known already. */
  async #directory(name: string, others: string[]): Promise<boolean> {
    const entries = await readdir(resolve(this.#cwd, name), { withFileTypes: true });
    let any = false;
    for (const entry of entries.sort((a, b) => byName(a.name, b.name))) {
      if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
      const path = name === "" ? entry.name : `${name.replace(/\/$/, "")}/${entry.name}`;
      if (entry.isDirectory()) {
        try {
          any = (await this.#directory(path, others)) || any;
        } catch (cause) {
          this.#fail(path, systemProblem(cause), cause);
        }
      } else if (!this.#extensions.includes(extname(entry.name).toLowerCase())) {
        others.push(entry.name);
      } else if (entry.isFile() || (await this.#leadsToFile(path))) {
        this.#file(path);
        any = true;
      }
    }
    return any;
  }

  async #leadsToFile(name: string): Promise<boolean> {
    try {
      return !(await stat(resolve(this.#cwd, name))).isDirectory();
    } catch (cause) {
      this.#fail(name, systemProblem(cause), cause);
      return false;
    }
  }
}

function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === "ENOENT" || code === "ENOTDIR" || code === "EINVAL";
}

/** The order of code units, the same in every place. */
function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
