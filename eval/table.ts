/** Lines of a table whose columns line up. Columns are left-aligned unless their number is in `right`. */
export function tableLines(rows: readonly (readonly string[])[], right: readonly number[] = []): string[] {
  const widths: number[] = [];
  for (const row of rows)
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, [...cell].length);
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const space = " ".repeat(widths[column]! - [...cell].length);
        return right.includes(column) ? space + cell : cell + space;
      })
      .join("  ")
      .trimEnd(),
  );
}
