import { markActor } from "../src/language/attribution/actor.js";
import { CueBranches } from "../src/language/attribution/branches.js";
import { type CueWord, cueFeatures, mostCueFeatures } from "../src/language/attribution/cuefeatures.js";
import { cueWord, mayBeCue } from "../src/language/attribution/cuewords.js";
import {
  around,
  Labeller,
  type LabelScorer,
  type Scores,
  transitionKinds,
  transitionOf,
} from "../src/language/attribution/labeller.js";
import { labelCount } from "../src/language/attribution/labels.js";
import { padding } from "../src/language/attribution/passage.js";
import { priorStep } from "../src/language/attribution/priors.js";
import { type CueView, mostSpanFeatures, spanFeatures } from "../src/language/attribution/spanfeatures.js";
import { Upos } from "../src/language/tagset.js";
import { ByteWriter } from "../src/model/bytes.js";
import { writeModel } from "../src/model/file.js";
import type { CueExample, Sentence } from "./attributionGold.js";
import { DualAveraging } from "./dualAveraging.js";
import { packSparse } from "./pack.js";
import { FeatureTable } from "./perceptron.js";
import { random, shuffled } from "./random.js";

/** How often a form must have been a cue to be counted in the file. */
const leastCue = 1;

const header: readonly string[] = [
  '"id": "cue-priors"',
  '"version": "1.0.0"',
  '"language": "en"',
  '"title": "How often a form is the main word of a cue, and how often it occurs outside the content of attributions"',
  '"source": { "citation": "Counts of PolNeAR 1.0, train (840 US news articles of 2016)", "url": "https://github.com/networkdynamics/PolNeAR", "licence": "counts of facts; no text is kept" }',
];

/** How often each form is a cue, and how often it occurs where that is known. Names are not counted. */
export class Priors {
  readonly counts: Map<string, [cue: number, all: number]> = new Map<string, [number, number]>();

  constructor(sentences: readonly Sentence[]) {
    for (const sentence of sentences) {
      const { passage, unknown, cues } = sentence;
      for (let at = padding; at < padding + passage.length; at++) {
        if (!passage.inSentence(at) || unknown[at] !== 0 || passage.upos[at]! - 1 === Upos.PROPN) continue;
        const form = normAt(sentence, at);
        const row = this.counts.get(form) ?? [0, 0];
        if (cues.some((cue) => cue.at === at)) row[0]++;
        row[1]++;
        this.counts.set(form, row);
      }
    }
  }

  /** The lexicon file of the counts: forms that were a cue at least once, sorted, one a line. */
  json(): string {
    const forms = [...this.counts]
      .filter(([form, [cue]]) => cue >= leastCue && !form.includes("\\"))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([form, [cue, all]]) => `    ${JSON.stringify(form)}: [${cue}, ${all}]`);
    return `{\n${header.map((line) => `  ${line},`).join("\n")}\n  "forms": {\n${forms.join(",\n")}\n  }\n}\n`;
  }

  /** The step of a form as it would be without one occurrence that is, or is not, a cue. */
  without(form: string, isCue: boolean): number {
    const [cue, all] = this.counts.get(form) ?? [0, 0];
    return priorStep(cue - +isCue, Math.max(all - 1, cue - +isCue));
  }
}

function normAt({ source: { doc }, passage }: Sentence, at: number): string {
  return doc.vocabulary.norm(doc.tokens.type[passage.first[at]!]!);
}

function wordOf(sentence: Sentence, at: number, priors: Priors, isCue: boolean): CueWord {
  return cueWord(sentence.passage, sentence.lemmas, at, priors.without(normAt(sentence, at), isCue));
}

/** The log-odds of one label, learnt by logistic regression. */
export class CueModel {
  readonly table: FeatureTable;
  readonly weights: DualAveraging;

  constructor(table: FeatureTable, penalty: number) {
    this.table = table;
    this.weights = new DualAveraging(table.keys.length, penalty);
  }

  score(features: Int32Array, length: number): number {
    this.table.find(features, length, 1);
    let sum = 0;
    for (let i = 0; i < length; i++) if (features[i]! >= 0) sum += this.weights.at(features[i]!);
    return sum;
  }

  learn(features: Int32Array, length: number, score: number, right: number): void {
    const gradient = right - 1 / (1 + Math.exp(-score));
    this.weights.tick();
    for (let i = 0; i < length; i++) if (features[i]! >= 0) this.weights.move(features[i]!, gradient);
  }
}

export function learnCues(sentences: readonly Sentence[], priors: Priors, epochs: number): CueModel {
  const features = new Int32Array(mostCueFeatures);
  const table = new FeatureTable(24);
  const examples: { sentence: Sentence; at: number; word: CueWord; right: number }[] = [];
  for (const sentence of sentences) {
    const { passage } = sentence;
    for (let at = padding; at < padding + passage.length; at++) {
      if (!passage.inSentence(at) || sentence.unknown[at] !== 0) continue;
      const right = sentence.cues.some((cue) => cue.at === at);
      const word = wordOf(sentence, at, priors, right);
      if (!mayBeCue(passage.upos[at]! - 1, word.prior) && !right) continue;
      examples.push({ sentence, at, word, right: +right });
      table.count(features, cueFeatures(passage, at, word, features));
    }
  }
  const model = new CueModel(table.close(2), cuePenalty);
  const chance = random(1);
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const { sentence, at, word, right } of shuffled(examples, chance)) {
      const n = cueFeatures(sentence.passage, at, word, features);
      model.learn(features, n, model.score(features, n), right);
    }
  return model;
}

