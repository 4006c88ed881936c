import { fitStart, padEnd, padStart, width as widthOf } from "./width.js";

/** A column of a table for a terminal. */
export interface GridColumn {
  readonly head: string;
  readonly cells: readonly string[];
  /** Where the cells stand. Default: `end`, as numbers do. */
  readonly side?: "start" | "end";
  /** Of a column whose cells may be cut: how wide it is at most, and how wide it should be at least while others can be left out. */
  readonly cut?: { readonly widest: number; readonly least: number };
  /** Where there is little room, it is left out, those with the smallest number first. Default: never. */
  readonly spare?: number;
}

const gap = 2;

/** The lines of a table with a head, no wider than `room`: columns are left out, and cells cut, where there is little. */
export function grid(columns: readonly GridColumn[], room: number): readonly string[] {
  const natural = new Map(columns.map((column) => [column, naturalWidth(column)]));
  const spare = columns.filter((column) => column.spare !== undefined).sort((a, b) => a.spare! - b.spare!);
  let shown = columns;
  const least = (column: GridColumn): number => Math.min(natural.get(column)!, column.cut?.least ?? Number.POSITIVE_INFINITY);
  const sumOf = (some: readonly GridColumn[]): number => some.reduce((sum, column) => sum + least(column), 0);
  for (const column of spare) {
    if (sumOf(shown) + gap * (shown.length - 1) <= room) break;
    shown = shown.filter((each) => each !== column);
  }
  const widths = new Map(natural);
  const elastic = shown.filter(({ cut }) => cut).sort((a, b) => natural.get(a)! - natural.get(b)!);
  let left = room - gap * (shown.length - 1) - sumOf(shown.filter(({ cut }) => !cut));
  for (const [at, column] of elastic.entries()) {
    const fair = Math.floor(left / (elastic.length - at));
    const granted = Math.max(fair, Math.min(least(column), left - sumOf(elastic.slice(at + 1))));
    const own = Math.max(0, Math.min(natural.get(column)!, granted));
    widths.set(column, own);
    left -= own;
  }
  const line = (textOf: (column: GridColumn) => string): string =>
    shown
      .map((column) => {
        const wide = widths.get(column)!;
        return (column.side === "start" ? padEnd : padStart)(fitStart(textOf(column), wide), wide);
      })
      .join(" ".repeat(gap))
      .trimEnd();
  const rows = columns[0]?.cells ?? [];
  return [line(({ head }) => head), ...rows.map((_, at) => line(({ cells }) => cells[at]!))];
}

function naturalWidth({ head, cells, cut }: GridColumn): number {
  const longest = cells.reduce((most, text) => Math.max(most, widthOf(text)), widthOf(head));
  return Math.min(longest, cut?.widest ?? Number.POSITIVE_INFINITY);
}
