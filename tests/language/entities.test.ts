import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entities } from "../../src/language/entities.js";
import { type GivenMention, givenMentions } from "../../src/language/givenmentions.js";
import type { EntityLayer } from "../../src/language/mention.js";
import { gazetteer } from "../../src/lexicon/gazetteer.js";
import { analyze } from "../../src/query/analyze.js";
import { conforms } from "../conformance.js";

const types = ["PER", "GPE", "ORG", "LOC", "NORP", "BLOC", "EVENT", "OTHER"];

conforms(() => entities(), {
  labels: types,
  sample:
    "Russia and the DPRK signed a pact, Foreign Minister Ina Orlova said in Pyongyang. Orlova thanked the Northern Trade Forum (NTF).",
});

const layerOf = (text: string, options?: Parameters<typeof entities>[0]): EntityLayer =>
  analyze(text, [entities(options)]).entities;
/** Surfaces and entities of the mentions of a text. */
const found = (text: string): string[] =>
  layerOf(text).annotations.map(({ start, end, entity }) => `${text.slice(start, end)} = ${entity}`);
/** The mentions of one entity, as surface, kind and referent. */
const readings = (text: string, entity: string): string[] =>
  layerOf(text)
    .annotations.filter((mention) => mention.entity === entity)
    .map(({ start, end, kind, referent }) => `${text.slice(start, end)}: ${kind}, ${referent}`);

describe("names of the gazetteer", () => {
  test.each([
    ["The US said it would help us.", ["US = US"]],
    ["Turkey said no.", ["Turkey = TR"]],
    ["They ate turkey and polish shoes.", []],
    ["The WHO said who was ill.", ["WHO = WHO"]],
    ["We let them go. Let me see.", []],
    ["YouTube and NATO and Nato agreed.", ["YouTube = YouTube", "NATO = NATO", "Nato = NATO"]],
    ["They may go in May.", []],
    ["The West Bank is quiet.", ["West Bank = WestBank"]],
    ["The West rejected it.", ["The West = TheWest"]],
    ["He is from New Mexico.", ["New Mexico = US-NM"]],
    ["He read the Washington Post.", ["Washington Post = WashingtonPost"]],
    ["THE WHITE HOUSE REJECTED THE PLAN", ["WHITE HOUSE = US"]],
    ["The two Koreas talked.", ["two Koreas = Korea"]],
  ])("%s", (text, expected) => expect(found(text)).toEqual(expected));

  test("all names of a country are one entity", () => {
    const { entities: list } = layerOf(
      "Pyongyang said so. The DPRK did. North Koreans and the Democratic People's Republic of Korea.",
    );
    expect(list.map(({ id, name, known, mentions }) => [id, name, known, mentions.length])).toEqual([
      ["KP", "North Korea", true, 4],
    ]);
  });

  test("datelines and bylines have none", () => {
    expect(found("MOSCOW, May 3 (Reuters) — Japan signed it.")).toEqual(["Japan = JP"]);
  });

  test("what follows a prefix is found, where it has a capital", () => {
    const text = "Pro-Russian rebels and anti-American slogans, no trans-american train.";
    expect(readings(text, "RU")).toEqual(["Russian: demonym, government"]);
    expect(readings(text, "US")).toEqual(["American: demonym, government"]);
  });
});

describe("names that are often something else", () => {
  test.each([
    ["He lives in Georgia.", "Georgia = GE"],
    ["Georgia, Armenia and Turkey signed.", "Georgia = GE"],
    ["Tbilisi spoke. Georgia agreed.", "Georgia = GE"],
    ["Atlanta voted. Georgia agreed.", "Georgia = US-GA"],
    ["She fled to Jordan.", "Jordan = JO"],
    ["Washington imposed sanctions.", "Washington = US"],
  ])("count with support: %s", (text, expected) => expect(found(text)).toContain(expected));

  test.each([
    ["Jordan scored twice.", []],
    ["Washington beat Dallas on Sunday.", []],
    ["Georgia Meloni smiled.", ["Georgia Meloni = PER:Georgia Meloni"]],
    ["Paris Hilton arrived in Paris.", ["Paris Hilton = PER:Paris Hilton", "Paris = FR"]],
    ["Michael Jordan scored. Jordan smiled.", ["Michael Jordan = PER:Michael Jordan", "Jordan = PER:Michael Jordan"]],
    ["Valeska Paris left. Paris was sad.", ["Valeska Paris = PER:Valeska Paris", "Paris = PER:Valeska Paris"]],
  ])("do not without: %s", (text, expected) => expect(found(text).filter((each) => !each.includes("Dallas"))).toEqual(expected));
});

