import { RoleGuesser } from "../src/language/roles.js";
import { Tagger } from "../src/language/tagger.js";
import { tagModelFrom } from "../src/language/tags.js";
import { openModel, writeModel } from "../src/model/file.js";
import { sparseFrom } from "../src/model/linear.js";
import type { Vocabulary } from "../src/text/vocabulary.js";
import type { Example } from "./gold.js";
import { jackknifed } from "./jackknife.js";
import { type Precision, packSparse, pruned } from "./pack.js";
import { learnParsing, newParserPerceptrons, ParserPlan, type Prepared, packParser, prepared } from "./parser.js";
import { learnRoles, newRolePerceptron, RolePlan, type Tagged } from "./roles.js";
import { learnTags, newTagPerceptron, packTagger, TaggerPlan } from "./tagger.js";

/** What is learnt from: treebanks, and texts that a teacher has annotated. */
export interface Material {
  readonly gold: readonly Example[];
  readonly silver: readonly Example[];
}

export interface Settings {
  readonly seed: number;
  /** Written into the model files. */
  readonly version: string;
  readonly report: (line: string) => void;
}

/** Gold examples are seen this many times for each time that silver ones are. */
const goldTimes = 3;
const tagEpochs = 3;
const roleEpochs = 2;
const parserEpochs = 3;
/** Epochs after pruning, in which only the weights that are left are changed. */
const tuningEpochs = 1;
/** How many features' hashes are told apart. */
const tagBits = 24;
const parserBits = 26;
/** Models that only annotate what others learn from are trained on every fourth silver example. */
const share = 4;

const tagPrecision: Precision = { step: 0.4, least: 1 };
const draftPrecision: Precision = { step: 0.4, least: 0.5 };
const rolePrecision: Precision = { step: 0.4, least: 1 };
const actionPrecision: Precision = { step: 0.5, least: 2 };
const relationPrecision: Precision = { step: 0.5, least: 2 };

/** The files of the tagger and of the parser. */
export interface Trained {
  readonly tags: Uint8Array;
  readonly syntax: Uint8Array;
}

/**
 * Trains tagger, guesser of roles and parser, each on what the one before says of texts that it has not learnt from. Deterministic: the
 * same material and settings give the same bytes.
 */
export function train({ gold, silver }: Material, { seed, version, report }: Settings): Trained {
  const some = silver.filter((_, i) => i % share === 0);

  const tagPlan = new TaggerPlan([...gold, ...silver], tagBits);
  const tagsFrom = (examples: readonly Example[], epochs: number): Float32Array => {
    const model = newTagPerceptron(tagPlan);
    learnTags(tagPlan, model, examples, epochs, seed);
    return model.averaged();
  };
  const draft = (examples: readonly Example[], epochs: number) =>
    packTagger(tagPlan, tagsFrom(examples, epochs), draftPrecision, version);
  const tags = packTagger(tagPlan, tuned(tagPlan, [...silver, ...times(gold, goldTimes)], seed, report), tagPrecision, version);
  report("tagger trained");
  const taggedGold = jackknifed(
    gold,
    (example) => example,
    (learn, about) => tagAll(draft([...some, ...times(learn, 2)], 2), about),
  );
  const taggedSilver = tagAll(draft(gold, tagEpochs), silver);
  report("treebanks tagged by taggers that do not know them");

  const rolePlan = new RolePlan([...taggedGold, ...taggedSilver], tagBits);
  const rolesFrom = (sentences: readonly Tagged[], epochs: number): Float32Array => {
    const model = newRolePerceptron(rolePlan);
    learnRoles(rolePlan, model, sentences, epochs, seed);
    return model.averaged();
  };
  const role = rolesFrom([...taggedSilver, ...times(taggedGold, 2)], roleEpochs);
  report("guesser of roles trained");
  const goldRoles = jackknifed(
    taggedGold,
    ({ example }) => example,
    (learn, about) => guessAll(rolePlan, rolesFrom([...every(taggedSilver, share), ...times(learn, 2)], 1), about),
  );
  const silverRoles = guessAll(rolePlan, rolesFrom(taggedGold, roleEpochs), taggedSilver);
  report("roles guessed by guessers that do not know them");

  const sentences: Prepared[] = [
    ...taggedSilver.map((sentence, i) => prepared(sentence, silverRoles[i]!)),
    ...times(
      taggedGold.map((sentence, i) => prepared(sentence, goldRoles[i]!)),
      goldTimes,
    ),
  ];
  const plan = new ParserPlan(rolePlan, sentences, parserBits);
  const whole = newParserPerceptrons(plan);
  for (let epoch = 0; epoch < parserEpochs; epoch++) {
    learnParsing(plan, whole, sentences, 1, seed + epoch, epoch > 0);
    report(`parser: epoch ${epoch + 1} of ${parserEpochs}`);
  }
  const small = newParserPerceptrons(
    plan,
    {
      action: pruned(whole.action.averaged(), actionPrecision.least),
      relation: pruned(whole.relation.averaged(), relationPrecision.least),
    },
    true,
  );
  learnParsing(plan, small, sentences, tuningEpochs, seed + parserEpochs, true);
  report("parser trained");
  const weights = { role, action: small.action.averaged(), relation: small.relation.averaged() };
  const precision = {
    role: rolePrecision,
    action: { ...actionPrecision, least: actionPrecision.step / 2 },
    relation: { ...relationPrecision, least: relationPrecision.step / 2 },
  };
  return { tags, syntax: packParser(plan, weights, precision, version) };
}
