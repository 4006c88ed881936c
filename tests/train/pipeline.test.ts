import { expect, test } from "vitest";
import { Parser } from "../../src/language/parser.js";
import { parseModelFrom } from "../../src/language/syntax.js";
import { Tagger } from "../../src/language/tagger.js";
import { tagModelFrom } from "../../src/language/tags.js";
import { Relation, Upos, Xpos } from "../../src/language/tagset.js";
import { openModel } from "../../src/model/file.js";
import { read } from "../../src/text/read.js";
import type { Example } from "../../train/gold.js";
import { lemmaRules } from "../../train/lemmas.js";
import { trainParser, trainRoles, trainTagger } from "../../train/pipeline.js";

/** Sentences of the shape *the NOUN VERBed the NOUN .* with their grammar. */
function examples(): Example[] {
  const nouns = ["court", "minister", "party", "union", "state", "press", "army", "bank"];
  const verbs = ["blocked", "praised", "attacked", "wanted", "joined", "visited"];
  return nouns.flatMap((subject) =>
    verbs.map((verb, i) => {
      const object = nouns[(nouns.indexOf(subject) + i + 1) % nouns.length]!;
      const doc = read(`The ${subject} ${verb} the ${object}.`);
      return {
        doc,
        first: 0,
        length: 6,
        upos: Uint8Array.of(Upos.DET, Upos.NOUN, Upos.VERB, Upos.DET, Upos.NOUN, Upos.PUNCT),
        xpos: Uint8Array.of(Xpos.DT, Xpos.NN, Xpos.VBD, Xpos.DT, Xpos.NN, Xpos["."]),
        lemma: ["the", subject, verb.replace(/ed$/, ""), "the", object, "."],
        head: Int32Array.of(1, 2, 6, 4, 2, 2),
        relation: Uint8Array.of(Relation.det, Relation.nsubj, Relation.root, Relation.det, Relation.obj, Relation.punct),
      };
    }),
  );
}

const train = () => {
  const gold = examples();
  const all = { step: 0.05, row: 0, cell: 0 };
  const precision = { tags: all, role: all, action: all, relation: all };
  const settings = { seed: 1, version: "test", precision, report: () => {} };
  const tagged = trainTagger({ gold, silver: [] }, settings);
  return { tags: tagged.file, syntax: trainParser(trainRoles(tagged, settings), settings), rules: lemmaRules(tagged.gold) };
};

test("the same material makes the same files, and they do what they have learnt", { timeout: 120_000 }, () => {
  const first = train();
  const second = train();
  expect(Buffer.from(first.tags).equals(second.tags)).toBe(true);
  expect(Buffer.from(first.syntax).equals(second.syntax)).toBe(true);
  expect(first.rules).toBe(second.rules);

  const doc = read("The union blocked the bank.");
  const model = tagModelFrom(openModel("tags", first.tags));
  const labels = new Uint8Array(doc.tokens.length);
  new Tagger(model, doc.vocabulary).tag(doc, 0, 6, labels);
  const upos = labels.map((label) => model.upos[label]!);
  const xpos = labels.map((label) => model.xpos[label]!);
  expect([...upos]).toEqual([Upos.DET, Upos.NOUN, Upos.VERB, Upos.DET, Upos.NOUN, Upos.PUNCT]);
  const tree = new Parser(parseModelFrom(openModel("syntax", first.syntax))).parse(doc, { upos, xpos }, 0, 6);
  expect(Array.from({ length: 6 }, (_, token) => tree.headOf(token))).toEqual([1, 2, -1, 4, 2, 2]);
  expect(tree.relationOf(4)).toBe("obj");
});
