import { rolePadding } from "../src/language/rolecolumns.js";
import { RoleGuesser, roleCount } from "../src/language/roles.js";
import { Tagger } from "../src/language/tagger.js";
import { tagModelFrom } from "../src/language/tags.js";
import { openModel, writeModel } from "../src/model/file.js";
import { sparseFrom } from "../src/model/linear.js";
import type { Vocabulary } from "../src/text/vocabulary.js";
import type { Example } from "./gold.js";
import { jackknifed } from "./jackknife.js";
import { type Precision, packSparse } from "./pack.js";
import { learnParsing, newParserPerceptrons, ParserPlan, type Prepared, packParser, prepared } from "./parser.js";
import { learnRoles, newRolePerceptron, RolePlan, type Tagged } from "./roles.js";
import { learnTags, newTagPerceptron, packTagger, TaggerPlan } from "./tagger.js";

/** What is learnt from: treebanks, and texts that a teacher has annotated. */
export interface Material<Sentence> {
  readonly gold: readonly Sentence[];
  readonly silver: readonly Sentence[];
}

/** The precision of the tagger and of the three models of the parser. */
export type Precisions = Readonly<Record<"tags" | "role" | "action" | "relation", Precision>>;

export interface Settings {
  readonly seed: number;
  readonly precision: Precisions;
  /** Written into the model files. */
  readonly version: string;
  readonly report: (line: string) => void;
}

/** Gold examples are seen this many times for each time that silver ones are. */
const goldTimes = 3;
const tagEpochs = 3;
const roleEpochs = 2;
const parserEpochs = 2;
/** Features are hashes of this many bits. */
const tagBits = 24;
const parserBits = 26;
/** Models that only annotate what others learn from are trained on every fourth silver example. */
const share = 4;

/** How much of each model's weights goes into the files: chosen so that the parser stays under 1.5 MB compressed. */
export const standardPrecision: Precisions = {
  tags: { step: 0.4, row: 1, cell: 0.8 },
  role: { step: 0.5, row: 2.75, cell: 1.5 },
  action: { step: 0.5, row: 2.75, cell: 1 },
  relation: { step: 0.5, row: 2.75, cell: 1 },
};
const draftPrecision: Precision = { step: 0.4, row: 0.5, cell: 0.5 };

/** A tagger, and what taggers that do not know them say of the sentences. */
export interface TaggedMaterial extends Material<Tagged> {
  readonly file: Uint8Array;
}

/** Trains the tagger. Deterministic, like all that follows: the same material and settings give the same bytes. */
export function trainTagger({ gold, silver }: Material<Example>, { seed, version, precision, report }: Settings): TaggedMaterial {
  const plan = new TaggerPlan([...gold, ...silver], tagBits);
  report(`tagger: ${plan.table.keys.length} features`);
  const learnt = (examples: readonly Example[], epochs: number): Float32Array => {
    const model = newTagPerceptron(plan);
    learnTags(plan, model, examples, epochs, seed);
    return model.averaged();
  };
  const draft = (examples: readonly Example[], epochs: number): Uint8Array =>
    packTagger(plan, learnt(examples, epochs), draftPrecision, version);
  const everything = [...silver, ...times(gold, goldTimes)];
  const file = packTagger(plan, learnt(everything, tagEpochs), precision.tags, version);
  report("tagger: trained");
  const some = every(silver, share);
  const taggedGold = jackknifed(
    gold,
    (example) => example,
    (learn, about) => tagAll(draft([...some, ...times(learn, 2)], 2), about),
  );
  const taggedSilver = tagAll(draft(gold, tagEpochs), silver);
  report("tagger: treebanks tagged by others that do not know them");
  return { file, gold: taggedGold, silver: taggedSilver };
}

/** A guesser of roles, and sentences with the roles that guessers say which do not know them. */
export interface RoleMaterial extends Material<Prepared> {
  readonly plan: RolePlan;
  readonly weights: Float32Array;
}

