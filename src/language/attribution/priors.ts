import data from "../../lexicons/cuepriors.json" with { type: "json" };
import type { Doc } from "../../text/doc.js";
import type { Vocabulary } from "../../text/vocabulary.js";

/** How often a form is the main word of a cue, and how often it occurs. */
export type CueCount = readonly [cue: number, all: number];

/** Forms as they are written in lower case, with their counts. */
export type CueCounts = ReadonlyMap<string, CueCount>;

/** The highest {@link priorStep}. */
export const mostSteps = 12;

/** The odds that a form is a cue, smoothed, in steps from 1 to {@link mostSteps}; 0 for forms that were never seen as one. */
export function priorStep(cue: number, all: number): number {
  if (cue <= 0) return 0;
  const odds = Math.log((cue + 0.2) / (all - cue + 0.4));
  return Math.max(1, Math.min(mostSteps, Math.round(odds * 1.3) + 7));
}

let loaded: CueCounts | undefined;

/** The counts that come with rhetor, of forms that were a cue at least once. */
export function cueCounts(): CueCounts {
  loaded ??= new Map(Object.entries(data.forms as unknown as Record<string, CueCount>));
  return loaded;
}

const tables = new WeakMap<Vocabulary, { steps: Uint8Array }>();

/** The steps of the forms of a document, by type, each looked up once for a vocabulary. */
export function priorSteps(doc: Doc): (type: number) => number {
  let table = tables.get(doc.vocabulary);
  if (!table) {
    table = { steps: new Uint8Array(1024).fill(unknown) };
    tables.set(doc.vocabulary, table);
  }
  const held = table;
  const counts = cueCounts();
  return (type) => {
    if (type >= held.steps.length) {
      const steps = new Uint8Array(Math.max(type + 1, held.steps.length * 2)).fill(unknown);
      steps.set(held.steps);
      held.steps = steps;
    }
    let step = held.steps[type]!;
    if (step === unknown) {
      const count = counts.get(doc.vocabulary.norm(type));
      step = count ? priorStep(count[0], count[1]) : 0;
      held.steps[type] = step;
    }
    return step;
  };
}

const unknown = 255;
