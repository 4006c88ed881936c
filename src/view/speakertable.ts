import type { AttributionLayer } from "../language/attributed.js";
import { escapeHtml } from "./escape.js";
import { number } from "./fields.js";
import { type SpeakerRow, speakerRows } from "./speakerrows.js";
import { fitStart, padEnd, padStart, plain, width as widthOf } from "./width.js";

export interface SpeakerTableOptions {
  /** Columns of the terminal. Default 80; less than 32 counts as 32. No line is longer. */
  readonly width?: number | undefined;
  /** How many speakers to show at most, those with the most words first. Default: all. */
  readonly limit?: number | undefined;
}

type Column = Exclude<keyof SpeakerRow, "name">;

/** The columns beside the name: what heads them in a terminal and on a page. */
const heads: Readonly<Record<Column, readonly [terminal: string, page: string]>> = {
  entity: ["entity", "entity"],
  attributions: ["times", "attributions"],
  quotedWords: ["quoted", "words quoted"],
  reportedWords: ["reported", "words reported"],
  doubted: ["doubted", "cues that doubt"],
  supported: ["supported", "cues that support"],
  commitment: ["commitment", "mean commitment"],
};
const columns = Object.keys(heads) as readonly Column[];

/** What is left out first where there is little room. */
const dispensable: readonly Column[] = ["entity", "commitment", "supported", "doubted", "reportedWords"];
const widestName = 32;
const widestEntity = 24;
const leastName = 20;

/**
 * The rows of {@link speakerRows} as a table for a terminal: how often each source is named, how many words are in its voice, which share
 * of its cues doubts or supports it, and how far they stand behind it. Where there is little room, the last columns are left out.
 *
 * @example
 * speakerTable(layer, { width: 60 });
 * // name       times  quoted  reported  doubted  supported
 * // Mara Holt      1       0         4        –          –
 */
export function speakerTable(layer: Pick<AttributionLayer, "speakers">, options: SpeakerTableOptions = {}): string {
  const room = Math.max(32, Math.floor(options.width ?? 80) || 80);
  const all = speakerRows(layer);
  const rows = all.slice(0, Math.max(0, options.limit ?? all.length));
  const names = rows.map(({ name }) => plain(name));
  const cells = new Map(columns.map((column) => [column, rows.map((row) => cell(row, column))]));
  const widest = (texts: readonly string[], head: string): number =>
    texts.reduce((most, text) => Math.max(most, widthOf(text)), head.length);
  const widths = new Map(columns.map((column) => [column, 2 + widest(cells.get(column)!, heads[column][0])]));
  const longest = widest(names, "name");
  let shown = columns.filter((column) => column !== "entity" || rows.some(({ entity }) => entity !== null));
  const left = (): number => room - shown.reduce((sum, column) => sum + widths.get(column)!, 0);
  for (const column of dispensable) {
    if (left() >= Math.min(longest, column === "entity" ? widestName : leastName)) break;
    shown = shown.filter((each) => each !== column);
  }
  const nameWidth = Math.min(longest, widestName, left());
  const line = (name: string, cellOf: (column: Column) => string): string => {
    const others = shown.map((column) => {
      const columnWidth = widths.get(column)!;
      return column === "entity" ? `  ${padEnd(cellOf(column), columnWidth - 2)}` : padStart(cellOf(column), columnWidth);
    });
    return (padEnd(fitStart(name, nameWidth), nameWidth) + others.join("")).trimEnd();
  };
  const lines = [line("name", (column) => heads[column][0])];
  for (const [at, name] of names.entries()) lines.push(line(name, (column) => cells.get(column)![at]!));
  if (all.length > rows.length) lines.push(`… and ${number(all.length - rows.length)} more`);
  return `${lines.join("\n")}\n`;
}

/**
 * The same as an HTML table, to be put into a page: `<table class="speakers">` with a caption. What names and ids hold is only ever text.
 */
export function speakerTableHtml(layer: Pick<AttributionLayer, "speakers">): string {
  return speakersHtml(layer, () => "");
}

/** {@link speakerTableHtml} with a `sign` before each name: HTML that shows how this speaker is drawn. */
export function speakersHtml(layer: Pick<AttributionLayer, "speakers">, sign: (name: string) => string): string {
  const head = ["name", ...columns.map((column) => heads[column][1])].map((text) => `<th scope="col">${text}</th>`).join("");
  const rows = speakerRows(layer).map((row) => {
    const cells = columns.map((column) => {
      const text = escapeHtml(cell(row, column, widestEntity * 4));
      return column === "entity" ? `<td><bdi>${text}</bdi></td>` : `<td${text === "–" ? ' class="zero"' : ""}>${text}</td>`;
    });
    return `<tr><th scope="row">${sign(row.name)}<bdi>${escapeHtml(row.name)}</bdi></th>${cells.join("")}</tr>`;
  });
  return (
    '<table class="speakers"><caption>Those with the most words in their voice first <small>Commitment: how far a cue stands behind what is said, ' +
    `from −2 (<i>purported</i>) to 2 (<i>proved</i>).</small></caption><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table>`
  );
}

function cell(row: SpeakerRow, column: Column, widest: number = widestEntity): string {
  if (column === "entity") return fitStart(plain(row.entity ?? "–"), widest);
  if (column === "doubted" || column === "supported") return row[column] === 0 ? "–" : `${Math.round(100 * row[column])}%`;
  if (column === "commitment") return row.commitment === 0 ? "0" : number(Math.round(100 * row.commitment) / 100);
  return number(row[column]);
}
