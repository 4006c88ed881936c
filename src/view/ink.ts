/** Emphasis in a terminal: ANSI sequences, or plain text. */
export interface Ink {
  bold(text: string): string;
  faint(text: string): string;
  bar(text: string): string;
  /** A hit in its context. */
  hit(text: string): string;
  /** How many columns {@link hit} adds. */
  readonly hitWidth: number;
}

const plainInk: Ink = { bold: same, faint: same, bar: same, hit: (text) => `⟦${text}⟧`, hitWidth: 2 };
const colorInk: Ink = { bold: sgr("1", "22"), faint: sgr("2", "22"), bar: sgr("36", "39"), hit: sgr("1;33", "22;39"), hitWidth: 0 };

export function ink(color: boolean): Ink {
  return color ? colorInk : plainInk;
}

function same(text: string): string {
  return text;
}

function sgr(on: string, off: string): (text: string) => string {
  return (text) => (text === "" ? "" : `\u001B[${on}m${text}\u001B[${off}m`);
}
