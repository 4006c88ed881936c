import type { Counts, NamedCounts } from "./counts.js";
import type { GoldMention, GoldMentions } from "./goldMentions.js";

/** A name that a system found: the offset of the word that stands for it, and the gold labels its type may be. */
export interface FoundName {
  readonly head: number;
  /** None for types that gold has no label for. */
  readonly labels: readonly string[];
}

const named: ReadonlySet<string> = new Set(["person", "place", "organization"]);

/**
 * Names against GUM, where every noun phrase is a mention and names are not marked: gold are the mentions of persons, places and
 * organizations headed by a proper noun, or with one beside their head. A name found belongs to the smallest gold mention around its head; each gold mention is found
 * once, what is found there again is a false alarm.
 *
 * - **untyped**: right whatever its type; those in named mentions of another label (*the Olympics*) do not count.
 * - **typed**: the type must be one of those that the label stands for. Found names without labels do not count.
 */
export function matchNames(gold: GoldMentions, found: readonly FoundName[]): NamedCounts {
  const total = gold.mentions.filter((mention) => isGold(gold, mention)).length;
  return {
    untyped: count(total, gold, found, (mention) => (isGold(gold, mention) ? "right" : gold.isNamed(mention) ? "open" : "wrong")),
    typed: count(
      total,
      gold,
      found.filter(({ labels }) => labels.length > 0),
      (mention, { labels }) => (isGold(gold, mention) && labels.includes(mention.label) ? "right" : "wrong"),
    ),
  };
}

function isGold(gold: GoldMentions, mention: GoldMention): boolean {
  return named.has(mention.label) && gold.isNamed(mention);
}

function count(
  total: number,
  gold: GoldMentions,
  found: readonly FoundName[],
  judge: (mention: GoldMention, found: FoundName) => "right" | "open" | "wrong",
): Counts {
  const taken = new Set<GoldMention>();
  let fp = 0;
  for (const name of found) {
    const mention = gold.around(gold.wordAt(name.head));
    const verdict = mention ? judge(mention, name) : "wrong";
    if (verdict === "wrong" || (verdict === "right" && taken.has(mention!))) fp++;
    else if (verdict === "right") taken.add(mention!);
  }
  return { tp: taken.size, fp, fn: total - taken.size };
}
