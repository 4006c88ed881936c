import data from "../../lexicons/cuepriors.json" with { type: "json" };
import type { Doc } from "../../text/doc.js";
import { type TypeTable, typeTables } from "../typetable.js";

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

/** The steps of the forms of a document, by type. */
export function priorSteps({ vocabulary }: Doc): TypeTable {
  return stepTables(vocabulary);
}

const stepTables = /* @__PURE__ */ typeTables((norm) => {
  const count = cueCounts().get(norm);
  return count ? priorStep(count[0], count[1]) : 0;
});
