import { describe, expect, test } from "vitest";
import {
  analyze,
  as,
  type EntityLayer,
  entities,
  framing,
  geopolitics,
  lexicon,
  policy,
  type Query,
  query,
  quotations,
  type VoiceLayer,
  voiceLayer,
} from "../../src/index.js";
import { conforms } from "../conformance.js";
import { tagsOf } from "../language/trees.js";

const kinds = ["author", "quoted", "reported", "scare"] as const;
const measuresOf = (frames: readonly string[]) => ({
  labels: frames,
  voices: (summary: Readonly<Record<string, number | null>>) =>
    frames.map((frame) => ({ all: summary[`${frame}.count`]!, byVoice: kinds.map((kind) => summary[`${frame}.${kind}`]!) })),
});
const sample =
  "Orlov Denounces Provocations\n\nThe minister said that “no sanctions will stop the multipolar world”. It is no threat to sovereignty. So-called “provocations” went on.";

describe("geopolitics", () => conforms(() => framing(), { ...measuresOf(geopolitics.frames), sample }));
describe("policy", () => {
  conforms(() => framing({ lexicons: [policy] }), {
    ...measuresOf(policy.frames),
    sample: "The court ruled that the tax cut was unconstitutional. Unemployment fell. Voters in the poll backed the bill.",
  });
});

const tea = lexicon({
  id: "tea",
  version: "1.0.0",
  frames: {
    warmth: { label: "Warmth", definition: "…", categories: { drink: ["tea", "hot tea"], fire: [{ term: "fire", weight: 2 }] } },
    trade: { label: "Trade", definition: "…", categories: { goods: ["tea"] } },
  },
});
const brew = (text: string, data: object = tea.codebook) =>
  analyze(text, [framing({ lexicons: [lexicon({ ...tea.codebook, ...data })] })]).framing;

describe("hits", () => {
  test("say which codebook, frame, category and term they came from, and in whose voice", () => {
    const [hit] = analyze("He wants “hot tea”.", [framing({ lexicons: [tea] })]).framing.annotations;
    expect(hit).toEqual({
      id: "framing-0",
      start: 10,
      end: 17,
      label: "warmth",
      codebook: "tea",
      category: "drink",
      term: "hot tea",
      weight: 1,
      status: "desired",
      voice: { kind: "quoted", chain: ["author", "?"] },
      evidence: [
        {
          start: 10,
          end: 17,
          role: "cue",
          rule: "lexicon.term",
          entry: "tea/warmth/drink/hot tea",
          base: 1,
          value: 2.2,
          modifiers: [
            { rule: "place.lead", op: "mul", amount: 2 },
            { rule: "place.quotation", op: "mul", amount: 1.1 },
          ],
        },
      ],
    });
  });

  test("the longest match of a frame wins, two frames both count, and the loser is listed", () => {
    const layer = brew("Hot tea.");
    expect(layer.annotations.map(({ label, term }) => [label, term])).toEqual([
      ["warmth", "hot tea"],
      ["trade", "tea"],
    ]);
    expect(layer.suppressed).toMatchObject([
      { label: "warmth", term: "tea", reason: "longer", by: { start: 0, end: 7, term: "hot tea" } },
    ]);
  });

  test("bylines, datelines and boilerplate do not count, and say so", () => {
    const layer = brew("KORVA, May 3 (Tea) — A day.\n\nRead more: all about tea");
    expect(layer.annotations).toEqual([]);
    expect(layer.suppressed.map(({ reason }) => reason)).toEqual(["zone", "zone", "zone", "zone"]);
    expect(layer.summary.words).toBe(2);
  });
});

