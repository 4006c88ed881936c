import type { Annotation, Layer, Measures, Voice } from "../../src/query/layer.js";
import { read } from "../../src/text/read.js";
import type { Analyzed } from "../../src/view/analyzed.js";

export const author: Voice = { kind: "author", chain: ["author"] };
export const quoted: Voice = { kind: "quoted", speaker: "Mayor Quill", chain: ["author", "Mayor Quill"] };
export const reported: Voice = { kind: "reported", speaker: "the council", chain: ["author", "Mayor Quill", "the council"] };
export const scare: Voice = { kind: "scare", chain: ["author"] };

export const ferry = `Harbour town hails ferry as its “best friend”

By Staff

Mayor Ada Quill called the night ferry the town’s most loyal partner on Monday.
“We have a great many boats,” she said. “No storm, no strike will stop this natural course of things.”
The council argued that the so-called “bridge lobby” wants to isolate the island.`;

/** An annotation of the first place where `words` stand. */
export function on(
  text: string,
  words: string,
  label: string,
  more: Partial<Annotation> & Readonly<Record<string, unknown>> = {},
): Annotation {
  const start = text.indexOf(words);
  if (start < 0) throw new RangeError(`There is no "${words}" in the text.`);
  return { start, end: start + words.length, label, id: `${label}@${start}-${start + words.length}`, ...more };
}

export function layer(annotations: readonly Annotation[], summary: Measures = {}): Layer {
  return { annotations, summary };
}

export function analyzed(text: string, layers: Readonly<Record<string, Layer>>, id = "doc"): Analyzed {
  return { doc: read(text, { id }), ...layers };
}

/** The ferry article with three layers that nest, cross and cover the same words. */
export function ferryResult(): Analyzed {
  const text = ferry;
  return analyzed(
    text,
    {
      framing: layer(
        [
          on(text, "best friend", "alliance", { voice: scare, term: "best friend" }),
          on(text, "most loyal partner", "alliance", { voice: author, term: "loyal partner", status: "asserted" }),
          on(text, "natural course of things", "inevitability", {
            voice: quoted,
            evidence: [
              { ...on(text, "natural course", "x"), role: "cue", rule: "lexicon.term", entry: "frames/inevitability", value: 1 },
            ],
          }),
          on(text, "isolate the island", "containment", { voice: reported }),
        ],
        { total: 4, perHundredWords: 6.25, agreement: null },
      ),
      stance: layer([
        on(text, "called the night ferry the town’s most loyal", "favor", {
          voice: author,
          target: { name: "ferry", start: 0, end: 7 },
        }),
        on(text, "No storm, no strike will stop this natural course", "favor", { voice: quoted }),
      ]),
      sentiment: layer([
        on(text, "most loyal partner", "positive", { voice: author, score: 1.5 }),
        on(text, "loyal", "positive", { voice: author }),
      ]),
      rhetoric: layer([]),
    },
    "ferry-1",
  );
}
