import { type Analyzer, analyzer } from "../query/analyzer.js";
import { configurable, type Query } from "../query/query.js";
import type { SpeechQuery } from "./attribution/speech.js";
import { speech } from "./attribution/speeches.js";
import { entities } from "./entities.js";
import { lemmas } from "./lemmas.js";
import type { EntityQuery, Reference, ReferenceLayer } from "./mention.js";
import { type Phrases, phrases } from "./phrases.js";
import { Grammar } from "./references/grammar.js";
import { Resolver } from "./references/resolver.js";
import { type Tags, tags } from "./tags.js";

/** Options of {@link references}: where what it reads comes from. */
export interface ReferenceOptions {
  /** Mentions; by default those of `entities()` with the same tags. */
  readonly entities?: EntityQuery | undefined;
  /** Who says what; by default what `attribution()` reads it from. */
  readonly speech?: SpeechQuery | undefined;
  readonly phrases?: Query<Phrases> | undefined;
  readonly tags?: Query<Tags> | undefined;
}

/**
 * Tells whom pronouns and descriptions such as *the country* stand for.
 *
 * Candidates are the mentions in the sentence and the four before, and common nouns, which have no entity but keep a pronoun from being
 * given to the wrong one. Those that do not agree in number and gender, or that grammar rules out, are dropped; the others are scored,
 * and the best is taken when it is far enough ahead. What is unsure is left out. In a quotation *I* and *we* are its speaker; the
 * author's own *I*, and *you*, stand for nobody.
 *
 * @example
 * const { references: layer } = analyze("Ivan Orlov left. He said nothing.", [references()]);
 * layer.annotations[0].name; // "Ivan Orlov"
 */
export const references: (options?: ReferenceOptions) => Analyzer<"references", ReferenceLayer> = /* @__PURE__ */ configurable(
  (options: ReferenceOptions) =>
    analyzer({
      name: "references",
      needs: {
        entities: options.entities ?? entities({ tags: options.tags }),
        speech: options.speech ?? speech({ tags: options.tags, phrases: options.phrases }),
        tags: options.tags ?? tags(),
        lemmas: lemmas({ tags: options.tags }),
        phrases: options.phrases ?? phrases({ tags: options.tags }),
      },
      compute: (doc, { entities, speech, tags, lemmas, phrases }): ReferenceLayer => {
        const grammar = new Grammar(doc, tags, lemmas, phrases);
        const { references, pronouns } = new Resolver(grammar, entities, speech.speeches).resolve();
        const annotations = references
          .sort((a, b) => a.start - b.start)
          .map((reference, index): Reference => ({ ...reference, id: `references-${index}` }));
        const resolved = annotations.filter(({ label }) => label === "pronoun").length;
        return { annotations, summary: { pronouns, resolved } };
      },
    }),
);
