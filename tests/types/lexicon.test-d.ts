import { expectTypeOf, test } from "vitest";
import type { NounRole, Upos, VoiceKind, Xpos } from "../../src/index.js";
import type { TermRule } from "../../src/lexicon/lexicon.js";
import type { PartOfSpeech, TermRole, voiceNames } from "../../src/lexicon/names.js";

test("the names that conditions use are those of the layers that check them", () => {
  expectTypeOf<PartOfSpeech>().toEqualTypeOf<Upos | Xpos>();
  expectTypeOf<TermRole>().toEqualTypeOf<NounRole>();
  expectTypeOf<(typeof voiceNames)[number]>().toEqualTypeOf<VoiceKind>();
});

test("a misspelt tag, role or constituent is refused", () => {
  const good: TermRule = { term: "a", pos: ["NOUN", "NNS"], role: "object", near: { any: ["b"], within: "subject" } };
  // @ts-expect-error tags are in capitals
  const tag: TermRule = { term: "a", pos: "noun" };
  // @ts-expect-error there is no such role
  const role: TermRole = "objects";
  // @ts-expect-error there is no such constituent
  const within: TermRule["near"] = { any: ["b"], within: "predicate" };
  expectTypeOf([good, tag, role, within]).toBeArray();
});
