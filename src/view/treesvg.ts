import type { Tags } from "../language/tags.js";
import type { Tree } from "../language/tree.js";
import type { Doc } from "../text/doc.js";
import type { Span } from "../text/span.js";
import { advance } from "./advance.js";
import { escapeHtml } from "./escape.js";
import { clip, number, surface } from "./fields.js";
import { band, type Highlight, highlightBands } from "./highlights.js";
import { type Arc, type Column, type Layout, layout, size } from "./treelayout.js";
import { plain } from "./width.js";

export type { Highlight } from "./highlights.js";

export interface TreeSvgOptions {
  /** Parts of speech, to be written under the words. Default: none. */
  readonly tags?: Tags | undefined;
  /** Base forms, to be written under the words. Default: none. */
  readonly lemmas?: { of(token: number): string } | undefined;
  /** Stretches of the text to be marked with a label, such as who plays which role. What lies outside of the sentence is left out. */
  readonly highlight?: readonly Highlight[] | undefined;
}

const step = 20;
const curve = 8;
const foot = 5;
const rightToLeft = /^[^\p{L}]*[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/**
 * The dependency tree of a sentence as an SVG drawing: the words in a row, an arrow from each head to its dependents above them, parts
 * of speech and base forms under them. It has no script and no style sheet, is drawn in the colour that text has where it is put, and
 * tells its relations in words to those who cannot see it. A sentence of a script that is written from right to left is drawn so.
 *
 * A drawing has the natural width of its sentence: put it into a box that scrolls. Of a sentence of more than 400 tokens the first 400
 * are drawn, and the drawing says how many are missing.
 *
 * @example
 * treeSvg(doc, evaluate(doc, syntax()).of(0), { tags: evaluate(doc, tags()) }).slice(0, 4); // "<svg"
 */
export function treeSvg(doc: Doc, tree: Tree, options: TreeSvgOptions = {}): string {
  const { tags, lemmas, highlight = [] } = options;
  const placed = layout(doc, tree, { upos: (token) => tags?.uposOf(token) ?? "", lemma: (token) => lemmas?.of(token) ?? "" });
  const { columns, arcs, left } = placed;
  const note = left > 0 ? `… and ${number(left)} more ${left === 1 ? "token" : "tokens"}` : "";
  const levels = arcs.reduce((most, { level }) => Math.max(most, level), 0);
  const base = levels * step + step + foot;
  const rows = [base + size.word + 4];
  if (tags) rows.push(rows.at(-1)! + 16);
  if (lemmas) rows.push(rows.at(-1)! + 17);
  const bottom = rows.at(-1)! + 7;
  const bands = highlightBands(doc, columns, highlight);
  const height = bottom + bands.reduce((most, { lane }) => Math.max(most, lane + 1), 0) * band.height + 4;
  const noteWidth = note === "" ? 0 : advance(note) * size.word + 12;
  const width = Math.ceil(bands.reduce((most, { end }) => Math.max(most, end + 2), placed.width + noteWidth));
  const { start, end } = spanOf(doc, tree);
  const mirrored = rightToLeft.test(doc.text.slice(start, Math.min(end, start + 1000)));
  const at = mirrored ? (x: number) => round(width - x) : round;

  const words = columns.map((column) => {
    const lines = [`<text x="${at(column.x)}" y="${rows[0]}">${escapeHtml(column.word)}</text>`];
    if (tags) lines.push(small(at(column.x), rows[1]!, size.tag, "", column.upos));
    if (lemmas) lines.push(small(at(column.x), rows.at(-1)!, size.lemma, ' font-style="italic"', column.lemma));
    return lines.join("");
  });
  const boxes = bands.map(({ from, to, lane, label, color }) => {
    const [x, wide] = [mirrored ? at(to) : at(from), round(to - from)];
    const y = bottom + lane * band.height;
    const tint =
      lane === 0 ? `<rect x="${x}" y="${base}" width="${wide}" height="${bottom - base}" fill-opacity=".13" rx="3"/>` : "";
    return (
      `<g fill="${color.plain}" style="fill:${color.scheme}">${tint}<rect x="${x}" y="${y}" width="${wide}" height="3"/>` +
      `<text x="${mirrored ? at(from) : x}" y="${y + 15}" font-size="${size.label}" font-weight="600" text-anchor="${mirrored ? "end" : "start"}">${escapeHtml(label)}</text></g>`
    );
  });
  const lines = arcs.map((arc) => line(arc, base, at));
  const labels = arcs.map(
    ({ middle, level, label }) => `<text x="${at(middle)}" y="${base - foot - level * step - 4}">${escapeHtml(label)}</text>`,
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="tree" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" ` +
    `font-family="Helvetica,Arial,&quot;Liberation Sans&quot;,Arimo,sans-serif" font-size="${size.word}" text-anchor="middle" fill="currentColor">` +
    `<title>Dependency tree: ${escapeHtml(plain(clip(surface(doc.text, { start, end }))))}</title><desc>${escapeHtml(description(placed, note))}</desc>` +
    `${boxes.join("")}<g direction="${mirrored ? "rtl" : "ltr"}">${words.join("")}</g>` +
    `<path d="${lines.map(({ path }) => path).join("")}" fill="none" stroke="currentColor" stroke-opacity=".5"/>` +
    `<path d="${lines.map(({ tip }) => tip).join("")}" fill-opacity=".7"/>` +
    `<g font-size="${size.label}" fill-opacity=".85">${labels.join("")}</g>` +
    `${note === "" ? "" : `<text x="${at(placed.width)}" y="${rows[0]}" text-anchor="${mirrored ? "end" : "start"}" fill-opacity=".75">${note}</text>`}</svg>`
  );
}

function small(x: number, y: number, points: number, more: string, text: string): string {
  return text === "" ? "" : `<text x="${x}" y="${y}" font-size="${points}" fill-opacity=".75"${more}>${escapeHtml(text)}</text>`;
}

/** The line of an arc, and the tip of its arrow. */
function line({ head, from, to, level }: Arc, base: number, at: (x: number) => number): { path: string; tip: string } {
  const top = base - foot - level * step;
  const [start, end] = [at(from), at(to)];
  const tip = `M${end} ${base}l-3.5 -7h7z`;
  if (head === undefined) return { path: `M${end} ${top}V${base - 6}`, tip };
  const bend = Math.sign(end - start) * Math.min(curve, Math.abs(end - start) / 2);
  return {
    path: `M${start} ${base}V${top + curve}Q${start} ${top} ${round(start + bend)} ${top}H${round(end - bend)}Q${end} ${top} ${end} ${top + curve}V${base - 6}`,
    tip,
  };
}

/** The tree in words, for those who cannot see it. */
function description({ columns, arcs }: Layout, note: string): string {
  const word = (index: number): string => (columns[index] as Column).word;
  const parts = arcs.map(({ head, dependent, label }) =>
    head === undefined ? `${word(dependent)}: ${label}` : `${word(dependent)}: ${label} of ${word(head)}`,
  );
  return [...parts, ...(note === "" ? [] : [note])].join("; ");
}

function spanOf({ tokens }: Doc, { firstToken, endToken }: Tree): Span {
  return firstToken < endToken ? { start: tokens.start[firstToken]!, end: tokens.end[endToken - 1]! } : { start: 0, end: 0 };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
