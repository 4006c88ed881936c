import { expect, test } from "vitest";
import { nearestAttributions, nearestSayer } from "../../eval/floors/attribution.js";
import {
  type Attributed,
  covered,
  cueCounts,
  holderOf,
  matchCues,
  sourceCounts,
  sourcedQuotations,
  tokenCounts,
} from "../../eval/scorers/attributions.js";
import { words } from "../../eval/scorers/words.js";

const text = "Ann said that it rained, and Bob hoped “it would all end soon.”";

function at(...pieces: string[]) {
  return pieces.map((piece) => ({ start: text.indexOf(piece), end: text.indexOf(piece) + piece.length }));
}

const ann: Attributed = { source: at("Ann"), cue: at("said"), content: at("that it rained") };
const bob: Attributed = { source: at("Bob"), cue: at("hoped"), content: at("“it would all end soon.”") };

test("the gold answer has every cue and every source right", () => {
  expect(cueCounts(matchCues([ann, bob], [ann, bob]))).toEqual({
    cue: { tp: 2, fp: 0, fn: 0 },
    "cue and source": { tp: 2, fp: 0, fn: 0 },
  });
});

test("a cue with a wrong source is a right cue, and as an attribution a miss and a false alarm", () => {
  expect(cueCounts(matchCues([ann, bob], [ann, { ...bob, source: at("it") }]))).toEqual({
    cue: { tp: 2, fp: 0, fn: 0 },
    "cue and source": { tp: 1, fp: 1, fn: 1 },
  });
});

test("no source is right where gold has none, and only there", () => {
  const nobody = { ...ann, source: [] };
  expect(cueCounts(matchCues([nobody], [nobody]))["cue and source"]!.tp).toBe(1);
  expect(cueCounts(matchCues([nobody], [ann]))["cue and source"]!.tp).toBe(0);
  expect(cueCounts(matchCues([ann], [nobody]))["cue and source"]!.tp).toBe(0);
});

test("a gold cue is found once; attributions without a cue are not looked at", () => {
  const again = { ...ann, cue: at("said that") };
  const silent = { ...bob, cue: [] };
  expect(cueCounts(matchCues([ann, silent], [again, ann, silent])).cue).toEqual({ tp: 1, fp: 1, fn: 0 });
});

test("tokens count once, however many contents they are in", () => {
  const inner: Attributed = { source: [], cue: [], content: at("it rained") };
  expect(tokenCounts(words(text), [ann], [ann, inner])).toEqual({
    content: { tp: 3, fp: 0, fn: 0 },
    source: { tp: 1, fp: 0, fn: 0 },
  });
  expect([...covered(words(text), at("said that"))]).toEqual([1, 2]);
});

test("a quotation belongs to the content that holds most of it", () => {
  const [quotation] = at("it would all end soon.");
  expect(holderOf(quotation!, [ann, bob])).toBe(bob);
  expect(holderOf(quotation!, [ann, { ...bob, content: at("it would") }])).toBeUndefined();
  expect(sourcedQuotations([quotation!], [ann, bob])).toEqual([{ quotation, source: bob.source }]);
  expect(sourcedQuotations([quotation!], [ann, { ...bob, source: [] }])).toEqual([]);
});

test("the source of a quotation is right or not; none is wrong", () => {
  const sourced = sourcedQuotations(at("it would all end soon."), [ann, bob]);
  const judge = (found: readonly Attributed[]) => ({
    sayerOf: (quotation: (typeof sourced)[number]["quotation"]) => holderOf(quotation, found),
    isSame: (gold: Attributed["source"], one: Attributed) => gold[0]!.start === one.source[0]!.start,
  });
  expect(sourceCounts(sourced, judge([bob]))).toEqual({ tp: 1, fp: 0, fn: 0 });
  expect(sourceCounts(sourced, judge([{ ...bob, source: at("Ann") }]))).toEqual({ tp: 0, fp: 0, fn: 1 });
  expect(sourceCounts(sourced, judge([{ ...bob, source: [] }]))).toEqual({ tp: 0, fp: 0, fn: 1 });
  expect(sourceCounts(sourced, judge([]))).toEqual({ tp: 0, fp: 0, fn: 1 });
});

const told = (source: string, { cue, source: by, content }: Attributed) =>
  [by, cue, content].map((pieces) => pieces.map(({ start, end }) => source.slice(start, end)));

test("the floor takes the nearest subject, and the rest of the sentence or what stands before", () => {
  const talk = "The mayor of Korland, angry, said that it rained. “We left,” he added.";
  expect(nearestAttributions(talk).map((one) => told(talk, one))).toEqual([
    [["Korland"], ["said"], ["that it rained"]],
    [["he"], ["added"], ["“We left,”"]],
  ]);
});

test("the floor gives a quotation to the nearest cue of its paragraph, else to the last one", () => {
  const talk = "Ann said no. Bob warned: “No.”\n\n“Never.”";
  const all = nearestAttributions(talk);
  const sayer = (quotation: string) => {
    const start = talk.indexOf(quotation);
    return nearestSayer(talk, { start, end: start + quotation.length }, all);
  };
  expect(sayer("No.")).toBe(all[1]);
  expect(sayer("Never.")).toBe(all[1]);
  expect(nearestSayer(talk, { start: 0, end: 3 }, [])).toBeUndefined();
});
