import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { serialize } from "../../src/exchange/json.js";
import { analysisJsonSchema, analysisSchema } from "../../src/exchange/schema.js";
import {
  analyze,
  attribution,
  entities,
  explain,
  framing,
  read,
  references,
  type SentimentLayer,
  sentiment,
  voices,
} from "../../src/index.js";
import { spoilt } from "./layers.js";

const golden = fileURLToPath(new URL("../golden/", import.meta.url));
const texts = readdirSync(golden).filter((file) => file.endsWith(".txt"));

/** All layers of a text, serialized. */
function layersOf(text: string) {
  return serialize(analyze(read(text), [entities(), references(), attribution(), framing({ voice: voices() }), sentiment()]));
}

/** Every object in a value. */
function* objects(value: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) yield value as Readonly<Record<string, unknown>>;
  for (const item of Object.values(value)) yield* objects(item);
}

const said = "Minister Anna Reyes accused France of lying to the court. “We are ready,” she told the envoy of Ruritania.";
const result = layersOf(said);

describe("the layers of entities, references and attribution", () => {
  it("have mentions with the entity they name, and the entities with their mentions", () => {
    const { annotations, entities } = result.layers.entities!;
    expect(annotations[0]).toEqual({
      id: "entities-0",
      start: 0,
      end: 19,
      text: "Minister Anna Reyes",
      label: "PER",
      entity: "PER:Anna Reyes",
      name: "Anna Reyes",
      kind: "title",
      referent: "person",
      rule: expect.any(String),
    });
    expect(entities).toContainEqual(expect.objectContaining({ id: "FR", name: "France", type: "GPE", known: true, mentions: [1] }));
  });

  it("have pronouns with the mention they take up", () => {
    const she = result.layers.references!.annotations.find(({ text }) => text === "she");
    expect(she).toMatchObject({ label: "pronoun", name: "Anna Reyes", antecedent: "entities-0" });
  });

  it("have attributions whose source, cue, content, quotations, addressee and topic all have their words", () => {
    const { annotations, speakers } = result.layers.attribution!;
    expect(annotations).toMatchObject([
      { source: { text: "Minister Anna Reyes" }, cue: { text: "accused" }, topic: { text: "France", entity: "FR" } },
      {
        source: { text: "she", name: "Anna Reyes" },
        cue: { text: "told" },
        content: [{ text: "“We are ready,”" }],
        quotations: [{ start: 58, end: 73, text: "“We are ready,”" }],
        addressee: { text: "the envoy of Ruritania" },
      },
    ]);
    expect(speakers).toMatchObject([{ name: "Anna Reyes", attributions: 2 }]);
  });

  it("have no indices of tokens", () => {
    for (const each of objects(result.layers))
      for (const name of ["firstToken", "endToken", "head"]) expect(each).not.toHaveProperty(name);
  });
});

describe("the layer of sentiment", () => {
  const text = "The talks were not constructive. Minister Anna Reyes called them “a disaster”.";
  const { doc, sentiment: tone } = analyze(text, [sentiment()]);
  const plain = serialize({ doc, sentiment: tone });
  const copy = JSON.parse(JSON.stringify(plain.layers.sentiment)) as SentimentLayer;

  it("has polar expressions with their words, and each step to their value with its own", () => {
    expect(plain.layers.sentiment!.annotations[0]).toMatchObject({
      id: "sentiment-0",
      text: "constructive",
      label: "negative",
      status: "negated",
      sentence: 0,
      evidence: [{ text: "constructive", rule: "lexicon.term", modifiers: [{ op: "mul", span: { text: "not" } }] }],
    });
  });

  it("has the scores of sentences, of the whole, and of who speaks", () => {
    expect(copy.sentences.map(({ start, end, score, voice }) => [text.slice(start, end), score, voice])).toEqual(
      tone.sentences.map(({ start, end, score, voice }) => [text.slice(start, end), score, voice]),
    );
    for (const level of ["sentences", "clauses", "parts", "paragraphs"] as const) {
      expect(copy[level]).toEqual(tone[level]);
      for (const unit of copy[level]) expect(unit).not.toHaveProperty("text");
    }
    expect([copy.document, copy.author, copy.others, copy.speakers]).toEqual([
      tone.document,
      tone.author,
      tone.others,
      tone.speakers,
    ]);
    expect(copy.speakers).toMatchObject([{ speaker: "Anna Reyes" }]);
    expect(copy.summary).toEqual(tone.summary);
  });

  it("can be explained after a round trip as before it", () => {
    const values = (layer: SentimentLayer) =>
      [layer.document, layer.author, layer.others, layer.sentences[0]!, layer.speakers[0]!].map((score) =>
        explain(layer, score).contributions.map(({ value }) => value),
      );
    expect(values(copy)).toEqual(values(tone));
    const { score, contributions } = explain(copy, copy.document);
    expect(contributions.reduce((sum, { value }) => sum + value, 0)).toBe(score);
  });
});

