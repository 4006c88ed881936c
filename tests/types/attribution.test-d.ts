import { expectTypeOf, test } from "vitest";
import {
  type Attribution,
  type AttributionLayer,
  type AttributionType,
  analyze,
  attribution,
  type EntityLayer,
  entities,
  evaluate,
  framing,
  givenMentions,
  type ReferenceLayer,
  read,
  references,
  type Speaker,
  type VoiceLayer,
  voices,
} from "../../src/index.js";

test("who is named, who is meant and who says what are layers of one result", () => {
  const result = analyze("text", [entities(), references(), attribution()]);
  expectTypeOf(result.entities).toEqualTypeOf<EntityLayer>();
  expectTypeOf(result.references).toEqualTypeOf<ReferenceLayer>();
  expectTypeOf(result.attribution).toEqualTypeOf<AttributionLayer>();
  expectTypeOf<keyof typeof result>().toEqualTypeOf<"doc" | "entities" | "references" | "attribution">();
  // @ts-expect-error nobody asked for framing
  result.framing;
});

test("an attribution is told by type, and need not have a cue or a source", () => {
  const { attribution: layer } = analyze("text", [attribution()]);
  const one = layer.annotations[0]!;
  expectTypeOf(one).toEqualTypeOf<Attribution>();
  expectTypeOf(one.label).toEqualTypeOf<AttributionType>();
  expectTypeOf(one.source?.entity).toEqualTypeOf<string | undefined>();
  expectTypeOf(layer.speakers).toEqualTypeOf<readonly Speaker[]>();
  expectTypeOf(layer.summary.attributions).toEqualTypeOf<number>();
  // @ts-expect-error there may be no cue
  one.cue.lemma;
  // @ts-expect-error there may be no source
  one.source.name;
  // @ts-expect-error there is no such type
  if (one.label === "reported") throw new Error();
});

test("mentions and references that are given stand in for those that are found", () => {
  const mentions = givenMentions([{ start: 0, end: 4, type: "PER" }]);
  attribution({ entities: mentions, references: references({ entities: mentions }) });
  voices({ entities: mentions });
  references({ entities: mentions });
  analyze("text", [mentions, attribution({ entities: mentions })]);
  // @ts-expect-error framing tells nothing of who is named
  attribution({ entities: framing() });
  // @ts-expect-error nor do references
  attribution({ entities: references() });
  // @ts-expect-error mentions are no references
  attribution({ references: mentions });
  // @ts-expect-error there is no such option
  attribution({ mentions });
  // @ts-expect-error there is no such type of entity
  givenMentions([{ start: 0, end: 4, type: "PERSON" }]);
});

test("voices are a query, which framing takes, and no analyzer", () => {
  expectTypeOf(evaluate(read("text"), voices())).toEqualTypeOf<VoiceLayer>();
  framing({ voice: voices() });
  // @ts-expect-error an attribution layer is no voice
  framing({ voice: attribution() });
  // @ts-expect-error a query has no name in the result
  analyze("text", [voices()]);
});
