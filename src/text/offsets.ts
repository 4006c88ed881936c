/** Offsets of one text in another unit. */
export interface OffsetMap {
  /** The offset, in the other unit, of a UTF-16 offset; one in the middle of a character counts as its start. */
  from(utf16: number): number;
  /** The UTF-16 offset of an offset in the other unit; one in the middle of a character counts as its start. */
  to(other: number): number;
  /** The length of the text in the other unit. */
  readonly length: number;
}

/**
 * Converts offsets between UTF-16 code units and Unicode code points, which Python and R count in. Takes a multiple of 64 characters as
 * a landmark, so that a look-up reads at most that many.
 *
 * @example
 * codePointOffsets("😀 peace").from(3); // 2
 */
export function codePointOffsets(text: string): OffsetMap {
  return offsetMap(text, () => 1);
}

/**
 * Converts offsets between UTF-16 code units and bytes of UTF-8. A lone surrogate counts three bytes, as the replacement character does.
 *
 * @example
 * utf8Offsets("é!").from(1); // 2
 */
export function utf8Offsets(text: string): OffsetMap {
  return offsetMap(text, (point) => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4));
}

const stride = 64;

function offsetMap(text: string, width: (point: number) => number): OffsetMap {
  /** The UTF-16 offset and the other offset of every 64th character. */
  const utf16: number[] = [];
  const other: number[] = [];
  let at = 0;
  let measured = 0;
  for (let count = 0; at < text.length; count++) {
    if (count % stride === 0) {
      utf16.push(at);
      other.push(measured);
    }
    const point = text.codePointAt(at) as number;
    at += point > 0xffff ? 2 : 1;
    measured += width(point);
  }
  const walk = (offset: number, keys: readonly number[], limit: number, goal: "utf16" | "other"): number => {
    if (!(offset >= 0 && offset <= limit)) throw new RangeError(`The offset ${offset} does not lie in a text of length ${limit}.`);
    let low = 0;
    let high = keys.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((keys[middle] as number) <= offset) low = middle + 1;
      else high = middle;
    }
    let here = utf16[low - 1] ?? 0;
    let there = other[low - 1] ?? 0;
    while (here < text.length) {
      const point = text.codePointAt(here) as number;
      const next = here + (point > 0xffff ? 2 : 1);
      const nextThere = there + width(point);
      if ((goal === "other" ? next : nextThere) > offset) break;
      here = next;
      there = nextThere;
    }
    return goal === "other" ? there : here;
  };
  return {
    from: (offset) => walk(offset, utf16, text.length, "other"),
    to: (offset) => walk(offset, other, measured, "utf16"),
    length: measured,
  };
}
