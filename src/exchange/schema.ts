import { z } from "zod";
import { analysisFormat, type SerializedAnalysis } from "./json.js";

const offset = z.int().min(0);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits");
const count = z.int().min(0);
const voiceKind = z.enum(["author", "quoted", "reported", "scare"]);

const voice = z.looseObject({
  kind: voiceKind.describe("Whose words these are: the writer's own, between quotation marks, paraphrased, or in scare quotes."),
  speaker: z.string().optional().describe("Who speaks, where known; never set for the author."),
  chain: z.array(z.string()).min(1).describe("Who speaks within whose speech, outermost first; unknown speakers are “?”."),
});

const span = z.looseObject({ start: offset, end: offset, text: z.string() });

const modifier = z.looseObject({
  rule: z.string(),
  op: z.enum(["mul", "add", "flip", "zero"]),
  amount: z.number(),
  span: span.optional(),
});

const evidence = span.extend({
  role: z.string().describe("What the place is to the annotation: cue, context, negator, …"),
  rule: z.string().describe("Id of the rule that read the place."),
  entry: z.string().optional().describe("The entry of a lexicon that fired: lexicon/frame/category/term."),
  base: z.number().optional().describe("The value before modifiers."),
  value: z.number().describe("The value after modifiers; this is what enters a sum."),
  modifiers: z.array(modifier).optional(),
});

const annotation = span
  .extend({
    id: z.string().min(1).describe("Unique in its layer."),
    label: z.string(),
    voice: voice.optional(),
    evidence: z.array(evidence).optional(),
  })
  .refine(({ start, end, text }) => end - start === text.length, "a text as long as its offsets say, end − start code units");

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
  by: span.extend({ term: z.string() }).optional().describe("What stood in its way."),
});

const framing = layer.extend({ annotations: z.array(frameHit), suppressed: z.array(suppressedHit) });

const lexicon = z.strictObject({
  id: z.string().min(1),
  version: z.string(),
  sha256: sha256.optional().describe("SHA-256 of its JSON file."),
});

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
    layers: z.object({ framing: framing.optional() }).catchall(layer),
    lexicons: z.array(lexicon),
  })
  .superRefine(({ document, layers }, context) => {
    for (const [name, { annotations }] of Object.entries(layers as Readonly<Record<string, z.infer<typeof layer>>>)) {
      annotations.forEach(({ end }, index) => {
        if (end > document.length)
          context.addIssue({
            code: "custom",
            path: ["layers", name, "annotations", index, "end"],
            message: `an offset inside the text, which is ${document.length} code units long`,
          });
      });
    }
  }) as unknown as z.ZodType<SerializedAnalysis>;

/** The JSON Schema of results, for tools that are not written in JavaScript. What one number says of another it cannot express. */
export const analysisJsonSchema: Readonly<Record<string, unknown>> = /* @__PURE__ */ z.toJSONSchema(analysisSchema);
