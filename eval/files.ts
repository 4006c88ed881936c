import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Line } from "./set.js";

/** A file of gold data: `FOLDER/NAME.SPLIT.jsonl`. */
export interface GoldFile {
  readonly path: string;
  /** `FOLDER/NAME` */
  readonly set: string;
  readonly split: string;
}

/** All gold files under `directory`, one folder deep, in order of name. Other files are not looked at. */
export function goldFiles(directory: string): GoldFile[] {
  return readdirSync(directory)
    .filter((folder) => isDirectory(join(directory, folder)))
    .flatMap((folder) =>
      readdirSync(join(directory, folder))
        .map((file) => /^(.+)\.([^.]+)\.jsonl$/.exec(file))
        .filter((match) => match !== null)
        .map(([file, name, split]) => ({ path: join(directory, folder, file), set: `${folder}/${name}`, split: split! })),
    )
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Whether a file's split is the one asked for: `test` takes `test`, `test_rw` and `si_test`, and not `testB`. */
export function inSplit(split: string, wanted: string): boolean {
  return split === wanted || split.split("_").includes(wanted);
}

/**
 * Whether a set is among those asked for: `pos` takes all sets of the folder `pos`, `attribution/polnear` that set and
 * `attribution/polnear_cofe`. No wish takes all.
 */
export function isWanted(set: string, only: readonly string[]): boolean {
  return only.length === 0 || only.some((prefix) => set.startsWith(prefix));
}

/** The lines of a file that hold something. */
export function readLines(path: string): Line[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .map((text, index) => ({ number: index + 1, text }))
    .filter((line) => line.text.trim() !== "");
}

export function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