describe("conditions on grammar", () => {
  const orders = (term: object) =>
    lexicon({ id: "o", version: "1", frames: { order: { categories: { noun: [{ term: "order", ...term }] } } } });
  const reasons = (text: string, term: object) =>
    analyze(text, [framing({ lexicons: [orders(term)] })]).framing.suppressed.map(({ reason }) => reason);

  test("are checked, and a suppressed hit names the one that failed", () => {
    expect(reasons("They order tea.", { pos: "NOUN" })).toEqual(["pos"]);
    expect(reasons("The order book is full.", { head: true })).toEqual(["head"]);
    expect(reasons("The order came.", { role: "object" })).toEqual(["role"]);
    expect(reasons("They gave an order for the tea.", { role: "object", lemma: true })).toEqual([]);
  });

  test("load models only when a codebook has them, from the queries that are given", () => {
    let asked = 0;
    const tags = query({
      compute: ({ tokens }) => {
        asked++;
        return tagsOf(Array(tokens.length).fill("NOUN"), Array(tokens.length).fill("NN"));
      },
    });
    const run = (term: object) =>
      analyze("They order tea.", [framing({ lexicons: [orders(term)], tags, voice: quotations() })]).framing;
    expect(run({ case: "exact" }).annotations).toHaveLength(1);
    expect(asked).toBe(0);
    expect(run({ pos: "NOUN" }).annotations).toHaveLength(1);
    expect(asked).toBe(1);
  });

  test("ask who is named, by rhetor's gazetteers or by mentions that are given", () => {
    const paris = orders({ term: "paris", entity: "FR" });
    const run = (given?: Query<EntityLayer>) =>
      analyze("Paris objects. Paris Hilton left.", [framing({ lexicons: [paris], entities: given })]).framing;
    expect(run().annotations).toMatchObject([{ start: 0 }]);
    expect(run().suppressed).toMatchObject([{ start: 15, reason: "entity" }]);
    expect(run(entities({ ignore: ["FR"] })).annotations).toEqual([]);
  });
});

describe("measures", () => {
  test("count, rate, share, terms and salience", () => {
    const { summary } = brew("Tea and fire. Cold water.\n\nNothing here at all.");
    expect(summary).toMatchObject({
      words: 9,
      sentences: 3,
      hits: 3,
      "warmth.count": 2,
      "warmth.rate": 2000 / 9,
      "warmth.sentenceShare": 1 / 3,
      "warmth.terms": 2,
      "warmth.salience": 6,
      "warmth.author": 2,
      "trade.count": 1,
    });
  });

  test("a text without words has null rates and no findings", () => {
    expect(brew("").summary).toMatchObject({ words: 0, "warmth.count": 0, "warmth.rate": null, "warmth.sentenceShare": null });
  });

  test("a sentence counts only when its weights reach the minimum", () => {
    const { summary } = brew("Tea here. Fire there.", { scoring: { minEvidence: 2 } });
    expect(summary["warmth.sentenceShare"]).toBe(1 / 2);
  });
});

describe("negated hits", () => {
  const text = "There is no fire in it.";
  const salience = (negation: string) => brew(text, { scoring: { negation } });

  test("count, are flagged and add no salience", () => {
    const layer = brew(text);
    expect(layer.annotations[0]!.status).toBe("negated");
    expect(layer.summary).toMatchObject({ "warmth.count": 1, "warmth.negated": 1, "warmth.salience": 0 });
  });

  test("keep, flip and drop", () => {
    expect(salience("keep").summary["warmth.salience"]).toBe(4);
    expect(salience("flip").summary["warmth.salience"]).toBe(-4);
    expect(salience("drop").annotations).toEqual([]);
    expect(salience("drop").suppressed).toMatchObject([{ term: "fire", reason: "negated" }]);
  });
});

describe("composition", () => {
  test("a need is overridden by value", () => {
    const nobody = query({ compute: (doc): VoiceLayer => voiceLayer(doc, []) });
    const result = analyze("He wants “hot tea”.", [
      framing({ lexicons: [tea] }),
      as("unvoiced", framing({ lexicons: [tea], voice: nobody })),
      as("same", framing({ lexicons: [tea], voice: quotations() })),
    ]);
    expect(result.framing.annotations[0]!.voice.kind).toBe("quoted");
    expect(result.unvoiced.annotations[0]!.voice.kind).toBe("author");
    expect(result.same).toEqual(result.framing);
  });

  test("two codebooks that share a frame are refused", () => {
    expect(() => framing({ lexicons: [tea, lexicon({ ...tea.codebook, id: "tea2" })] })).toThrow(
      'The codebooks "tea" and "tea2" both have a frame "warmth".',
    );
  });

  test("the default is one instance", () => {
    expect(framing()).toBe(framing());
  });
});
