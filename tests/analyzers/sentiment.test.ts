import { describe, expect, test } from "vitest";
import {
  analyze,
  explain,
  lexicon,
  quotations,
  type Score,
  type SentimentLayer,
  sentiment,
  sentimentLexicons,
} from "../../src/index.js";
import { conforms } from "../conformance.js";

const sample =
  "Orlov Denounces Provocations\n\nThe minister said that “no sanctions will stop our great friendship”. Critics called the plan a cruel blow, but violence eased.";
const appraisals = ["positive", "negative"];

describe("with everything", () => {
  conforms(() => sentiment(), {
    labels: appraisals,
    sample,
    score: (annotation) => ({
      score: (annotation as unknown as { value: number }).value,
      evidence: annotation.evidence!,
    }),
  });
});

describe("without tags and speakers", () => conforms(() => fast, { labels: appraisals, sample }));

const fast = sentiment({ voice: quotations(), tags: null });
const tone = (text: string, options = {}): SentimentLayer =>
  analyze(text, [sentiment({ voice: quotations(), ...options })]).sentiment;

/** A small lexicon of values that are easy to reckon with. */
const small = lexicon({
  id: "small",
  version: "1",
  frames: {
    positive: {
      categories: {
        thing: [
          { term: "good", weight: 2 },
          { term: "hope", weight: 2 },
          { term: "love", weight: 4 },
        ],
      },
    },
    negative: {
      categories: {
        thing: [
          { term: "bad", weight: 2 },
          { term: "violence", weight: 2 },
          { term: "end", weight: 1 },
        ],
      },
    },
    mask: { categories: { thing: ["good friday"] } },
    amplifier: { categories: { strong: [{ term: "very", weight: 1.5 }] } },
    downtoner: { categories: { strong: [{ term: "slightly", weight: 0.5 }] } },
    excess: { categories: { too: [{ term: "too", weight: 1 }] } },
    adversative: { categories: { conjunction: ["but"] } },
    concessive: { categories: { clause: ["although"] } },
    rise: { categories: { object: [{ term: "fuel", weight: 1.5 }] } },
    fall: {
      categories: {
        subject: [{ term: "{ease,eases,eased}", weight: 1 }],
        object: [
          { term: "{ease,eases,eased}", weight: 1 },
          { term: "{end,ended}", weight: 1 },
        ],
        noun: [{ term: "end", weight: 1 }],
      },
    },
    desirable: { categories: { economy: [{ term: "wages", weight: 1 }] } },
    undesirable: { categories: { economy: [{ term: "prices", weight: 1 }] } },
  },
});
const reckon = (text: string, options = {}): readonly (readonly [string, number])[] =>
  tone(text, { lexicons: [small], tags: null, ...options }).annotations.map(
    ({ start, end, value }) => [text.slice(start, end).toLowerCase(), Math.round(value * 100) / 100] as const,
  );
const factors = (text: string): readonly string[] =>
  tone(text, { lexicons: [small], tags: null }).annotations.flatMap(({ evidence }) =>
    (evidence[0].modifiers ?? []).map(({ rule, span }) => `${rule} ${span ? text.slice(span.start, span.end) : ""}`),
  );

describe("what other tools read wrongly", () => {
  test.each([
    "The United Nations Security Council met on Tuesday.",
    "The Department of Justice and the Defense Intelligence Agency declined to comment.",
    "He paid interest on natural gas to the energy party's share office.",
  ])("%s is neutral", (text) => {
    expect(tone(text).document.label).toBe("neutral");
  });

  test("terms are no feelings without tags either", () => {
    expect(tone("The United Nations Security Council met on Tuesday.", { tags: null }).annotations).toEqual([]);
  });

  test.each([
    "The United States and its allies are exerting pressure.",
    "He denounced Western provocations.",
    "The regime answered with blackmail and escalation.",
    "Hegemony breeds occupation.",
  ])("%s is negative", (text) => {
    expect(tone(text).document.label).toBe("negative");
  });

  test.each([
    "No sanctions, no trade wars, no provocations will stop it.",
    "The partnership and the cooperation are unstoppable.",
    "The liberation was celebrated.",
  ])("%s is not negative", (text) => {
    expect(tone(text).document.score).toBeGreaterThanOrEqual(0);
  });
});

