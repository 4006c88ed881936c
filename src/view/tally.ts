import type { VoiceKind } from "../query/layer.js";
import type { Placed } from "./analyzed.js";

/** The voices in the order in which views list them; `none` is an annotation that carries no voice. */
export const voices: readonly VoiceColumn[] = ["author", "quoted", "reported", "scare", "none"];

export type VoiceColumn = VoiceKind | "none";

/** What each voice is, in words. */
export const voiceMeanings: Readonly<Record<VoiceColumn, string>> = {
  author: "the writer’s own words",
  quoted: "between quotation marks",
  reported: "somebody’s words, paraphrased",
  scare: "quotation marks, nobody’s quotation",
  none: "no voice given",
};

/** The letter that stands for a voice where there is no room for the word. */
export const voiceLetters: Readonly<Record<VoiceColumn, string>> = {
  author: "a",
  quoted: "q",
  reported: "r",
  scare: "s",
  none: "·",
};

/** How often a label occurs, in all and by voice, and where. */
export interface Tally {
  readonly layer: string;
  readonly label: string;
  readonly found: readonly Placed[];
  readonly byVoice: Readonly<Record<VoiceColumn, number>>;
}

/** A tally of polar expressions, which are drawn on lanes of their own. */
export interface ToneTally extends Tally {
  readonly polar: true;
}

/** The tallies of the labels of one layer: the most frequent first, equal ones by name. */
export function tally(layer: string, placed: readonly Placed[]): readonly Tally[] {
  const byLabel = new Map<string, Placed[]>();
  for (const one of placed) {
    if (one.layer !== layer) continue;
    const found = byLabel.get(one.annotation.label);
    if (found) found.push(one);
    else byLabel.set(one.annotation.label, [one]);
  }
  return [...byLabel]
    .map(([label, found]) => ({ layer, label, found, byVoice: countVoices(found) }))
    .sort((a, b) => b.found.length - a.found.length || (a.label < b.label ? -1 : 1));
}

/** How many of the annotations are in each voice. */
export function countVoices(placed: readonly Placed[]): Record<VoiceColumn, number> {
  const counts: Record<VoiceColumn, number> = { author: 0, quoted: 0, reported: 0, scare: 0, none: 0 };
  for (const one of placed) counts[voiceOf(one)]++;
  return counts;
}

/** The voice of an annotation; `none` where it has none, or one that is not known here. */
export function voiceOf({ annotation }: Placed): VoiceColumn {
  const kind = annotation.voice?.kind;
  return kind && voices.includes(kind) ? kind : "none";
}
