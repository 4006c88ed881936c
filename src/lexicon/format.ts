import type { Codebook, Term } from "./lexicon.js";

const order = {
  codebook: ["id", "version", "language", "title", "source", "scoring", "validation", "lists", "frames"],
  source: ["citation", "url", "licence"],
  frame: ["label", "definition", "include", "exclude", "categories"],
  rule: [
    "term",
    "case",
    "not",
    "near",
    "before",
    "after",
    "unless",
    "zone",
    "voice",
    "pos",
    "lemma",
    "entity",
    "head",
    "role",
    "requires",
    "weight",
  ],
  context: ["any", "all", "window", "within"],
} as const;
const contexts: readonly string[] = ["near", "before", "after", "unless"];

/**
 * A codebook as JSON text in the layout of the shipped files: one entry a line, the entries of a category and of a list sorted by
 * their terms (in code units), fields in a fixed order, two spaces of indentation, a line break at the end. Lists, frames and
 * categories keep their order.
 * Formatting what is formatted changes nothing.
 */
export function formatCodebook(codebook: Codebook): string {
  const fields = ordered(codebook, order.codebook).map(([key, value]) => {
    if (key === "source") return field(1, key, inline(value, order.source));
    if (key === "validation")
      return field(
        1,
        key,
        block(
          1,
          "[",
          (value as readonly unknown[]).map((item) => inline(item)),
          "]",
        ),
      );
    if (key === "lists") return field(1, key, lists(codebook.lists ?? {}));
    if (key === "frames") return field(1, key, frames(codebook));
    return field(1, key, inline(value));
  });
  return `${block(0, "{", fields, "}", "")}\n`;
}

function lists(given: NonNullable<Codebook["lists"]>): string {
  const items = Object.entries(given).map(([id, terms]) => field(2, id, block(2, "[", [...terms].sort(byTerm).map(entry), "]")));
  return block(1, "{", items, "}", "");
}

function frames(codebook: Codebook): string {
  const items = Object.entries(codebook.frames).map(([id, frame]) => {
    const fields = ordered(frame, order.frame).map(([key, value]) =>
      key === "categories" ? field(3, key, categories(frame.categories)) : field(3, key, inline(value)),
    );
    return field(2, id, block(2, "{", fields, "}", ""));
  });
  return block(1, "{", items, "}", "");
}

function categories(given: Codebook["frames"][string]["categories"]): string {
  const items = Object.entries(given).map(([id, terms]) => field(4, id, block(4, "[", [...terms].sort(byTerm).map(entry), "]")));
  return block(3, "{", items, "}", "");
}

function entry(term: Term): string {
  return typeof term === "string" ? JSON.stringify(term) : inline(term, order.rule);
}

function byTerm(a: Term, b: Term): number {
  const [termA, termB] = [a, b].map((term) => (typeof term === "string" ? term : term.term)) as [string, string];
  if (termA !== termB) return termA < termB ? -1 : 1;
  const [allA, allB] = [entry(a), entry(b)];
  return allA === allB ? 0 : allA < allB ? -1 : 1;
}

/** Lines between brackets. `items` are indented already when `indent` is `""`. */
function block(level: number, open: string, items: readonly string[], close: string, indent = "  ".repeat(level + 1)): string {
  return items.length === 0
    ? open + close
    : `${open}\n${items.map((item) => indent + item).join(",\n")}\n${"  ".repeat(level)}${close}`;
}

function field(level: number, key: string, value: string): string {
  return `${"  ".repeat(level)}${JSON.stringify(key)}: ${value}`;
}

/** A value on one line. */
function inline(value: unknown, keys: readonly string[] = []): string {
  if (Array.isArray(value)) return `[${value.map((item) => inline(item)).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = ordered(value, keys).map(
    ([key, item]) => `${JSON.stringify(key)}: ${inline(item, contexts.includes(key) ? order.context : [])}`,
  );
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}

/** The fields that are there, the named ones first. */
function ordered(value: object, keys: readonly string[]): [string, unknown][] {
  const rank = (key: string): number => (keys.includes(key) ? keys.indexOf(key) : keys.length);
  return Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => rank(a) - rank(b));
}
