const escapes: Readonly<Record<string, string>> = { " ": "\\s", "\t": "\\t", "\r": "\\r", "\n": "\\n", "|": "\\p", "\\": "\\\\" };
const escaped: Readonly<Record<string, string>> = { s: " ", t: "\t", r: "\r", n: "\n", p: "|", "\\": "\\" };

/** White space as a value of MISC, escaped as UDPipe does. */
export function escapeSpaces(text: string): string {
  return text.replace(/[ \t\r\n|\\]/g, (character) => escapes[character]!);
}

export function unescapeSpaces(value: string): string {
  return value.replace(/\\([strnp\\])/g, (_, letter: string) => escaped[letter]!);
}

/** Text on one line: line breaks and tabs become spaces. */
export function oneLine(text: string): string {
  return text.replace(/[\t-\r\x85\u2028\u2029]+/g, " ");
}

/** A word as FORM or LEMMA hold it. */
export function wordForm(text: string): string {
  return oneLine(text) || "_";
}
