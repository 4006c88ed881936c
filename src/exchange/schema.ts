import { z } from "zod";
import type { AttributionType, CueForm, SourceHow } from "../language/attributed.js";
import type { EntityType, MentionKind, Reference, Referent } from "../language/mention.js";
import type { Modality } from "../language/phrasewords.js";
import type { VoiceKind } from "../query/layer.js";
import { analysisFormat, type SerializedAnalysis } from "./json.js";

const offset = z.int().min(0);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits");
const count = z.int().min(0);

/** One of these names: the compiler sees to it that they are all names of the type, and no others. */
function oneOf<Name extends string>(names: Readonly<Record<Name, true>>): z.ZodType<Name, Name> {
  return z.enum(Object.keys(names) as Name[]);
}

const voiceKind = oneOf<VoiceKind>({ author: true, quoted: true, reported: true, scare: true });

const voice = z.looseObject({
  kind: voiceKind.describe("Whose words these are: the writer's own, between quotation marks, paraphrased, or in scare quotes."),
  speaker: z.string().optional().describe("Who speaks, where known; never set for the author."),
  chain: z.array(z.string()).min(1).describe("Who speaks within whose speech, outermost first; unknown speakers are “?”."),
});

const span = z
  .looseObject({ start: offset, end: offset, text: z.string() })
  .refine(({ start, end, text }) => end - start === text.length, "a text as long as its offsets say, end − start code units");

const modifier = z.looseObject({
  rule: z.string(),
  op: z.enum(["mul", "add", "flip", "zero"]),
  amount: z.number(),
  span: span.optional(),
});

const evidence = span.safeExtend({
  role: z.string().describe("What the place is to the annotation: cue, context, negator, …"),
  rule: z.string().describe("Id of the rule that read the place."),
  entry: z.string().optional().describe("The entry of a lexicon that fired: lexicon/frame/category/term."),
  base: z.number().optional().describe("The value before modifiers."),
  value: z.number().describe("The value after modifiers; this is what enters a sum."),
  modifiers: z.array(modifier).optional(),
});

const annotation = span.safeExtend({
  id: z.string().min(1).describe("Unique in its layer."),
  label: z.string(),
  voice: voice.optional(),
  evidence: z.array(evidence).optional(),
});

const layer = z.looseObject({
  annotations: z.array(annotation),
  summary: z.record(z.string(), z.number().nullable()).describe("Numbers by name; null where there was nothing to measure."),
});

const frameHit = annotation.safeExtend({
  label: z.string().describe("The id of the frame."),
  codebook: z.string(),
  category: z.string(),
  term: z.string().describe("The term as the codebook has it."),
  weight: z.number(),
  status: z.string().describe("Whether the words are asserted, or negated, hedged, asked, …"),
  voice,
  evidence: z.array(evidence).min(1),
});

const suppressedHit = annotation.safeExtend({
  label: z.string().describe("The id of the frame."),
  codebook: z.string(),
  category: z.string(),
  term: z.string(),
  reason: z.string().describe("Why it does not count: longer, negated, or the condition that failed."),
  by: span.safeExtend({ term: z.string() }).optional().describe("What stood in its way."),
});

const framing = layer.extend({ annotations: z.array(frameHit), suppressed: z.array(suppressedHit) });

const entityType = oneOf<EntityType>({
  PER: true,
  GPE: true,
  ORG: true,
  LOC: true,
  NORP: true,
  BLOC: true,
  EVENT: true,
  OTHER: true,
}).describe("What kind of thing an entity is.");
const entityId = z.string().min(1).describe("The id of an entity: that of the gazetteer, or one made of type and name.");
const canonicalName = z.string().describe("The canonical name of the entity; of what is no known entity, the words themselves.");
const rule = z.string().describe("Stable id of the rule that found it.");

const mention = annotation.safeExtend({
  label: entityType,
  entity: entityId,
  name: canonicalName,
  kind: oneOf<MentionKind>({ name: true, demonym: true, metonym: true, title: true, nominal: true }).describe(
    "How the words name the entity.",
  ),
  referent: oneOf<Referent>({
    government: true,
    people: true,
    territory: true,
    language: true,
    person: true,
    organization: true,
    unknown: true,
  }).describe("What of the entity is meant."),
  rule,
});

const entity = z.looseObject({
  id: entityId,
  name: canonicalName,
  type: entityType,
  known: z.boolean().describe("Whether the gazetteer has it."),
  gender: oneOf<"female" | "male">({ female: true, male: true }).optional(),
  country: z.string().optional().describe("The id of the country it belongs to or speaks for."),
  mentions: z.array(count).min(1).describe("Its mentions, as indices into the annotations."),
});

