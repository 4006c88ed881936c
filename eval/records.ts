import { z } from "zod";
import type { Span } from "../src/text/span.js";

/** A span with the text it covers, so that a file whose offsets have slipped is noticed. */
export const goldSpan: z.ZodType<Span & { readonly surface: string }> = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  surface: z.string(),
});

/** What is wrong with the first of `spans` whose surface is not the text at its offsets; nothing when all are right. */
export function slipped(text: string, spans: Iterable<Span & { readonly surface: string }>): string | undefined {
  for (const { start, end, surface } of spans) {
    const found = text.slice(start, end);
    if (found !== surface) {
      return `the text at ${start}–${end} is ${JSON.stringify(found)}, not ${JSON.stringify(surface)}: offsets are UTF-16 code units`;
    }
  }
  return undefined;
}
