import { analyze } from "../../src/query/analyze.js";
import type { Analyzer } from "../../src/query/analyzer.js";
import type { Annotation, Layer } from "../../src/query/layer.js";
import { optional } from "../optional.js";

interface FramingModule {
  framing(): Analyzer<"framing", Layer<Annotation>>;
}

/** Analyzes a text with the framing analyzer; returns how many tokens the text has. `undefined` while there is no framing analyzer. */
export async function framingJob(): Promise<((text: string) => number) | undefined> {
  const analyzers = await optional<FramingModule>(new URL("../../src/analyzers/framing.ts", import.meta.url));
  if (!analyzers) return undefined;
  const framing = analyzers.framing();
  return (text) => {
    const { doc, framing: layer } = analyze(text, [framing]);
    return layer.annotations.length >= 0 ? doc.tokens.length : 0;
  };
}
