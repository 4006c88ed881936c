import { entityNames } from "./entitynames.js";
import type { SentimentRowsOptions } from "./sentimentrows.js";
import type { ToneLayer } from "./tone.js";

/** How somebody speaks where a person, group or state is named. */
export interface EntityToneRow {
  /** The id of the entity that is named. */
  readonly entity: string;
  readonly name: string;
  /** Who speaks, in words: `author`, a name, or `unknown`. */
  readonly who: string;
  /** The speaker as the layer has it: the id of an entity, a name, or `"?"` where nobody knows; `null` for the author. */
  readonly speaker: string | null;
  readonly score: number | null;
  readonly positive: number;
  readonly negative: number;
  readonly mixed: number;
  readonly label: string;
  /** How many polar expressions there are. */
  readonly expressions: number;
  readonly confidence: number | null;
}

/**
 * How the author and each speaker speak where somebody is named, as a table: a plain object for each pair of a name and a voice, those
 * with the most polar expressions first. All have the same fields. A layer without {@link ToneLayer.targets} has no rows.
 *
 * @example
 * const result = analyze("Norway helped us bravely. “Norway betrayed us,” Mara Holt said.", [entities(), attribution(), sentiment()]);
 * entityToneRows(result.sentiment, { result }).map(({ who, name, label }) => `${who} on ${name}: ${label}`);
 * // ["author on Norway: positive", "Mara Holt on Norway: negative"]
 */
export function entityToneRows(
  { targets = [] }: Pick<ToneLayer, "targets">,
  options: SentimentRowsOptions = {},
): readonly EntityToneRow[] {
  const names = entityNames(options.result);
  return targets.map(({ entity, name, speaker, score, positive, negative, mixed, label, expressions, confidence }) => {
    const who = speaker === undefined ? "author" : speaker === "?" ? "unknown" : (names.get(speaker) ?? speaker);
    return { entity, name, who, speaker: speaker ?? null, score, positive, negative, mixed, label, expressions, confidence };
  });
}
