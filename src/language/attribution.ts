import { type Analyzer, analyzer } from "../query/analyzer.js";
import { configurable, type Query, query } from "../query/query.js";
import type { AttributionLayer } from "./attributed.js";
import { type Attributed, attributed } from "./attribution/attributor.js";
import { cueTerms } from "./attribution/cueterms.js";
import { Participants } from "./attribution/participants.js";
import { quoting } from "./attribution/quoting.js";
import { speakersOf } from "./attribution/speakers.js";
import type { SpeechQuery } from "./attribution/speech.js";
import { speech } from "./attribution/speeches.js";
import { entities } from "./entities.js";
import { type Lemmas, lemmas } from "./lemmas.js";
import type { EntityQuery, ReferenceLayer } from "./mention.js";
import { type Phrases, phrases } from "./phrases.js";
import { references } from "./references.js";
import { type Tags, tags } from "./tags.js";
import type { VoiceLayer } from "./voice.js";

/** Options of {@link attribution} and {@link voices}: where what they read comes from. */
export interface AttributionOptions {
  /** Who is named; `entities()` by default, with the same tags. */
  readonly entities?: EntityQuery | undefined;
  /** Whom pronouns stand for; by default read from the entities and what is said. */
  readonly references?: Query<ReferenceLayer> | undefined;
  readonly tags?: Query<Tags> | undefined;
  readonly lemmas?: Query<Lemmas> | undefined;
  readonly phrases?: Query<Phrases> | undefined;
}

/** Attributions and voices are read together; this is what they share. */
const attributedIn: (options?: AttributionOptions) => Query<Attributed> = /* @__PURE__ */ configurable(
  (options: AttributionOptions) => {
    const { tags: given } = options;
    const names = options.entities ?? entities({ tags: given });
    const parts = options.phrases ?? phrases({ tags: given, lemmas: options.lemmas });
    const said: SpeechQuery = speech({ tags: given, lemmas: options.lemmas, phrases: options.phrases });
    return query({
      needs: {
        tags: given ?? tags(),
        lemmas: options.lemmas ?? lemmas({ tags: given }),
        phrases: parts,
        terms: cueTerms,
        quoting,
        entities: names,
        speech: said,
        references: options.references ?? references({ entities: names, speech: said, phrases: parts, tags: given }),
      },
      compute: (doc, { tags, lemmas, phrases, terms, quoting, entities, speech, references }): Attributed => {
        const participants = new Participants(doc, tags, lemmas, entities, references);
        return attributed({ doc, tags, lemmas, phrases, quoting, participants, terms }, speech.speeches);
      },
    });
  },
);

/**
 * Who says, thinks or wants what: for each attribution its source, the cue and the content, quoted or reported; whom it is said to and of;
 * whether the saying is denied, and how far the writer's word stands behind it. Sources are entities where they are known, pronouns
 * included. An attribution that stands in the content of another names it in `nestedIn`.
 *
 * Cues and what belongs to them are found by linear models, which the model card describes; shared sources, headlines, floating
 * quotations and those that go on in the next paragraph by rules. `rule` and `evidence` tell which.
 *
 * @example
 * const { attribution: layer } = analyze("The ferry is safe, Mara Holt insisted.", [attribution()]);
 * layer.annotations[0].source.name; // "Mara Holt"
 * layer.annotations[0].cue.class; // "assert.strong"
 */
export const attribution: (options?: AttributionOptions) => Analyzer<"attribution", AttributionLayer> =
  /* @__PURE__ */ configurable((options: AttributionOptions) =>
    analyzer({
      name: "attribution",
      needs: { found: attributedIn(options) },
      compute: (doc, { found: { annotations, voices } }): AttributionLayer => {
        const speakers = speakersOf(doc, annotations, voices);
        return { annotations, speakers, summary: { attributions: annotations.length, sources: speakers.length } };
      },
    }),
  );

/**
 * Whose words stand where, by quotation marks and by who says what: `quoted` and `reported` words have their speaker, within the speech of
 * others where it stands in theirs. What is given to nobody is the author's. `quotations()` is the fast one, by quotation marks alone.
 *
 * @example
 * const layer = evaluate(read("The ferry is safe, Mara Holt insisted."), voices());
 * layer.at(4); // { kind: "reported", speaker: "Mara Holt", chain: ["author", "Mara Holt"] }
 */
export const voices: (options?: AttributionOptions) => Query<VoiceLayer> = /* @__PURE__ */ configurable(
  (options: AttributionOptions) =>
    query({ needs: { found: attributedIn(options) }, compute: (_doc, { found }): VoiceLayer => found.voices }),
);
