import type { Placed } from "./analyzed.js";
import { codes } from "./codes.js";
import { lanes } from "./lanes.js";
import { palette } from "./palette.js";
import { type Tally, type VoiceColumn, voiceOf } from "./tally.js";

/** A label of one layer, with the code and the colour it has on the page. */
export interface KeyEntry extends Tally {
  readonly code: string;
  readonly color: number;
}

/** An annotation as it is drawn: its number on the page, its reference (`Mu3`: the third of the label `Mu`), lane and colour. */
export interface Mark extends Placed {
  readonly index: number;
  readonly reference: string;
  readonly entry: KeyEntry;
  readonly lane: number;
  readonly voice: VoiceColumn;
}

/** Gives each label of all layers its code and colour. */
export function key(tallies: readonly Tally[]): readonly KeyEntry[] {
  const code = codes(tallies.map(({ label }) => label));
  return tallies.map((tally, index) => ({ ...tally, code: code[index]!, color: index % palette.light.colors.length }));
}

/** Numbers the annotations, which are in order of place, and gives them their lanes. */
export function marks(placed: readonly Placed[], entries: readonly KeyEntry[]): readonly Mark[] {
  const entryOf = new Map<Placed, KeyEntry>();
  for (const entry of entries) for (const one of entry.found) entryOf.set(one, entry);
  const lane = lanes(placed);
  const seen = new Map<KeyEntry, number>();
  return placed.map((one, index) => {
    const entry = entryOf.get(one)!;
    const nth = (seen.get(entry) ?? 0) + 1;
    seen.set(entry, nth);
    return { ...one, index, entry, reference: `${entry.code}${nth}`, lane: lane[index]!, voice: voiceOf(one) };
  });
}
