import type { Annotation, Evidence, Voice } from "../query/layer.js";

/** A name and a value, ready to be shown. */
export type Field = readonly [name: string, value: string];

const shownElsewhere: ReadonlySet<string> = new Set(["start", "end", "label", "id", "voice", "evidence", "text"]);
const longest = 160;
const longestSurface = 2000;

/**
 * What an annotation knows beside its place, label, voice and evidence, as names and values in its own order. A value with offsets is
 * shown as the words it points at. What is empty, or only says the label again, is left out.
 */
export function fieldsOf(annotation: Annotation, text: string): readonly Field[] {
  const fields: Field[] = [];
  for (const [name, value] of Object.entries(annotation)) {
    if (shownElsewhere.has(name)) continue;
    const shown = clip(show(value, text, 2));
    if (shown !== "" && shown !== annotation.label) fields.push([name, shown]);
  }
  return fields;
}

/** Whose voice it is, in words: the kind, the speaker, and the chain where somebody speaks within somebody else's speech. */
export function voiceLine({ kind, speaker, chain }: Voice): string {
  const who = speaker === undefined ? kind : `${kind}, ${speaker}`;
  return chain.length > 2 ? `${who} (${chain.join(" → ")})` : who;
}

/** One line of evidence: role, the words, the entry or rule that read them, and the value with what it was before modifiers. */
export function evidenceLine(evidence: Evidence, text: string): string {
  const { role, rule, entry, base, value } = evidence;
  const change = base === undefined || base === value ? number(value) : `${number(base)} → ${number(value)}`;
  return clip(
    `${role} “${clip(surface(text, evidence), 60)}” · ${rule}${entry === undefined ? "" : ` · ${entry}`} · ${change}`,
    2 * longest,
  );
}

/** The words of a span on one line; of a very long one, its beginning. */
export function surface(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return text
    .slice(start, Math.min(end, start + longestSurface))
    .replace(/\s+/g, " ")
    .trim();
}

/** `text`, or its first `most` code units or so and an ellipsis. */
export function clip(text: string, most: number = longest): string {
  if (text.length <= most) return text;
  const cut = (text.codePointAt(most - 2) ?? 0) > 0xffff ? most - 2 : most - 1;
  return `${text.slice(0, cut).trimEnd()}…`;
}

/** A number for people: at most three decimals, thousands parted by commas, a true minus sign; an en dash for `null`. */
export function number(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return "–";
  const size = Math.abs(value);
  if (size >= 1e15 || (size > 0 && size < 5e-4)) return String(value).replace(/-/g, "−");
  const [units = "", decimals = "0"] = String(Math.round(size * 1000) / 1000).split(".");
  const grouped = units.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return `${value < 0 ? "−" : ""}${grouped}${decimals === "0" ? "" : `.${decimals}`}`;
}

/** How many of something, with its noun: `1 word`, `2,000 words`. */
export function count(size: number, noun: string): string {
  return `${number(size)} ${noun}${size === 1 ? "" : "s"}`;
}

function show(value: unknown, text: string, depth: number): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return number(value);
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value !== "object" || value === null) return "";
  if (Array.isArray(value)) {
    const shown = value.slice(0, 12).map((item) => show(item, text, depth - 1));
    if (value.length > 12) shown.push("…");
    return shown.filter((item) => item !== "").join(", ");
  }
  if (depth <= 0) return "…";
  const { start, end, text: words, name, ...rest } = value as Record<string, unknown>;
  const place = typeof start === "number" && typeof end === "number" ? surface(text, { start, end }) : "";
  const quoted = clip(typeof words === "string" ? words : place, 80);
  const named = typeof name === "string" ? name : "";
  const shown = [[named, quoted === "" || quoted === named ? "" : `“${quoted}”`].filter((part) => part !== "").join(" ")];
  for (const [key, item] of Object.entries(rest)) {
    const inner = show(item, text, depth - 1);
    if (inner !== "") shown.push(`${key} ${inner}`);
  }
  return shown.filter((part) => part !== "").join(", ");
}
