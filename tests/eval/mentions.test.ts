import { describe, expect, test } from "vitest";
import { capitalizedNames, nearestNames } from "../../eval/floors/entities.js";
import { countryForms, matchCountries } from "../../eval/scorers/countries.js";
import { type GoldMention, GoldMentions } from "../../eval/scorers/goldMentions.js";
import { matchNames } from "../../eval/scorers/names.js";
import { matchPronouns } from "../../eval/scorers/pronouns.js";
import { mentioned, mentionRows } from "../../eval/sets/mentions.js";
import type { EntityLayer, Mention, Reference, ReferenceLayer } from "../../src/language/mention.js";
import { query } from "../../src/query/query.js";

/** A word: form, tag, and the number of its head from 1. */
type Word = readonly [form: string, xpos: string, head: number, relation?: string];
/** A mention: its words, label, cluster and article. */
type Phrase = readonly [surface: string, label: string, cluster: string, identity?: string];

function goldOf(text: string, lines: readonly Word[], phrases: readonly Phrase[]): GoldMentions {
  let at = 0;
  const words = lines.map(([surface, xpos, head, relation = "dep"]) => {
    const start = text.indexOf(surface, at);
    at = start + surface.length;
    return { start, end: at, surface, xpos, head: head - 1, relation };
  });
  const mentions = phrases.map(([surface, label, cluster, identity]): GoldMention => {
    const start = text.indexOf(surface);
    return { start, end: start + surface.length, label, cluster, identity };
  });
  return new GoldMentions(words, mentions);
}

describe("gold mentions", () => {
  const gold = goldOf(
    "The mayor of Paris spoke.",
    [
      ["The", "DT", 2],
      ["mayor", "NN", 5],
      ["of", "IN", 4],
      ["Paris", "NNP", 2],
      ["spoke", "VBD", 0],
      [".", ".", 5],
    ],
    [
      ["The mayor of Paris", "person", "1"],
      ["Paris", "place", "2"],
    ],
  );

  test("are headed by the word that depends on something outside", () => {
    expect(gold.mentions.map((mention) => gold.words[gold.headOf(mention)]!.surface)).toEqual(["mayor", "Paris"]);
    expect(gold.mentions.map((mention) => gold.isNamed(mention))).toEqual([false, true]);
  });

  test("are named by a proper noun that stands beside their head", () => {
    const beside = goldOf(
      "the physician Ann Lee",
      [
        ["the", "DT", 2],
        ["physician", "NN", 0],
        ["Ann", "NNP", 2, "appos"],
        ["Lee", "NNP", 3, "flat"],
      ],
      [["the physician Ann Lee", "person", "1"]],
    );
    expect(beside.isNamed(beside.mentions[0]!)).toBe(true);
  });

  test("are told by the words they are around, the smallest one first", () => {
    expect(gold.around(1)?.cluster).toBe("1");
    expect(gold.around(3)?.cluster).toBe("2");
    expect(gold.around(4)).toBeUndefined();
    expect(gold.around(gold.wordAt(15))?.cluster).toBe("2");
    expect(gold.wordAt(1000)).toBe(6);
  });
});

