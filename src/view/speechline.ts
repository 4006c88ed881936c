import type { Attribution } from "../language/attributed.js";
import type { Doc } from "../text/doc.js";
import { lastAtMost } from "../text/segments.js";
import { within } from "./analyzed.js";
import { surface } from "./fields.js";
import type { Ink } from "./ink.js";
import { fitStart, padStart, plain, width } from "./width.js";

/**
 * One attribution on one line: number of the sentence, source, cue, and the first words of what is said. Of one that stands in the
 * content of another, an arrow says so.
 */
export function speechLine(doc: Doc, attribution: Attribution, columns: number, pen: Ink): string {
  const { source, cue, content, nestedIn, start } = attribution;
  const sentence = Math.max(0, lastAtMost(doc.sentences.start, start)) + 1;
  const words = (span: { readonly start: number; readonly end: number }): string =>
    plain(surface(doc.text, within(doc.text, span)));
  const digits = Math.max(4, String(doc.sentences.length).length);
  const lead = `  ${padStart(String(sentence), digits)} ${nestedIn === undefined ? " " : "↳"} `;
  const room = columns - lead.length;
  const who = fitStart(source ? plain(source.name) : "(nobody named)", Math.floor(room * 0.35));
  const by = cue ? fitStart(words(cue), Math.floor(room * 0.25)) : "";
  const said = content.map(words).join(" … ");
  const left = room - width(who) - width(by) - (by === "" ? 3 : 6);
  return (
    lead + pen.bold(who) + (by === "" ? "" : ` — ${by}`) + (said === "" || left < 4 ? "" : ` — ${pen.faint(fitStart(said, left))}`)
  );
}
