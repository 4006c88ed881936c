import { type Analyzed, layersOf } from "./analyzed.js";
import { speechOf } from "./speech.js";

/** The names of entities, by id, as far as the layers of a result know them. */
export function entityNames(result: Analyzed | undefined): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { layer } of result ? layersOf(result) : []) {
    const { entities } = layer as { readonly entities?: unknown };
    if (Array.isArray(entities)) for (const { id, name } of entities.filter(isNamed)) names.set(id, name);
    for (const { entity, name } of speechOf(layer)?.speakers ?? []) if (entity !== undefined) names.set(entity, name);
  }
  return names;
}

function isNamed(value: unknown): value is { readonly id: string; readonly name: string } {
  const { id, name } = (value ?? {}) as { readonly id?: unknown; readonly name?: unknown };
  return typeof id === "string" && typeof name === "string";
}