/** Scores of labels and of one label after another, learnt from structured hinge losses. */
export class SpanModel implements LabelScorer {
  readonly table: FeatureTable;
  readonly weights: DualAveraging;
  readonly transitions: Float64Array;
  readonly #transitions: DualAveraging;

  constructor(table: FeatureTable, penalty: number) {
    this.table = table;
    this.weights = new DualAveraging(table.keys.length * labelCount, penalty);
    this.#transitions = new DualAveraging(transitionKinds * labelCount * labelCount, 0);
    this.transitions = new Float64Array(transitionKinds * labelCount * labelCount);
  }

  score(features: Int32Array, length: number, scores: Scores): void {
    this.table.find(features, length, labelCount);
    for (let i = 0; i < length; i++) {
      const begin = features[i]!;
      if (begin < 0) continue;
      for (let label = 0; label < labelCount; label++) scores[label]! += this.weights.at(begin + label);
    }
  }

  tick(): void {
    this.weights.tick();
  }

  move(features: Int32Array, length: number, label: number, amount: number): void {
    for (let i = 0; i < length; i++) if (features[i]! >= 0) this.weights.move(features[i]! + label, amount);
  }

  moveTransition(place: number, amount: number): void {
    this.#transitions.move(place, amount);
    this.transitions[place] = this.#transitions.at(place);
  }
}

export interface SpanExample {
  readonly sentence: Sentence;
  readonly cue: CueExample;
  readonly word: CueWord;
}

export function viewOf(branches: CueBranches, actor: Uint8Array, { sentence, cue, word }: SpanExample): CueView {
  const { passage } = sentence;
  const { first, end } = around(passage, cue.at);
  branches.load(passage, cue.at, first, end);
  const token = passage.first[cue.at]!;
  const clause = passage.phrases.clauseOf(token);
  markActor(passage, clause?.predicate === token ? clause : undefined, first, end, actor);
  return { passage, branches, at: cue.at, word, actor };
}

/** L1 penalties: chosen on held-out articles of the training split, so that the model stays small at no loss. */
const cuePenalty = 2e-5;
const spanPenalty = 2e-4;
/** How much worse each wrong label is made while learning, so that right ones win by a margin. */
const cost = 1;

export function learnSpans(
  sentences: readonly Sentence[],
  priors: Priors,
  epochs: number,
  report: (line: string) => void,
): SpanModel {
  const features = new Int32Array(mostSpanFeatures);
  const branches = new CueBranches();
  const actor = new Uint8Array(4096);
  const table = new FeatureTable(25);
  const examples: SpanExample[] = [];
  for (const sentence of sentences)
    for (const cue of sentence.cues) {
      const example = { sentence, cue, word: wordOf(sentence, cue.at, priors, true) };
      examples.push(example);
      const view = viewOf(branches, actor, example);
      const { first, end } = around(sentence.passage, cue.at);
      for (let u = first; u < end; u++) table.count(features, spanFeatures(view, u, features));
    }
  const model = new SpanModel(table.close(3), spanPenalty);
  report(`${examples.length} cues, ${model.table.keys.length} features`);
  const labeller = new Labeller(model, new Float64Array(labelCount));
  const chance = random(2);
  const size = labelCount * labelCount;
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0;
    let all = 0;
    for (const example of shuffled(examples, chance)) {
      const view = viewOf(branches, actor, example);
      const { passage } = example.sentence;
      const gold = example.cue.labels;
      const found = labeller.label(view, gold, cost);
      model.tick();
      const { first, end } = around(passage, view.at);
      for (let u = first; u < end; u++) {
        all++;
        if (gold[u] !== found[u]) {
          wrong++;
          const n = spanFeatures(view, u, features);
          table.find(features, n, labelCount);
          model.move(features, n, gold[u]!, 1);
          model.move(features, n, found[u]!, -1);
        }
        if (u > first && (gold[u] !== found[u] || gold[u - 1] !== found[u - 1])) {
          const kind = transitionOf(view, u) * size;
          model.moveTransition(kind + gold[u - 1]! * labelCount + gold[u]!, 1);
          model.moveTransition(kind + found[u - 1]! * labelCount + found[u]!, -1);
        }
      }
    }
    report(`epoch ${epoch + 1}: ${((100 * wrong) / all).toFixed(2)} % of units wrong`);
  }
  return model;
}

/** Steps in which weights are counted in the model file. The span model has the finest that a byte can hold. */
const cueStep = 0.03;

/** The model file. */
export function packAttribution(cues: CueModel, spans: SpanModel, threshold: number, version: string): Uint8Array {
  const single = cues.weights.all();
  const wide = new Float32Array(single.length * 2);
  for (let i = 0; i < single.length; i++) wide[2 * i + 1] = single[i]!;
  const weights = spans.weights.all();
  const spanStep = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127;
  const cue = packSparse("cue", cues.table, 2, wide, { step: cueStep, row: 0, cell: 0 });
  const span = packSparse("span", spans.table, labelCount, weights, { step: spanStep, row: 0, cell: 0 });
  const transitions = new ByteWriter();
  transitions.number(spans.transitions.length);
  for (const weight of spans.transitions) {
    const value = Math.round(weight / spanStep);
    transitions.number(value >= 0 ? value * 2 : -value * 2 - 1);
  }
  return writeModel(
    { name: "attribution", version, values: { ...cue.values, ...span.values, "cue.step": cueStep, threshold } },
    { ...cue.sections, ...span.sections, transitions: transitions.done() },
  );
}