describe("names that no gazetteer has", () => {
  const typed = (text: string): string[] =>
    layerOf(text).annotations.map(({ start, end, label, rule }) => `${text.slice(start, end)}: ${label}, ${rule}`);

  test.each([
    ["Mayor Zorbic spoke.", "Mayor Zorbic: PER, sequence.title"],
    ["Then Anna Zorbic left.", "Anna Zorbic: PER, sequence.firstName"],
    ["A lawyer, Tavik J. Zorbic, left.", "Tavik J. Zorbic: PER, sequence.initial"],
    ["“No,” said Zorbic.", "Zorbic: PER, sequence.saying"],
    ["Then Zorbic, 54, left.", "Zorbic: PER, sequence.age"],
    ["Then Zorbic, the foreign minister, left.", "Zorbic: PER, sequence.role"],
    ["It hit Zorbic Logistics Ltd. hard.", "Zorbic Logistics Ltd.: ORG, sequence.suffix"],
    ["They joined the Zorbic Fishers Party.", "Zorbic Fishers Party: ORG, sequence.head"],
    ["They joined the Ministry of Silly Walks and Talks.", "Ministry of Silly Walks and Talks: ORG, sequence.opening"],
    ["They saw the Zorbic River rise.", "Zorbic River: LOC, sequence.head"],
    ["They moved to Zorbic, Texas.", "Zorbic: GPE, sequence.region"],
    ["The Zorbic Revolution failed.", "Zorbic Revolution: EVENT, sequence.head"],
    ["He spoke at the Territory of Dreams forum.", "Territory of Dreams: OTHER, sequence.opening"],
  ])("have a type by evidence: %s", (text, expected) => expect(typed(text)).toContain(expected));

  test("the first word of a sentence is no name for its capital alone, and closed words are none", () => {
    expect(found("Speaking to us, they left. However, I stayed. Sanctions bite.")).toEqual([]);
  });

  test("an abbreviation of common words is no organisation", () => {
    expect(found("We measured surface salinity (SSX). The SSX rose.")).toEqual([]);
    expect(found("We asked the ZLX, and the ZLX agreed.")).toEqual(["ZLX = ORG:ZLX", "ZLX = ORG:ZLX"]);
  });

  test("an acronym in brackets is learnt", () => {
    expect(new Set(layerOf("The Northern Trade Forum (NTF) met. The NTF agreed.").annotations.map(({ entity }) => entity))).toEqual(
      new Set(["ORG:Northern Trade Forum"]),
    );
  });

  test("in a title, words count that are named elsewhere", () => {
    expect(found("Zorbic Slams Bold New Plan\n\nAnna Zorbic has slammed the plan.")).toEqual([
      "Zorbic = PER:Anna Zorbic",
      "Anna Zorbic = PER:Anna Zorbic",
    ]);
  });

  test("a country inside another name is a mention only before an organisation", () => {
    expect(found("The Bank of Zorbic China paid.")).toEqual(["Bank of Zorbic China = ORG:Bank of Zorbic China"]);
    expect(found("The Russian Zorbic Party paid.")).toEqual(["Russian Zorbic Party = ORG:Russian Zorbic Party", "Russian = RU"]);
    expect(found("The US Senate met the Russian Foreign Ministry, not the Bank of China or China Daily.")).toEqual([
      "US Senate = USSenate",
      "US = US",
      "Russian Foreign Ministry = RussianForeignMinistry",
      "Russian = RU",
      "Bank of China = BankOfChina",
      "China Daily = ChinaDaily",
    ]);
    expect(found("They met on the Iranian Zorbic Plateau.")).toEqual(["Iranian Zorbic Plateau = LOC:Iranian Zorbic Plateau"]);
  });
});

