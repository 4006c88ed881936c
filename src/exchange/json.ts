import type { Evidence, Layer, Measures, Voice } from "../query/layer.js";
import type { Doc } from "../text/doc.js";
import { version } from "../version.js";
import { Branch, pieces, Rows, type Tree, whole } from "./pieces.js";
import { type Json, plainJson } from "./plain.js";

/** The name and version of the JSON form of results. */
export const analysisFormat = "rhetor/analysis@1";

/** One result as plain JSON data, which says by itself what was analyzed, how, and in which unit its offsets count. */
export interface SerializedAnalysis {
  readonly schema: typeof analysisFormat;
  readonly library: { readonly name: "rhetor"; readonly version: string };
  readonly document: SerializedDocument;
  /** The layers, by the names of their analyzers. */
  readonly layers: { readonly [name: string]: SerializedLayer };
  readonly lexicons: readonly SerializedLexicon[];
}

/** What was analyzed. The text itself is not part of it. */
export interface SerializedDocument {
  readonly id: string;
  /** SHA-256 of the text in UTF-8, in hexadecimal: the text the offsets point into, after decoding and without a byte order mark. */
  readonly sha256?: string | undefined;
  /** Length of the text in `offsetUnit`. */
  readonly length: number;
  readonly offsetUnit: "utf-16";
  readonly language: string;
  readonly tokens: number;
  readonly words: number;
  readonly sentences: number;
  readonly meta: { readonly [name: string]: unknown };
}

/**
 * A layer. Beside these two an analyzer may have other fields, such as the `suppressed` hits of framing, the `speakers` of attribution and
 * the scores of sentiment.
 */
export interface SerializedLayer {
  readonly annotations: readonly SerializedAnnotation[];
  readonly summary: Measures;
  readonly [field: string]: unknown;
}

/** An annotation with the words it stands on, and whatever else its analyzer knows. */
export interface SerializedAnnotation {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly label: string;
  /** The words: `text.slice(start, end)`. */
  readonly text: string;
  readonly voice?: Voice | undefined;
  readonly evidence?: readonly (Evidence & { readonly text: string })[] | undefined;
  readonly [field: string]: unknown;
}

/** A lexicon that was used. */
export interface SerializedLexicon {
  readonly id: string;
  readonly version: string;
  /** SHA-256 of its JSON file, in hexadecimal. */
  readonly sha256?: string | undefined;
}

/** What the result does not know about itself. */
export interface SerializeOptions {
  /** SHA-256 of the text in UTF-8, in hexadecimal. Left out by default. */
  readonly sha256?: string | undefined;
  /** The lexicons that were used. Default: none. */
  readonly lexicons?: readonly SerializedLexicon[] | undefined;
}

/** What can be serialized: a document, and layers by name. The result of `analyze()` is one. */
export interface Serializable {
  readonly doc: Doc;
  readonly [layer: string]: Doc | Layer;
}

/**
 * A result as plain JSON data, in the form `rhetor/analysis@1`. It survives `JSON.parse(JSON.stringify(…))` unchanged, lone surrogates
 * included.
 *
 * Layers keep their fields, such as the `entities` and `speakers` beside the annotations. Each annotation gets its words as `text`, and so
 * does each span inside an annotation; a field `text` it had there already gives way. What counts tokens in a span (`firstToken`,
 * `endToken`, `head`) is left out, since only who has the document has its tokens; for the same reason indices of `quotations` become
 * spans. What JSON has no form for is treated as `JSON.stringify` does.
 *
 * @throws {TypeError} when a layer or the document's `meta` contains itself.
 *
 * @example
 * serialize(analyze("A new world order.", [framing()])).layers.framing.annotations[0].text; // "new world order"
 */
export function serialize(result: Serializable, options: SerializeOptions = {}): SerializedAnalysis {
  return whole(treeOf(result, options)) as unknown as SerializedAnalysis;
}

/**
 * The same as text, piece by piece, for results that are too large for one string: joined, the pieces are
 * `JSON.stringify(serialize(result, options), null, indent)`.
 *
 * @param indent Spaces by which each level is indented. Default 0: everything on one line.
 */
export function serializeToText(
  result: Serializable,
  options: SerializeOptions & { readonly indent?: number | undefined } = {},
): Iterable<string> {
  return pieces(treeOf(result, options), options.indent ?? 0);
}

function treeOf(result: Serializable, options: SerializeOptions): Tree {
  const { doc } = result;
  const layers: [string, Tree][] = [];
  for (const [name, layer] of Object.entries(result)) {
    if (name !== "doc" && "annotations" in layer) layers.push([name, layerTree(layer, doc)]);
  }
  const document = {
    id: doc.id,
    sha256: options.sha256,
    length: doc.text.length,
    offsetUnit: "utf-16",
    language: doc.language,
    tokens: doc.tokens.length,
    words: doc.words,
    sentences: doc.sentences.length,
    meta: doc.meta,
  };
  return new Branch([
    ["schema", analysisFormat],
    ["library", { name: "rhetor", version }],
    ["document", plainJson(document)],
    ["layers", new Branch(layers)],
    ["lexicons", plainJson((options.lexicons ?? []).map(({ id, version, sha256 }) => ({ id, version, sha256 })))],
  ]);
}

function layerTree(layer: Layer, doc: Doc): Tree {
  const { annotations, summary, ...rest } = layer as Layer & Readonly<Record<string, unknown>>;
  const row = (item: unknown): Json => (isAnnotation(item) ? annotationJson(item, doc) : plainJson(item));
  const fields: [string, Tree][] = [
    ["annotations", new Rows(annotations, row)],
    ["summary", plainJson(summary)],
  ];
  for (const [name, value] of Object.entries(rest)) {
    if (Array.isArray(value)) fields.push([name, new Rows(value, row)]);
    else if (value !== undefined && typeof value !== "function" && typeof value !== "symbol") fields.push([name, plainJson(value)]);
  }
  return new Branch(fields);
}

interface Marked {
  readonly id: unknown;
  readonly start: unknown;
  readonly end: unknown;
  readonly label: unknown;
}

function isAnnotation(item: unknown): item is Marked {
  return typeof item === "object" && item !== null && "id" in item && "label" in item && "start" in item && "end" in item;
}

/** Every annotation begins with its id, its place and its words. */
function annotationJson({ id, start, end, label, ...rest }: Marked, doc: Doc): Json {
  return plainJson({ id, start, end, label, ...rest }, doc);
}
