import { escapeHtml } from "./escape.js";
import { count, number } from "./fields.js";
import { palette } from "./palette.js";
import { percent, signed } from "./signed.js";
import type { ToneLayer } from "./tone.js";
import { type Bar, barsOf, barTitle, toneColors } from "./tonebars.js";

const most = 240;
const size = { width: 720, height: 150, left: 26, top: 8, bottom: 22 } as const;
const widestBar = 14;

/**
 * The scores of the sentences of a document, one after the other, as an SVG drawing: what is good as bars above the line, what is bad
 * below it, the author's sentences filled and those that are mostly in the words of others hollow. A sentence without polar expressions
 * has no bar. It has no script and no style sheet, is drawn in the colour that text has where it is put, and tells in words what it
 * shows. Of more than 240 sentences, neighbours share a bar.
 *
 * @example
 * sentimentSvg(layer).slice(0, 4); // "<svg"
 */
export function sentimentSvg(layer: Pick<ToneLayer, "sentences" | "parts" | "document">): string {
  const { width, height, left, top, bottom } = size;
  const bars = barsOf(layer, most);
  const middle = (height - bottom + top) / 2;
  const scale = middle - top;
  const step = Math.min((width - left) / Math.max(1, bars.length), 2 * widestBar);
  const end = left + Math.max(step * bars.length, width / 4);
  const wide = Math.min(widestBar, Math.max(1, step * 0.72));
  const drawn = bars.flatMap(({ score, others, ...places }, index) => {
    if (score === 0) return [];
    const x = left + step * index + (step - wide) / 2;
    const tall = Math.max(1.5, Math.abs(score) * scale);
    const inset = others ? Math.min(1.5, wide / 2, tall / 2) / 2 : 0;
    const box = [x + inset, (score > 0 ? middle - tall : middle) + inset, wide - 2 * inset, tall - 2 * inset].map(round);
    const [number, name] = score > 0 ? [toneColors.positive, "good"] : [toneColors.negative, "bad"];
    const color = palette.both[number]!;
    const paint = others
      ? `fill="${color}" fill-opacity=".16" stroke="${color}" stroke-width="${round(2 * inset)}" style="fill:var(--c${number},${color});stroke:var(--c${number},${color})"`
      : `fill="${color}" style="fill:var(--c${number},${color})"`;
    const [at, from, w, h] = box as [number, number, number, number];
    return `<rect class="${name}" x="${at}" y="${from}" width="${w}" height="${h}" ${paint}><title>${escapeHtml(barTitle({ score, others, ...places }))}</title></rect>`;
  });
  const grid = [1, -1].map(
    (value) => `<path d="M${left} ${round(middle - value * scale)}H${round(end)}" stroke-opacity=".18" stroke-dasharray="2 3"/>`,
  );
  const labels = [1, 0, -1].map(
    (value) =>
      `<text x="${left - 6}" y="${round(middle - value * scale + 3.5)}" text-anchor="end">${value === 1 ? "+1" : value === 0 ? "0" : "−1"}</text>`,
  );
  const total = layer.sentences.length;
  const foot = height - 5;
  const places =
    bars.length === 0
      ? ""
      : `<text x="${left}" y="${foot}">sentence 1</text>${step * bars.length > 130 ? `<text x="${round(left + step * bars.length)}" y="${foot}" text-anchor="end">${number(total)}</text>` : ""}`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="tone" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" ` +
    `font-family="Helvetica,Arial,&quot;Liberation Sans&quot;,Arimo,sans-serif" font-size="10" fill="currentColor">` +
    `<title>Scores through the text</title><desc>${escapeHtml(description(layer, bars))}</desc>` +
    `<g stroke="currentColor">${grid.join("")}<path d="M${left} ${middle}H${round(end)}" stroke-opacity=".5"/></g>${drawn.join("")}` +
    `<g fill-opacity=".75">${labels.join("")}${places}</g></svg>`
  );
}

/** The key to {@link sentimentSvg}: two bars of each kind, in the fashion of the drawing. */
export function barKey(others: boolean): string {
  const kinds = (["positive", "negative"] as const).map((label, at) => {
    const color = `var(--c${toneColors[label]},${palette.both[toneColors[label]]!})`;
    const paint = others ? `style="fill:${color};stroke:${color}" fill-opacity=".16" stroke-width="1.5"` : `style="fill:${color}"`;
    const inset = others ? 0.75 : 0;
    return `<rect x="${at * 10 + inset}" y="${at * 6 + inset}" width="${8 - 2 * inset}" height="${6 - 2 * inset}" ${paint}/>`;
  });
  return `<svg class="bars" width="18" height="12" viewBox="0 0 18 12" aria-hidden="true">${kinds.join("")}<path d="M0 6H18" stroke="currentColor" stroke-opacity=".5"/></svg>`;
}

/** What the drawing shows, for those who cannot see it. */
function description({ sentences, document }: Pick<ToneLayer, "sentences" | "document">, bars: readonly Bar[]): string {
  const good = sentences.filter(({ score }) => score !== null && score > 0).length;
  const bad = sentences.filter(({ score }) => score !== null && score < 0).length;
  const parts = [`${count(sentences.length, "sentence")}: ${number(good)} above the line, ${number(bad)} below it`];
  parts.push(`the whole text ${signed(document.score)}, ${percent(document.coverage)} of its content words polar`);
  const [best, worst] = [extreme(bars, 1), extreme(bars, -1)];
  if (best) parts.push(`highest: ${barTitle(best)}`);
  if (worst) parts.push(`lowest: ${barTitle(worst)}`);
  return `${parts.join("; ")}.`;
}

function extreme(bars: readonly Bar[], sign: 1 | -1): Bar | undefined {
  let found: Bar | undefined;
  for (const bar of bars) if (bar.score * sign > (found ? found.score * sign : 0)) found = bar;
  return found;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
