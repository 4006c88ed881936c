import type { AttributionLayer } from "../language/attributed.js";
import type { Placed } from "./analyzed.js";
import { neutral } from "./palette.js";
import { sourceName } from "./speech.js";
import { countVoices, type Tally } from "./tally.js";

/** A tally of the attributions of one speaker, or of those who share a colour, with the number of that colour. */
export interface SpeakerTally extends Tally {
  readonly color: number;
}

/** From the last of the palette to the first, since labels take theirs from the first; the very last is {@link neutral}. */
const colors: readonly number[] = [6, 5, 4, 3, 2, 1];

/**
 * The attributions of `layer` by speaker: the six with the most words each in a colour of their own, then all others, then what nobody
 * is named for. Those whose words nobody hears, since they have none, are among the others.
 */
export function speakerTallies(name: string, layer: AttributionLayer, placed: readonly Placed[]): readonly SpeakerTally[] {
  const main = layer.speakers.filter(({ words }) => words > 0).slice(0, colors.length);
  const groups = main.map((speaker, at) => ({ label: speaker.name, color: colors[at]!, found: [] as Placed[] }));
  const others = { label: "others", color: neutral, found: [] as Placed[] };
  const unnamed = { label: "nobody named", color: neutral, found: [] as Placed[] };
  const byName = new Map(groups.map((group) => [group.label, group]));
  for (const one of placed) {
    if (one.layer !== name) continue;
    const source = sourceName(one.annotation);
    (source === undefined ? unnamed : (byName.get(source) ?? others)).found.push(one);
  }
  return [...groups, others, unnamed]
    .filter(({ found }) => found.length > 0)
    .map((group) => ({ ...group, layer: name, byVoice: countVoices(group.found) }));
}
