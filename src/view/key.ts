import type { Attribution } from "../language/attributed.js";
import type { Placed } from "./analyzed.js";
import { codes } from "./codes.js";
import { lanes } from "./lanes.js";
import { palette } from "./palette.js";
import type { SpeakerTally } from "./speakertallies.js";
import { type Tally, type ToneTally, type VoiceColumn, voiceOf } from "./tally.js";
import { type PolarWords, polarOf } from "./tone.js";
import { toneColors } from "./tonebars.js";

/** How many of the first colours are those of good and bad. */
const reserved = Object.keys(toneColors).length;

/** A label of one layer, or one of its speakers, with the code and the colour it has on the page. */
export interface KeyEntry extends Tally {
  readonly code: string;
  readonly color: number;
  /** Whether it is a speaker: what is counted are attributions, which are drawn under what is said. */
  readonly speaks: boolean;
  /** Whether it counts polar expressions. */
  readonly polar: boolean;
}

/** An annotation as it is drawn: its number on the page, its reference (`Mu3`: the third of the label `Mu`), lane and colour. */
export interface Mark extends Placed {
  readonly index: number;
  readonly reference: string;
  readonly entry: KeyEntry;
  readonly lane: number;
  readonly voice: VoiceColumn;
}

/** Gives each label of all layers its code and colour, and each speaker a code. The colours of good and bad are those of nothing else. */
export function key(tallies: readonly (Tally | SpeakerTally | ToneTally)[]): readonly KeyEntry[] {
  const code = codes(tallies.map(({ label }) => label));
  const free = [...palette.light.colors.keys()].slice(tallies.some((tally) => "polar" in tally) ? reserved : 0);
  let labels = 0;
  return tallies.map((tally, index) => {
    const [speaks, polar] = ["color" in tally, "polar" in tally];
    const own = polar ? toneColors[tally.label === "positive" ? "positive" : "negative"] : undefined;
    const color = "color" in tally ? tally.color : (own ?? free[labels++ % free.length]!);
    return { ...tally, code: code[index]!, color, speaks, polar };
  });
}

/**
 * Numbers the annotations, which are in order of place, and gives them their lanes: polar expressions among themselves, and all others
 * among themselves. Attributions, which are drawn in pieces, take none.
 */
export function marks(placed: readonly Placed[], entries: readonly KeyEntry[]): readonly Mark[] {
  const entryOf = new Map<Placed, KeyEntry>();
  for (const entry of entries) for (const one of entry.found) entryOf.set(one, entry);
  const laneOf = new Map<Placed, number>();
  for (const polar of [true, false]) {
    const lined = placed.filter((one) => entryOf.get(one)!.polar === polar && !entryOf.get(one)!.speaks);
    for (const [at, lane] of lanes(lined).entries()) laneOf.set(lined[at]!, lane);
  }
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

/** The polar expression that `mark` draws, if it is one. */
export function polarExpressionOf(mark: Mark): PolarWords | undefined {
  return mark.entry.polar ? polarOf(mark.annotation) : undefined;
}

/** How many lanes the polar expressions among `marks` take, or all the others. */
export function laneCount(marks: readonly Mark[], polar: boolean): number {
  return marks.reduce((most, { lane, entry }) => (entry.polar === polar && !entry.speaks ? Math.max(most, lane + 1) : most), 0);
}
