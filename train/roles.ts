import { RoleSentence, rolePadding } from "../src/language/rolecolumns.js";
import { mostRoleFeatures, roleFeatures } from "../src/language/rolefeatures.js";
import { roleCount } from "../src/language/roles.js";
import type { Example } from "./gold.js";
import { FeatureTable, Perceptron } from "./perceptron.js";
import { random, shuffled } from "./random.js";

/** How often a feature must be seen to get weights. */
const leastFeature = 5;

/** A sentence with the tags that a tagger gave it which had not learnt from it. */
export interface Tagged {
  readonly example: Example;
  /** Codes by token of the sentence. */
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
}

/** The role of a token: its relation times two, plus one when its head stands after it. */
export function roleOf({ relation, head, length }: Example, token: number): number {
  const governor = head[token]!;
  return relation[token]! * 2 + (governor > token && governor < length ? 1 : 0);
}

/** Everything about a guesser of roles but its weights: numbers of tags, roles each can have, features. */
export class RolePlan {
  /** Pairs of tags `upos * 64 + xpos`; the number of a tag is its place plus 1. */
  readonly pairs: readonly number[];
  readonly tagOf: Uint8Array;
  /** Roles by number of tag; all for 0. */
  readonly roles: readonly Uint8Array[];
  readonly table: FeatureTable;

  constructor(sentences: readonly Tagged[], bits: number) {
    const pairs = new Set<number>();
    for (const { upos, xpos, example } of sentences) for (let i = 0; i < example.length; i++) pairs.add(upos[i]! * 64 + xpos[i]!);
    this.pairs = [...pairs].sort((a, b) => a - b);
    this.tagOf = new Uint8Array(32 * 64);
    for (const [index, pair] of this.pairs.entries()) this.tagOf[pair] = index + 1;
    const seen = Array.from({ length: this.pairs.length + 1 }, () => new Int32Array(roleCount));
    const columns = new RoleSentence();
    const features = new Int32Array(mostRoleFeatures);
    const table = new FeatureTable(bits);
    for (const sentence of sentences) {
      const { example } = sentence;
      this.load(columns, sentence);
      for (let i = 0; i < example.length; i++) columns.role[i + rolePadding] = roleOf(example, i) + 1;
      for (let i = 0; i < example.length; i++) {
        const at = i + rolePadding;
        seen[columns.tag[at]!]![columns.role[at]! - 1]!++;
        table.count(features, roleFeatures(columns, at, features));
      }
    }
    this.table = table.close(leastFeature);
    const all = Uint8Array.from({ length: roleCount }, (_, role) => role);
    this.roles = seen.map((counts) => {
      const total = counts.reduce((sum, count) => sum + count, 0);
      return total < 20 ? all : all.filter((role) => counts[role]! > total / 5000);
    });
  }

  load(columns: RoleSentence, { example, upos, xpos }: Tagged): void {
    const { doc, first, length } = example;
    columns.load(doc, { upos, xpos }, this.tagOf, first, first + length, first);
  }
}

export function newRolePerceptron(plan: RolePlan): Perceptron {
  return new Perceptron(plan.table, roleCount);
}

/** Goes over the sentences `epochs` times and learns from every wrong guess. */
export function learnRoles(plan: RolePlan, model: Perceptron, sentences: readonly Tagged[], epochs: number, seed: number): void {
  const chance = random(seed);
  const columns = new RoleSentence();
  const features = new Int32Array(mostRoleFeatures);
  const scores = new Float32Array(roleCount);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const sentence of shuffled(sentences, chance)) {
      const { example } = sentence;
      plan.load(columns, sentence);
      for (let i = 0; i < example.length; i++) {
        const at = i + rolePadding;
        const count = roleFeatures(columns, at, features);
        scores.fill(0);
        model.score(features, count, scores);
        const set = plan.roles[columns.tag[at]!]!;
        let best = set[0]!;
        for (let k = 1; k < set.length; k++) if (scores[set[k]!]! > scores[best]!) best = set[k]!;
        model.learn(features, count, roleOf(example, i), best);
        columns.role[at] = best + 1;
      }
    }
  }
}
