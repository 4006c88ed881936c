import type { Doc } from "../text/doc.js";
import type { Span } from "../text/span.js";
import { advance } from "./advance.js";
import { clip } from "./fields.js";
import { lanes } from "./lanes.js";
import { palette } from "./palette.js";
import { type Column, size } from "./treelayout.js";
import { plain } from "./width.js";

/** A stretch of the text to be marked in a drawing, in UTF-16 code units. */
export interface Highlight extends Span {
  /** What is written under it: a role, a label. Equal labels have one colour. */
  readonly label: string;
  /** The number of its colour, 0 to 7. Default: colours are given out in the order of the labels. */
  readonly color?: number | undefined;
}

/** A highlight in place: from where to where its line is drawn, where line and label end, and under how many others it is. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly end: number;
  readonly lane: number;
  readonly label: string;
  readonly color: { readonly plain: string; readonly scheme: string };
}

/** How high a lane of bands is, in pixels. */
export const band = { height: 22 } as const;

/** Highlights as bands under the words they share a letter with. Bands whose lines or labels would meet are in lanes of their own. */
export function highlightBands({ tokens }: Doc, columns: readonly Column[], highlights: readonly Highlight[]): readonly Band[] {
  const colorOf = new Map<string, number>();
  const found: (Span & { to: number; label: string; color: number })[] = [];
  for (const { start, end, label, color } of highlights) {
    if (!colorOf.has(label)) colorOf.set(label, colorOf.size);
    const touched = columns.filter(({ token }) => tokens.start[token]! < end && tokens.end[token]! > start);
    const [first, last] = [touched[0], touched.at(-1)];
    if (!first || !last) continue;
    const from = first.x - first.half - 3;
    const to = last.x + last.half + 3;
    const shown = plain(clip(label, 40));
    const widest = Math.max(to, from + advance(shown) * size.label + 6);
    found.push({ start: from, end: widest, to, label: shown, color: (color ?? colorOf.get(label)!) % palette.both.length });
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const lane = lanes(found);
  return found.map(({ start, end, to, label, color }, index) => {
    const plain = palette.both[color]!;
    return { from: start, to, end, lane: lane[index]!, label, color: { plain, scheme: `var(--c${color},${plain})` } };
  });
}
