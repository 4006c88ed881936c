import { expect, test } from "vitest";
import { article, articleRows } from "../../eval/sets/articles.js";
import { passage, passageRows } from "../../eval/sets/passages.js";
import type { Attribution, AttributionLayer } from "../../src/language/attributed.js";
import type { EntityLayer, Mention } from "../../src/language/mention.js";
import { type Query, query } from "../../src/query/query.js";

const text = "Ann said that it rained. “We will all be dry soon,” the mayor hoped. Read more, he said.";

const at = (surface: string, from = 0) => {
  const start = text.indexOf(surface, from);
  return { start, end: start + surface.length, surface };
};

function attribution(id: string, source: string, cue: string, content: string[], more: Partial<Attribution> = {}): Attribution {
  return {
    id,
    label: "indirect",
    start: 0,
    end: 0,
    cue: { ...at(cue), lemma: cue, class: "say.neutral", form: "verb" },
    source: { ...at(source), head: 0, how: "subject", name: source },
    content: content.map((piece) => at(piece)),
    quotations: [],
    negated: false,
    evaluative: 0,
    commitment: 0,
    rule: "test",
    voice: { kind: "author", chain: ["author"] },
    evidence: [],
    ...more,
  };
}

const layer = (...annotations: Attribution[]): Query<AttributionLayer> =>
  query({ compute: () => ({ annotations, speakers: [], summary: { attributions: annotations.length, sources: 0 } }) });
const mentions = (...annotations: Mention[]): Query<EntityLayer> =>
  query({ compute: () => ({ annotations, entities: [], summary: { mentions: annotations.length, entities: 0 } }) });
const lemmas = query({ compute: (doc) => ({ of: (token: number) => doc.token(token).norm }) });
const classes = new Map([
  ["said", "say.neutral"],
  ["hoped", "attitude"],
]);
const others = { entities: mentions(), lemmas, classOf: (lemma: string) => classes.get(lemma) };

const said = attribution("a1", "Ann", "said", ["that it rained"]);
const hoped = attribution("a2", "the mayor", "hoped", ["“We will all be dry soon,”"]);
const hope = { ...hoped, cue: { ...hoped.cue!, class: "attitude" } };
const more = attribution("a3", "he", "said", ["Read more"], {
  cue: { ...at("said", 80), lemma: "say", class: "say.neutral", form: "verb" },
});

const gold = article.parse({
  text,
  attributions: [
    { source: [at("Ann")], cue: [at("said")], content: [at("that it rained")] },
    { source: [at("the mayor")], cue: [at("hoped")], content: [at("“We will all be dry soon,”")] },
  ],
  regions: [{ ...at("Read more, he said."), label: "Discard" }],
});

const scored = (...found: Attribution[]) =>
  Object.fromEntries(
    articleRows([gold], { ...others, attribution: layer(...found) }).map(({ metric, value, n }) => [metric, [value, n]]),
  );

test("the gold attributions score 1 in everything; what is discarded is not looked at", () => {
  expect(scored(said, hope, more)).toEqual({
    "cue F1": [1, 2],
    "cue, speech cues only F1": [1, 1],
    "cue and source F1": [1, 2],
    "cue and source, speech cues only F1": [1, 1],
    "content token F1": [1, 12], // that it rained; “ We will all be dry soon , ”
    "source token F1": [1, 3],
    "source of quotations accuracy": [1, 1],
  });
});

test("attributions inside others are not looked at", () => {
  expect(scored(said, { ...hope, nestedIn: "a1" })["cue F1"]).toEqual([2 / 3, 2]);
});

test("speech cues only: a cue of thought is neither missed nor a false alarm", () => {
  expect(scored(said)["cue, speech cues only F1"]).toEqual([1, 1]);
  const stray = attribution("a4", "Ann", "rained", []);
  expect(scored(said, stray)["cue, speech cues only F1"]).toEqual([2 / 3, 1]);
  expect(scored(said, { ...stray, cue: { ...stray.cue!, class: "attitude" } })["cue, speech cues only F1"]).toEqual([1, 1]);
});

test("a quotation's source elsewhere is right when it has the same words or is the same entity", () => {
  const elsewhere = (name: string, entity?: string) =>
    ({ ...hope, source: { ...at("it"), head: 0, how: "floating", name, entity } }) satisfies Attribution;
  const accuracy = (one: Attribution, entities = mentions()) =>
    articleRows([gold], { ...others, entities, attribution: layer(one) }).at(-1)!.value;
  expect(accuracy(elsewhere("The Mayor"))).toBe(1);
  expect(accuracy(elsewhere("Orlov"))).toBe(0);
  const { surface: _, ...place } = at("mayor");
  const mention: Mention = {
    ...place,
    id: "m1",
    label: "PER",
    entity: "PER:Orlov",
    name: "Orlov",
    kind: "title",
    referent: "person",
    firstToken: 0,
    endToken: 0,
    head: 0,
    rule: "test",
  };
  expect(accuracy(elsewhere("Orlov", "PER:Orlov"), mentions(mention))).toBe(1);
  expect(accuracy(elsewhere("Orlova", "PER:Orlova"), mentions(mention))).toBe(0);
});

test("passages are scored by label, in characters and in tokens", () => {
  const piece = (surface: string, label: string) => ({ ...at(surface), label });
  const words = "Ann said that it rained".split(" ").map((word) => [at(word).start, at(word).end, word]);
  const record = passage.parse({
    text,
    tokens: words,
    spans: [piece("Ann", "source"), piece("said", "cue"), piece("it rained", "content")],
  });
  const rows = passageRows([record], layer(said));
  expect(rows.map(({ metric, value, n }) => [metric, value, n])).toEqual([
    ["source exact F1", 1, 1],
    ["source begin F1", 1, 1],
    ["source Jaccard", 1, 1],
    ["cue exact F1", 1, 1],
    ["cue begin F1", 1, 1],
    ["cue Jaccard", 1, 1],
    ["content exact F1", 0, 1],
    ["content begin F1", 0, 1],
    ["content Jaccard", 2 / 3, 1],
  ]);
  expect(rows[0]!.human).toEqual({ value: 0.779, source: "pairs of annotators, 20 articles" });
});

test("slipped gold is refused", () => {
  const bad = article.safeParse({
    text,
    attributions: [{ source: [], cue: [{ ...at("said"), start: 3 }], content: [] }],
    regions: [],
  });
  expect(bad.error?.issues[0]?.message).toContain('is " said", not "said"');
});
