import type { Annotation, Evidence, Layer, Voice } from "../../src/query/layer.js";

/** A framing hit as an analyzer gives it, on “A new world order.”. */
export const framingHit: Annotation & {
  readonly [field: string]: unknown;
  readonly voice: Voice;
  readonly evidence: readonly Evidence[];
} = {
  id: "framing-0",
  start: 2,
  end: 17,
  label: "multipolarity",
  codebook: "geopolitics",
  category: "order",
  term: "new world order",
  weight: 1,
  status: "asserted",
  voice: { kind: "author", chain: ["author"] },
  evidence: [
    {
      start: 2,
      end: 17,
      role: "cue",
      rule: "lexicon.term",
      entry: "geopolitics/multipolarity/order/new world order",
      base: 1,
      value: 1,
    },
  ],
};

const suppressed = {
  id: "framing-suppressed-0",
  start: 6,
  end: 17,
  label: "multipolarity",
  codebook: "geopolitics",
  category: "order",
  term: "world order",
  reason: "longer",
  by: { start: 2, end: 17, term: "new world order" },
};

export const framingLayer: Layer<Annotation> & { readonly suppressed: readonly object[] } = {
  annotations: [framingHit],
  summary: { hits: 1, "multipolarity.count": 1, "multipolarity.rate": 250 },
  suppressed: [suppressed],
};

/** `value` with another value at a place, or with nothing there. */
export function spoilt(value: unknown, [key = "", ...rest]: readonly (string | number)[], instead: unknown): unknown {
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>;
  if (rest.length > 0) copy[key] = spoilt(copy[key], rest, instead);
  else if (instead === undefined) delete copy[key];
  else copy[key] = instead;
  return copy;
}
