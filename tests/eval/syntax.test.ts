import { expect, test } from "vitest";
import { floorAnalyst } from "../../eval/floors/syntax.js";
import { align } from "../../eval/scorers/alignment.js";
import { lemmaCounts, tagCounts, treeCounts } from "../../eval/scorers/attachment.js";
import { argumentCounts, relationCounts } from "../../eval/scorers/relations.js";
import { languageRows } from "../../eval/sets/language.js";
import { Relation, Upos } from "../../src/language/tagset.js";
import { analysis, type Line, oracle, treebanked } from "./treebank.js";

const text = "He didn't say that it was seen, Ann.";
const lines: readonly Line[] = [
  ["He", "he", "PRON", "PRP", 4, "nsubj"],
  ["did", "do", "AUX", "VBD", 4, "aux"],
  ["n't", "not", "PART", "RB", 4, "advmod"],
  ["say", "say", "VERB", "VB", 0, "root"],
  ["that", "that", "SCONJ", "IN", 8, "mark"],
  ["it", "it", "PRON", "PRP", 8, "nsubj:pass"],
  ["was", "be", "AUX", "VBD", 8, "aux:pass"],
  ["seen", "see", "VERB", "VBN", 4, "ccomp"],
  [",", ",", "PUNCT", ",", 10, "punct"],
  ["Ann", "Ann", "PROPN", "NNP", 4, "vocative"],
  [".", ".", "PUNCT", ".", 4, "punct"],
];
const gold = analysis(text, lines);

/** The gold lines with some of them changed, by form. */
function found(changes: Readonly<Record<string, Partial<{ lemma: string; upos: Upos; head: number; relation: Relation }>>>) {
  const changed = lines.map(([form, lemma, upos, xpos, head, relation]): Line => {
    const change = changes[form] ?? {};
    return [form, change.lemma ?? lemma, change.upos ?? upos, xpos, change.head ?? head, change.relation ?? relation];
  });
  return analysis(text, changed);
}

test("the gold answer is right everywhere", () => {
  const alignment = align(gold, gold);
  const all = { ...tagCounts(alignment), ...lemmaCounts(alignment), ...treeCounts(alignment), ...argumentCounts(gold, gold) };
  for (const { fp, fn } of Object.values(all)) expect([fp, fn]).toEqual([0, 0]);
  expect(Object.fromEntries(Object.entries(all).map(([name, { tp }]) => [name, tp]))).toEqual({
    UPOS: 11,
    XPOS: 11,
    "UPOS+XPOS": 11,
    lemma: 11,
    "lemma, no punctuation": 9,
    "lemma, no punctuation, no capitals": 9,
    UAS: 11,
    LAS: 11,
    "LAS without subtypes": 11,
    CLAS: 6, // He n't say it seen Ann
    subject: 2,
    "subject of a verb": 2,
    "object of a verb": 0,
    "subject of a reporting verb": 1,
    "clause of a reporting verb, head": 1,
    "clause of a reporting verb, extent": 1,
    "clause of a reporting verb, extent without edge marks": 1,
    "head of a negator": 1,
  });
});

