import { describe, expect, test } from "vitest";
import { nested, owners, placeOf, withoutRivals } from "../../../src/language/attribution/nesting.js";
import { read } from "../../../src/text/read.js";
import { type Made, made, words } from "./found.js";

const doc = read("Holt said that Varga claimed that Orlov warned that it fell.");
const cues = (found: readonly { readonly cue: number }[]): string[] => found.map(({ cue }) => doc.token(cue).text);
const several = (...all: readonly Made[]) => all.map((one) => made(doc, one));

describe("attributions that cannot both be", () => {
  test("the less sure of two with one cue is left out", () => {
    const found = several({ cue: "said that", probability: 0.6 }, { cue: "that", probability: 0.8 });
    expect(cues(withoutRivals(found))).toEqual(["that"]);
  });

  test("the less sure of two that stand in one another is left out", () => {
    const content = (first: string) => [first];
    const said = { cue: "said", content: content("claimed that Orlov"), probability: 0.6 };
    const claimed = { cue: "claimed", content: content("Holt said that"), probability: 0.7 };
    expect(cues(withoutRivals(several(said, claimed)))).toEqual(["claimed"]);
    expect(cues(withoutRivals(several({ ...said, probability: 0.9 }, claimed)))).toEqual(["said"]);
    expect(cues(withoutRivals(several({ ...said, probability: 0.7 }, claimed)))).toEqual(["said"]);
  });

  test("what is left out leaves no others out", () => {
    const sure = { cue: "said", content: ["Varga claimed that"], probability: 0.9 };
    const middle = { cue: "claimed", content: ["Holt said", "Orlov warned"], probability: 0.8 };
    const least = { cue: "warned", content: ["claimed that"], probability: 0.7 };
    expect(cues(withoutRivals(several(sure, middle, least)))).toEqual(["said", "warned"]);
  });

  test("those that nest are kept, in order of their cues", () => {
    const found = several(
      { cue: "said", content: ["that Varga claimed that Orlov warned that it fell"], probability: 0.6 },
      { cue: "claimed", content: ["that Orlov warned that it fell"], probability: 0.9 },
      { cue: "warned", content: ["that it fell"], probability: 0.7 },
    );
    expect(cues(withoutRivals(found))).toEqual(["said", "claimed", "warned"]);
    expect(withoutRivals([])).toEqual([]);
  });

  test("rivals are found at any distance that a cue reaches", () => {
    const text = read("word ".repeat(1000).trim());
    for (const [near, far] of [
      [199, 279],
      [200, 280],
      [399, 400],
    ] as const) {
      const one = (cue: number, other: number, probability: number) => ({
        ...made(text, {}),
        cue,
        cueExtent: { firstToken: cue, endToken: cue + 1 },
        content: [{ firstToken: other, endToken: other + 1 }],
        probability,
      });
      expect(withoutRivals([one(near, far, 0.6), one(far, near, 0.8)]).map(({ cue }) => cue)).toEqual([far]);
      expect(withoutRivals([one(near, far, 0.8), one(far, near, 0.6)]).map(({ cue }) => cue)).toEqual([near]);
    }
  });
});

describe("the attribution around each token", () => {
  const around = (...contents: readonly (readonly string[])[]): string[] =>
    Array.from(
      owners(doc.tokens.length, several(...contents.map((content) => ({ content })))),
      (owner, token) => `${doc.token(token).text} ${owner}`,
    );

  test("is the one with the shortest piece of content there", () => {
    expect(around(["Varga claimed that Orlov warned"], ["Orlov warned"]).slice(2, 8)).toEqual([
      "that -1",
      "Varga 0",
      "claimed 0",
      "that 0",
      "Orlov 1",
      "warned 1",
    ]);
    expect(around(["Orlov warned"], ["Varga claimed that Orlov warned"]).slice(6, 8)).toEqual(["Orlov 0", "warned 0"]);
  });

  test("is told by piece, not by all of the content", () => {
    expect(around(["Varga", "it fell"], ["Varga claimed"]).slice(3, 5)).toEqual(["Varga 0", "claimed 1"]);
  });

  test("is the later one of two that are alike, and none without content", () => {
    expect(around(["it fell"], ["it fell"]).slice(-3)).toEqual(["it 1", "fell 1", ". -1"]);
    expect(around([]).every((one) => one.endsWith("-1"))).toBe(true);
  });
});

describe("attributions in one another", () => {
  const within = (...all: readonly Made[]): string[] => {
    const speeches = nested(doc, several(...all));
    return speeches.map(
      (one) => `${words(doc, one.cueExtent ?? one.content[0]!)} in ${one.within < 0 ? "none" : cues(speeches)[one.within]}`,
    );
  };
  const said = { cue: "said", content: ["that Varga claimed that Orlov warned that it fell"] };
  const claimed = { cue: "claimed", content: ["that Orlov warned that it fell"] };
  const warned = { cue: "warned", content: ["that it fell"] };

  test("are in order of place, each in the nearest around it", () => {
    expect(within(warned, said, claimed)).toEqual(["said in none", "claimed in said", "warned in claimed"]);
    expect(within(warned, said)).toEqual(["said in none", "warned in said"]);
    expect(within(said)).toEqual(["said in none"]);
  });

  test("never stand in themselves", () => {
    expect(within({ cue: "said", content: ["Holt said that Varga"] })).toEqual(["said in none"]);
  });

  test("never stand in one another in a circle", () => {
    const circle = within({ cue: "said", content: ["claimed"] }, { cue: "claimed", content: ["said"] });
    expect(circle.filter((one) => one.endsWith("in none"))).toHaveLength(1);
    const three = within(
      { cue: "said", content: ["claimed"] },
      { cue: "claimed", content: ["warned"] },
      { cue: "warned", content: ["said"] },
    );
    expect(three.filter((one) => one.endsWith("in none"))).toHaveLength(1);
  });

  test("without a cue stand where their content begins", () => {
    const quoted = made(doc, { source: "Holt", content: ["Orlov warned"] });
    expect(doc.token(placeOf(quoted)).text).toBe("Orlov");
    expect(doc.token(placeOf(made(doc, { source: "Holt" }))).text).toBe("Holt");
    expect(doc.token(placeOf(made(doc, said))).text).toBe("said");
    expect(within({ source: "Holt", content: ["Orlov warned"] }, said)).toEqual(["said in none", "Orlov warned in none"]);
  });
});
