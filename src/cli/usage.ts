import { InvalidArgumentError } from "commander";

/** The command was not given as it should be, or cannot be carried out at all. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** A parser of an option with a fixed set of values. */
export function choice<const Value extends string>(kind: string, values: readonly Value[]): (given: string) => Value {
  return (given) => {
    const found = values.find((value) => value === given);
    if (found !== undefined) return found;
    throw new InvalidArgumentError(`There is no ${kind} “${given}”: ${oneOf(values)}.${didYouMean(given, values)}`);
  };
}

/** ` Did you mean “…”?`, or nothing when no name is close. */
export function didYouMean(given: string, names: readonly string[]): string {
  let closest: string | undefined;
  let fewest = Math.max(1, Math.floor(given.length * 0.4)) + 1;
  for (const name of names) {
    const edits = distance(given.toLowerCase().slice(0, 100), name.toLowerCase());
    if (edits < fewest) [closest, fewest] = [name, edits];
  }
  return closest === undefined ? "" : ` Did you mean “${closest}”?`;
}

/** `choose a, b or c`. */
export function oneOf(names: readonly string[]): string {
  return names.length === 1 ? `there is only ${names[0]}` : `choose ${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}

/** How many letters must be changed, left out, put in or swapped with their neighbour to make `b` of `a`. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    [before, last] = [last, row];
  }
  return last[b.length]!;
}
