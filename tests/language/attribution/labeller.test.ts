import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CueBranches } from "../../../src/language/attribution/branches.js";
import { around, Labeller, type LabelScorer, transitionKinds, transitionOf } from "../../../src/language/attribution/labeller.js";
import { Label, labelCount, mayFollow } from "../../../src/language/attribution/labels.js";
import { Passage, padding } from "../../../src/language/attribution/passage.js";
import { quotingOf } from "../../../src/language/attribution/quoting.js";
import type { CueView } from "../../../src/language/attribution/spanfeatures.js";
import { sentencePhrases } from "../../../src/language/phrases.js";
import { Relation } from "../../../src/language/tagset.js";
import { Tree } from "../../../src/language/tree.js";
import { read } from "../../../src/text/read.js";
import { tagsOf } from "../trees.js";

/** A passage of tokens that all hang from the first, seen from one of them. */
function view(length: number, cue: number): CueView {
  const doc = read("word ".repeat(length).trim());
  const heads = Int32Array.from({ length }, (_, i) => (i === 0 ? -1 : 0));
  const tree = new Tree(
    0,
    heads,
    Uint8Array.from(heads, (head) => (head < 0 ? Relation.root : Relation.nmod)),
  );
  const tags = tagsOf(new Array<"NOUN">(length).fill("NOUN"), new Array<"NN">(length).fill("NN"));
  const phrases = sentencePhrases({ doc, tree, tags, lemmas: { of: () => "word" } });
  const passage = new Passage({ doc, tags, quoting: quotingOf(doc) }, 0, tree, phrases);
  const branches = new CueBranches();
  const at = passage.placeOf(cue);
  const { first, end } = around(passage, at);
  branches.load(passage, at, first, end);
  return { passage, branches, at, word: { lemma: 1, class: 2, prior: 3 }, actor: new Uint8Array(length + 2 * padding) };
}

const noTransitions = new Int32Array(transitionKinds * labelCount * labelCount);

/** Gives units scores in the order in which they are asked for. */
function scorer(
  rows: readonly (readonly number[])[],
  transitions: ArrayLike<number> = noTransitions,
): LabelScorer & { asked: number } {
  return {
    transitions,
    asked: 0,
    score(_features, _length, scores): void {
      rows[this.asked++]?.forEach((score, label) => {
        scores[label]! += score;
      });
    },
  };
}

/** Scores by which each unit wants one label. */
const wanting = (...labels: readonly number[]): number[][] =>
  labels.map((wanted) => Array.from({ length: labelCount }, (_, label) => (label === wanted ? 10 : 0)));
const labelsOf = (seen: CueView, given: LabelScorer): number[] => [
  ...new Labeller(given).label(seen).subarray(padding, padding + seen.passage.length),
];

const { none, source, sourceOn, cue, cueOn, content, contentOn } = Label;

describe("a label", () => {
  test("that begins a piece, or is none, follows all others", () => {
    for (const label of [none, source, cue, content])
      for (let before = 0; before < labelCount; before++) expect(mayFollow(label, before)).toBe(true);
  });

  test("that goes on with a piece follows only those of the same kind", () => {
    const before = (label: number): number[] => [...Array(labelCount).keys()].filter((each) => mayFollow(label, each));
    expect(before(sourceOn)).toEqual([source, sourceOn]);
    expect(before(cueOn)).toEqual([cue, cueOn]);
    expect(before(contentOn)).toEqual([content, contentOn]);
  });
});

