import { framing } from "../../src/analyzers/framing.js";
import { quotations } from "../../src/language/voice.js";
import { analyze } from "../../src/query/analyze.js";

/** Analyzes a text with the framing analyzer and voices by quotation marks; returns how many tokens the text has. */
export function framingJob(text: string): number {
  const { doc, framing: layer } = analyze(text, [framing({ voice: quotations() })]);
  return layer.annotations.length >= 0 ? doc.tokens.length : 0;
}
