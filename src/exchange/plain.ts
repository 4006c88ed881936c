import type { Doc } from "../text/doc.js";

/** What JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const deepest = 100;

/** Fields of spans that count tokens. */
const tokenFields: ReadonlySet<string> = /* @__PURE__ */ new Set(["firstToken", "endToken", "head"]);

/**
 * A value as `JSON.stringify` sees it: functions, symbols and `undefined` are left out, dates are strings, `NaN` and infinities are
 * `null`. Beyond that, typed arrays are arrays, bigints are strings, and −0 is 0, so that what comes out survives a round trip unchanged.
 *
 * Given a document, every object with offsets, `value` included, is a span of it and gets a field `text` with the words it points at. Its
 * `firstToken`, `endToken` and `head` are left out, and indices of `quotations` become their spans: outside, nobody has the tokens and
 * quotations that these count.
 *
 * @throws {TypeError} when the value contains itself, or nests deeper than 100 levels.
 */
export function plainJson(value: unknown, doc?: Doc): Json {
  return convert(value, doc, 0) ?? null;
}

function convert(value: unknown, doc: Doc | undefined, depth: number): Json | undefined {
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "number":
      return Number.isFinite(value) ? value + 0 : null;
    case "bigint":
      return String(value);
    case "object":
      break;
    default:
      return undefined;
  }
  if (value === null) return null;
  if (depth > deepest)
    throw new TypeError(
      `A value contains itself or nests deeper than ${deepest} levels, and JSON cannot hold it. Leave it out of the result.`,
    );
  if ("toJSON" in value && typeof value.toJSON === "function") return convert(value.toJSON(), doc, depth + 1);
  if (ArrayBuffer.isView(value) && Symbol.iterator in value) return convert([...(value as Iterable<unknown>)], doc, depth);
  if (Array.isArray(value)) return value.map((item) => convert(item, doc, depth + 1) ?? null);
  const fields: [string, Json][] = [];
  const surface = doc && surfaceOf(value, doc.text);
  for (const [key, item] of Object.entries(value)) {
    if (surface !== undefined && (key === "text" || (typeof item === "number" && tokenFields.has(key)))) continue;
    const plain = convert(doc && surface !== undefined && key === "quotations" ? quotationsOf(item, doc) : item, doc, depth + 1);
    if (plain !== undefined) fields.push([key, plain]);
    if (key === "end" && surface !== undefined) fields.push(["text", surface]);
  }
  return Object.fromEntries(fields);
}

function surfaceOf(value: object, text: string): string | undefined {
  if (!("start" in value && "end" in value)) return undefined;
  const { start, end } = value;
  return typeof start === "number" && typeof end === "number" ? text.slice(start, end) : undefined;
}

/** The spans of quotations, given their indices; anything else stays what it is. */
function quotationsOf(value: unknown, { quotations }: Doc): unknown {
  if (!Array.isArray(value) || !value.every((index) => Number.isInteger(index) && index in quotations)) return value;
  return value.map((index: number) => ({ start: quotations[index]!.start, end: quotations[index]!.end }));
}
