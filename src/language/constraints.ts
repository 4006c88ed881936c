import type { Constraints } from "../lexicon/layers.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import { needsOfAll } from "../lexicon/needs.js";
import { nothing } from "../query/nothing.js";
import { type Query, query } from "../query/query.js";
import { entities } from "./entities.js";
import { type Lemmas, lemmas } from "./lemmas.js";
import { MatchRoles } from "./matchroles.js";
import type { EntityLayer } from "./mention.js";
import { type Phrases, phrases } from "./phrases.js";
import { type Tags, tags } from "./tags.js";
import { quotations, type VoiceLayer } from "./voice.js";

/** Options of {@link constraints}: where it is known from. */
export interface ConstraintsOptions {
  /** For the condition `voice`; {@link quotations} by default. */
  readonly voice?: Query<VoiceLayer> | undefined;
  /** For `pos`. `null`: none; whoever searches then leaves out the terms that need them. */
  readonly tags?: Query<Tags> | null | undefined;
  /** For `lemma`; by default those with these tags. */
  readonly lemmas?: Query<Lemmas> | undefined;
  /** For `head`, `role` and contexts within a constituent; by default those with these tags and lemmas. */
  readonly phrases?: Query<Phrases> | undefined;
  /** For `entity`; by default those with these tags. */
  readonly entities?: Query<EntityLayer> | undefined;
}

/**
 * What `find` must be told of a document for the conditions that terms of these lexicons have, and nothing more: lexicons without
 * such conditions load no model and no gazetteer.
 *
 * @example
 * const doc = read("Sanctions bite. They will sanction us.");
 * const verbs = lexicon({ id: "verbs", version: "1", frames: { punish: { categories: { verb: [{ term: "sanction", lemma: true, pos: "VERB" }] } } } });
 * find(doc, verbs, { layers: evaluate(doc, constraints([verbs])) }).hits; // one: start 26
 */
export function constraints(lexicons: readonly Lexicon[], options: ConstraintsOptions = {}): Query<Constraints> {
  const needs = needsOfAll(lexicons);
  const given = options.tags ?? undefined;
  const grammatical = needs.has("head") || needs.has("role") || needs.has("within");
  return query({
    needs: {
      voice: needs.has("voice") ? (options.voice ?? quotations()) : nothing,
      tags: needs.has("pos") && options.tags !== null ? (given ?? tags()) : nothing,
      lemmas: needs.has("lemma") ? (options.lemmas ?? lemmas({ tags: given })) : nothing,
      phrases: grammatical ? (options.phrases ?? phrases({ tags: given, lemmas: options.lemmas })) : nothing,
      mentions: needs.has("entity") ? (options.entities ?? entities({ tags: given })) : nothing,
    },
    compute: (_doc, { voice, tags, lemmas, phrases, mentions }): Constraints => {
      const entities = mentions && entitiesOf(mentions);
      const roles = phrases && new MatchRoles(phrases);
      return {
        voice: voice && ((offset) => voice.at(offset).kind),
        pos: tags && ((token) => [tags.uposOf(token), tags.xposOf(token)]),
        lemma: lemmas && ((token) => lemmas.of(token)),
        entity: entities && ((token) => entities.get(token) ?? []),
        head: roles && ((first, last) => roles.head(first, last)),
        role: roles && ((first, last) => roles.role(first, last)),
        within: roles && ((constituent, first, last) => roles.within(constituent, first, last)),
      };
    },
  });
}

/** The ids of the entities in whose mentions the tokens lie. */
function entitiesOf({ annotations }: EntityLayer): ReadonlyMap<number, readonly string[]> {
  const ids = new Map<number, string[]>();
  for (const { entity, firstToken, endToken } of annotations)
    for (let token = firstToken; token < endToken; token++) {
      const here = ids.get(token);
      if (here) here.push(entity);
      else ids.set(token, [entity]);
    }
  return ids;
}