describe("the labels of a passage", () => {
  test("are those with the highest scores", () => {
    const wanted = [source, sourceOn, cue, content, contentOn, none];
    expect(labelsOf(view(6, 2), scorer(wanting(...wanted)))).toEqual(wanted);
  });

  test("have the cue at the word that heads it, whatever the scores", () => {
    expect(labelsOf(view(3, 1), scorer(wanting(content, contentOn, contentOn)))[1]).toBe(cue);
    expect(labelsOf(view(3, 2), scorer(wanting(none, cue, none)))).toSatisfy(
      ([, , last]: number[]) => last === cue || last === cueOn,
    );
  });

  test("let a piece go on only with its own kind", () => {
    const rows = wanting(source, contentOn, cue, contentOn);
    rows[1]![sourceOn] = 4;
    expect(labelsOf(view(4, 2), scorer(rows))).toEqual([source, sourceOn, cue, none]);
  });

  test("let no piece begin in its middle", () => {
    expect(labelsOf(view(3, 1), scorer(wanting(sourceOn, cue, content)))).toEqual([none, cue, content]);
  });

  test("obey what one label after another is worth", () => {
    const seen = view(4, 1);
    const transitions = new Int32Array(noTransitions.length);
    for (let kind = 0; kind < transitionKinds; kind++) transitions[(kind * labelCount + content) * labelCount + contentOn] = 15;
    const rows = wanting(source, cue, content, content);
    expect(labelsOf(seen, scorer(rows))).toEqual([source, cue, content, content]);
    expect(labelsOf(seen, scorer(rows, transitions))).toEqual([source, cue, content, contentOn]);
  });

  test("are asked for in reach of the cue only", () => {
    const near = scorer([]);
    const labeller = new Labeller(near);
    const seen = view(400, 200);
    labeller.label(seen);
    expect(near.asked).toBe(161);
    expect(around(seen.passage, seen.at)).toEqual({ first: seen.at - 80, end: seen.at + 81 });
    expect(around(seen.passage, padding)).toEqual({ first: padding, end: padding + 81 });
  });

  test("are the same for a passage, whatever was labelled before", () => {
    const rows = wanting(source, cue, content, contentOn);
    const given = scorer(rows);
    const labeller = new Labeller(given);
    labeller.label(view(300, 150));
    given.asked = 0;
    const seen = view(4, 1);
    expect([...labeller.label(seen).subarray(padding, padding + 4)]).toEqual([source, cue, content, contentOn]);
  });

  test("are made worse by a cost where they are wrong", () => {
    const seen = view(3, 1);
    const rows = wanting(source, cue, content);
    rows[2]![none] = 9;
    const gold = Uint8Array.of(0, 0, source, cue, content, 0, 0);
    expect([...new Labeller(scorer(rows)).label(seen, gold, 0).subarray(padding, padding + 3)]).toEqual([source, cue, content]);
    expect([...new Labeller(scorer(rows)).label(seen, gold, 5).subarray(padding, padding + 3)]).toEqual([source, cue, none]);
  });

  test("are the best of all that are allowed", () => {
    const length = 4;
    const seen = view(length, 1);
    const score = fc.integer({ min: -20, max: 20 });
    const cells = fc.array(score, { minLength: labelCount, maxLength: labelCount });
    const table = fc.array(score, { minLength: noTransitions.length, maxLength: noTransitions.length });
    const sequences: number[][] = [];
    const grow = (before: readonly number[]): void => {
      if (before.length === length) {
        sequences.push([...before]);
        return;
      }
      for (let label = 0; label < labelCount; label++) {
        const isHead = before.length === 1;
        if (isHead && label !== cue && label !== cueOn) continue;
        if (mayFollow(label, before.at(-1) ?? none)) grow([...before, label]);
      }
    };
    grow([]);
    fc.assert(
      fc.property(fc.array(cells, { minLength: length, maxLength: length }), table, (rows, transitions) => {
        const worth = (labels: readonly number[]): number =>
          labels.reduce((sum, label, i) => {
            const before = i > 0 ? transitionOf(seen, padding + i) * labelCount * labelCount + labels[i - 1]! * labelCount : -1;
            return sum + rows[i]![label]! + (before < 0 ? 0 : transitions[before + label]!);
          }, 0);
        const best = Math.max(...sequences.map(worth));
        const found = labelsOf(seen, scorer(rows, transitions));
        expect(worth(found)).toBe(best);
        expect(sequences).toContainEqual(found);
      }),
      { numRuns: 40 },
    );
  });
});
