import type { Doc } from "../text/doc.js";
import { count, number, surface } from "./fields.js";

/** The headline of a document on one line, or `undefined` when it has none. */
export function headline(doc: Doc): string | undefined {
  const index = doc.zones.label.indexOf("headline");
  return index < 0 ? undefined : surface(doc.text, doc.zones.at(index)) || undefined;
}

/** The size of a document in words: how many words and sentences, and how much of it is quoted. */
export function size(doc: Doc): readonly string[] {
  const parts = [count(doc.words, "word"), count(doc.sentences.length, "sentence")];
  if (doc.words > 0 && doc.quotations.length > 0) {
    let quoted = 0;
    for (const quotation of doc.quotations) if (quotation.depth === 0) quoted += quotation.words;
    parts.push(`${number(Math.round((100 * quoted) / doc.words))}% of the words between quotation marks`);
  }
  return parts;
}

/** What the caller knows about the text, where it is a plain value. */
export function metaLines(doc: Doc): readonly string[] {
  return Object.entries(doc.meta).flatMap(([name, value]) =>
    typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? [`${name}: ${value}`] : [],
  );
}
