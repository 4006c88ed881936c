import { actionFeatures, mostFeatures, relationFeatures } from "../src/language/arcfeatures.js";
import { Action, Arcs, actionCount } from "../src/language/arcs.js";
import { ParseSentence } from "../src/language/parser.js";
import { roleCount } from "../src/language/roles.js";
import { Relation, relationNames, uposNames, xposNames } from "../src/language/tagset.js";
import { ByteWriter } from "../src/model/bytes.js";
import { writeModel } from "../src/model/file.js";
import { costs } from "./oracle.js";
import { type Packed, type Precision, packSparse, packTriple } from "./pack.js";
import { FeatureTable, Perceptron } from "./perceptron.js";
import { projectivized } from "./projective.js";
import { random, shuffled } from "./random.js";
import type { RolePlan, Tagged } from "./roles.js";

/** How often a feature must be seen to get weights, for actions and for relations. */
const leastForAction = 3;
const leastForRelation = 4;
/** How often the parser follows its own choice when it is wrong, so that it learns to go on from there. */
const exploration = 0.9;

/** A sentence with tags and roles from models that had not learnt from it. */
export interface Prepared extends Tagged {
  /** Roles by token of the sentence, from 1 on, after the padding of the parser's columns. */
  readonly roles: Uint8Array;
  /** The heads of a projective tree. */
  readonly head: Int32Array;
}

export function prepared(sentence: Tagged, roles: Uint8Array): Prepared {
  return { ...sentence, roles, head: projectivized(sentence.example.head) };
}

/** The features of a parser that get weights. */
export class ParserPlan {
  readonly roles: RolePlan;
  readonly actions: FeatureTable;
  readonly relations: FeatureTable;

  constructor(roles: RolePlan, sentences: readonly Prepared[], bits: number) {
    this.roles = roles;
    const actions = new FeatureTable(bits);
    const relations = new FeatureTable(bits);
    const columns = new ParseSentence();
    const arcs = new Arcs();
    const features = new Int32Array(mostFeatures);
    const cost = new Int32Array(actionCount);
    for (const sentence of sentences) {
      const { example, head } = sentence;
      this.load(columns, sentence);
      arcs.begin(example.length);
      while (!arcs.done) {
        actions.count(features, actionFeatures(arcs, columns, features));
        costs(arcs, head, cost);
        const action = cheapest(arcs, cost);
        if (action === Action.shift) arcs.shift();
        else {
          const governor = action === Action.left ? arcs.next : arcs.top(1);
          const dependent = arcs.top(0);
          if (governor < example.length) relations.count(features, relationFeatures(arcs, columns, governor, dependent, features));
          arcs.arc(action, example.relation[dependent]!);
        }
      }
    }
    this.actions = actions.close(leastForAction);
    this.relations = relations.close(leastForRelation);
  }

  load(columns: ParseSentence, { example, upos, xpos, roles }: Prepared): void {
    const { doc, first, length } = example;
    columns.load(doc, { upos, xpos }, this.roles.tagOf, roles, first, first + length, first);
  }
}

/** The action that loses fewest arcs; arcs are made as early as possible. */
function cheapest(arcs: Arcs, cost: Int32Array): number {
  let best = -1;
  for (const action of [Action.left, Action.right, Action.shift])
    if (arcs.allows(action) && (best < 0 || cost[action]! < cost[best]!)) best = action;
  return best;
}

/** The two perceptrons of a parser. */
export interface ParserPerceptrons {
  readonly action: Perceptron;
  readonly relation: Perceptron;
}

export function newParserPerceptrons(plan: ParserPlan): ParserPerceptrons {
  return {
    action: new Perceptron(plan.actions, actionCount),
    relation: new Perceptron(plan.relations, relationNames.length),
  };
}

/** Parses the sentences `epochs` times and learns from every wrong choice; with `explore`, goes on from wrong choices. */
export function learnParsing(
  plan: ParserPlan,
  { action, relation }: ParserPerceptrons,
  sentences: readonly Prepared[],
  epochs: number,
  seed: number,
  explore: boolean,
): void {
  const chance = random(seed);
  const columns = new ParseSentence();
  const arcs = new Arcs();
  const features = new Int32Array(mostFeatures);
  const cost = new Int32Array(actionCount);
  const scores = new Float32Array(actionCount);
  const relationScores = new Float32Array(relationNames.length);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const sentence of shuffled(sentences, chance)) {
      const { example, head } = sentence;
      plan.load(columns, sentence);
      arcs.begin(example.length);
      while (!arcs.done) {
        const count = actionFeatures(arcs, columns, features);
        scores.fill(0);
        action.score(features, count, scores);
        costs(arcs, head, cost);
        let best = -1;
        let least = Number.POSITIVE_INFINITY;
        for (let one = 0; one < actionCount; one++) {
          if (!arcs.allows(one)) continue;
          if (best < 0 || scores[one]! > scores[best]!) best = one;
          least = Math.min(least, cost[one]!);
        }
        let right = cost[best] === least ? best : -1;
        for (let one = 0; right !== best && one < actionCount; one++)
          if (arcs.allows(one) && cost[one] === least && (right < 0 || scores[one]! > scores[right]!)) right = one;
        action.learn(features, count, right, best);
        const taken = right === best || (explore && chance() < exploration) ? best : right;
        if (taken === Action.shift) {
          arcs.shift();
          continue;
        }
        const governor = taken === Action.left ? arcs.next : arcs.top(1);
        const dependent = arcs.top(0);
        if (governor === example.length) {
          arcs.arc(taken, Relation.root);
          continue;
        }
        const named = relationFeatures(arcs, columns, governor, dependent, features);
        relationScores.fill(0);
        relation.score(features, named, relationScores);
        relationScores[Relation.root] = Number.NEGATIVE_INFINITY;
        let name = 0;
        for (let one = 1; one < relationScores.length; one++) if (relationScores[one]! > relationScores[name]!) name = one;
        const wanted = example.relation[dependent]!;
        if (example.head[dependent] === governor && wanted !== Relation.root) relation.learn(features, named, wanted, name);
        arcs.arc(taken, name);
      }
    }
  }
}

/** Weights of the three models of a parser. */
export interface ParserWeights {
  readonly role: Float32Array;
  readonly action: Float32Array;
  readonly relation: Float32Array;
}

/** The model file of a parser. */
export function packParser(
  plan: ParserPlan,
  weights: ParserWeights,
  precision: { readonly [Model in keyof ParserWeights]: Precision },
  version: string,
): Uint8Array {
  const lists = new ByteWriter();
  lists.number(plan.roles.roles.length);
  for (const list of plan.roles.roles) {
    lists.number(list.length);
    for (const role of list) lists.byte(role);
  }
  const parts: Packed[] = [
    packSparse("role", plan.roles.table, roleCount, weights.role, precision.role),
    packTriple("action", plan.actions, weights.action, precision.action),
    packSparse("relation", plan.relations, relationNames.length, weights.relation, precision.relation),
  ];
  const tags = plan.roles.pairs.map((pair) => `${uposNames[pair >> 6]} ${xposNames[pair & 63]}`);
  return writeModel(
    { name: "syntax", version, values: Object.assign({ tags }, ...parts.map(({ values }) => values)) },
    Object.assign({ roles: lists.done() }, ...parts.map(({ sections }) => sections)),
  );
}
