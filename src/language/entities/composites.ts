import type { EntityType } from "../../lexicon/gazetteer.js";
import type { Alias } from "./aliases.js";
import type { Columns } from "./columns.js";
import type { Part } from "./parts.js";
import type { Title } from "./titles.js";
import { firstName, Word } from "./words.js";

/** A name whose words tell what it names, such as *Bank of China*. */
export interface Composite {
  readonly type: EntityType;
  readonly rule: string;
  readonly first: number;
  readonly end: number;
  /** Whether the known name that it begins with is a mention of its own. */
  readonly nests: boolean;
}

const heads: readonly (readonly [bit: number, type: EntityType, rule: string])[] = [
  [Word.organizationSuffix, "ORG", "sequence.suffix"],
  [Word.organizationHead, "ORG", "sequence.head"],
  [Word.eventHead, "EVENT", "sequence.head"],
  [Word.governed, "GPE", "sequence.head"],
  [Word.placeHead, "LOC", "sequence.head"],
  [Word.workHead, "OTHER", "sequence.head"],
];

const openings: readonly (readonly [bit: number, type: EntityType])[] = [
  [Word.organizationOpening | Word.organizationHead, "ORG"],
  [Word.eventHead, "EVENT"],
  [Word.governed, "GPE"],
  [Word.placeOpening, "LOC"],
  [Word.workOpening, "OTHER"],
];

/** What a zone names as a whole, where its first or last word tells; otherwise `undefined`. */
export function compositeOf(
  columns: Columns,
  zone: readonly Part[],
  title: Title | undefined,
  titleFirst: number,
): Composite | undefined {
  const first = zone[0]!.first;
  const end = zone.at(-1)!.end;
  const alone = end - first === 1;
  if (!zone.at(-1)!.known) {
    const bits = columns.bitsOf(end - 1);
    const head = heads.find(([bit]) => (bits & bit) !== 0);
    // A title belongs to the name of an institution (*Justice Department*), and to no other name of one word.
    if (head && !(alone && !(title && (bits & Word.organizationHead) !== 0 && columns.isCapital(titleFirst)))) {
      const [, type, rule] = head;
      if (!isSurname(columns, zone, title)) {
        const from = title && columns.isCapital(titleFirst) ? titleFirst : first;
        return { type, rule, first: from, end, nests: nests(zone[0]!, type) };
      }
    }
  }
  if (alone) return undefined;
  const joiner = joinerIn(columns, first, end);
  if (joiner > 0) {
    const bits = columns.bitsOf(joiner - 1);
    const opening = openings.find(([bit]) => (bits & bit) !== 0);
    if (!opening || (title && (joiner === first || !columns.isCapital(titleFirst)))) return undefined;
    const from = title ? titleFirst : first;
    return { type: opening[1], rule: "sequence.opening", first: from, end, nests: nests(zone[0]!, opening[1]) };
  }
  if (title || zone[0]!.known || (columns.bitsOf(first) & Word.placeOpening) === 0) return undefined;
  return { type: "LOC", rule: "sequence.opening", first, end, nests: false };
}

/** Whether the head of a name may be the surname of somebody: *Amelia Park*. */
function isSurname(columns: Columns, zone: readonly Part[], title: Title | undefined): boolean {
  const first = zone[0]!.first;
  if ((columns.bitsOf(zone.at(-1)!.end - 1) & Word.surname) === 0) return false;
  if (title) return !title.honorific && zone.length === 1 && zone[0]!.end - first <= 2;
  return (
    zone.length === 1 &&
    zone[0]!.end - first === 2 &&
    (columns.bitsOf(first) & firstName) !== 0 &&
    columns.norm(first - 1) !== "the" &&
    (columns.bitsOf(first - 1) & Word.locative) === 0
  );
}

/** The *of* or the like inside a name, or 0. */
function joinerIn(columns: Columns, first: number, end: number): number {
  for (let token = first + 1; token < end; token++)
    if ((columns.bitsOf(token) & Word.joiner) !== 0 && !columns.isCapital(token)) return token;
  return 0;
}

/** Whether the country before a name is meant itself, too: in *US Senate*, not in *Indian Ocean*. */
function nests({ known }: Part, type: EntityType): boolean {
  return (type === "ORG" || type === "OTHER" || type === "GPE") && known !== undefined && known.aliases.some(isNational);
}

function isNational({ kind, entity }: Alias): boolean {
  return entity.type !== "PER" && entity.type !== "ORG" && kind !== "capital" && kind !== "government";
}
