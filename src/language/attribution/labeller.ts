import { Upos, Xpos } from "../tagset.js";
import { Label, labelCount, mayFollow } from "./labels.js";
import { type Passage, Place, padding } from "./passage.js";
import type { CueView } from "./spanfeatures.js";
import { mostSpanFeatures, spanFeatures } from "./spanfeatures.js";

/** What gives scores to labels: of single units by their features, and of one label after another. */
/** Integers for models that have been learnt, any numbers for those that are being learnt. */
export type Scores = Int32Array | Float64Array;

export interface LabelScorer {
  /** Adds the weights of the first `length` features to `scores`, one a label. The features may be overwritten. */
  score(features: Int32Array, length: number, scores: Scores): void;
  /** By kind of {@link transitionOf}, label before, label: `kind * labelCount² + before * labelCount + label`. */
  readonly transitions: ArrayLike<number>;
}

/** Less than any score. */
const never = -(2 ** 30);

/** How far from its cue a unit may be to belong to it. */
const reach = 80;

/** The units of a passage that may belong to the cue at a place: the first, and the one after the last. */
export function around(passage: Passage, at: number): { readonly first: number; readonly end: number } {
  return { first: Math.max(padding, at - reach), end: Math.min(padding + passage.length, at + reach + 1) };
}

export const transitionKinds = 20;

/** The kind of place between a unit and the one before it, for scores of one label after another. */
export function transitionOf({ passage, branches, at }: CueView, u: number): number {
  const { xpos, upos, quote } = passage;
  const side = u <= at ? 0 : 10;
  const x1 = xpos[u - 1]!;
  if (x1 === Xpos[","] + 1) return side + 1;
  if (xpos[u] === Xpos[","] + 1) return side + 2;
  if (quote[u] === Place.opening || quote[u] === Place.whole) return side + 3;
  if (quote[u - 1] === Place.closing || quote[u - 1] === Place.whole) return side + 4;
  if (upos[u] === Upos.CCONJ + 1) return side + 5;
  if (upos[u] === Upos.PUNCT + 1) return side + 6;
  if (upos[u] === Upos.ADP + 1 || upos[u] === Upos.SCONJ + 1) return side + 7;
  return side + (branches.root[u] === branches.root[u - 1] ? 8 : 9);
}

const allowed: Uint8Array = /* @__PURE__ */ allowedTable();

function allowedTable(): Uint8Array {
  const table = new Uint8Array(labelCount * labelCount);
  for (let before = 0; before < labelCount; before++)
    for (let label = 0; label < labelCount; label++) table[before * labelCount + label] = +mayFollow(label, before);
  return table;
}

/** Finds the best labels for the units of passages (Viterbi). Made once; its memory grows with the longest passage. */
export class Labeller {
  readonly #scorer: LabelScorer;
  readonly #features: Int32Array = new Int32Array(mostSpanFeatures);
  readonly #unit: Scores;
  #scores: Float64Array = new Float64Array(0);
  #back: Uint8Array = new Uint8Array(0);
  /** The labels found last, by place; only those {@link around} the cue are current. */
  labels: Uint8Array = new Uint8Array(0);

  constructor(scorer: LabelScorer, unit: Scores = new Int32Array(labelCount)) {
    this.#scorer = scorer;
    this.#unit = unit;
  }

  /** Labels the units around the cue of a view. Linear in their number. */
  label(view: CueView, gold?: Uint8Array, cost = 0): Uint8Array {
    const { passage, at } = view;
    const { first: from, end } = around(passage, at);
    const size = end - from;
    if (this.#back.length < size * labelCount) {
      this.#scores = new Float64Array(size * labelCount * 2);
      this.#back = new Uint8Array(size * labelCount * 2);
    }
    if (this.labels.length < passage.length + 2 * padding) this.labels = new Uint8Array((passage.length + 2 * padding) * 2);
    const { transitions } = this.#scorer;
    const scores = this.#scores;
    const back = this.#back;
    const unit = this.#unit;
    for (let i = 0; i < size; i++) {
      const u = from + i;
      unit.fill(0);
      this.#scorer.score(this.#features, spanFeatures(view, u, this.#features), unit);
      if (u === at)
        for (let label = 0; label < labelCount; label++) if (label !== Label.cue && label !== Label.cueOn) unit[label] = never;
      if (gold) for (let label = 0; label < labelCount; label++) if (label !== gold[u]) unit[label]! += cost;
      const row = i * labelCount;
      if (i === 0) {
        for (let label = 0; label < labelCount; label++)
          scores[label] = label === 0 || label % 2 === 1 ? unit[label]! : Number.NEGATIVE_INFINITY;
        continue;
      }
      const kind = transitionOf(view, u) * labelCount * labelCount;
      for (let label = 0; label < labelCount; label++) {
        let best = Number.NEGATIVE_INFINITY;
        let from = 0;
        for (let before = 0; before < labelCount; before++) {
          if (allowed[before * labelCount + label] === 0) continue;
          const score = scores[row - labelCount + before]! + transitions[kind + before * labelCount + label]!;
          if (score > best) {
            best = score;
            from = before;
          }
        }
        scores[row + label] = best + unit[label]!;
        back[row + label] = from;
      }
    }
    const { labels } = this;
    let label = 0;
    const last = (size - 1) * labelCount;
    for (let each = 1; each < labelCount; each++) if (scores[last + each]! > scores[last + label]!) label = each;
    for (let i = size - 1; i >= 0; i--) {
      labels[from + i] = label;
      label = back[i * labelCount + label]!;
    }
    return labels;
  }
}
