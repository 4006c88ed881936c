import { extname } from "node:path";

/**
 * A file name for each input, no two alike, also where capitals do not count: the last part of the input's name without its extension;
 * where that is not enough, with the directories before it, then with its extension, then with a number.
 *
 * @example
 * outputNames(["a/talk.txt", "b/talk.txt", "c.md"], ".json"); // ["a-talk.json", "b-talk.json", "c.json"]
 */
export function outputNames(inputs: readonly string[], extension: string): readonly string[] {
  const names: (string | undefined)[] = inputs.map(() => undefined);
  const taken = new Set<string>();
  for (const shorten of [last, path, full]) {
    const times = new Map<string, number>();
    const candidates = inputs.map((input, index) => (names[index] === undefined ? fitting(shorten(input)) : undefined));
    for (const each of candidates) if (each !== undefined) times.set(fold(each), (times.get(fold(each)) ?? 0) + 1);
    candidates.forEach((each, index) => {
      if (each === undefined || taken.has(fold(each)) || times.get(fold(each)) !== 1) return;
      names[index] = each;
    });
    for (const name of names) if (name !== undefined) taken.add(fold(name));
  }
  return names.map((name, index) => {
    if (name !== undefined) return name + extension;
    const stem = fitting(full(inputs[index]!));
    for (let number = 2; ; number++) {
      const numbered = `${stem}-${number}`;
      if (taken.has(fold(numbered))) continue;
      taken.add(fold(numbered));
      return numbered + extension;
    }
  });
}

function last(input: string): string {
  return path(input.slice(Math.max(input.lastIndexOf("/"), input.lastIndexOf("\\")) + 1));
}

function path(input: string): string {
  return full(input.slice(0, input.length - extname(input).length));
}

function full(input: string): string {
  return input.replace(/^[./\\]+/, "").replace(/[/\\]+/g, "-");
}

/** A name that every system accepts. */
function fitting(name: string): string {
  return name.replace(/[\p{Cc}\p{Cs}<>:"|?*]/gu, "_").slice(-80) || "text";
}

function fold(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
