import type { Doc } from "../text/doc.js";
import { read } from "../text/read.js";
import type { Analyzer } from "./analyzer.js";
import { evaluate, type ValueOf } from "./query.js";

type Flat<T> = { [K in keyof T]: T[K] } & {};

/** A mistake, as the compiler shows it. */
export interface Problem<Message extends string> {
  readonly "~problem": Message;
}

/** `unknown` when all analyzers of the list have different names; otherwise a {@link Problem} that says which two clash. */
export type Distinct<List extends readonly Analyzer[], Seen extends string = never> = List extends readonly [
  infer First extends Analyzer,
  ...infer Rest extends readonly Analyzer[],
]
  ? First["name"] extends Seen
    ? Problem<`Two analyzers are named "${First["name"]}". Rename one with as().`>
    : Distinct<Rest, Seen | First["name"]>
  : unknown;

/** The document, and the layers asked for under the names of their analyzers. */
export type Analysis<List extends readonly Analyzer[] = readonly Analyzer[]> = Flat<
  { readonly doc: Doc } & { readonly [A in List[number] as A["name"]]: ValueOf<A> }
>;

/** An analyzer failed on a document; `cause` is what it threw. */
export class AnalysisError extends Error {
  override readonly name = "AnalysisError";
  readonly analyzer: string;
  readonly document: string;

  constructor(analyzer: string, document: string, cause: unknown) {
    super(
      `The analyzer "${analyzer}" failed on the document "${document}": ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
    this.analyzer = analyzer;
    this.document = document;
  }
}

/**
 * Analyzes a text, or a document already read: one layer for each analyzer, under its name. The order of the list does not matter, and
 * no layer depends on its neighbours.
 *
 * @throws {TypeError} when two analyzers of a list made at run time have one name (the compiler refuses a written one).
 * @throws {AnalysisError} when an analyzer throws.
 */
export function analyze<const List extends readonly Analyzer[]>(
  source: string | Doc,
  analyzers: List & Distinct<List>,
): Analysis<List> {
  const doc = typeof source === "string" ? read(source) : source;
  const result: Record<string, unknown> = Object.create(null);
  result.doc = doc;
  for (const each of analyzers as List) {
    if (each.name in result) throw new TypeError(`Two analyzers are named "${each.name}". Rename one with as().`);
    try {
      result[each.name] = evaluate(doc, each);
    } catch (cause) {
      throw new AnalysisError(each.name, doc.id, cause);
    }
  }
  return Object.freeze({ ...result }) as Analysis<List>;
}
