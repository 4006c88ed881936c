import type { Grammar } from "../language/grammar.js";
import type { Doc } from "../text/doc.js";
import { escapeHtml } from "./escape.js";
import { type TokenRow, type TokenRowsOptions, tokenRows } from "./tokenrows.js";
import { fitStart, padEnd, padStart, plain, width } from "./width.js";

type Column = Exclude<keyof TokenRow, "sentence">;

const columns: readonly Column[] = ["index", "form", "norm", "kind", "lemma", "upos", "xpos", "head", "relation", "start", "end"];
const numeric: ReadonlySet<Column> = new Set(["index", "head", "start", "end"]);
const widest = 24;

/**
 * The rows of {@link tokenRows} as a table for a terminal: columns are aligned by the width characters have there, an empty line parts
 * two sentences, and control characters become pictures of themselves. A column of which nothing is known is left out, the head of a
 * root is a dash, and no cell is wider than 24 columns.
 *
 * @example
 * tokenTable(read("They win."));
 * // index  form  norm  kind         start  end
 * //     0  They  they  word             0    4
 * // …
 */
export function tokenTable(doc: Doc, grammar: Grammar = {}, options: TokenRowsOptions = {}): string {
  const rows = tokenRows(doc, grammar, options);
  const shown = known(rows);
  const cells = rows.map((row) => shown.map((column) => fitStart(plain(cell(row, column)), widest)));
  const widths = shown.map((column, at) => cells.reduce((most, row) => Math.max(most, width(row[at]!)), column.length));
  const line = (row: readonly string[]): string =>
    row
      .map((text, at) => (numeric.has(shown[at]!) ? padStart : padEnd)(text, widths[at]!))
      .join("  ")
      .trimEnd();
  const lines = [line(shown)];
  for (const [at, row] of rows.entries()) {
    if (at > 0 && row.sentence !== rows[at - 1]!.sentence) lines.push("");
    lines.push(line(cells[at]!));
  }
  return `${lines.join("\n")}\n`;
}

/**
 * The same as an HTML table, to be put into a page: `<table class="tokens">` with a body for each sentence. What the text holds is only
 * ever text.
 */
export function tokenTableHtml(doc: Doc, grammar: Grammar = {}, options: TokenRowsOptions = {}): string {
  const rows = tokenRows(doc, grammar, options);
  const shown = known(rows);
  const out = [
    `<table class="tokens"><thead><tr>${shown.map((column) => `<th scope="col">${column}</th>`).join("")}</tr></thead><tbody>`,
  ];
  for (const [at, row] of rows.entries()) {
    if (at > 0 && row.sentence !== rows[at - 1]!.sentence) out.push("</tbody><tbody>");
    const cells = shown.map((column) => {
      const text = escapeHtml(cell(row, column));
      if (column === "index") return `<th scope="row">${text}</th>`;
      return numeric.has(column) ? `<td>${text}</td>` : `<td><bdi>${text}</bdi></td>`;
    });
    out.push(`<tr>${cells.join("")}</tr>`);
  }
  out.push("</tbody></table>");
  return out.join("");
}

/** The columns of which something is known: what one row knows, all do. */
function known(rows: readonly TokenRow[]): readonly Column[] {
  return columns.filter((column) => rows.length === 0 || rows[0]![column] !== null);
}

function cell(row: TokenRow, column: Column): string {
  return column === "head" && row.head === -1 ? "–" : String(row[column]);
}