describe("values", () => {
  test("are those of the lexicon where nothing stands around", () => {
    expect(reckon("Good. Bad.")).toEqual([
      ["good", 2],
      ["bad", -2],
    ]);
  });

  test("masks and longer terms take the words in them", () => {
    expect(reckon("It was Good Friday.")).toEqual([]);
  });

  test("are graded by the words before, and after", () => {
    expect(reckon("It is very good.")).toEqual([["good", 3]]);
    expect(reckon("It is slightly bad.")).toEqual([["bad", -1]]);
    expect(factors("They love it very much.")).toEqual(["shift.amplifier very"]);
    expect(factors("They love it in a very big house.")).toEqual([]);
    expect(reckon("It is too good.")).toEqual([["good", -1]]);
  });

  test("are weakened and turned by negation, and two negations leave nothing", () => {
    expect(factors("It is not good.")).toEqual(["scope.negation.clause not"]);
    expect(reckon("It is not good.")[0]![1]).toBeLessThan(0);
    expect(Math.abs(reckon("It is not bad.")[0]![1])).toBeLessThan(1);
  });

  test("count less where they are only possible, asked or wanted", () => {
    for (const text of ["It may be bad.", "If it is bad, go.", "Is it bad?"]) {
      expect(reckon(text)[0]![1]).toBeGreaterThan(-2);
      expect(reckon(text)[0]![1]).toBeLessThan(0);
    }
  });

  test("are weighed against each other by but and although", () => {
    const [good, bad] = reckon("It was good, but then bad.");
    expect(good![1]).toBeLessThan(2);
    expect(bad![1]).toBeLessThan(-2);
    expect(factors("Although it was good, it ended.")).toEqual(["contrast.conceded Although"]);
  });

  test("turn when what they name ends or eases, and grow when it grows", () => {
    expect(reckon("Violence eased.")[0]![1]).toBeGreaterThan(0);
    expect(reckon("They eased the violence.")[0]![1]).toBeGreaterThan(0);
    expect(reckon("The violence was ended.")[0]![1]).toBeGreaterThan(0);
    expect(reckon("It was the end of hope.")).toEqual([["hope", expect.any(Number)]]);
    expect(reckon("It was the end of hope.")[0]![1]).toBeLessThan(0);
    expect(reckon("They fuel violence.")).toEqual([["violence", -3]]);
  });

  test("quantities count only where they change", () => {
    expect(reckon("Wages and prices matter.")).toEqual([]);
    expect(reckon("They ended wages.")[0]![1]).toBeLessThan(0);
    expect(reckon("Prices eased.")).toEqual([["prices", 1]]);
  });

  test("typography stresses them", () => {
    expect(reckon("It is GOOD.", { profile: "social" })[0]![1]).toBeGreaterThan(2);
    expect(reckon("It is good!!", { profile: "social" })[0]![1]).toBeGreaterThan(2);
    expect(reckon("IT IS GOOD.", { profile: "social" })[0]![1]).toBe(2);
  });
});

describe("parts of speech", () => {
  test("tell readings of a word apart", () => {
    expect(tone("They like it.").document.score).toBeGreaterThan(0);
    expect(tone("It went like this.").annotations).toEqual([]);
  });
});

describe("lexicons", () => {
  const mine = lexicon({
    id: "mine",
    version: "1",
    frames: {
      negative: {
        categories: {
          slur: [
            { term: "multipolar", weight: 3 },
            { term: "good", weight: 1 },
          ],
        },
      },
    },
  });

  test("of one's own are merged, and believed before the others", () => {
    const layer = tone("A good, multipolar and happy world.", { lexicons: [...sentimentLexicons("news"), mine] });
    expect(layer.annotations.map(({ lexicon, label }) => [lexicon, label])).toEqual([
      ["mine", "negative"],
      ["mine", "negative"],
      ["valence", "positive"],
    ]);
  });

  test("of one's own can replace the others", () => {
    expect(tone("A happy multipolar world.", { lexicons: [mine] }).annotations).toHaveLength(1);
  });

  test("bring shifters of their own", () => {
    const shift = lexicon({
      id: "shift",
      version: "1",
      frames: { amplifier: { categories: { strong: [{ term: "mega", weight: 3 }] } } },
    });
    expect(reckon("It is mega good.", { lexicons: [small, shift] })).toEqual([["good", 6]]);
  });

  test("with frames that mean nothing here are refused", () => {
    const wrong = lexicon({ id: "wrong", version: "1", frames: { joy: { categories: { thing: ["glad"] } } } });
    expect(() => sentiment({ lexicons: [wrong] })).toThrow('The lexicon "wrong" has a frame "joy"');
  });
});

