import type { AttributionLayer } from "../language/attributed.js";

/** What is told about one source. */
export interface SpeakerRow {
  readonly name: string;
  /** The id of the entity; `null` for a source that is no known entity. */
  readonly entity: string | null;
  readonly attributions: number;
  /** Words in its voice between quotation marks. */
  readonly quotedWords: number;
  /** Words in its voice outside of quotation marks. */
  readonly reportedWords: number;
  /** Share of its attributions whose cue doubts or belittles, 0 to 1. */
  readonly doubted: number;
  /** Share of its attributions whose cue lends support, 0 to 1. */
  readonly supported: number;
  /** How far the cues stand behind what is said, on average: −2 (*purported*) to 2 (*proved*). */
  readonly commitment: number;
}

/**
 * The sources of a document as a table: a plain object for each, all with the same fields, those with the most words first.
 *
 * @example
 * const { attribution: layer } = analyze("The ferry is safe, Mara Holt insisted.", [attribution()]);
 * speakerRows(layer)[0];
 * // { name: "Mara Holt", entity: "PER:Mara Holt", attributions: 1, quotedWords: 0, reportedWords: 4, … }
 */
export function speakerRows({ speakers }: Pick<AttributionLayer, "speakers">): readonly SpeakerRow[] {
  return speakers.map(({ name, entity, attributions, words, quotedWords, doubted, supported, commitment }) => ({
    name,
    entity: entity ?? null,
    attributions,
    quotedWords,
    reportedWords: words - quotedWords,
    doubted,
    supported,
    commitment,
  }));
}
