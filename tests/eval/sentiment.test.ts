import { describe, expect, test } from "vitest";
import { peer } from "../../eval/bench/peers.js";
import { sentimentRunners } from "../../eval/bench/sentiment.js";
import { type SentimentPeer, sentimentPeers } from "../../eval/bench/sentimentPeers.js";
import { run } from "../../eval/run.js";
import type { PolarityScorer } from "../../eval/scorers/polarity.js";
import type { EvalSet, Measurement } from "../../eval/set.js";
import { ibmClaims, targetRows } from "../../eval/sets/ibmClaims.js";
import { ratedRows, vaderNyt } from "../../eval/sets/vader.js";

/** Says of a text what the table has for it, and nothing of others. */
function told(table: Readonly<Record<string, number>>, neutral = 0): PolarityScorer {
  return { score: (text) => ({ score: table[text] ?? 0, coverage: text in table ? 0.5 : 0 }), neutral: () => neutral };
}

function named(name: string, scorer: PolarityScorer): SentimentPeer {
  return { name, ...scorer };
}

const byMetric = (rows: readonly Measurement[]) => Object.fromEntries(rows.map((row) => [row.metric, row]));

const scored = (set: EvalSet, record: unknown) => set.score([{ number: 1, text: JSON.stringify(record) }]);

describe("rated texts", () => {
  const records = [
    { text: "superb", score: 3 },
    { text: "fine", score: 1 },
    { text: "plain", score: 0.5 },
    { text: "awful", score: -2.5 },
  ];
  const ours = told({ superb: 0.6, fine: 0.1, plain: 0.1, awful: -0.6 }, 0.2);
  const rows = byMetric(ratedRows(records, "news", ours, [named("other", told({ fine: 0, plain: -1 }))]));

  test("classes are by the rating's threshold and by the scorer's own band", () => {
    // fine is in our band: positive 2/3, neutral 2/3, negative 1
    expect(rows["macro F1"]!.value).toBeCloseTo(7 / 9);
    expect(rows["macro F1"]!.n).toBe(4);
    expect(rows["macro F1"]!.floor).toBeCloseTo(2 / 3 / 3); // two of four are positive
  });

  test("the sign is asked without a band, and only of polar ratings", () => {
    expect(rows["polar accuracy"]).toMatchObject({ value: 1, n: 3 });
    expect(rows["polar accuracy"]!.floor).toBeCloseTo(2 / 3);
  });

  test("scores correlate with ratings, and the floor does not", () => {
    // deviations of the ratings 2.5 0.5 0 −3, of the scores 0.55 0.05 0.05 −0.65
    expect(rows.pearson!.value).toBeCloseTo(3.35 / Math.sqrt(15.5 * 0.73));
    expect(rows.pearson!.floor).toBe(0);
  });

  test("a text is covered when something in it is polar, even when the score is 0", () => {
    expect(rows.covered).toMatchObject({ value: 1, floor: null, peers: { other: 0.5 } });
  });

  test("peers are scored by the same measures", () => {
    expect(rows["polar accuracy"]!.peers).toEqual({ other: 0 });
    expect(rows["macro F1"]!.peers!.other).toBe(0); // three neutrals, none of them gold
  });

  test("the profile is handed on", () => {
    const profiles: string[] = [];
    const asked: PolarityScorer = {
      score: (_, profile) => ({ score: profiles.push(profile), coverage: 1 }),
      neutral: () => 0,
    };
    ratedRows(records, "social", asked, []);
    expect(profiles).toEqual(["social", "social", "social", "social"]);
  });

  test("without peers a row names none", () => {
    for (const row of ratedRows(records, "news", ours, [])) expect(row).not.toHaveProperty("peers");
  });

  test("a record needs a text and a rating from −4 to 4", () => {
    expect(scored(vaderNyt, { id: "1", text: "They met.", score: 0, label: "neutral" })).toHaveLength(5);
    expect(() => scored(vaderNyt, { text: "They met." })).toThrow("score: ");
    expect(() => scored(vaderNyt, { text: "They met.", score: 9 })).toThrow("score: ");
  });
});

describe("claims about a target", () => {
  const claim = (text: string, sentimentToTarget: "positive" | "negative") => ({
    text,
    target: { start: 0, end: 3, surface: text.slice(0, 3) },
    sentimentToTarget,
  });
  const records = [claim("War is bad", "negative"), claim("Art is fun", "positive"), claim("Tax is theft", "negative")];

  test("who sees nothing says positive; claims without a target are left out", () => {
    const towards = (text: string, { start, end }: { start: number; end: number }) => (text.slice(start, end) === "War" ? -1 : 0);
    const [accuracy, covered] = targetRows([...records, { text: "A claim" }], towards, [
      named("other", told({ "War is bad": -1, "Art is fun": -2, "Tax is theft": -1 })),
    ]);
    expect(accuracy).toMatchObject({ metric: "sign accuracy", n: 3 });
    expect(accuracy!.value).toBeCloseTo(2 / 3); // the tax is missed
    expect(accuracy!.floor).toBeCloseTo(2 / 3); // always negative
    expect(accuracy!.peers!.other).toBeCloseTo(2 / 3); // art is wrong
    expect(covered!.value).toBeCloseTo(1 / 3);
    expect(covered!.peers).toEqual({ other: 1 });
  });

  test("a target that has slipped, and a sentiment that is none, are refused", () => {
    expect(scored(ibmClaims, records[0])).toHaveLength(2);
    const target = { start: 1, end: 4, surface: "War" };
    expect(() => scored(ibmClaims, { ...records[0], target })).toThrow('target: the text at 1–4 is "ar ", not "War"');
    expect(() => scored(ibmClaims, { ...records[0], sentimentToTarget: "mixed" })).toThrow("sentimentToTarget: ");
  });
});

describe("peers", () => {
  test("tell good from bad and see nothing in nothing", () => {
    for (const { name, score } of sentimentPeers()) {
      expect(score("A good and happy day.", "news").score, name).toBeGreaterThan(0);
      expect(score("A bad and terrible day.", "news").score, name).toBeLessThan(0);
      for (const empty of ["", "It is a table."]) expect(score(empty, "news"), name).toEqual({ score: 0, coverage: 0 });
    }
  });

  test("are timed beside us, who come first", () => {
    const runners = sentimentRunners();
    expect(runners.slice(0, 3).map(({ name }) => name)).toEqual([
      "rhetor, without tags",
      "rhetor, with tags",
      "rhetor, with voices",
    ]);
    for (const runner of runners) expect(runner.pass(["They won.", "They lost it."]).units).toBe(22);
  });

  test("that are not installed are named once, with the way to get them", async () => {
    expect(peer("@rhetor-test/absent/lib/file.js")).toBeUndefined();
    expect(peer("@rhetor-test/absent")).toBeUndefined();
    let stderr = "";
    await run(["--data", import.meta.dirname], { write: () => {} }, { write: (text) => (stderr += text) }, []);
    expect(stderr).toMatch(/^left out .*@rhetor-test\/absent: not installed; npm --prefix eval\/bench install gets the peers\n$/);
  });
});
