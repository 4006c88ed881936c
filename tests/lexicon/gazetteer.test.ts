import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { LexiconError } from "../../src/lexicon/error.js";
import { parseGazetteer } from "../../src/lexicon/parseGazetteer.js";

const folder = new URL("../../src/lexicons/gazetteer/", import.meta.url);
const shipped = readdirSync(folder).filter((name) => name.endsWith(".json"));

const towns = (...entities: readonly object[]) => ({
  id: "towns",
  version: "1.0.0",
  language: "en",
  title: "Towns",
  source: { citation: "Own work", licence: "MIT" },
  entities,
});
const korva = { id: "Korva", type: "GPE", name: "Korva" };

function failure(data: unknown): string {
  try {
    parseGazetteer(data, { file: "towns.json" });
  } catch (error) {
    expect(error).toBeInstanceOf(LexiconError);
    return (error as Error).message;
  }
  return "";
}

describe("parseGazetteer", () => {
  it("reads an object and the text of a file alike", () => {
    const data = towns({ ...korva, aliases: { short: ["Old Korva", { term: "KO", case: "exact", ambiguous: true }] } });
    expect(parseGazetteer(data)).toEqual(data);
    expect(parseGazetteer(`\ufeff${JSON.stringify(data)}`)).toEqual(data);
  });

  it.each([
    [{ ...korva, type: "CITY" }, "towns.json: field “entities[0].type”: found “CITY”, expected one of PER, GPE, ORG, LOC,"],
    [{ ...korva, leader: "Orlov" }, "found the field “leader”, expected only fields of the format"],
    [{ ...korva, aliases: { nickname: ["K"] } }, "found the field “nickname”, expected a kind of alias: short, official,"],
    [
      { ...korva, aliases: { short: [{ term: "K", case: "any" }] } },
      "field “entities[0].aliases.short[0].case”: found “any”, expected “exact”",
    ],
    [{ ...korva, aliases: { short: [7] } }, "field “entities[0].aliases.short[0]”: found 7, expected a name, or an object"],
    [{ ...korva, roles: [{ title: "mayor", from: "last year" }] }, "found “last year”, expected a date"],
    [{ ...korva, aliases: { short: ["Korva {"] } }, "field “entities[0].aliases.short[0]”: found"],
    [{ ...korva, name: " " }, "field “entities[0].name”: found “ ”, expected words"],
  ])("says what is wrong with %j", (entity, message) => {
    expect(failure(towns(entity))).toContain(message);
  });

  it("refuses an id that is there twice, broken JSON, and what is no gazetteer", () => {
    expect(failure(towns(korva, korva))).toContain("field “entities[1].id”: found “Korva”, the id of entities[0], too");
    expect(failure("{ ")).toContain("line 1");
    expect(failure(7)).toContain("towns.json");
  });
});

describe("the shipped gazetteers", () => {
  const all = shipped.map((name) => parseGazetteer(readFileSync(new URL(name, folder), "utf8"), { file: name }));

  test("have no problem, and no id is in two of them", () => {
    const ids = all.flatMap(({ entities }) => entities.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(1000);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test("refer to entities that exist", () => {
    const ids = new Set(all.flatMap(({ entities }) => entities.map(({ id }) => id)));
    const unknown = all.flatMap(({ entities }) =>
      entities.flatMap(({ id, country, roles = [] }) =>
        [country, ...roles.map(({ of }) => of)]
          .filter((each) => each !== undefined && !ids.has(each))
          .map((each) => `${id}: ${each}`),
      ),
    );
    expect(unknown).toEqual([]);
  });
});
