import { palette } from "./palette.js";
import { toneColors } from "./tonebars.js";
import { padEnd, padStart } from "./width.js";

const sideCells = 7;
const half = 60;
/** Scores nearer to 0 are written 0.00. */
const leastShown = 0.005;

/** What stands over bars from −1 to +1: in a terminal, its ends and its middle. */
export const axisHeads: readonly [terminal: string, page: string] = [
  `−1${" ".repeat(sideCells - 2)}0${" ".repeat(sideCells - 2)}+1`,
  "−1 to +1",
];

/** A bar from the middle to the left or right, in halves of cells. A score that is not written 0.00 has one. */
export function axis(score: number | null): string {
  if (score === null) return "";
  const size = Math.min(1, Math.abs(score));
  const halves = size < leastShown ? 0 : Math.max(1, Math.round(size * 2 * sideCells));
  const full = "█".repeat(halves >> 1);
  const half = halves % 2 === 1;
  const left = score < 0 ? (half ? "▐" : "") + full : "";
  const right = score > 0 ? full + (half ? "▌" : "") : "";
  return `${padStart(left, sideCells)}│${padEnd(right, sideCells)}`;
}

/** The same as a drawing: a bar on the side of its sign, which can be told without its colour. */
export function axisSvg(score: number | null): string {
  if (score === null) return "";
  const size = Math.min(1, Math.abs(score));
  const tall = Math.max(1, Math.round(10 * size * half) / 10);
  const [place, color] = score > 0 ? [half, toneColors.positive] : [half - tall, toneColors.negative];
  const bar = `<rect x="${place}" y="2" width="${tall}" height="8" fill="${palette.both[color]}" style="fill:var(--c${color},${palette.both[color]})"/>`;
  return (
    `<svg width="${2 * half}" height="12" viewBox="0 0 ${2 * half} 12" aria-hidden="true"><path d="M0 6H${2 * half}" stroke="currentColor" stroke-opacity=".2"/>` +
    `${size < leastShown ? "" : bar}<path d="M${half} 0V12" stroke="currentColor" stroke-opacity=".6"/></svg>`
  );
}
