import { framing } from "../../src/analyzers/framing.js";
import { analyze } from "../../src/query/analyze.js";

/** Analyzes a text with the framing analyzer; returns how many tokens the text has. */
export function framingJob(text: string): number {
  const { doc, framing: layer } = analyze(text, [framing()]);
  return layer.annotations.length >= 0 ? doc.tokens.length : 0;
}
