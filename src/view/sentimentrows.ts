import type { Analyzed } from "./analyzed.js";
import { entityNames } from "./entitynames.js";
import type { Tone, ToneLayer } from "./tone.js";

/** The scores of whose words they are. */
export interface SentimentRow extends Tone {
  /** What is scored: the whole text, the author's own words, all words of others, or those of one speaker. */
  readonly of: "text" | "author" | "others" | "speaker";
  readonly name: string;
  /** The speaker as the layer has it: the id of an entity, or a name; `null` where it is not one. */
  readonly speaker: string | null;
}

export interface SentimentRowsOptions {
  /** The result the layer is part of: its other layers know the names of speakers who are entities. Default: ids stay ids. */
  readonly result?: Analyzed | undefined;
}

/**
 * The tone of a document as a table: a plain object for the whole text, for the author's own words, for those of others, and for each
 * speaker, those with the most words first. All have the same fields.
 *
 * @example
 * const result = analyze("The attack was cruel, Mara Holt said.", [attribution(), sentiment()]);
 * sentimentRows(result.sentiment, { result })[0];
 * // { of: "text", name: "whole text", speaker: null, score: −0.47, positive: 0, negative: −0.47, … }
 */
export function sentimentRows(
  { document, author, others, speakers }: Pick<ToneLayer, "document" | "author" | "others" | "speakers">,
  options: SentimentRowsOptions = {},
): readonly SentimentRow[] {
  const names = entityNames(options.result);
  const row = (of: SentimentRow["of"], name: string, tone: Tone, speaker: string | null = null): SentimentRow => {
    const { score, positive, negative, mixed, label, words, expressions, coverage } = tone;
    return { of, name, speaker, score, positive, negative, mixed, label, words, expressions, coverage };
  };
  return [
    row("text", "whole text", document),
    row("author", "author", author),
    row("others", "others", others),
    ...speakers.map((tone) => row("speaker", names.get(tone.speaker) ?? tone.speaker, tone, tone.speaker)),
  ];
}
