import { z } from "zod";
import type { AttributionLayer } from "../../src/language/attributed.js";
import type { Lemmas } from "../../src/language/lemmas.js";
import type { EntityLayer, Mention } from "../../src/language/mention.js";
import { evaluate, type Query } from "../../src/query/query.js";
import type { Doc } from "../../src/text/doc.js";
import { read } from "../../src/text/read.js";
import type { Span } from "../../src/text/span.js";
import { nearestAttributions, nearestSayer } from "../floors/attribution.js";
import { goldSpan, slipped } from "../records.js";
import {
  type Attributed,
  type CueMatch,
  covered,
  cueCounts,
  holderOf,
  matchCues,
  overlap,
  type Sourcing,
  sourceCounts,
  sourcedQuotations,
  tokenCounts,
} from "../scorers/attributions.js";
import { addNamed, type Counts, f1, type NamedCounts, noCounts, recall } from "../scorers/counts.js";
import type { Measurement, Published } from "../set.js";
import { outerAttributions, type Said } from "./said.js";

const pieces = z.array(goldSpan);
/** An article with all its attributions. */
export interface Article {
  readonly text: string;
  readonly attributions: readonly Attributed[];
  readonly regions: readonly (Span & { readonly label: "Discard" | "Discuss" })[];
}

export const article: z.ZodType<Article> = z
  .object({
    text: z.string(),
    attributions: z.array(z.object({ cue: pieces, source: pieces, content: pieces })),
    regions: z.array(z.intersection(goldSpan, z.object({ label: z.enum(["Discard", "Discuss"]) }))),
  })
  .superRefine(({ text, attributions, regions }, context) => {
    const problem = slipped(text, [
      ...attributions.flatMap(({ cue, source, content }) => [...cue, ...source, ...content]),
      ...regions,
    ]);
    if (problem) context.addIssue(`attributions: ${problem}`);
  });

/** What is scored, as queries, and the inventory that tells what kind of cue a lemma is. */
export interface Attributors {
  readonly attribution: Query<AttributionLayer>;
  readonly entities: Query<EntityLayer>;
  readonly lemmas: Query<Lemmas>;
  /** The class of a cue, by its lemma; `undefined` for words that are no cue. */
  readonly classOf: (lemma: string) => string | undefined;
}

/** The rows of the report about these attributors. */
export function articleRows(records: readonly Article[], attributors: Attributors): Measurement[] {
  let ours: NamedCounts = {};
  let floor: NamedCounts = {};
  for (const record of records) {
    const doc = read(record.text);
    const lemmas = evaluate(doc, attributors.lemmas);
    const isSpeech = (cue: readonly Span[]) => isSpeechClass(classIn(doc, cue, lemmas, attributors.classOf));
    const mentions = evaluate(doc, attributors.entities).annotations;
    const found = outerAttributions(evaluate(doc, attributors.attribution));
    ours = addNamed(
      ours,
      countsOf(doc, record, found, {
        goldSpeech: isSpeech,
        foundSpeech: ({ attribution }) => isSpeechClass(attribution.cue?.class),
        sayerOf: (quotation) => holderOf(quotation, found),
        isSame: (source, one) => isSame(doc, mentions, source, one),
      }),
    );
    const nearest = nearestAttributions(record.text);
    floor = addNamed(
      floor,
      countsOf(doc, record, nearest, {
        goldSpeech: isSpeech,
        foundSpeech: ({ cue }) => isSpeech(cue),
        sayerOf: (quotation) => nearestSayer(record.text, quotation, nearest),
        isSame: (source, one) => overlap(source, one.source),
      }),
    );
  }
  return rows.map(({ name, score, ...known }): Measurement => {
    const all = ours[name] ?? noCounts;
    const { metric = `${name} F1`, ...published } = known;
    return { metric, value: score(all), n: all.tp + all.fn, floor: score(floor[name] ?? noCounts), ...published };
  });
}

