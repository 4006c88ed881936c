import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  type AliasKind,
  type AliasRule,
  aliasKinds,
  entityTypes,
  type Gazetteer,
  type GazetteerEntity,
} from "../../src/lexicon/gazetteer.js";

const folder = new URL("../../src/lexicons/gazetteer/", import.meta.url);
const files = (existsSync(folder) ? readdirSync(folder, { encoding: "utf8" }) : [])
  .filter((name) => name.endsWith(".json"))
  .sort()
  .map((name) => {
    const text = readFileSync(new URL(name, folder), "utf8");
    return { name, text, data: JSON.parse(text) as Gazetteer };
  });
const everything = files.flatMap(({ data }) => data.entities);

/** States whose capital has their own name. */
const cityStates = new Set(["MC", "SG", "VA"]);
/** Who lives in the Vatican City has no name of their own. */
const nameless = new Set(["VA"]);

/**
 * Names that two entities have though one of them is sure: the first meaning that comes to mind is the sure one, or a place and its people
 * are known under one name and the document says which is meant.
 */
const shared = new Set([
  "Abkhaz",
  "Abkhazian",
  "Abkhazians",
  "African",
  "Africans",
  "Asian",
  "Asians",
  "Congo",
  "Congolese",
  "Dominican",
  "Dominicans",
  "European",
  "Europeans",
  "Georgian",
  "Georgians",
  "South Ossetian",
  "Yalta",
]);

/** The kinds of aliases that are names of the entity, not words for its people. */
const nameKinds: ReadonlySet<AliasKind> = new Set(["short", "official", "former", "capital", "government"]);

/** The fields of an alias, in the order in which files have them. */
const aliasFields: readonly string[] = ["term", "case", "not", "near", "before", "after", "unless", "ambiguous"];

/** The aliases of an entity with their kinds, as rules. Its name is one of them, unless a rule says more about it. */
function aliasesOf(entity: GazetteerEntity): { readonly kind: AliasKind | "name"; readonly rule: AliasRule }[] {
  const out: { kind: AliasKind | "name"; rule: AliasRule }[] = aliasKinds.flatMap((kind) =>
    (entity.aliases?.[kind] ?? []).map((alias) => ({ kind, rule: typeof alias === "string" ? { term: alias } : alias })),
  );
  if (!out.some(({ rule }) => rule.term === entity.name)) out.push({ kind: "name", rule: { term: entity.name } });
  return out;
}

/** A value on one line, with spaces after colons and commas and inside braces. */
function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([key, field]) => `${JSON.stringify(key)}: ${onOneLine(field)}`);
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}

/** The layout of gazetteers: a field a line, and an entity a line. */
function formatGazetteer({ entities, ...head }: Gazetteer): string {
  const fields = Object.entries(head).map(([key, field]) => `  ${JSON.stringify(key)}: ${onOneLine(field)},\n`);
  return `{\n${fields.join("")}  "entities": [\n${entities.map((entity) => `    ${onOneLine(entity)}`).join(",\n")}\n  ]\n}\n`;
}

describe("the shipped gazetteers", () => {
  it("are found", () => {
    expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(["countries.json", "places.json"]));
  });

  it.each(files)("$name has a header", ({ name, data }) => {
    expect(data).toMatchObject({ id: name.replace(".json", ""), language: "en" });
    expect(data.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(data.title).not.toBe("");
    expect(data.source.citation).not.toBe("");
    expect(data.source.licence).not.toBe("");
  });

  it.each(files)("$name has its entities in the order of their ids, one a line", ({ text, data }) => {
    const ids = data.entities.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    expect(text).toBe(formatGazetteer(data));
  });

  it.each(files)("$name has known types, kinds of aliases and conditions, and tags that are words", ({ data }) => {
    const wrong = data.entities.filter(
      ({ id, type, tags = [], aliases = {} }) =>
        !/^[A-Za-z0-9][A-Za-z0-9-]*$/.test(id) ||
        !entityTypes.includes(type) ||
        !tags.every((tag) => typeof tag === "string" && /^[a-z]+(-[a-z]+)*$/.test(tag)) ||
        !Object.entries(aliases).every(
          ([kind, list]) =>
            (aliasKinds as readonly string[]).includes(kind) &&
            list !== undefined &&
            list.length > 0 &&
            list.every((alias) => typeof alias === "string" || Object.keys(alias).every((field) => aliasFields.includes(field))),
        ),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it("give no id to two entities", () => {
    const seen = new Set<string>();
    expect(everything.map(({ id }) => id).filter((id) => seen.size === seen.add(id).size)).toEqual([]);
  });

  it("refer to countries that they have", () => {
    const ids = new Set(everything.map(({ id }) => id));
    const missing = everything.filter(({ country }) => country !== undefined && !ids.has(country));
    expect(missing.map(({ id, country }) => `${id}: ${country}`)).toEqual([]);
  });

  it("have no alias twice in one kind, nor a name without conditions among the aliases", () => {
    const twice = everything.flatMap(({ id, name, aliases = {} }) =>
      aliasKinds.flatMap((kind) => {
        const list = aliases[kind] ?? [];
        const terms = list.map((alias) => (typeof alias === "string" ? alias : alias.term));
        const doubles = terms.filter((term, index) => terms.indexOf(term) < index);
        return [...doubles, ...(nameKinds.has(kind) && list.includes(name) ? [name] : [])].map((term) => `${id} ${kind}: ${term}`);
      }),
    );
    expect(twice).toEqual([]);
  });

  it("have one name for two entities only where it is ambiguous for both", () => {
    const holders = new Map<string, Map<string, boolean>>();
    for (const entity of everything)
      for (const { kind, rule } of aliasesOf(entity)) {
        // A surname alone is read only after a full name or a title.
        if (kind === "surname" || shared.has(rule.term)) continue;
        const ids = holders.get(rule.term) ?? new Map<string, boolean>();
        ids.set(entity.id, rule.ambiguous === true && (ids.get(entity.id) ?? true));
        holders.set(rule.term, ids);
      }
    const clashes = [...holders].filter(([, ids]) => ids.size > 1 && [...ids.values()].includes(false));
    expect(clashes.map(([term, ids]) => `${term}: ${[...ids.keys()].join(", ")}`)).toEqual([]);
  });

  it("have all countries, each with a capital, an adjective and a people", () => {
    const countries = everything.filter(({ tags = [] }) => tags.includes("country"));
    expect(countries.length).toBeGreaterThanOrEqual(195);
    const poor = countries.flatMap(({ id, aliases = {} }) => [
      ...(aliases.capital || cityStates.has(id) ? [] : [`${id}: capital`]),
      ...(aliases.adjective ? [] : [`${id}: adjective`]),
      ...(aliases.people || nameless.has(id) ? [] : [`${id}: people`]),
    ]);
    expect(poor).toEqual([]);
  });
});
