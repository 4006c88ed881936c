import { escapeHtml } from "./escape.js";
import { clip, evidenceLine, fieldsOf, surface, voiceLine } from "./fields.js";
import type { Mark } from "./key.js";

const mostEvidence = 12;
const mostAround = 6;

/**
 * What the card of a highlighted stretch says: everything about its `marks`, and which others it begins in. Those `around` it are given
 * from the outermost, and named from the nearest.
 */
export function card(marks: readonly Mark[], around: readonly { readonly marks: readonly Mark[] }[], text: string): string {
  const parts = marks.map(
    (mark) =>
      `<span class="what">${reference(mark)} <b>${escapeHtml(mark.entry.label)}</b> <i>${escapeHtml(mark.layer)}</i></span>` +
      `<span class="words">${words(mark, text)}</span>${details(mark, text)}`,
  );
  if (around.length > 0) {
    const nearest = around
      .slice(-mostAround)
      .reverse()
      .flatMap((outer) => outer.marks);
    const named = nearest.map((mark) => `${reference(mark)} ${escapeHtml(mark.entry.label)}`);
    if (around.length > mostAround) named.push("more");
    parts.push(`<span class="around">within ${named.join(", ")}</span>`);
  }
  return parts.join("");
}

/** The code and number of an annotation, in its colour. */
export function reference({ entry, reference }: Mark): string {
  return `<span class="ref c${entry.color}">${escapeHtml(reference)}</span>`;
}

/** The words an annotation covers, on one line. */
export function words(mark: Mark, text: string): string {
  return `<bdi>${escapeHtml(clip(surface(text, mark)))}</bdi>`;
}

/** Voice, fields and evidence of an annotation. */
export function details({ annotation }: Mark, text: string): string {
  const { voice, evidence = [] } = annotation;
  const lines: (readonly [string, string])[] = voice ? [["voice", voiceLine(voice)]] : [];
  lines.push(...fieldsOf(annotation, text));
  for (const one of evidence.slice(0, mostEvidence)) lines.push(["evidence", evidenceLine(one, text)]);
  if (evidence.length > mostEvidence) lines.push(["evidence", `… and ${evidence.length - mostEvidence} more`]);
  return lines
    .map(
      ([name, value]) =>
        `<span class="field${name === "evidence" ? " evidence" : ""}"><i>${escapeHtml(name)}</i> <bdi>${escapeHtml(value)}</bdi></span>`,
    )
    .join("");
}
