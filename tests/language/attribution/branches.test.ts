import { describe, expect, test } from "vitest";
import { CueBranches } from "../../../src/language/attribution/branches.js";
import { around } from "../../../src/language/attribution/labeller.js";
import { Passage, padding } from "../../../src/language/attribution/passage.js";
import { quotingOf } from "../../../src/language/attribution/quoting.js";
import { mostSpanFeatures, spanFeatures } from "../../../src/language/attribution/spanfeatures.js";
import { sentencePhrases } from "../../../src/language/phrases.js";
import { Relation } from "../../../src/language/tagset.js";
import { Tree } from "../../../src/language/tree.js";
import { read } from "../../../src/text/read.js";
import { type HandMade, sentence, tagsOf } from "../trees.js";

const passageOf = ({ doc, tags, tree, phrases }: HandMade): Passage =>
  new Passage({ doc, tags, quoting: quotingOf(doc) }, 0, tree, phrases);

/** The branches of a sentence made by hand as seen from a word of it, by word. */
function seen(rows: string, cue: string) {
  const made = sentence(rows);
  const passage = passageOf(made);
  const branches = new CueBranches();
  branches.load(passage, passage.placeOf(made.token(cue)), padding, padding + passage.length);
  return {
    root: (word: string): string => made.word(passage.first[branches.root[passage.placeOf(made.token(word))]!]!),
    up: (word: string): number => branches.up[passage.placeOf(made.token(word))]!,
    branch: (word: string): number => branches.branch[passage.placeOf(made.token(word))]!,
  };
}

const bridge =
  "Holt NNP 2 nsubj | said say VBD 0 root | that IN 6 mark | the DT 5 det | bridge NN 6 nsubj | fell fall VBD 2 ccomp | . . 2 punct";

describe("a branch", () => {
  test("begins with a dependent of the cue and holds what that governs", () => {
    const { root, up, branch } = seen(bridge, "said");
    expect(["that", "the", "bridge", "fell"].map(root)).toEqual(["fell", "fell", "fell", "fell"]);
    expect(new Set(["that", "the", "bridge", "fell"].map(branch)).size).toBe(1);
    expect(["Holt", "."].map(root)).toEqual(["Holt", "."]);
    expect(new Set(["Holt", "said", "fell", "."].map(branch)).size).toBe(4);
    expect(["Holt", "said", "fell"].map(up)).toEqual([0, 0, 0]);
  });

  test("begins further up where it hangs from what the cue depends on", () => {
    const { root, up, branch } = seen(bridge, "fell");
    expect(["the", "bridge", "that", "Holt", "said", "."].map(root)).toEqual(["bridge", "bridge", "that", "Holt", "said", "."]);
    expect(["bridge", "that", "fell", "said", "Holt", "."].map(up)).toEqual([0, 0, 0, 1, 1, 1]);
    expect(branch("Holt")).not.toBe(branch("bridge"));
  });

  test("is another by its relation, and by its side of the cue", () => {
    const subject = seen("Holt NNP 2 nsubj | left VBD 0 root | . . 2 punct", "left").branch("Holt");
    expect(seen("Ferries NNS 2 nsubj | sank VBD 0 root | . . 2 punct", "sank").branch("Ferries")).toBe(subject);
    expect(seen("Holt NNP 2 obj | left VBD 0 root | . . 2 punct", "left").branch("Holt")).not.toBe(subject);
    expect(seen("left VBD 0 root | Holt NNP 1 nsubj | . . 1 punct", "left").branch("Holt")).not.toBe(subject);
  });

  test("is told apart up to four steps from the cue", () => {
    const chain = "a NN 0 root | b NN 1 nmod | c NN 2 nmod | d NN 3 nmod | e NN 4 nmod | f NN 5 nmod | g NN 6 nmod";
    const { up } = seen(chain, "g");
    expect(["g", "f", "e", "d", "c", "b", "a"].map(up)).toEqual([0, 1, 2, 3, 4, 4, 4]);
  });

  test("of another tree is farther than all", () => {
    const { root, up } = seen("Holt NNP 2 nsubj | left VBD 0 root | It PRP 4 nsubj | sank VBD 0 root", "left");
    expect(["It", "sank"].map(root)).toEqual(["sank", "sank"]);
    expect(["It", "sank"].map(up)).toEqual([5, 5]);
  });
});

/** A passage of many tokens, of which each tenth governs the nine after it. */
function long(length: number): Passage {
  const doc = read("word ".repeat(length).trim());
  const heads = Int32Array.from({ length }, (_, i) => (i === 0 ? -1 : i % 10 === 0 ? 0 : i - (i % 10)));
  const tree = new Tree(
    0,
    heads,
    Uint8Array.from(heads, (head) => (head < 0 ? Relation.root : Relation.nmod)),
  );
  const tags = tagsOf(new Array<"NOUN">(length).fill("NOUN"), new Array<"NN">(length).fill("NN"));
  const phrases = sentencePhrases({ doc, tree, tags, lemmas: { of: () => "word" } });
  return new Passage({ doc, tags, quoting: quotingOf(doc) }, 0, tree, phrases);
}

describe("in a long passage", () => {
  const passage = long(500);
  const word = { lemma: 1, class: 2, prior: 3 };
  const actor = new Uint8Array(1024);
  /** The features of all units around a cue. */
  const features = (branches: CueBranches, token: number): number[][] => {
    const at = passage.placeOf(token);
    const { first, end } = around(passage, at);
    branches.load(passage, at, first, end);
    const out = new Int32Array(mostSpanFeatures);
    return Array.from({ length: end - first }, (_, i) => [
      ...out.subarray(0, spanFeatures({ passage, branches, at, word, actor }, first + i, out)),
    ]);
  };

  test("branches are the same whatever cue was looked at before", () => {
    const used = new CueBranches();
    for (const token of [0, 250, 255, 103, 420, 499, 3]) expect(features(used, token)).toEqual(features(new CueBranches(), token));
  });

  test("and whatever passage", () => {
    const used = new CueBranches();
    used.load(long(900), padding + 450, padding + 370, padding + 531);
    expect(features(used, 250)).toEqual(features(new CueBranches(), 250));
  });
});
