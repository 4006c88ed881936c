import type { Doc } from "../text/doc.js";
import { lastAtMost } from "../text/segments.js";
import { type Placed, whole } from "./analyzed.js";
import type { Ink } from "./ink.js";
import { voiceLetters, voiceOf } from "./tally.js";
import { fitEnd, fitStart, padStart, plain, width } from "./width.js";

/**
 * One hit on one line: number of the sentence, letter of the voice, a note where there is one, what stands before in its paragraph, the
 * hit, what stands after.
 */
export function context(doc: Doc, hit: Placed, columns: number, pen: Ink, note = ""): string {
  const sentence = Math.max(0, lastAtMost(doc.sentences.start, hit.start)) + 1;
  const firstParagraph = doc.paragraphs.ofOffset(hit.start);
  const lastParagraph = doc.paragraphs.ofOffset(Math.max(hit.start, hit.end - 1));
  const lead = `  ${padStart(String(sentence), Math.max(4, String(doc.sentences.length).length))} ${voiceLetters[voiceOf(hit)]}${note}  `;
  const room = columns - lead.length - pen.hitWidth;
  const leftRoom = Math.floor(room * 0.36);
  const from = Math.max(whole(doc.text, hit.start - 4 * columns, -1), doc.paragraphs.start[firstParagraph] ?? 0);
  const left = padStart(fitEnd(plain(doc.text.slice(from, hit.start)).trimStart(), leftRoom), leftRoom);
  const words = fitStart(plain(doc.text.slice(hit.start, hit.end)), room - leftRoom);
  const to = Math.min(whole(doc.text, hit.end + 4 * columns, 1), doc.paragraphs.end[lastParagraph] ?? doc.text.length);
  const right = fitStart(plain(doc.text.slice(hit.end, to)).trimEnd(), room - leftRoom - width(words));
  return lead + left + pen.hit(words) + right;
}
