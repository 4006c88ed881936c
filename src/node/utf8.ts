/** Offset of the first byte that does not begin a well-formed UTF-8 sequence, or −1 when there is none. */
export function firstInvalidByte(bytes: Uint8Array): number {
  const continues = (at: number, low = 0x80, high = 0xbf): boolean =>
    bytes[at] !== undefined && bytes[at] >= low && bytes[at] <= high;
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at]!;
    if (byte < 0x80) {
      at += 1;
    } else if (byte >= 0xc2 && byte <= 0xdf) {
      if (!continues(at + 1)) return at;
      at += 2;
    } else if (byte >= 0xe0 && byte <= 0xef) {
      // No overlong forms, and no surrogates.
      if (!continues(at + 1, byte === 0xe0 ? 0xa0 : 0x80, byte === 0xed ? 0x9f : 0xbf) || !continues(at + 2)) return at;
      at += 3;
    } else if (byte >= 0xf0 && byte <= 0xf4) {
      const second = continues(at + 1, byte === 0xf0 ? 0x90 : 0x80, byte === 0xf4 ? 0x8f : 0xbf);
      if (!second || !continues(at + 2) || !continues(at + 3)) return at;
      at += 4;
    } else {
      return at;
    }
  }
  return -1;
}