const entities = layer
  .extend({ annotations: z.array(mention), entities: z.array(entity).describe("In order of first mention.") })
  .refine(
    ({ annotations, entities }) => entities.every(({ mentions }) => mentions.every((index) => index < annotations.length)),
    "mentions that are indices into the annotations",
  );

const reference = annotation.safeExtend({
  label: oneOf<Reference["label"]>({ pronoun: true, nominal: true }),
  entity: entityId,
  name: canonicalName,
  antecedent: z.string().describe("The id of the mention that it takes up."),
  margin: z.number().describe("By how much the antecedent was ahead of the second best."),
  rule,
});

const references = layer.extend({ annotations: z.array(reference) });

const cue = span.safeExtend({
  lemma: z.string().describe("The lemma of its main word, or the whole phrase."),
  class: z.string().describe("The class of the cue inventory, “other” for words it does not have."),
  form: oneOf<CueForm>({ verb: true, noun: true, adjective: true, adverb: true, preposition: true, punctuation: true }),
});

const participant = span.safeExtend({ entity: entityId.optional(), name: canonicalName });

const source = participant.safeExtend({
  how: oneOf<SourceHow>({
    subject: true,
    inverted: true,
    agent: true,
    possessive: true,
    accordingTo: true,
    shared: true,
    relative: true,
    headline: true,
    turn: true,
    floating: true,
    elided: true,
  }).describe("How the source was found."),
});

const attributed = annotation.safeExtend({
  label: oneOf<AttributionType>({
    direct: true,
    mixed: true,
    partial: true,
    indirect: true,
    floating: true,
    attitude: true,
    perception: true,
  }).describe("How the words are given to somebody."),
  cue: cue.optional().describe("The words that say that somebody says something."),
  source: source.optional().describe("Who speaks; absent where nobody is named."),
  content: z.array(span).describe("What is said, in pieces, in order of place."),
  quotations: z.array(span).describe("The quotations that are in it, with their marks."),
  addressee: participant.optional().describe("Who is spoken to."),
  topic: participant.optional().describe("Who or what is spoken of."),
  negated: z.boolean().describe("Whether the saying is denied."),
  modality: oneOf<Modality>({ possibility: true, necessity: true, prediction: true, conditional: true }).optional(),
  tense: oneOf<"past" | "present" | "future">({ past: true, present: true, future: true }).optional(),
  nestedIn: z.string().optional().describe("The id of the attribution in whose content this one stands."),
  evaluative: z.int().min(-1).max(1).describe("What the writer’s word says of the source."),
  commitment: z.int().min(-2).max(2).describe("How far the writer’s word stands behind the content."),
  rule,
  voice,
  evidence: z.array(evidence),
});

const share = z.number().min(0).max(1);

const speaker = z.looseObject({
  entity: entityId.optional(),
  name: canonicalName,
  attributions: count,
  words: count.describe("Words in its voice, quoted and reported."),
  quotedWords: count,
  doubted: share.describe("Share of its attributions whose cue doubts or belittles."),
  supported: share.describe("Share of its attributions whose cue lends support."),
  commitment: z.number().min(-2).max(2).describe("Mean commitment of the cues."),
});

const attribution = layer.extend({
  annotations: z.array(attributed),
  speakers: z.array(speaker).describe("Those with the most words first."),
});

const polarExpression = annotation.safeExtend({
  label: oneOf<"positive" | "negative">({ positive: true, negative: true }),
  lexicon: z.string().describe("The id of the lexicon."),
  term: z.string().describe("The term as the lexicon has it."),
  appraisal: z.string().describe("What kind of evaluation it is, after Martin and White’s Appraisal, or event, slang, other."),
  intensity: z.int().min(1).max(3).optional().describe("How heated the word is, where that is coded."),
  base: z.number().describe("How good or bad the expression is by itself, about −5 to 5."),
  value: z.number().describe("The same after all modifiers; this is what scores are made of."),
  status: z.string().describe("Whether the words are asserted, or negated, hedged, asked, …"),
  voice,
  evidence: z.array(evidence).length(1),
  sentence: count.describe("Its place in sentences."),
  clause: count.describe("Its place in clauses."),
  part: count.describe("Its place in parts."),
});

const score = z.looseObject({
  score: z.number().min(-1).max(1).nullable().describe("positive + negative; null where there is no word."),
  positive: share.describe("What speaks for it."),
  negative: z.number().min(-1).max(0).describe("What speaks against it."),
  mixed: z.number().min(0).max(0.5).describe("How much good and bad stand side by side."),
  label: oneOf<"positive" | "negative" | "neutral" | "mixed">({ positive: true, negative: true, neutral: true, mixed: true }),
  words: count,
  expressions: count.describe("How many polar expressions there are."),
  coverage: share.nullable().describe("Share of the content words that belong to a polar expression."),
  confidence: share.nullable().describe("How often a score as far from 0 is rightly called good or bad."),
});

