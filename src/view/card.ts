import { within } from "./analyzed.js";
import { escapeHtml } from "./escape.js";
import { clip, evidenceLine, type Field, fieldsOf, surface, voiceLine } from "./fields.js";
import { attributionOf, type Mark, polarExpressionOf } from "./key.js";
import { sourceName } from "./speech.js";
import type { Stroke } from "./strokes.js";
import { toneFields } from "./toneline.js";

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
  return parts.join("") + outside(around);
}

/**
 * What the card of a stretch of an attribution says: who speaks and by what cue, and at its anchor everything else that is known. Those
 * `around` it are given as in {@link card}.
 */
export function strokeCard(
  { mark, kind, anchor }: Stroke,
  around: readonly { readonly marks: readonly Mark[] }[],
  text: string,
): string {
  const said = `${nameOf(mark)}, ${kind === "cue" || kind === "source" ? mark.annotation.label : kind}`;
  const cue = attributionOf(mark)?.cue;
  const by = cue ? `; cue <em>${escapeHtml(clip(surface(text, within(text, cue)), 60))}</em>` : "";
  const what = `<span class="what">${reference(mark)} <b>${escapeHtml(clip(said))}</b>${by} <i>${escapeHtml(mark.layer)}</i></span>`;
  if (!anchor) return what + outside(around);
  return `${what}<span class="words">${words(mark, text)}</span>${details(mark, text)}${outside(around)}`;
}

/** What an annotation is called: its label; of an attribution, who speaks. */
export function nameOf(mark: Mark): string {
  return mark.entry.speaks ? (sourceName(mark.annotation) ?? mark.entry.label) : mark.entry.label;
}

function outside(around: readonly { readonly marks: readonly Mark[] }[]): string {
  if (around.length === 0) return "";
  const nearest = around
    .slice(-mostAround)
    .reverse()
    .flatMap((outer) => outer.marks);
  const named = nearest.map((mark) => `${reference(mark)} ${escapeHtml(nameOf(mark))}`);
  if (around.length > mostAround) named.push("more");
  return `<span class="around">within ${named.join(", ")}</span>`;
}

/** The code and number of an annotation, in its colour. */
export function reference({ entry, reference }: Mark): string {
  return `<span class="ref c${entry.color}">${escapeHtml(reference)}</span>`;
}

/** The words an annotation covers, on one line. */
export function words(mark: Mark, text: string): string {
  return `<bdi>${escapeHtml(clip(surface(text, mark)))}</bdi>`;
}

/** Voice, fields and evidence of an annotation; of a polar expression, each step from its base to its value. */
export function details(mark: Mark, text: string): string {
  const { voice, evidence = [] } = mark.annotation;
  const lines: Field[] = voice ? [["voice", voiceLine(voice)]] : [];
  const polar = polarExpressionOf(mark);
  if (polar) lines.push(...toneFields(polar, text));
  else {
    lines.push(...fieldsOf(mark.annotation, text));
    for (const one of evidence.slice(0, mostEvidence)) lines.push(["evidence", evidenceLine(one, text)]);
    if (evidence.length > mostEvidence) lines.push(["evidence", `… and ${evidence.length - mostEvidence} more`]);
  }
  return lines
    .map(
      ([name, value]) =>
        `<span class="field${name === "evidence" ? " evidence" : ""}"><i>${escapeHtml(name)}</i> <bdi>${escapeHtml(value)}</bdi></span>`,
    )
    .join("");
}
