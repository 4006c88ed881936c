import { describe, expect, test } from "vitest";
import { markActor } from "../../../src/language/attribution/actor.js";
import { Passage, padding } from "../../../src/language/attribution/passage.js";
import { quotingOf } from "../../../src/language/attribution/quoting.js";
import { sentence } from "../trees.js";

const hand = sentence(
  "The DT 2 det | mayor NN 6 nsubj | of IN 4 case | Korland NNP 2 nmod | ever RB 6 advmod | said say VBD 0 root | so RB 6 advmod",
);
const passage = new Passage({ doc: hand.doc, tags: hand.tags, quoting: quotingOf(hand.doc) }, 0, hand.tree, hand.phrases);
const whole = { first: padding, end: padding + passage.length };

/** The marks of the words, after places had others. */
function marks(predicate: string | undefined, { first, end } = whole): number[] {
  const out = new Uint8Array(passage.length + 2 * padding).fill(9);
  markActor(passage, predicate === undefined ? undefined : hand.clause(predicate), first, end, out);
  return [...out];
}

describe("who acts in a clause", () => {
  test("is marked: the core of the phrase, and what follows its noun", () => {
    expect(marks("said")).toEqual([0, 0, 1, 1, 2, 2, 0, 0, 0, 0, 0]);
  });

  test("is nobody without a clause", () => {
    expect(marks(undefined)).toEqual(new Array<number>(11).fill(0));
  });

  test("is marked only near the places that are asked for", () => {
    expect(marks("said", { first: padding + 3, end: padding + 4 })).toEqual([9, 9, 9, 1, 2, 2, 0, 0, 9, 9, 9]);
  });
});
