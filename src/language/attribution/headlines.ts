import type { Doc } from "../../text/doc.js";
import { Kind } from "../../text/token.js";
import type { Tags } from "../tags.js";
import { Upos } from "../tagset.js";
import type { Found } from "./speech.js";
import { attributionWords } from "./words.js";

/** The most words of a source in a headline. */
const longestSource = 6;

/**
 * Attributions by punctuation in headlines: *Orlov: bloc provoked war*, *Bloc provoked war – Orlov*, *Ferry ‘will sink’: minister*. The source
 * is a short phrase of names, or of words for people and bodies that speak; what has a cue is left to it.
 */
export function headlineSpeeches(doc: Doc, tags: Tags, found: readonly Found[]): Found[] {
  const { zones, innerSentences, turns } = doc;
  const cued = new Set(found.map(({ cue }) => innerSentences.ofToken(cue)));
  const speeches: Found[] = [];
  if (turns.length > 0) return speeches;
  zones.label.forEach((label, zone) => {
    if (label !== "headline" && label !== "deck" && label !== "subhead") return;
    const first = zones.firstToken[zone]!;
    const end = zones.endToken[zone]!;
    if (end - first > 40 || cued.has(innerSentences.ofToken(first))) return;
    const speech = punctuated(doc, tags, first, end);
    if (speech) speeches.push(speech);
  });
  return speeches;
}

function punctuated(doc: Doc, tags: Tags, first: number, end: number): Found | undefined {
  const { kind } = doc.tokens;
  for (let mark = first + 1; mark < end - 1; mark++) {
    const colon = doc.text.charAt(doc.tokens.start[mark]!) === ":";
    if (!colon && kind[mark] !== Kind.dash) continue;
    if (colon && isSource(doc, tags, first, mark)) return speech(mark, first, mark, mark + 1, end, "colon");
    if (isSource(doc, tags, mark + 1, end)) return speech(mark, mark + 1, end, first, mark, colon ? "colon" : "dash");
  }
  return undefined;
}

function speech(mark: number, sourceFirst: number, sourceEnd: number, first: number, end: number, sign: string): Found {
  return {
    cue: mark,
    cueExtent: { firstToken: mark, endToken: mark + 1 },
    source: sourceEnd - 1,
    sourceExtent: { firstToken: sourceFirst, endToken: sourceEnd },
    how: "headline",
    content: [{ firstToken: first, endToken: end }],
    probability: 1,
    rule: `attribution.headline.${sign}`,
  };
}

/** Whether some words of a headline name somebody who may speak: names, with nothing else but titles; or a word for people or a body. */
function isSource(doc: Doc, tags: Tags, first: number, end: number): boolean {
  if (end - first > longestSource || end <= first) return false;
  const { speaking } = attributionWords();
  let named = false;
  for (let token = first; token < end; token++) {
    const upos = tags.upos[token]!;
    const spoken = speaking.has(doc.vocabulary.norm(doc.tokens.type[token]!));
    if (upos === Upos.PROPN || spoken) named ||= spoken || token === end - 1 || upos === Upos.PROPN;
    else if (upos !== Upos.NOUN && upos !== Upos.ADJ && upos !== Upos.DET && doc.tokens.kind[token] !== Kind.hyphen) return false;
  }
  const last = end - 1;
  return named && (tags.upos[last] === Upos.PROPN || speaking.has(doc.vocabulary.norm(doc.tokens.type[last]!)));
}