export function trainRoles({ gold, silver }: Material<Tagged>, { seed, report }: Settings): RoleMaterial {
  const plan = new RolePlan([...gold, ...silver], tagBits);
  report(`roles: ${plan.table.keys.length} features`);
  const learnt = (sentences: readonly Tagged[], epochs: number): Float32Array => {
    const model = newRolePerceptron(plan);
    learnRoles(plan, model, sentences, epochs, seed);
    return model.averaged();
  };
  const weights = learnt([...silver, ...times(gold, 2)], roleEpochs);
  report("roles: trained");
  const some = every(silver, share);
  const goldRoles = jackknifed(
    gold,
    ({ example }) => example,
    (learn, about) => guessAll(plan, learnt([...some, ...times(learn, 2)], 1), about),
  );
  const silverRoles = guessAll(plan, learnt(gold, roleEpochs), silver);
  report("roles: guessed by others that do not know the sentences");
  return {
    plan,
    weights,
    gold: gold.map((sentence, i) => prepared(sentence, goldRoles[i]!)),
    silver: silver.map((sentence, i) => prepared(sentence, silverRoles[i]!)),
  };
}

/** Trains the parser. Returns its file, the guesser of roles with it. */
export function trainParser(
  { gold, silver, plan: rolePlan, weights: role }: RoleMaterial,
  { seed, version, precision, report }: Settings,
): Uint8Array {
  const sentences = [...silver, ...times(gold, goldTimes)];
  const plan = new ParserPlan(rolePlan, sentences, parserBits);
  report(`parser: ${plan.actions.keys.length} features of actions, ${plan.relations.keys.length} of relations`);
  const model = newParserPerceptrons(plan);
  for (let epoch = 0; epoch < parserEpochs; epoch++) {
    learnParsing(plan, model, sentences, 1, seed + epoch, epoch > 0);
    report(`parser: epoch ${epoch + 1} of ${parserEpochs}`);
  }
  const weights = { role, action: model.action.averaged(), relation: model.relation.averaged() };
  return packParser(plan, weights, precision, version);
}

function times<Item>(items: readonly Item[], count: number): Item[] {
  return Array.from({ length: count }, () => items).flat();
}

function every<Item>(items: readonly Item[], step: number): Item[] {
  return items.filter((_, i) => i % step === 0);
}

/** What a tagger says about the sentences, whatever their gold tags are. */
function tagAll(file: Uint8Array, examples: readonly Example[]): Tagged[] {
  const model = tagModelFrom(openModel("tags", file));
  const taggers = new Map<Vocabulary, Tagger>();
  return examples.map((example) => {
    const { doc, first, length } = example;
    let tagger = taggers.get(doc.vocabulary);
    if (!tagger) {
      tagger = new Tagger(model, doc.vocabulary);
      taggers.set(doc.vocabulary, tagger);
    }
    const labels = new Uint8Array(first + length);
    tagger.tag(doc, first, first + length, labels);
    const own = labels.subarray(first);
    return { example, upos: own.map((label) => model.upos[label]!), xpos: own.map((label) => model.xpos[label]!) };
  });
}

/** What a guesser of roles says about the sentences, with the padding that the parser's columns have. */
function guessAll(plan: RolePlan, weights: Float32Array, sentences: readonly Tagged[]): Uint8Array[] {
  const { values, sections } = packSparse("role", plan.table, roleCount, weights, draftPrecision);
  const file = openModel("syntax", writeModel({ name: "syntax", version: "draft", values }, sections));
  const guesser = new RoleGuesser({ tagOf: plan.tagOf, roles: plan.roles, role: sparseFrom(file, "role", roleCount) });
  return sentences.map(({ example: { doc, first, length }, upos, xpos }) =>
    guesser.guess(doc, { upos, xpos }, first, first + length, first).slice(0, length + 2 * rolePadding),
  );
}
