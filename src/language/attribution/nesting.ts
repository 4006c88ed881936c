import type { Doc } from "../../text/doc.js";
import { holdsToken } from "../../text/segments.js";
import type { Found, Speech, Stretch } from "./speech.js";

/** Puts attributions in order, and into one another: each stands in that with the shortest piece of content around its cue. */
export function nested(doc: Doc, found: readonly Found[]): Speech[] {
  const ordered = [...found].sort((a, b) => placeOf(a) - placeOf(b));
  const owner = owners(doc.tokens.length, ordered);
  const within = Int32Array.from(ordered, (speech, index) => {
    const around = owner[placeOf(speech)]!;
    return around === index ? -1 : around;
  });
  breakCircles(within);
  return ordered.map((speech, index) => ({ ...speech, within: within[index]! }));
}

/** Takes out of their surroundings those that would stand in themselves. Each is passed once. */
function breakCircles(within: Int32Array): void {
  const round = new Int32Array(within.length).fill(-1);
  for (let start = 0; start < within.length; start++)
    for (let at = start; at >= 0 && round[at] === -1; at = within[at]!) {
      round[at] = start;
      const next = within[at]!;
      if (next >= 0 && round[next] === start) within[at] = -1;
    }
}

/** Where an attribution stands in the order of the text: the token of its cue, else the first of its content, else its source. */
export function placeOf({ cue, content, source }: Found): number {
  return cue >= 0 ? cue : (content[0]?.firstToken ?? source);
}

/**
 * Leaves out the less sure of two attributions that cannot both be: whose cues are one cue, or each of which has the other in its content.
 * The attributions are those of one sentence.
 */
export function withoutRivals(found: readonly Found[]): Found[] {
  if (found.length < 2) return [...found];
  const surest = [...found].sort((a, b) => b.probability - a.probability || a.cue - b.cue);
  const kept = new Map<number, Found[]>();
  const near = (bucket: number): readonly Found[] => kept.get(bucket) ?? [];
  for (const one of surest) {
    const bucket = Math.floor(one.cue / farthest);
    const others = [...near(bucket - 1), ...near(bucket), ...near(bucket + 1)];
    if (others.some((other) => areRivals(one, other))) continue;
    kept.set(bucket, [...near(bucket), one]);
  }
  return [...kept.values()].flat().sort((a, b) => a.cue - b.cue);
}

/** More tokens than lie between the cues of rivals. */
const farthest = 200;

function areRivals(one: Found, other: Found): boolean {
  if (isIn(one.cueExtent, other.cue) || isIn(other.cueExtent, one.cue)) return true;
  return one.content.some((piece) => isIn(piece, other.cue)) && other.content.some((piece) => isIn(piece, one.cue));
}

function isIn(stretch: Stretch | undefined, token: number): boolean {
  return stretch !== undefined && holdsToken(stretch, token);
}

/** By token: the attribution with the shortest piece of content around it; −1 for none. */
export function owners(length: number, speeches: readonly Pick<Found, "content">[]): Int32Array {
  const pieces = speeches
    .flatMap(({ content }, index) => content.map(({ firstToken, endToken }) => ({ firstToken, endToken, index })))
    .sort((a, b) => b.endToken - b.firstToken - (a.endToken - a.firstToken) || a.firstToken - b.firstToken);
  const owner = new Int32Array(length).fill(-1);
  for (const { firstToken, endToken, index } of pieces) owner.fill(index, firstToken, endToken);
  return owner;
}
