import type { Codebook } from "../../src/lexicon/lexicon.js";

/** A codebook as JSON, one entry a line. */
export function printed(codebook: Codebook): string {
  const { frames, ...header } = codebook;
  const lines = [JSON.stringify(header, null, 2).replace(/\n\}$/, ","), '  "frames": {'];
  const last = <Item>(items: readonly Item[], index: number): string => (index < items.length - 1 ? "," : "");
  Object.entries(frames).forEach(([id, { categories, ...about }], frame, all) => {
    lines.push(`    ${JSON.stringify(id)}: {`);
    for (const [key, value] of Object.entries(about)) lines.push(`      ${JSON.stringify(key)}: ${JSON.stringify(value)},`);
    lines.push('      "categories": {');
    Object.entries(categories).forEach(([category, terms], index, list) => {
      lines.push(`        ${JSON.stringify(category)}: [`);
      terms.forEach((term, at) => lines.push(`          ${JSON.stringify(term)}${last(terms, at)}`));
      lines.push(`        ]${last(list, index)}`);
    });
    lines.push("      }", `    }${last(all, frame)}`);
  });
  lines.push("  }", "}", "");
  return lines.join("\n");
}
