import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A module of this repository that may not be there yet, as `Module`; `undefined` when there is no such file. */
export async function optional<Module>(url: URL): Promise<Module | undefined> {
  return existsSync(fileURLToPath(url)) ? ((await import(url.href)) as Module) : undefined;
}
