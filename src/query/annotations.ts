import { type Analyzer, analyzer } from "./analyzer.js";
import type { Annotation, Layer } from "./layer.js";

/** A layer of annotations that came from elsewhere. */
export type GivenLayer<A extends Annotation> = Layer<A, { readonly count: number }>;

/**
 * An analyzer whose annotations you bring: a coder's labels, another tool's mentions. They are put in order of place, and those without
 * an `id` get one. It can stand in for any query of the same type.
 *
 * @throws {RangeError} on evaluation, when a span does not lie in the text of the document.
 *
 * @example
 * const coded = annotations("coder", [{ start: 0, end: 6, label: "threat" }]);
 * analyze("Prices rise.", [coded]).coder.annotations[0].id; // "coder-0"
 */
export function annotations<const Name extends string, const Label extends string, Rest extends object = object>(
  name: Name,
  spans: readonly (Omit<Annotation<Label>, "id"> & { readonly id?: string } & Rest)[],
): Analyzer<Name, GivenLayer<Annotation<Label> & Rest>> {
  return analyzer({
    name,
    compute: (doc): GivenLayer<Annotation<Label> & Rest> => {
      for (const { start, end, label } of spans)
        if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= doc.text.length))
          throw new RangeError(
            `The span [${start}, ${end}) of the annotation "${label}" does not lie in the text of "${doc.id}", which is ${doc.text.length} code units long.`,
          );
      const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
      const found = sorted.map((span, index) => ({ ...span, id: span.id ?? `${name}-${index}` }));
      return { annotations: found as (Annotation<Label> & Rest)[], summary: { count: found.length } };
    },
  });
}
