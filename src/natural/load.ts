/**
 * What `importing` gives, a file of natural.
 *
 * @throws {Error} when natural is not installed, or is a version that has no such file. The `cause` is what the platform says.
 */
export async function load<Module>(what: string, importing: () => Promise<{ readonly default: Module }>): Promise<Module> {
  try {
    return (await importing()).default;
  } catch (cause) {
    throw new Error(
      `The ${what} is a part of the package "natural", which could not be loaded. Install it beside rhetor: npm install natural@8.`,
      { cause },
    );
  }
}

/** The entry of a name in a table. Throws a `RangeError` for a name that is not there. */
export function named<Entry>(what: string, table: Readonly<Record<string, Entry>>, name: string): Entry {
  const entry = Object.hasOwn(table, name) ? table[name] : undefined;
  if (entry === undefined) throw new RangeError(`There is no ${what} "${name}": there are ${Object.keys(table).join(", ")}.`);
  return entry;
}
