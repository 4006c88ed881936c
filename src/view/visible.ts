/**
 * A character that has no business in running text, as one that can be seen: a control character becomes its picture (`␀`, `␛`, `␡`),
 * a half of a surrogate pair, a C1 control or a noncharacter becomes U+FFFD.
 */
export function visible(character: string): string {
  const code = character.charCodeAt(0);
  if (character.length > 1 || code > 0x7f) return "\uFFFD";
  return String.fromCharCode(code === 0x7f ? 0x2421 : 0x2400 + code);
}
