import type { Attribution, AttributionLayer, Speaker } from "../../src/language/attributed.js";
import type { Span } from "../../src/text/span.js";
import { author } from "./doc.js";

/** The first place after `from` where `words` stand. */
export function at(text: string, words: string, from = 0): Span {
  const start = text.indexOf(words, from);
  if (start < 0) throw new RangeError(`There is no "${words}" in the text.`);
  return { start, end: start + words.length };
}

/** What a test says of an attribution: words of the text, and whatever else is to be in it. */
export interface Said {
  readonly source?: string;
  readonly name?: string;
  readonly cue?: string;
  readonly content?: readonly string[];
  readonly more?: Partial<Attribution>;
}

/** A layer of attributions, as `attribution()` makes them, of what a test says. */
export function speechLayer(text: string, said: readonly Said[], speakers: readonly Partial<Speaker>[]): AttributionLayer {
  const annotations = said.map(({ source, name, cue, content = [], more }, index): Attribution => {
    const pieces = content.map((words) => at(text, words));
    const cueAt = cue === undefined ? undefined : at(text, cue);
    const sourceAt = source === undefined ? undefined : at(text, source);
    const parts = [...pieces, ...(cueAt ? [cueAt] : []), ...(sourceAt ? [sourceAt] : [])];
    return {
      id: `attribution-${index}`,
      label: "indirect",
      start: Math.min(...parts.map(({ start }) => start)),
      end: Math.max(...parts.map(({ end }) => end)),
      ...(cueAt && { cue: { ...cueAt, lemma: cue!, class: "say.neutral", form: "verb" } }),
      ...(sourceAt && { source: { ...sourceAt, head: 0, how: "subject", name: name ?? source! } }),
      content: pieces,
      quotations: [],
      negated: false,
      evaluative: 0,
      commitment: 0,
      rule: "attribution.cue",
      voice: author,
      evidence: [],
      ...more,
    };
  });
  return {
    annotations,
    speakers: speakers.map((speaker) => ({
      name: "",
      attributions: 1,
      words: 5,
      quotedWords: 0,
      doubted: 0,
      supported: 0,
      commitment: 0,
      ...speaker,
    })),
    summary: { attributions: annotations.length, sources: speakers.length },
  };
}

export const harbour = `Mayor Quill said the ferry was safe. “No storm,” she added, “will stop it.” The council claimed that engineers reported “hairline” cracks.

Nobody asked the cook. Reportedly “all is well”.`;

/** A mayor, a council, engineers inside the speech of the council, and words of nobody. */
export function harbourLayer(): AttributionLayer {
  return speechLayer(
    harbour,
    [
      { source: "Mayor Quill", name: "Ada Quill", cue: "said", content: ["the ferry was safe"] },
      {
        source: "she",
        name: "Ada Quill",
        cue: "added",
        content: ["“No storm,”", "“will stop it.”"],
        more: { label: "direct", quotations: [0, 1] },
      },
      {
        source: "The council",
        cue: "claimed",
        content: ["that engineers reported “hairline” cracks"],
        more: { commitment: -1, quotations: [2] },
      },
      {
        source: "engineers",
        cue: "reported",
        content: ["“hairline” cracks"],
        more: { nestedIn: "attribution-2", label: "partial", quotations: [2] },
      },
      { cue: "Reportedly", content: ["“all is well”"], more: { quotations: [3] } },
    ],
    [
      { name: "Ada Quill", entity: "PER:Ada Quill", attributions: 2, words: 9, quotedWords: 5 },
      { name: "The council", words: 3, doubted: 1, commitment: -1 },
      { name: "engineers", words: 2, quotedWords: 1, supported: 0.5, commitment: 0.25 },
    ],
  );
}