describe("links", () => {
  test.each([
    ["Kim Jong Un spoke. Kim left.", ["Kim Jong Un = KimJongUn", "Kim = KimJongUn"]],
    ["Wang Zorbin spoke. Wang left.", ["Wang Zorbin = PER:Wang Zorbin", "Wang = PER:Wang Zorbin"]],
    ["Mohammed bin Salman came. Bin Salman left.", ["Mohammed bin Salman = MohammedBinSalman", "Bin Salman = MohammedBinSalman"]],
    ["President Putin spoke. Putin left.", ["President Putin = VladimirPutin", "Putin = VladimirPutin"]],
    [
      "Bill Clinton met Hillary Clinton. Mr. Clinton smiled. Mrs. Clinton left.",
      [
        "Bill Clinton = BillClinton",
        "Hillary Clinton = HillaryClinton",
        "Mr. Clinton = BillClinton",
        "Mrs. Clinton = HillaryClinton",
      ],
    ],
  ])("%s", (text, expected) => expect(found(text)).toEqual(expected));

  test("of two bearers of a surname the last one named is meant, and the longest name is canonical", () => {
    const text = "John Zorbic came. Mary Zorbic came, too. Zorbic spoke. Then John P. Zorbic left and Zorbic slept.";
    expect(layerOf(text).annotations.map(({ name }) => name)).toEqual([
      "John P. Zorbic",
      "Mary Zorbic",
      "Mary Zorbic",
      "John P. Zorbic",
      "John P. Zorbic",
    ]);
  });

  test("people have a gender and a country where titles and names tell", () => {
    const { entities: list } = layerOf("Iranian Foreign Minister Ana Zorbic met Mr. Tavik Zorlov.");
    expect(list.slice(1)).toMatchObject([
      { id: "PER:Ana Zorbic", gender: "female", country: "IR" },
      { id: "PER:Tavik Zorlov", gender: "male" },
    ]);
  });
});

describe("titles", () => {
  test("the span holds the title, the head is the name", () => {
    const text = "Russian Foreign Minister Ivan Zorbic spoke.";
    const { start, end, kind, head, firstToken } = layerOf(text).annotations[1]!;
    expect([text.slice(start, end), kind, head, firstToken]).toEqual(["Foreign Minister Ivan Zorbic", "title", 4, 1]);
  });

  test.each([
    ["Foreign Minister Ivan Zorbic spoke. The foreign minister left.", "foreign minister = PER:Ivan Zorbic"],
    ["Ivan Zorbic, the foreign minister, spoke. The minister left.", "minister = PER:Ivan Zorbic"],
    ["President Putin spoke. The Russian president left.", "president = VladimirPutin"],
    ["Vladimir Putin spoke. The Kremlin chief left.", "chief = VladimirPutin"],
    ["Kate Bishop spoke. Bishop left.", "Bishop = PER:Kate Bishop"],
  ])("%s", (text, expected) => expect(found(text)).toContain(expected));

  test.each(["The foreign minister left.", "Iranian Foreign Minister Ivan Zorbic spoke. The French foreign minister left."])(
    "alone they need a bearer: %s",
    (text) => expect(layerOf(text).annotations.filter(({ rule }) => rule === "office.bearer")).toEqual([]),
  );

  test("institutions in lower case are organisations of their country", () => {
    const { annotations, entities: list } = layerOf("The Zambian defence ministry spoke to Zambian officials.");
    expect(annotations.map(({ label, rule }) => [label, rule])).toEqual([
      ["ORG", "pattern.institution"],
      ["GPE", "gazetteer.adjective"],
      ["GPE", "gazetteer.adjective"],
    ]);
    expect(list[0]!.country).toBe("ZM");
  });
});

describe("what is meant by a country or capital", () => {
  test.each([
    ["Moscow rejected the offer.", "Moscow: metonym, government"],
    ["He died in Moscow.", "Moscow: name, territory"],
    ["Streets of Moscow were empty.", "Moscow: name, territory"],
    ["The Moscow-based group left.", "Moscow: name, territory"],
    ["Moscow's demands grew.", "Moscow: metonym, government"],
    ["Ties between Tokyo and Moscow cooled.", "Moscow: metonym, government"],
    ["They put pressure on Moscow.", "Moscow: metonym, government"],
    ["They accused Russia of lying.", "Russia: name, government"],
    ["They invaded Russia.", "Russia: name, territory"],
    ["Russia was invaded.", "Russia: name, territory"],
    ["Russia has invaded it.", "Russia: name, government"],
    ["Russia is large.", "Russia: name, territory"],
    ["Thousands of Russians left.", "Russians: demonym, people"],
    ["Russian officials left.", "Russian: demonym, government"],
    ["She speaks Russian.", "Russian: demonym, language"],
    ["The Kremlin agreed.", "Kremlin: metonym, government"],
  ])("%s", (text, expected) => expect(readings(text, "RU")).toEqual([expected]));

  test("the French are people", () => {
    expect(readings("The French voted.", "FR")).toEqual(["French: demonym, people"]);
  });
});

