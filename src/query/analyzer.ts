import type { Doc } from "../text/doc.js";
import type { Layer } from "./layer.js";
import { define, type Given, type Needs, type Query } from "./query.js";

/** A named query whose value is a layer: the unit of composition. */
export interface Analyzer<out Name extends string = string, out L extends Layer = Layer> extends Query<L> {
  readonly name: Name;
}

/**
 * Defines an analyzer.
 *
 * @example
 * const shouting = analyzer({
 *   name: "shouting",
 *   compute: (doc) => ({ annotations: [], summary: { marks: doc.text.split("!").length - 1 } }),
 * });
 * analyze("Stop! Now!", [shouting]).shouting.summary.marks; // 2
 */
export function analyzer<const Name extends string, L extends Layer, const N extends Needs = Record<never, never>>(plan: {
  readonly name: Name;
  readonly needs?: N;
  readonly compute: (doc: Doc, given: Given<N>) => L;
}): Analyzer<Name, L> {
  if (plan.name === "" || plan.name === "doc")
    throw new TypeError(`An analyzer cannot be named "${plan.name}": choose another name.`);
  return define({ name: plan.name }, plan);
}

/** The same analyzer under another name, so that two configurations can stand side by side. Nothing is computed twice. */
export function as<const Name extends string, L extends Layer>(name: Name, source: Analyzer<string, L>): Analyzer<Name, L> {
  return analyzer({ name, needs: { source }, compute: (_doc, given) => given.source });
}
