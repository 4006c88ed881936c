import { describe, expect, test } from "vitest";
import type { Attribution } from "../../../src/language/attributed.js";
import { speakersOf } from "../../../src/language/attribution/speakers.js";
import { voiceLayer } from "../../../src/language/voice.js";
import { read } from "../../../src/text/read.js";

/** An attribution as far as it counts for its source. */
function by(
  name: string | undefined,
  counts: Partial<Pick<Attribution, "evaluative" | "commitment">> & { entity?: string } = {},
): Attribution {
  const { evaluative = 0, commitment = 0, entity } = counts;
  return {
    id: "attribution-0",
    start: 0,
    end: 1,
    label: "indirect",
    ...(name !== undefined && {
      source: { start: 0, end: 1, head: 0, how: "subject", name, ...(entity !== undefined && { entity }) },
    }),
    content: [],
    quotations: [],
    negated: false,
    evaluative,
    commitment,
    rule: "by hand",
    voice: { kind: "author", chain: ["author"] },
    evidence: [],
  };
}

const doc = read("one two three four five six. 7 eight!");
const voices = voiceLayer(doc, [
  { start: 0, end: 7, voice: { kind: "quoted", speaker: "Holt", chain: ["author", "Holt"] } },
  { start: 8, end: 13, voice: { kind: "reported", speaker: "Holt", chain: ["author", "Holt"] } },
  { start: 14, end: doc.text.length, voice: { kind: "reported", speaker: "Varga", chain: ["author", "Varga"] } },
]);
const silent = voiceLayer(doc, []);

describe("speakers", () => {
  test("have their words counted, quoted and reported, those with most words first", () => {
    expect(
      speakersOf(doc, [by("Holt"), by("Varga"), by("Holt")], voices).map(({ name, attributions, words, quotedWords }) => [
        name,
        attributions,
        words,
        quotedWords,
      ]),
    ).toEqual([
      ["Varga", 1, 5, 0],
      ["Holt", 2, 3, 2],
    ]);
  });

  test("are in order of their first attribution when they have equally many", () => {
    expect(speakersOf(doc, [by("Orlov"), by("Lind"), by("Orlov")], silent).map(({ name }) => name)).toEqual(["Orlov", "Lind"]);
  });

  test("have the shares of cues that doubt and that support, and their mean commitment", () => {
    const [holt] = speakersOf(
      doc,
      [by("Holt", { commitment: -2 }), by("Holt", { evaluative: -1 }), by("Holt", { commitment: 1, evaluative: 1 }), by("Holt")],
      silent,
    );
    expect(holt).toEqual({
      name: "Holt",
      attributions: 4,
      words: 0,
      quotedWords: 0,
      doubted: 0.5,
      supported: 0.25,
      commitment: -0.25,
    });
  });

  test("may be doubted and supported by the same word", () => {
    expect(speakersOf(doc, [by("Holt", { commitment: 1, evaluative: -1 })], silent)[0]).toMatchObject({ doubted: 1, supported: 1 });
  });

  test("have the entity that is known of them", () => {
    expect(speakersOf(doc, [by("Holt"), by("Holt", { entity: "PER:Holt" })], silent)).toMatchObject([{ entity: "PER:Holt" }]);
    expect(speakersOf(doc, [by("Holt", { entity: "PER:Holt" }), by("Holt")], silent)).toMatchObject([{ entity: "PER:Holt" }]);
    expect(speakersOf(doc, [by("Holt")], silent)[0]).not.toHaveProperty("entity");
  });

  test("are only those who have an attribution, and sources only", () => {
    expect(speakersOf(doc, [by(undefined)], voices)).toEqual([]);
    expect(speakersOf(doc, [], voices)).toEqual([]);
  });
});