describe("countries", () => {
  const text = "Russia met Georgia Tech, Turkish envoys and North America near Paris. Chad Orlov left southern Mexico.";
  const gold = goldOf(
    text,
    [
      ["Russia", "NNP", 2],
      ["met", "VBD", 0],
      ["Georgia", "NNP", 4],
      ["Tech", "NNP", 2],
      ["Turkish", "JJ", 6],
      ["envoys", "NNS", 2],
      ["and", "CC", 9],
      ["North", "NNP", 9],
      ["America", "NNP", 2],
      ["near", "IN", 11],
      ["Paris", "NNP", 2],
      ["Chad", "NNP", 14],
      ["Orlov", "NNP", 12, "flat"],
      ["left", "VBD", 0],
      ["southern", "JJ", 16],
      ["Mexico", "NNP", 14],
    ],
    [
      ["Russia", "place", "1", "Russia"],
      ["Georgia Tech", "organization", "2", "Georgia_Tech"],
      ["Turkish envoys", "person", "3"],
      ["North America", "place", "4", "North_America"],
      ["Paris", "place", "5"],
      ["Chad Orlov", "person", "6"],
      ["southern Mexico", "place", "7", "Southern_Mexico"],
    ],
  );
  const found = (surface: string, id: string) => ({
    start: text.indexOf(surface),
    end: text.indexOf(surface) + surface.length,
    ids: [id],
  });
  const right = [found("Russia", "RU"), found("Turkish", "TR"), found("Paris", "FR")];

  test("are right as places without another article, and as adjectives", () => {
    expect(matchCountries(text, gold, right)).toEqual({ tp: 3, fp: 0, fn: 0 });
    expect(matchCountries(text, gold, [])).toEqual({ tp: 0, fp: 0, fn: 3 });
  });

  test("are wrong in names of persons and of larger places, and open in other names and parts of countries", () => {
    const wrong = [found("America", "US"), found("Chad", "TD")];
    const open = [found("Georgia", "GE"), found("Mexico", "MX")];
    expect(matchCountries(text, gold, [...right, ...open, ...wrong])).toEqual({ tp: 3, fp: 2, fn: 0 });
  });

  test("must be the right country, and stand where some name could", () => {
    expect(matchCountries(text, gold, [found("Russia", "US")])).toEqual({ tp: 0, fp: 1, fn: 3 });
    expect(matchCountries(text, gold, [found("met", "US"), found("Tech", "US")])).toEqual({ tp: 0, fp: 1, fn: 3 });
  });

  test("the floor takes every form of the list", () => {
    expect(countryForms(text).map(({ ids }) => ids[0])).toEqual(["RU", "GE", "TR", "FR", "TD", "MX"]);
    expect(countryForms("a turkey in Washington, D.C.").map(({ start }) => start)).toEqual([12]);
  });
});

const story = "Ann Lee praised Bob. He thanked her, the two of Orlia, and it rained.";
const storyWords: readonly Word[] = [
  ["Ann", "NNP", 3],
  ["Lee", "NNP", 1, "flat"],
  ["praised", "VBD", 0],
  ["Bob", "NNP", 3],
  ["He", "PRP", 6],
  ["thanked", "VBD", 0],
  ["her", "PRP", 6],
  ["two", "CD", 6],
  ["of", "IN", 10],
  ["Orlia", "NNP", 8],
  ["it", "PRP", 12],
  ["rained", "VBD", 6],
];
const storyPhrases: readonly Phrase[] = [
  ["Ann Lee", "person", "a"],
  ["Bob", "person", "b"],
  ["He", "person", "b"],
  ["her", "person", "a"],
  ["the two of Orlia", "person", "c"],
  ["Orlia", "place", "d"],
];
const gold = goldOf(story, storyWords, storyPhrases);
const at = (surface: string) => story.indexOf(surface);

describe("names", () => {
  const ann = { head: at("Lee"), labels: ["person"] };
  const bob = { head: at("Bob"), labels: ["place"] };
  const orlia = { head: at("Orlia"), labels: ["place"] };

  test("are found at any word of the gold mention, and may be of the wrong type", () => {
    expect(matchNames(gold, [ann, bob, orlia])).toEqual({
      untyped: { tp: 3, fp: 0, fn: 0 },
      typed: { tp: 2, fp: 1, fn: 1 },
    });
  });

  test("are false alarms in phrases without a name, outside of any, and when found twice", () => {
    const two = { head: at("two"), labels: ["person"] };
    const rained = { head: at("rained"), labels: [] };
    expect(matchNames(gold, [ann, { ...ann, head: at("Ann") }, two, rained])).toEqual({
      untyped: { tp: 1, fp: 3, fn: 2 },
      typed: { tp: 1, fp: 2, fn: 2 },
    });
  });
});

describe("pronouns", () => {
  const he = { pronoun: at("He"), antecedent: at("Bob") };
  const her = { pronoun: at("her"), antecedent: at("Bob") };
  const it = { pronoun: at("it "), antecedent: at("Orlia") };

  test("are right when the antecedent is in their cluster; those that stand for nothing must be left alone", () => {
    const report = matchPronouns(gold, [he, her, it]);
    expect(report.he).toEqual({
      resolved: { tp: 1, fp: 0, fn: 0 },
      covered: { tp: 1, fp: 0, fn: 0 },
      coveredNamed: { tp: 1, fp: 0, fn: 0 },
    });
    expect(report.she!.resolved).toEqual({ tp: 0, fp: 1, fn: 0 });
    expect(report.it).toEqual({
      resolved: { tp: 0, fp: 1, fn: 0 },
      covered: { tp: 0, fp: 0, fn: 0 },
      coveredNamed: { tp: 0, fp: 0, fn: 0 },
    });
  });

  test("that are left alone cost coverage, not accuracy", () => {
    const { she } = matchPronouns(gold, [he]);
    expect(she).toMatchObject({ resolved: { tp: 0, fp: 0 }, covered: { tp: 0, fn: 1 } });
  });

  test("the smallest mention around the antecedent counts, not one around that", () => {
    const group: Phrase = ["He", "person", "c"];
    const nested = goldOf(story, storyWords, [...storyPhrases.slice(0, 2), group, ...storyPhrases.slice(3)]);
    const resolved = (antecedent: string) =>
      matchPronouns(nested, [{ pronoun: at("He"), antecedent: at(antecedent) }]).he!.resolved;
    expect(resolved("two")).toEqual({ tp: 1, fp: 0, fn: 0 });
    expect(resolved("Orlia")).toEqual({ tp: 0, fp: 1, fn: 0 });
  });
});