test("words are the same when their offsets are", () => {
  const whole = analysis(text, [...lines.slice(0, 1), ["didn't", "do", "AUX", "VBD", 3, "aux"], ...lines.slice(3)]);
  const { foundOf, goldOf } = align(gold, whole);
  expect([...foundOf]).toEqual([0, -1, -1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect([...goldOf]).toEqual([0, -1, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(tagCounts(align(gold, whole)).UPOS).toEqual({ tp: 9, fp: 1, fn: 2 });
});

test("a head that is no gold word is a wrong head", () => {
  const whole = analysis(text, [
    ["He", "he", "PRON", "PRP", 2, "nsubj"],
    ["didn't", "do", "AUX", "VBD", 3, "aux"],
    ["say", "say", "VERB", "VB", 0, "root"],
  ]);
  expect(treeCounts(align(gold, whole)).UAS).toEqual({ tp: 1, fp: 2, fn: 10 });
  expect(argumentCounts(gold, whole).subject).toEqual({ tp: 0, fp: 1, fn: 2 });
});

test("a wrong subtype costs in LAS and not in the measures of CoNLL 2018", () => {
  const counts = treeCounts(align(gold, found({ it: { relation: "nsubj" } })));
  expect(counts.LAS).toEqual({ tp: 10, fp: 1, fn: 1 });
  expect(counts["LAS without subtypes"]).toEqual({ tp: 11, fp: 0, fn: 0 });
  expect(counts.CLAS).toEqual({ tp: 6, fp: 0, fn: 0 });
});

test("in CLAS each side says which of its words are content words", () => {
  const counts = treeCounts(align(gold, found({ that: { relation: "obj" }, Ann: { relation: "cc" } })));
  expect(counts.CLAS).toEqual({ tp: 5, fp: 1, fn: 1 });
});

test("a lemma counts with its capitals, and gold's _ is nobody's mistake", () => {
  expect(lemmaCounts(align(gold, found({ Ann: { lemma: "ann" }, ",": { lemma: ";" } })))).toEqual({
    lemma: { tp: 9, fp: 2, fn: 2 },
    "lemma, no punctuation": { tp: 8, fp: 1, fn: 1 },
    "lemma, no punctuation, no capitals": { tp: 9, fp: 0, fn: 0 },
  });
  expect(lemmaCounts(align(found({ say: { lemma: "_" } }), gold)).lemma).toEqual({ tp: 11, fp: 0, fn: 0 });
});

test("a relation is right when its word, its head and its name are", () => {
  const counts = relationCounts(gold, found({ it: { relation: "nsubj" }, He: { head: 8 } }));
  expect(counts["nsubj:pass"]).toEqual({ tp: 0, fp: 0, fn: 1 });
  expect(counts.nsubj).toEqual({ tp: 0, fp: 2, fn: 1 });
  expect(counts.ccomp).toEqual({ tp: 1, fp: 0, fn: 0 });
});

test("a subject of what is no verb is a subject, and no subject of a verb", () => {
  const counts = argumentCounts(found({ seen: { upos: "ADJ" } }), gold);
  expect(counts.subject).toEqual({ tp: 2, fp: 0, fn: 0 });
  expect(counts["subject of a verb"]).toEqual({ tp: 1, fp: 0, fn: 0 });
});

test("either kind of subject is a subject", () => {
  expect(argumentCounts(gold, found({ it: { relation: "nsubj" } }))["subject of a verb"]).toEqual({ tp: 2, fp: 0, fn: 0 });
});

test("the clause of a reporting verb is all it governs, with or without the marks at its edges", () => {
  const comma = argumentCounts(gold, found({ ",": { head: 8 } }));
  expect(comma["clause of a reporting verb, head"]).toEqual({ tp: 1, fp: 0, fn: 0 });
  expect(comma["clause of a reporting verb, extent"]).toEqual({ tp: 0, fp: 1, fn: 1 });
  expect(comma["clause of a reporting verb, extent without edge marks"]).toEqual({ tp: 1, fp: 0, fn: 0 });
  const other = argumentCounts(gold, found({ Ann: { head: 8 } }));
  expect(other["clause of a reporting verb, extent without edge marks"]).toEqual({ tp: 0, fp: 1, fn: 1 });
});

test("which verbs report is told by gold", () => {
  const counts = argumentCounts(gold, found({ say: { lemma: "eat", upos: "NOUN" }, it: { head: 4 } }));
  expect(counts["subject of a reporting verb"]).toEqual({ tp: 1, fp: 1, fn: 0 });
});

test("a negator hangs on the right word or on a wrong one", () => {
  expect(argumentCounts(gold, found({ "n't": { head: 8, relation: "aux" } }))["head of a negator"]).toEqual({
    tp: 0,
    fp: 1,
    fn: 1,
  });
  expect(argumentCounts(gold, found({ "n't": { relation: "aux" } }))["head of a negator"]).toEqual({ tp: 1, fp: 0, fn: 0 });
});

test("the floor looks up how words are mostly tagged and hangs each on the next", () => {
  const training = treebanked("Ann saw it. It saw it.", [
    ["Ann", "Ann", "PROPN", "NNP", 2, "nsubj"],
    ["saw", "see", "VERB", "VBD", 0, "root"],
    ["it", "it", "PRON", "PRP", 2, "obj"],
    [".", ".", "PUNCT", ".", 2, "punct"],
    ["It", "it", "PRON", "PRP", 6, "nsubj"],
    ["saw", "see", "NOUN", "NN", 2, "obl"],
    ["it", "it", "PRON", "PRP", 6, "obj"],
    [".", ".", "PUNCT", ".", 6, "punct"],
  ]);
  const { upos, relation, head, lemma } = floorAnalyst([training])(
    treebanked("IT zoomed it.", [
      ["IT", "it", "PRON", "PRP", 2, "nsubj"],
      ["zoomed", "zoom", "VERB", "VBD", 0, "root"],
      ["it", "it", "PRON", "PRP", 2, "obj"],
      [".", ".", "PUNCT", ".", 2, "punct"],
    ]).doc,
  );
  expect([...upos]).toEqual([Upos.PRON, Upos.PROPN, Upos.PRON, Upos.PUNCT]);
  expect([...relation]).toEqual([Relation.obj, Relation.nsubj, Relation.obj, Relation.root]);
  expect([...head]).toEqual([1, 2, 3, -1]);
  expect(lemma).toEqual(["IT", "zoomed", "it", "."]);
});

test("models that know the answer score 1 on every row, from raw text as on gold tokens", () => {
  const records = [treebanked(text, lines)];
  const rows = languageRows(records, oracle(records), { best: { language: {} }, train: undefined });
  expect(rows.filter(({ n }) => n > 0).every(({ value }) => value === 1)).toBe(true);
  const named = (metric: string) => rows.find((row) => row.metric === metric);
  expect(named("tags/raw UPOS F1")).toEqual({ metric: "tags/raw UPOS F1", value: 1, n: 11, floor: null });
  expect(named("syntax/gold UAS F1")).toEqual({ metric: "syntax/gold UAS F1", value: 1, n: 11, floor: 3 / 11 });
  expect(named("relations/gold aux F1")?.n).toBe(1);
});

test("with training texts every row has a floor, and published figures stand beside theirs", () => {
  const records = [treebanked(text, lines)];
  const best = { language: { "syntax/gold LAS F1": { value: 0.9, source: "somebody" } } };
  const rows = languageRows(records, oracle(records), { best, train: records });
  expect(rows.every(({ floor }) => floor !== null)).toBe(true);
  expect(rows.find(({ metric }) => metric === "tags/gold UPOS F1")?.floor).toBe(1);
  expect(rows.filter((row) => row.best).map(({ metric }) => metric)).toEqual(["syntax/gold LAS F1"]);
});