describe("options", () => {
  const towns = gazetteer({
    id: "towns",
    version: "1",
    entities: [
      { id: "Zorbic", type: "GPE", name: "Zorbic", aliases: { adjective: ["Zorbian"] } },
      { id: "RU", type: "GPE", name: "Russian Federation", aliases: { short: ["Muscovy"] } },
    ],
  });
  const ids = (text: string, options: Parameters<typeof entities>[0]) =>
    layerOf(text, options).entities.map(({ id, name }) => `${id} ${name}`);

  test("gazetteers come beside ours, and one entity of the same id is made of both", () => {
    expect(ids("Zorbic, Muscovy and Moscow met Japan.", { gazetteers: [towns] })).toEqual([
      "Zorbic Zorbic",
      "RU Russian Federation",
      "JP Japan",
    ]);
  });

  test("or instead of ours", () => {
    expect(ids("Zorbic met Japan and the Zorbian king.", { gazetteer: [towns] })).toEqual(["Zorbic Zorbic"]);
  });

  test("entities and names can be ignored", () => {
    expect(ids("Russia met Japan and Nippon.", { ignore: ["RU", "Nippon"] })).toEqual(["JP Japan"]);
  });

  test("without options it is one shared instance", () => {
    expect(entities()).toBe(entities());
    expect(entities({ ignore: [] })).not.toBe(entities());
  });
});

describe("mentions that are given", () => {
  const given: readonly GivenMention[] = [
    { start: 12, end: 17, type: "GPE", entity: "JP", name: "Japan", referent: "government" },
    { start: 0, end: 5, type: "PER" },
  ];

  conforms(
    () =>
      givenMentions((doc) => [...doc.text.matchAll(/Orlov/g)].map(({ index }) => ({ start: index, end: index + 5, type: "PER" }))),
    {
      labels: types,
      sample: "Orlov left.",
    },
  );

  test("make a layer of the same kind", () => {
    const { entities: layer } = analyze("Orlov loves Japan.", [givenMentions(given)]);
    expect(layer.annotations.map(({ entity, referent, firstToken, endToken }) => [entity, referent, firstToken, endToken])).toEqual(
      [
        ["PER:Orlov", "person", 0, 1],
        ["JP", "government", 2, 3],
      ],
    );
    expect(layer.summary).toMatchObject({ mentions: 2, entities: 2, "mentions.PER": 1, "entities.GPE": 1 });
  });

  test("must lie in the text", () => {
    expect(() => analyze("Orlov", [givenMentions(given)])).toThrow(/entities/);
  });
});

test("the summary counts mentions by type and kind", () => {
  const { summary, annotations, entities: list } = layerOf("Moscow rejected it. Russians left Japan.");
  expect(summary).toMatchObject({
    mentions: annotations.length,
    entities: list.length,
    "mentions.metonym": 1,
    "mentions.demonym": 1,
  });
});

const words = [
  "Kim",
  "Jong",
  "Un",
  "-",
  "Moscow",
  "’s",
  "the",
  "of",
  "Bank",
  "President",
  "Mr.",
  "Orlov",
  "said",
  ",",
  ".",
  "(",
  "NTF",
  ")",
  "“",
  "”",
  "Russian",
  "anti-American",
  "Georgia",
  "and",
  "A",
  "\n\n",
  "Washington",
  "May",
  "van",
  "der",
];

test("any text: mentions are where their tokens are, nest or are apart, and their indices agree", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), (parts) => {
      const text = parts.join(" ");
      const { doc, entities: layer } = analyze(text, [entities()]);
      for (const { start, end, firstToken, endToken, head } of layer.annotations) {
        expect(end).toBe(doc.tokens.end[endToken - 1]);
        expect(start).toBeGreaterThanOrEqual(doc.tokens.start[firstToken]!);
        expect(start).toBeLessThan(doc.tokens.end[firstToken]!);
        expect(head).toBeGreaterThanOrEqual(firstToken);
        expect(head).toBeLessThan(endToken);
      }
      layer.annotations.forEach((a, i) => {
        for (const b of layer.annotations.slice(i + 1)) expect(b.start >= a.end || b.end <= a.end).toBe(true);
      });
      layer.entities.forEach(({ id, mentions }) => {
        for (const mention of mentions) expect(layer.annotations[mention]!.entity).toBe(id);
      });
    }),
    { numRuns: 200 },
  );
});

test("time grows with the text and no faster, a row of capitals included", () => {
  for (const unit of ["CAPS ", "Aaaa Bbbb ", "Kim ", "Russia, ", "Bank of ", "Aaa (A) ", "Russia's ", "Aa-"]) {
    const text = unit.repeat(Math.ceil(300_000 / unit.length));
    const begin = performance.now();
    layerOf(text);
    expect(performance.now() - begin, unit).toBeLessThan(10_000);
  }
});
