import type { Doc } from "../text/doc.js";

/** A pure function of one document, evaluated at most once for each. Make one with {@link query}; read it with {@link evaluate}. */
export interface Query<out Value> {
  readonly "~query": { readonly value: Value };
}

/** The type of the value of a query. */
export type ValueOf<Q> = Q extends Query<infer Value> ? Value : never;

/** The needs of a query, by the names under which `compute` receives their values. */
export type Needs = Readonly<Record<string, Query<unknown>>>;

/** The values of the needs: what `compute` can read, and nothing else. */
export type Given<N extends Needs> = { readonly [K in keyof N]: ValueOf<N[K]> };

interface Plan {
  readonly needs: Needs;
  readonly compute: (doc: Doc, given: never) => unknown;
}

const plans = new WeakMap<object, Plan>();
const values = new WeakMap<Doc, Map<object, unknown>>();

/**
 * Defines a query. `compute` receives exactly what `needs` declares; a need is a value you hold, so it cannot be missing,
 * misspelt or circular.
 *
 * @example
 * const shouting = query({ compute: (doc) => doc.text.split("!").length - 1 });
 * evaluate(read("Stop! Now!"), shouting); // 2
 */
export function query<Value, const N extends Needs = Record<never, never>>(plan: {
  readonly needs?: N;
  readonly compute: (doc: Doc, given: Given<N>) => Value;
}): Query<Value> {
  return define({}, plan);
}

/** @internal Turns `self` into a query with this plan. */
export function define<Self extends object, Value, N extends Needs>(
  self: Self,
  plan: { readonly needs?: N; readonly compute: (doc: Doc, given: Given<N>) => Value },
): Self & Query<Value> {
  plans.set(self, { needs: plan.needs ?? {}, compute: plan.compute });
  return Object.freeze(self) as Self & Query<Value>;
}

/**
 * The value of `source` for `doc`: computed on the first call and remembered as long as the document lives. A computation that throws
 * is not remembered; it throws again on the next call.
 */
export function evaluate<Value>(doc: Doc, source: Query<Value>): Value {
  let known = values.get(doc);
  if (!known) {
    known = new Map();
    values.set(doc, known);
  }
  if (!known.has(source)) {
    const plan = plans.get(source);
    if (!plan) throw new TypeError("This is not a query: make one with query() or analyzer(), from the same copy of rhetor.");
    const given: Record<string, unknown> = {};
    for (const [name, need] of Object.entries(plan.needs)) given[name] = evaluate(doc, need);
    known.set(source, plan.compute(doc, given as never));
  }
  return known.get(source) as Value;
}

/**
 * A factory that answers one shared instance when it is called without options, so that work done by several analyzers with default
 * settings is done once. Options that are `undefined` count as not given.
 */
export function configurable<Options extends object, Q>(build: (options: Options) => Q): (options?: Options) => Q {
  let standard: Q | undefined;
  return (options) => {
    if (options && Object.values(options).some((value) => value !== undefined)) return build(options);
    standard ??= build({} as Options);
    return standard;
  };
}