/** The rows, by the names of their counts. */
const rows: readonly {
  readonly name: string;
  readonly metric?: string;
  readonly score: (counts: Counts) => number;
  readonly best?: Published;
}[] = [
  { name: "cue", score: f1, best: { value: 0.71, source: "table of cues and left scan, our run on test" } },
  { name: "cue, speech cues only", score: f1 },
  { name: "cue and source", score: f1, best: { value: 0.55, source: "table of cues and left scan, our run on test" } },
  { name: "cue and source, speech cues only", score: f1 },
  { name: "content token", score: f1, best: { value: 0.73, source: "table of cues and left scan, characters, our run on test" } },
  { name: "source token", score: f1, best: { value: 0.47, source: "table of cues and left scan, characters, our run on test" } },
  {
    name: "source of quotations",
    metric: "source of quotations accuracy",
    score: recall,
    best: { value: 0.71, source: "nearest cue in the paragraph, else last source, our run on dev, curly marks only" },
  },
];

/** What else there is to say about a system's attributions. */
interface Judge<Found extends Attributed> extends Sourcing<Found> {
  readonly goldSpeech: (cue: readonly Span[]) => boolean;
  readonly foundSpeech: (found: Found) => boolean;
}

function countsOf<Found extends Attributed>(
  doc: Doc,
  { attributions, regions }: Article,
  found: readonly Found[],
  judge: Judge<Found>,
): NamedCounts {
  const discarded = regions.filter(({ label }) => label === "Discard");
  const isKept = (span: Span) => !overlap([span], discarded);
  const hasKeptCue = ({ cue }: Attributed) => cue.every(isKept);
  const match = matchCues(attributions.filter(hasKeptCue), found.filter(hasKeptCue));
  const speech = speechOnly(match, judge);
  const quotations = doc.quotations.filter(({ depth, words }) => depth === 0 && words >= 4).map(({ inner }) => inner);
  const sourced = sourcedQuotations(quotations.filter(isKept), attributions);
  return {
    ...named("", cueCounts(match)),
    ...named(", speech cues only", cueCounts(speech)),
    ...named(" token", tokenCounts(tokensOf(doc).filter(isKept), attributions, found)),
    "source of quotations": sourceCounts(sourced, judge),
  };
}

/** The pairs whose gold cue is of speech, and the cues of speech found that belong to no gold one. */
function speechOnly<Found extends Attributed>({ pairs, extra }: CueMatch<Found>, judge: Judge<Found>): CueMatch<Found> {
  return { pairs: pairs.filter(({ gold }) => judge.goldSpeech(gold.cue)), extra: extra.filter(judge.foundSpeech) };
}

function named(suffix: string, counts: NamedCounts): NamedCounts {
  return Object.fromEntries(Object.entries(counts).map(([name, each]) => [`${name}${suffix}`, each]));
}

function tokensOf({ tokens: { length, start, end } }: Doc): Span[] {
  return Array.from({ length }, (_, token) => ({ start: start[token]!, end: end[token]! }));
}

const notSpeech: ReadonlySet<string> = new Set(["attitude", "perception", "show", "other"]);

function isSpeechClass(name: string | undefined): boolean {
  return name !== undefined && !notSpeech.has(name.split(".")[0]!);
}

/** The class of the whole cue, else of its first word that has one. */
function classIn(doc: Doc, cue: readonly Span[], lemmas: Lemmas, classOf: Attributors["classOf"]): string | undefined {
  const whole = cue.map(({ start, end }) => doc.text.slice(start, end).toLowerCase()).join(" ");
  for (const lemma of [whole, ...[...covered(tokensOf(doc), cue)].map((token) => lemmas.of(token))]) {
    const found = classOf(lemma);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether the source found stands at a gold source, or is the entity that is mentioned there, or has its words. */
function isSame(doc: Doc, mentions: readonly Mention[], gold: readonly Span[], { source, attribution }: Said): boolean {
  if (overlap(gold, source)) return true;
  const said = attribution.source;
  if (!said) return false;
  const entity =
    said.entity !== undefined && mentions.some((mention) => mention.entity === said.entity && overlap(gold, [mention]));
  const words = gold.map(({ start, end }) => doc.text.slice(start, end).toLowerCase());
  return entity || [said.name, doc.text.slice(said.start, said.end)].some((name) => words.includes(name.toLowerCase()));
}
