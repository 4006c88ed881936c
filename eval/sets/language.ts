import type { Doc } from "../../src/text/doc.js";
import { read } from "../../src/text/read.js";
import { floorAnalyst } from "../floors/syntax.js";
import { align } from "../scorers/alignment.js";
import { type Analysis, analysisOf, type Models, type Treebanked } from "../scorers/analysis.js";
import { lemmaCounts, tagCounts, treeCounts } from "../scorers/attachment.js";
import { addNamed, f1, type NamedCounts } from "../scorers/counts.js";
import { argumentCounts, relationCounts } from "../scorers/relations.js";
import type { Measurement, Published } from "../set.js";

/** What others score on a treebank, by metric: `tags/raw UPOS F1`. */
export interface LanguageBest {
  readonly language: Readonly<Record<string, Published>>;
}

/** Metrics whose floor asks for no training: no tag and no relation is in them. */
const untrained: ReadonlySet<string> = new Set(["lemma", "UAS", "head of a negator"]);

/**
 * Tags, lemmas and trees. Metrics are named by what they measure and where: `raw` is from the raw text, with rhetor's own tokens and
 * sentences; `gold` is with the treebank's. Lemmas and trees stand on predicted tags in both. All are F1 over words with the same
 * offsets, as in the CoNLL 2018 shared task; on gold tokens that is the accuracy.
 */
export function languageRows(
  records: readonly Treebanked[],
  models: Models,
  { best, train }: { readonly best: LanguageBest; readonly train: readonly Treebanked[] | undefined },
): Measurement[] {
  const floor = floorAnalyst(train);
  const conditions: readonly (readonly [name: string, docOf: (record: Treebanked) => Doc])[] = [
    ["raw", ({ doc }) => read(doc.text)],
    ["gold", ({ doc }) => doc],
  ];
  const scored = conditions.map(([condition, docOf]) => {
    const ours = new Tally();
    const low = new Tally();
    for (const record of records) {
      const doc = docOf(record);
      ours.add(record.gold, analysisOf(doc, models));
      low.add(record.gold, floor(doc));
    }
    return { condition, ours, low };
  });
  return groups.flatMap((group) =>
    scored.flatMap(({ condition, ours, low }) =>
      Object.entries(ours.of(group)).map(([name, counts]): Measurement => {
        const metric = `${group}/${condition} ${name} F1`;
        const value = low.of(group)[name];
        const published = best.language[metric];
        return {
          metric,
          value: f1(counts),
          n: counts.tp + counts.fn,
          floor: value && (train || untrained.has(name)) ? f1(value) : null,
          ...(published && { best: published }),
        };
      }),
    ),
  );
}

const groups = ["tags", "lemmas", "syntax", "relations"] as const;
type Group = (typeof groups)[number];

/** The counts of all texts. */
class Tally {
  readonly #counts = new Map<Group, NamedCounts>();

  of(group: Group): NamedCounts {
    return this.#counts.get(group) ?? {};
  }

  add(gold: Analysis, found: Analysis): void {
    const alignment = align(gold, found);
    this.#add("tags", tagCounts(alignment));
    this.#add("lemmas", lemmaCounts(alignment));
    this.#add("syntax", treeCounts(alignment));
    this.#add("syntax", argumentCounts(gold, found));
    this.#add("relations", relationCounts(gold, found));
  }

  #add(group: Group, counts: NamedCounts): void {
    this.#counts.set(group, addNamed(this.of(group), counts));
  }
}