describe("the schema", () => {
  it.each(texts)("describes all layers of %s", (file) => {
    const text = readFileSync(join(golden, file), "utf8");
    const plain = layersOf(text);
    expect(analysisSchema.parse(plain)).toEqual(plain);
    for (const { start, end, score, text: words } of objects(plain.layers))
      if (typeof start === "number" && typeof end === "number" && score === undefined) expect(words).toBe(text.slice(start, end));
  });

  it("describes layers in which nothing is found", () => {
    expect(analysisSchema.safeParse(layersOf("")).success).toBe(true);
  });

  const attributed = ["layers", "attribution", "annotations", 1];
  it.each<[string, readonly (string | number)[], unknown]>([
    ["a mention without its entity", ["layers", "entities", "annotations", 0, "entity"], undefined],
    ["a type that is none", ["layers", "entities", "annotations", 0, "label"], "PERSON"],
    ["a kind of mention that is none", ["layers", "entities", "annotations", 0, "kind"], "alias"],
    ["mentions without a list of entities", ["layers", "entities", "entities"], undefined],
    ["an entity whose mention is not there", ["layers", "entities", "entities", 0, "mentions"], [99]],
    ["a reference without what it takes up", ["layers", "references", "annotations", 0, "antecedent"], undefined],
    ["an attribution of no type", [...attributed, "label"], "shouted"],
    ["an attribution without its content", [...attributed, "content"], undefined],
    ["a source without its words", [...attributed, "source", "text"], undefined],
    ["a source with words of another length", [...attributed, "source", "text"], "he"],
    ["a source outside the text", [...attributed, "source"], { start: 900, end: 903, text: "she", name: "she", how: "subject" }],
    ["indices of quotations", [...attributed, "quotations"], [0]],
    ["a commitment beyond the scale", [...attributed, "commitment"], 3],
    ["attributions without the speakers", ["layers", "attribution", "speakers"], undefined],
    ["a share above 1", ["layers", "attribution", "speakers", 0, "doubted"], 1.5],
    ["a polar expression that is neither", ["layers", "sentiment", "annotations", 0, "label"], "neutral"],
    ["a polar expression without its value", ["layers", "sentiment", "annotations", 0, "value"], undefined],
    ["a polar expression without its evidence", ["layers", "sentiment", "annotations", 0, "evidence"], []],
    ["a sentence that is not there", ["layers", "sentiment", "annotations", 0, "sentence"], 99],
    ["a sentence outside the text", ["layers", "sentiment", "sentences", 0, "end"], 9999],
    ["a paragraph that ends before it begins", ["layers", "sentiment", "paragraphs", 0, "start"], 108],
    ["a sentence without its mass", ["layers", "sentiment", "sentences", 0, "mass"], undefined],
    ["a clause without its voice", ["layers", "sentiment", "clauses", 0, "voice"], undefined],
    ["parts that are missing", ["layers", "sentiment", "parts"], undefined],
    ["a score beyond the scale", ["layers", "sentiment", "document", "score"], 1.5],
    ["a score of no label", ["layers", "sentiment", "author", "label"], "good"],
    ["a score without its words", ["layers", "sentiment", "others", "words"], undefined],
    ["a score of nobody", ["layers", "sentiment", "speakers", 0, "speaker"], undefined],
  ])("refuses %s", (_, place, instead) => {
    expect(analysisSchema.safeParse(result).success).toBe(true);
    expect(analysisSchema.safeParse(spoilt(result, place, instead)).success).toBe(false);
  });

  it("is there as JSON Schema, too", () => {
    const text = JSON.stringify(analysisJsonSchema);
    for (const field of [
      "antecedent",
      "referent",
      "mentions",
      "speakers",
      "addressee",
      "nestedIn",
      "commitment",
      "appraisal",
      "coverage",
    ])
      expect(text).toContain(`"${field}"`);
  });
});
