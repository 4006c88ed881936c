import type { Attribution } from "../language/attributed.js";
import type { Placed } from "./analyzed.js";
import { codes } from "./codes.js";
import { lanes } from "./lanes.js";
import { palette } from "./palette.js";
import type { SpeakerTally } from "./speakertallies.js";
import { type Tally, type VoiceColumn, voiceOf } from "./tally.js";

/** A label of one layer, or one of its speakers, with the code and the colour it has on the page. */
export interface KeyEntry extends Tally {
  readonly code: string;
  readonly color: number;
  /** Whether it is a speaker: what is counted are attributions, which are drawn under what is said. */
  readonly speaks: boolean;
}

/** An annotation as it is drawn: its number on the page, its reference (`Mu3`: the third of the label `Mu`), lane and colour. */
export interface Mark extends Placed {
  readonly index: number;
  readonly reference: string;
  readonly entry: KeyEntry;
  readonly lane: number;
  readonly voice: VoiceColumn;
}

/** Gives each label of all layers its code and colour, and each speaker a code. */
export function key(tallies: readonly (Tally | SpeakerTally)[]): readonly KeyEntry[] {
  const code = codes(tallies.map(({ label }) => label));
  let labels = 0;
  return tallies.map((tally, index) => {
    const speaks = "color" in tally;
    return { ...tally, code: code[index]!, color: speaks ? tally.color : labels++ % palette.light.colors.length, speaks };
  });
}

/** Numbers the annotations, which are in order of place, and gives them their lanes; attributions, which are drawn in pieces, take none. */
export function marks(placed: readonly Placed[], entries: readonly KeyEntry[]): readonly Mark[] {
  const entryOf = new Map<Placed, KeyEntry>();
  for (const entry of entries) for (const one of entry.found) entryOf.set(one, entry);
  const lined = placed.filter((one) => !entryOf.get(one)!.speaks);
  const lane = lanes(lined);
  const laneOf = new Map(lined.map((one, at) => [one, lane[at]!]));
  const seen = new Map<KeyEntry, number>();
  return placed.map((one, index) => {
    const entry = entryOf.get(one)!;
    const nth = (seen.get(entry) ?? 0) + 1;
    seen.set(entry, nth);
    return { ...one, index, entry, reference: `${entry.code}${nth}`, lane: laneOf.get(one) ?? 0, voice: voiceOf(one) };
  });
}

/** The attribution that `mark` draws, if it is one. */
export function attributionOf(mark: Mark): Attribution | undefined {
  return mark.entry.speaks ? (mark.annotation as Attribution) : undefined;
}
