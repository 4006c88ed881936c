/** What JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const deepest = 100;

/**
 * A value as `JSON.stringify` sees it: functions, symbols and `undefined` are left out, dates are strings, `NaN` and infinities are
 * `null`. Beyond that, typed arrays are arrays, bigints are strings, and −0 is 0, so that what comes out survives a round trip unchanged.
 *
 * Given a `text`, every object with offsets, `value` included, gets a field `text` with the words it points at.
 *
 * @throws {TypeError} when the value contains itself, or nests deeper than 100 levels.
 */
export function plainJson(value: unknown, text?: string): Json {
  return convert(value, text, 0) ?? null;
}

function convert(value: unknown, text: string | undefined, depth: number): Json | undefined {
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
  if ("toJSON" in value && typeof value.toJSON === "function") return convert(value.toJSON(), text, depth + 1);
  if (ArrayBuffer.isView(value) && Symbol.iterator in value) return convert([...(value as Iterable<unknown>)], text, depth);
  if (Array.isArray(value)) return value.map((item) => convert(item, text, depth + 1) ?? null);
  const fields: [string, Json][] = [];
  const surface = text === undefined ? undefined : surfaceOf(value, text);
  for (const [key, item] of Object.entries(value)) {
    if (key === "text" && surface !== undefined) continue;
    const plain = convert(item, text, depth + 1);
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
