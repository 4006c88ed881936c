import type { Gazetteer } from "../lexicon/gazetteer.js";
import { type Analyzer, analyzer } from "../query/analyzer.js";
import { configurable, type Query } from "../query/query.js";
import { type Names, namesOf } from "./entities/aliases.js";
import { findMentions } from "./entities/find.js";
import { layerOf } from "./entities/layer.js";
import { standardGazetteers } from "./entities/standard.js";
import type { EntityLayer } from "./mention.js";
import { type Tags, tags } from "./tags.js";

/** Options of {@link entities}. */
export interface EntitiesOptions {
  /** Gazetteers to use instead of ours. */
  readonly gazetteer?: readonly Gazetteer[] | undefined;
  /**
   * Gazetteers to use beside them. An entity whose id is already there is the same entity: what the later one says of it holds, and the
   * names of both are its names.
   */
  readonly gazetteers?: readonly Gazetteer[] | undefined;
  /** Ids of entities, or names as they are written, that are no mentions. */
  readonly ignore?: readonly string[] | undefined;
  /** Parts of speech; {@link tags} by default. */
  readonly tags?: Query<Tags> | undefined;
}

/**
 * Finds who and what a document names, and which names are of one entity: *Beijing*, *the PRC* and *the Chinese* are all `CN`.
 *
 * What the gazetteers have is found by its names, in their capitals; other persons, organisations and places are read off runs of
 * capitalised words and what stands in and beside them. Short names, acronyms and titles are linked to the full name in the document. A
 * capital has the id of its country: `kind` is `"metonym"` where its government is meant, else `"name"`, with `referent` `"territory"`.
 * Bylines, datelines, boilerplate and embedded posts have no mentions.
 *
 * @example
 * const { entities: layer } = analyze("Paris and Beijing signed a pact, the PRC said.", [entities()]);
 * layer.entities.map(({ id }) => id); // ["FR", "CN"]
 * layer.annotations[0].kind; // "metonym"
 */
export const entities: (options?: EntitiesOptions) => Analyzer<"entities", EntityLayer> = /* @__PURE__ */ configurable(
  (options: EntitiesOptions) => {
    const ignore = new Set(options.ignore ?? []);
    let names: Names | undefined;
    return analyzer({
      name: "entities",
      needs: { tags: options.tags ?? tags() },
      compute: (doc, { tags }): EntityLayer => {
        names ??= namesOf([...(options.gazetteer ?? standardGazetteers()), ...(options.gazetteers ?? [])], ignore);
        const found = findMentions(doc, tags, names);
        return layerOf(
          ignore.size === 0
            ? found
            : found.filter(({ entity, start, end }) => !ignore.has(entity.id) && !ignore.has(doc.text.slice(start, end))),
        );
      },
    });
  },
);