describe("levels", () => {
  const text =
    "The plan is excellent and fair, Vesna Holt said. “It is a cruel, shameful disaster,” said Piet Varga. The talks were constructive.";
  const layer = analyze(text, [sentiment()]).sentiment;

  test("keep the author's words and other people's apart", () => {
    expect(layer.author.score).toBeGreaterThan(0);
    expect(layer.speakers.map(({ score }) => Math.sign(score!)).sort()).toEqual([-1, 1]);
    expect(layer.others.words + layer.author.words).toBe(layer.document.words);
  });

  test("count words of sentences, parts and clauses once each", () => {
    for (const level of [layer.sentences, layer.parts, layer.clauses, layer.paragraphs] as readonly (readonly Score[])[])
      expect(level.reduce((sum, { words }) => sum + words, 0)).toBe(layer.document.words);
  });

  test("tell how everybody speaks where somebody is named", () => {
    const { targets } = analyze(
      "The minister met Vesna Holt. “Vesna Holt is a brave and honest friend,” said Piet Varga. Piet Varga denounced Mara Lund.",
      [sentiment()],
    ).sentiment;
    expect(targets.map(({ speaker, name, score }) => [speaker, name, Math.sign(score!)])).toEqual([
      ["Piet Varga", "Vesna Holt", 1],
      ["Piet Varga", "Mara Lund", -1],
    ]);
  });

  test("a judgement belongs to whoever judges", () => {
    const text = "Piet Varga denounced Mara Lund.";
    expect(analyze(text, [sentiment()]).sentiment.author.expressions).toBe(0);
    expect(analyze(text, [sentiment({ attribution: null })]).sentiment.author.expressions).toBe(1);
  });

  test("have nothing to say of nothing", () => {
    expect(tone("").document).toMatchObject({ score: null, coverage: null, confidence: null, label: "neutral" });
    expect(tone("The table is here.").document).toMatchObject({ score: 0, mixed: 0, expressions: 0, confidence: null });
  });

  test("tell mixed from neutral", () => {
    expect(tone("It was wonderful and horrible.").document.label).toBe("mixed");
    expect(tone("It was there.").document.label).toBe("neutral");
  });
});

describe("explanations", () => {
  const text = `${sample} “It is a shameful disaster!” said Piet Varga. Not bad, though prices rose and hope was lost.`;
  const layer = analyze(text, [sentiment()]).sentiment;
  const scores = (each: SentimentLayer): readonly Score[] => [
    each.document,
    each.author,
    each.others,
    ...each.speakers,
    ...each.paragraphs,
    ...each.sentences,
    ...each.parts,
    ...each.clauses,
    ...(each.targets as readonly unknown[] as readonly Score[]),
  ];

  test("add up to every score exactly", () => {
    expect(scores(layer).length).toBeGreaterThan(15);
    for (const each of scores(layer)) {
      const { score, contributions } = explain(layer, each);
      expect(contributions).toHaveLength(each.expressions);
      expect(contributions.reduce((sum, { value }) => sum + value, 0)).toBe(score ?? 0);
    }
  });

  test("work on what was written as JSON", () => {
    const again = JSON.parse(JSON.stringify(layer)) as SentimentLayer;
    for (const each of scores(again))
      expect(explain(again, each).contributions.reduce((sum, { value }) => sum + value, 0)).toBe(each.score ?? 0);
  });

  test("refuse a score of another layer", () => {
    expect(() => explain(layer, tone("Good.").document)).toThrow("not one of the layer's");
  });

  test("values are their bases times their modifiers", () => {
    for (const { base, value, evidence } of layer.annotations) {
      expect(evidence[0].value).toBe(value);
      expect((evidence[0].modifiers ?? []).reduce((product, { amount }) => product * amount, base)).toBeCloseTo(value, 12);
    }
  });
});
