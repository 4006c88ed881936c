import { z } from "zod";
import type { EntityLayer, EntityType, Mention, ReferenceLayer } from "../../src/language/mention.js";
import { evaluate, type Query } from "../../src/query/query.js";
import type { Doc } from "../../src/text/doc.js";
import { read } from "../../src/text/read.js";
import { capitalizedNames, nearestNames } from "../floors/entities.js";
import { goldSpan, slipped } from "../records.js";
import { type CountryMention, countryForms, matchCountries } from "../scorers/countries.js";
import { add, addNamed, type Counts, f1, type NamedCounts, noCounts, precision, recall } from "../scorers/counts.js";
import { GoldMentions } from "../scorers/goldMentions.js";
import { type FoundName, matchNames } from "../scorers/names.js";
import {
  addPronouns,
  type FoundReference,
  matchPronouns,
  noPronouns,
  type PronounCounts,
  type PronounReport,
  pronounKinds,
} from "../scorers/pronouns.js";
import type { Measurement } from "../set.js";

/** A text with all its noun phrases. */
export interface Mentioned {
  readonly text: string;
  readonly gold: GoldMentions;
}

const offset = z.number().int().nonnegative();
const row = z.tuple([offset, offset, z.string(), z.string(), z.string(), z.string(), offset, z.string()]);
const phrase = z.intersection(goldSpan, z.object({ label: z.string(), cluster: z.string(), identity: z.string().optional() }));

export const mentioned: z.ZodType<Mentioned, unknown> = z
  .object({ text: z.string(), tokens: z.array(row), entities: z.array(phrase) })
  .transform(({ text, tokens, entities }, context): Mentioned => {
    const words = tokens.map(([start, end, surface, , , xpos, head, relation]) => ({
      start,
      end,
      surface,
      xpos,
      head: head - 1,
      relation,
    }));
    const problem = slipped(text, [...words, ...entities]);
    if (problem === undefined) return { text, gold: new GoldMentions(words, entities) };
    context.addIssue(`entities: ${problem}`);
    return z.NEVER;
  });

/** What is scored, as queries. */
export interface Namers {
  readonly entities: Query<EntityLayer>;
  readonly references: Query<ReferenceLayer>;
}

/** Rows about countries, names and pronouns; texts are read from scratch, nothing of the gold analysis is given. */
export function mentionRows(records: readonly Mentioned[], namers: Namers): Measurement[] {
  const ours = counted(records, (record) => {
    const doc = read(record.text);
    const { annotations } = evaluate(doc, namers.entities);
    const references = evaluate(doc, namers.references).annotations;
    return {
      countries: annotations.filter(isCountry).map(({ start, end, entity }) => ({ start, end, ids: [entity] })),
      names: annotations.flatMap((mention) => nameOf(doc, record.gold, mention)),
      references: references.flatMap((reference): FoundReference[] => {
        const antecedent = annotations.find(({ id }) => id === reference.antecedent);
        if (reference.label !== "pronoun" || !antecedent) return [];
        return [{ pronoun: reference.start, antecedent: doc.tokens.start[antecedent.head]! }];
      }),
    };
  });
  const floor = counted(records, ({ text }) => ({
    countries: countryForms(text),
    names: capitalizedNames(text),
    references: nearestNames(text),
  }));
  const row = (metric: string, of: (total: Total) => Counts, score: (counts: Counts) => number = f1): Measurement => {
    const counts = of(ours);
    const n = score === precision ? counts.tp + counts.fp : counts.tp + counts.fn;
    return { metric, value: score(counts), n, floor: score(of(floor)) };
  };
  const country = "country, capital and demonym mentions";
  return [
    row(`${country} precision`, ({ countries }) => countries, precision),
    row(`${country} recall`, ({ countries }) => countries, recall),
    row(`${country} F1`, ({ countries }) => countries),
    row("names F1, untyped", ({ names }) => names.untyped ?? noCounts),
    row("names F1, typed", ({ names }) => names.typed ?? noCounts),
    ...["all", ...pronounKinds].flatMap((kind) => {
      const of =
        (part: keyof PronounCounts) =>
        ({ pronouns }: Total): Counts =>
          (kind === "all" ? allKinds(pronouns) : (pronouns[kind] ?? noPronouns))[part];
      return [
        row(`pronouns accuracy, ${kind}`, of("resolved"), precision),
        row(`pronouns coverage, ${kind}`, of("covered"), recall),
        row(`pronouns coverage, ${kind}, with a name before`, of("coveredNamed"), recall),
      ];
    }),
  ];
}

interface Findings {
  readonly countries: readonly CountryMention[];
  readonly names: readonly FoundName[];
  readonly references: readonly FoundReference[];
}

interface Total {
  readonly countries: Counts;
  readonly names: NamedCounts;
  readonly pronouns: PronounReport;
}

function counted(records: readonly Mentioned[], find: (record: Mentioned) => Findings): Total {
  let countries = noCounts;
  let names: NamedCounts = {};
  let pronouns: PronounReport = {};
  for (const record of records) {
    const found = find(record);
    countries = add(countries, matchCountries(record.text, record.gold, found.countries));
    names = addNamed(names, matchNames(record.gold, found.names));
    pronouns = addReports(pronouns, matchPronouns(record.gold, found.references));
  }
  return { countries, names, pronouns };
}

function addReports(a: PronounReport, b: PronounReport): PronounReport {
  return Object.fromEntries(pronounKinds.map((kind) => [kind, addPronouns(a[kind] ?? noPronouns, b[kind] ?? noPronouns)]));
}

function allKinds(report: PronounReport): PronounCounts {
  return Object.values(report).reduce(addPronouns, noPronouns);
}

/** A country itself, by whatever name; its president is another entity. */
function isCountry({ entity, kind }: Mention): boolean {
  return /^[A-Z]{2}$/.test(entity) && kind !== "title" && kind !== "nominal";
}

/**
 * A mention as GUM might have it: not demonyms that stand before a noun (*the Russian army*), and not offices and descriptions without a name.
 */
function nameOf(doc: Doc, gold: GoldMentions, { head, kind, label }: Mention): FoundName[] {
  const start = doc.tokens.start[head]!;
  const word = gold.wordAt(start);
  const around = gold.around(word);
  if (kind === "demonym" && !(around && gold.headOf(around) === word)) return [];
  if ((kind === "title" || kind === "nominal") && !gold.isProper(word)) return [];
  return [{ head: start, labels: kind === "demonym" ? ["person"] : labelsOf[label] }];
}

const labelsOf: Readonly<Record<EntityType, readonly string[]>> = {
  PER: ["person"],
  NORP: ["person", "organization"],
  GPE: ["place"],
  LOC: ["place"],
  ORG: ["organization"],
  BLOC: ["organization"],
  EVENT: [],
  OTHER: [],
};
