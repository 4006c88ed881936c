import type { Doc } from "../../text/doc.js";
import type { Speech } from "./speech.js";

/** Attributions of single sentences. */
type Found = Omit<Speech, "within">;

/**
 * Puts attributions into one another. Of two whose cues are one cue, or each of which has the other in its content, the surer stays. Words
 * are the content of one attribution at each level: what two claim, without one standing in the other, the surer keeps.
 */
export function nested(doc: Doc, found: readonly Found[]): Speech[] {
  const kept = withoutRivals(doc, found);
  const inside = owners(doc, kept);
  return kept.map((speech) => ({ ...speech, within: inside[speech.cue]! }));
}

/** Leaves out the less sure of two that cannot both be. Rivals stand in one sentence. */
function withoutRivals(doc: Doc, found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (let i = 0; i < found.length; ) {
    const sentence = doc.innerSentences.ofToken(found[i]!.cue);
    let end = i + 1;
    while (end < found.length && doc.innerSentences.ofToken(found[end]!.cue) === sentence) end++;
    const here = found.slice(i, end).sort((a, b) => b.probability - a.probability || a.cue - b.cue);
    const sure: Found[] = [];
    for (const one of here) {
      if (sure.length >= mostInSentence) break;
      if (!sure.some((other) => areRivals(one, other))) sure.push(one);
    }
    kept.push(...sure.sort((a, b) => a.cue - b.cue));
    i = end;
  }
  return kept;
}

/** More attributions than a sentence of any length has. */
const mostInSentence = 40;

function areRivals(one: Found, other: Found): boolean {
  if (isIn(one.cueExtent, other.cue) || isIn(other.cueExtent, one.cue)) return true;
  return one.content.some((piece) => isIn(piece, other.cue)) && other.content.some((piece) => isIn(piece, one.cue));
}

function isIn(stretch: { readonly firstToken: number; readonly endToken: number } | undefined, token: number): boolean {
  return stretch !== undefined && stretch.firstToken <= token && token < stretch.endToken;
}

/** By token: the attribution with the shortest piece of content around it; −1 for none. */
function owners(doc: Doc, speeches: readonly Found[]): Int32Array {
  const pieces = speeches
    .flatMap(({ content }, index) => content.map(({ firstToken, endToken }) => ({ firstToken, endToken, index })))
    .sort((a, b) => b.endToken - b.firstToken - (a.endToken - a.firstToken) || a.firstToken - b.firstToken);
  const owner = new Int32Array(doc.tokens.length).fill(-1);
  for (const { firstToken, endToken, index } of pieces) owner.fill(index, firstToken, endToken);
  return owner;
}