const scoredSpan = score
  .extend({ start: offset, end: offset })
  .refine(({ start, end }) => start <= end, "an end that does not lie before the start");

const scoredUnit = scoredSpan.safeExtend({
  mass: z.number().min(0).describe("What the values of its expressions are divided by."),
  weight: z.number().min(0).describe("What it counts in means; 0 where it does not count."),
  voice,
});

const speakerScore = score.extend({
  speaker: z.string().min(1).describe("The name, as in the voice."),
});

const entityTone = score.omit({ words: true, coverage: true }).extend({
  entity: z.string().min(1),
  name: z.string().min(1),
  speaker: z.string().min(1).optional().describe("Who speaks; absent for the author, “?” where nobody knows."),
  clauses: z.array(z.int().min(0)).min(1).describe("Indices of the clauses that name it."),
});

const sentiment = layer
  .extend({
    annotations: z.array(polarExpression),
    clauses: z.array(scoredUnit),
    sentences: z.array(scoredUnit).describe("A sentence inside a quotation is one of its own."),
    parts: z.array(scoredUnit).describe("Sentences again, parted where the voice changes."),
    paragraphs: z.array(scoredSpan),
    document: score,
    author: score.describe("The author’s own words alone."),
    others: score.describe("All words that are quoted or reported."),
    speakers: z.array(speakerScore).describe("Those with the most words first."),
    targets: z.array(entityTone).describe("How the author and speakers speak where something is named."),
  })
  .refine(
    ({ annotations, sentences, clauses, parts, targets }) =>
      targets.every((target) => target.clauses.every((clause) => clause < clauses.length)) &&
      annotations.every(
        ({ sentence, clause, part }) => sentence < sentences.length && clause < clauses.length && part < parts.length,
      ),
    "expressions whose sentence, clause and part are there",
  );

/** The levels of a layer of `sentiment()` that are places in the text. */
const scoredLevels = ["clauses", "sentences", "parts", "paragraphs"] as const;

const lexicon = z.strictObject({
  id: z.string().min(1),
  version: z.string(),
  sha256: sha256.optional().describe("SHA-256 of its JSON file."),
});

/** The places of the spans in a value that end after `length`. */
function* ends(value: unknown, length: number, path: readonly (string | number)[]): Generator<(string | number)[]> {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* ends(item, length, [...path, index]);
  else if (typeof value === "object" && value !== null) {
    if ("text" in value && "end" in value && typeof value.end === "number" && value.end > length) yield [...path, "end"];
    for (const [name, item] of Object.entries(value)) yield* ends(item, length, [...path, name]);
  }
}

/**
 * The zod schema of results in the form `rhetor/analysis@1`, of whatever analyzers. A layer under the name of one of rhetor's own
 * analyzers must have the fields of that analyzer: give your own another name with `as()`.
 *
 * Every span must be as long as its `text`; that it lies in the document is checked too.
 */
export const analysisSchema: z.ZodType<SerializedAnalysis> = z
  .strictObject({
    schema: z.literal(analysisFormat),
    library: z.strictObject({ name: z.literal("rhetor"), version: z.string() }),
    document: z.strictObject({
      id: z.string(),
      sha256: sha256.optional().describe("SHA-256 of the text in UTF-8, after decoding and without a byte order mark."),
      length: count.describe("Length of the text in code units of offsetUnit."),
      offsetUnit: z.literal("utf-16"),
      language: z.string(),
      tokens: count,
      words: count,
      sentences: count,
      meta: z.record(z.string(), z.unknown()),
    }),
    layers: z
      .object({
        entities: entities.optional(),
        references: references.optional(),
        attribution: attribution.optional(),
        framing: framing.optional(),
        sentiment: sentiment.optional(),
      })
      .catchall(layer),
    lexicons: z.array(lexicon),
  })
  .superRefine(({ document: { length }, layers }, context) => {
    const outside = Object.entries(layers as Readonly<Record<string, z.infer<typeof layer>>>).flatMap(([name, { annotations }]) => [
      ...ends(annotations, length, ["layers", name, "annotations"]),
    ]);
    for (const level of layers.sentiment ? scoredLevels : [])
      for (const [index, { end }] of layers.sentiment![level].entries())
        if (end > length) outside.push(["layers", "sentiment", level, index, "end"]);
    for (const path of outside)
      context.addIssue({ code: "custom", path, message: `an offset inside the text, which is ${length} code units long` });
  }) as unknown as z.ZodType<SerializedAnalysis>;

/** The JSON Schema of results, for tools that are not written in JavaScript. What one number says of another it cannot express. */
export const analysisJsonSchema: Readonly<Record<string, unknown>> = /* @__PURE__ */ z.toJSONSchema(analysisSchema);
