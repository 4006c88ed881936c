import { describe, expect, test } from "vitest";
import { constraints } from "../../src/language/constraints.js";
import type { EntityLayer } from "../../src/language/mention.js";
import { quotations } from "../../src/language/voice.js";
import { find } from "../../src/lexicon/find.js";
import { lexicon, type Term } from "../../src/lexicon/lexicon.js";
import { evaluate, type Query, query } from "../../src/query/query.js";
import { read } from "../../src/text/read.js";
import { codebook } from "../lexicon/support.js";
import { tagsOf } from "./trees.js";

const found = (text: string, ...terms: readonly Term[]) => {
  const doc = read(text);
  const own = lexicon(codebook({ frame: terms }));
  const { hits, suppressed } = find(doc, own, { layers: evaluate(doc, constraints([own])) });
  const surface = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return { hits: hits.map(surface), suppressed: suppressed.map((hit) => `${surface(hit)}: ${hit.reason}`) };
};

describe("terms are told", () => {
  test("parts of speech, universal and of the Penn Treebank", () => {
    const text = "They order the books. The order is late.";
    expect(found(text, { term: "order", pos: "VERB" })).toEqual({ hits: ["order"], suppressed: ["order: pos"] });
    for (const pos of ["NOUN", "NN", ["ADJ", "NN"]] as const)
      expect(found(text, { term: "order*", pos }).suppressed).toEqual(["order: pos"]);
    expect(found("The banks were closed.", { term: "bank*", pos: "NNS" }).hits).toEqual(["banks"]);
  });

  test("lemmas", () => {
    expect(found("They went home and go there.", { term: "go", lemma: true }).hits).toEqual(["went", "go"]);
  });

  test("heads and roles", () => {
    const text = "The provocation campaign began. The minister condemned the provocation.";
    expect(found(text, { term: "provocation", head: true })).toEqual({
      hits: ["provocation"],
      suppressed: ["provocation: head"],
    });
    expect(found(text, { term: "provocation", role: "modifier" }).suppressed).toEqual(["provocation: role"]);
    expect(found(text, { term: "provocation", role: ["object", "passiveSubject"] }).hits).toEqual(["provocation"]);
    expect(found("The minister is an ally. The ally left.", { term: "ally", role: "predicate" })).toEqual({
      hits: ["ally"],
      suppressed: ["ally: role"],
    });
  });

  test("constituents", () => {
    const verb: Term = { term: "sanctioned", near: { any: ["bank*"], within: "object" } };
    expect(found("The minister sanctioned the banks.", verb).hits).toEqual(["sanctioned"]);
    expect(found("The banks were sanctioned by the minister.", verb).hits).toEqual(["sanctioned"]);
    expect(found("The banks sanctioned the minister.", verb).suppressed).toEqual(["sanctioned: near"]);
    const noun: Term = { term: "order", unless: { any: ["world"], within: "phrase" } };
    expect(found("The new world order is here.", noun).suppressed).toEqual(["order: unless"]);
    expect(found("The world has an order.", noun).hits).toEqual(["order"]);
  });

  test("entities, by whatever name", () => {
    const text = "Moscow denied it. Russian troops stayed. The Russian embassy in Paris closed.";
    const russian: Term = { term: "{moscow,russian}", entity: "RU" };
    expect(found(text, russian).hits).toEqual(["Moscow", "Russian", "Russian"]);
    expect(found(text, { ...russian, entity: ["FR", "DE"] }).suppressed).toEqual(Array(3).fill(expect.stringMatching(/: entity$/)));
    expect(found("Mara Holt left. Holt was tired.", { term: "holt", entity: "PER:Mara Holt" }).hits).toEqual(["Holt", "Holt"]);
    expect(found("Turkey is near. We ate turkey.", { term: "turkey", entity: "TR" })).toEqual({
      hits: ["Turkey"],
      suppressed: ["turkey: entity"],
    });
  });

  test("voices", () => {
    expect(found("He said: “No war.” There is war.", { term: "war", voice: "quoted" }).suppressed).toEqual(["war: voice"]);
  });
});

describe("the needs", () => {
  const refused: Query<never> = query({
    compute: () => {
      throw new Error("asked");
    },
  });
  const ask = (term: Term) => {
    const own = lexicon(codebook({ frame: ["war", term] }));
    return evaluate(
      read("a war"),
      constraints([own], { voice: refused, tags: refused, lemmas: refused, phrases: refused, entities: refused }),
    );
  };

  test.each<[string, Term]>([
    ["no condition", "peace"],
    ["a window", { term: "war", near: { any: ["peace"], within: "sentence" }, not: ["trade war"], zone: "body" }],
  ])("of a lexicon with %s are none", (_, term) => {
    expect(Object.values(ask(term))).toEqual(Array(7).fill(undefined));
  });

  test.each<[string, Term]>([
    ["voice", { term: "war", voice: "author" }],
    ["pos", { term: "war", pos: "NOUN" }],
    ["lemma", { term: "war", lemma: true }],
    ["entity", { term: "war", entity: "RU" }],
    ["head", { term: "war", head: true }],
    ["role", { term: "war", role: "object" }],
    ["a constituent", { term: "war", unless: { any: ["peace"], within: "phrase" } }],
  ])("of a term with %s are asked", (_, term) => {
    expect(() => ask(term)).toThrow("asked");
  });

  test("can be given", () => {
    const own = lexicon(
      codebook({
        frame: [
          { term: "war", pos: "VERB" },
          { term: "war", voice: "author" },
        ],
      }),
    );
    const tags = query({ compute: () => tagsOf(["VERB"], ["VB"]) });
    const doc = read("war");
    const layers = evaluate(doc, constraints([own], { tags, voice: quotations() }));
    expect(find(doc, own, { layers }).hits).toHaveLength(1);
    expect(layers.pos?.(0)).toEqual(["VERB", "VB"]);
  });

  test("can be mentions of any origin, which may lie within each other", () => {
    const own = lexicon(codebook({ frame: [{ term: "war", entity: "b" }] }));
    const mention = (entity: string, firstToken: number, endToken: number) =>
      ({
        id: entity,
        entity,
        name: entity,
        start: 0,
        end: 1,
        label: "OTHER",
        kind: "name",
        referent: "unknown",
        firstToken,
        endToken,
        head: firstToken,
        rule: "given",
      }) as const;
    const given: EntityLayer = {
      annotations: [mention("a", 0, 3), mention("b", 1, 2)],
      entities: [],
      summary: { mentions: 2, entities: 2 },
    };
    const doc = read("the war room is open");
    const layers = evaluate(doc, constraints([own], { entities: query({ compute: () => given }) }));
    expect([0, 1, 2, 3].map((token) => layers.entity?.(token))).toEqual([["a"], ["a", "b"], ["a"], []]);
    expect(find(doc, own, { layers }).hits).toHaveLength(1);
  });
});
