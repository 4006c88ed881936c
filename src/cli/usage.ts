import { InvalidArgumentError } from "commander";
import { nearest } from "../lexicon/nearest.js";

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
  const closest = nearest(given, names);
  return closest === undefined ? "" : ` Did you mean “${closest}”?`;
}

/** `choose a, b or c`. */
export function oneOf(names: readonly string[]): string {
  return names.length === 1 ? `there is only ${names[0]}` : `choose ${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}