test("the floor takes capitalised words as persons, and pronouns as the last of them", () => {
  expect(capitalizedNames(story).map(({ head }) => story.slice(head, head + 3))).toEqual(["Bob", "Orl"]);
  expect(nearestNames(story).map(({ pronoun, antecedent }) => [pronoun, antecedent])).toEqual([
    [at("He"), at("Bob")],
    [at("her"), at("Bob")],
    [at("it "), at("Orlia")],
  ]);
  expect(nearestNames("He left.")).toEqual([]);
});

describe("a text of GUM", () => {
  const record = {
    text: story,
    tokens: gold.words.map(({ start, end, surface, xpos, head, relation }) => [
      start,
      end,
      surface,
      "",
      "",
      xpos,
      head + 1,
      relation,
    ]),
    entities: gold.mentions.map((mention) => ({ ...mention, surface: story.slice(mention.start, mention.end) })),
  };
  const mention = (id: string, surface: string, head: number, more: Partial<Mention> = {}): Mention => ({
    id,
    start: at(surface),
    end: at(surface) + surface.length,
    label: "PER",
    entity: `PER:${surface}`,
    name: surface,
    kind: "name",
    referent: "person",
    firstToken: head,
    endToken: head + 1,
    head,
    rule: "test",
    ...more,
  });
  const reference = (surface: string, antecedent: string): Reference => ({
    id: surface,
    label: "pronoun",
    start: at(surface),
    end: at(surface) + surface.length,
    entity: "",
    name: "",
    firstToken: 0,
    endToken: 1,
    head: 0,
    antecedent,
    margin: 1,
    rule: "test",
  });
  const rows = (mentions: readonly Mention[], references: readonly Reference[]) => {
    const entities = query({
      compute: (): EntityLayer => ({ annotations: mentions, entities: [], summary: { mentions: mentions.length, entities: 0 } }),
    });
    const resolved = query({
      compute: (): ReferenceLayer => ({ annotations: references, summary: { pronouns: 0, resolved: references.length } }),
    });
    const all = mentionRows([mentioned.parse(record)], { entities, references: resolved });
    return Object.fromEntries(all.map(({ metric, value, n }) => [metric, [value, n]]));
  };

  test("is scored by names and pronouns", () => {
    const names = [mention("1", "Ann Lee", 1), mention("2", "Bob", 3), mention("3", "Orlia", 12, { label: "GPE" })];
    expect(rows(names, [reference("He", "2"), reference("her", "2")])).toMatchObject({
      "names F1, untyped": [1, 3],
      "names F1, typed": [1, 3],
      "pronouns accuracy, all": [0.5, 2],
      "pronouns coverage, all": [1, 2],
      "pronouns accuracy, he": [1, 1],
      "pronouns coverage, she, with a name before": [1, 1],
    });
  });

  test("does not ask for offices without a name and demonyms before nouns", () => {
    const others = [
      mention("1", "two", 10, { kind: "nominal" }),
      mention("2", "Ann", 0, { kind: "demonym" }),
      mention("3", "Lee", 1, { kind: "demonym", label: "NORP" }),
    ];
    expect(rows(others, [])["names F1, untyped"]).toEqual([0.5, 3]);
  });

  test("whose offsets have slipped is refused", () => {
    const slipped = { ...record, entities: record.entities.map((entity) => ({ ...entity, start: entity.start + 1 })) };
    expect(mentioned.safeParse(slipped).error?.issues[0]?.message).toMatch(/^entities: the text at/);
  });
});
