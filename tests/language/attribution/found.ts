import type { Found, Stretch } from "../../../src/language/attribution/speech.js";
import type { Tags } from "../../../src/language/tags.js";
import type { Upos, Xpos } from "../../../src/language/tagset.js";
import type { Doc } from "../../../src/text/doc.js";
import { lastAtMost } from "../../../src/text/segments.js";
import { tagsOf } from "../trees.js";

/** The tokens of some words of a text, where these stand first, or first after an offset. */
export function stretch(doc: Doc, words: string, after = 0): Stretch {
  const start = doc.text.indexOf(words, after);
  if (start < 0 || words === "") throw new RangeError(`There is no “${words}” in “${doc.text}”.`);
  return {
    firstToken: lastAtMost(doc.tokens.start, start),
    endToken: lastAtMost(doc.tokens.start, start + words.length - 1) + 1,
  };
}

/** What is told of an attribution made by hand, in words of the text. */
export interface Made extends Partial<Omit<Found, "cue" | "source" | "content">> {
  readonly cue?: string;
  readonly source?: string;
  readonly content?: readonly string[];
}

/** An attribution made by hand. The last word of a source heads it, the first of a cue. */
export function made(doc: Doc, { cue, source, content = [], ...rest }: Made): Found {
  const cueExtent = cue === undefined ? undefined : stretch(doc, cue);
  const sourceExtent = source === undefined ? undefined : stretch(doc, source);
  return {
    cue: cueExtent?.firstToken ?? -1,
    cueExtent,
    source: sourceExtent ? sourceExtent.endToken - 1 : -1,
    sourceExtent,
    how: "subject",
    content: content.map((words) => stretch(doc, words)),
    probability: 0.9,
    rule: "by hand",
    ...rest,
  };
}

export function words(doc: Doc, { firstToken, endToken }: Stretch): string {
  return doc.text.slice(doc.tokens.start[firstToken]!, doc.tokens.end[endToken - 1]!);
}

/** An attribution in words: its source, how that was found, what is said, and the rule. */
export function told(doc: Doc, { sourceExtent, how, content, rule }: Found): readonly [string, string, readonly string[], string] {
  return [sourceExtent ? words(doc, sourceExtent) : "", how, content.map((piece) => words(doc, piece)), rule];
}

/** Tags of words that are listed, each with both of its tags; all others are verbs. */
export function tagged(doc: Doc, known: Readonly<Record<string, readonly [Upos, Xpos]>>): Tags {
  const tags = Array.from({ length: doc.tokens.length }, (_, token) => known[doc.token(token).text] ?? (["VERB", "VB"] as const));
  return tagsOf(
    tags.map(([upos]) => upos),
    tags.map(([, xpos]) => xpos),
  );
}
