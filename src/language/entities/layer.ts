import { type EntityType, entityTypes } from "../../lexicon/gazetteer.js";
import { byPosition } from "../../text/span.js";
import type { Entity, EntityLayer, EntityMeasures, Mention, MentionKind } from "../mention.js";

/** A mention before it has an id, and what it says of its entity. */
export interface Found extends Omit<Mention, "id" | "entity" | "name"> {
  readonly entity: FoundEntity;
}

/** An entity before its mentions are known. */
export interface FoundEntity extends Omit<Entity, "mentions" | "type"> {
  readonly type: EntityType;
}

/** All kinds of mentions. */
const mentionKinds: readonly MentionKind[] = ["name", "demonym", "metonym", "title", "nominal"];

/** The layer of these mentions. */
export function layerOf(found: readonly Found[]): EntityLayer {
  const sorted = [...found].sort(byPosition);
  const mentions = new Map<string, number[]>();
  const entities: Entity[] = [];
  const annotations = sorted.map((mention, index): Mention => {
    const { entity } = mention;
    const known = mentions.get(entity.id);
    if (known) known.push(index);
    else {
      const indices = [index];
      mentions.set(entity.id, indices);
      entities.push({ ...entity, mentions: indices });
    }
    return {
      id: `entities-${index}`,
      start: mention.start,
      end: mention.end,
      label: mention.label,
      entity: entity.id,
      name: entity.name,
      kind: mention.kind,
      referent: mention.referent,
      firstToken: mention.firstToken,
      endToken: mention.endToken,
      head: mention.head,
      rule: mention.rule,
    };
  });
  return { annotations, entities, summary: measure(annotations, entities) };
}

function measure(annotations: readonly Mention[], entities: readonly Entity[]): EntityMeasures {
  const summary: Record<string, number> = { mentions: annotations.length, entities: entities.length };
  for (const type of entityTypes) summary[`mentions.${type}`] = 0;
  for (const kind of mentionKinds) summary[`mentions.${kind}`] = 0;
  for (const type of entityTypes) summary[`entities.${type}`] = 0;
  for (const { label, kind } of annotations) {
    summary[`mentions.${label}`]!++;
    summary[`mentions.${kind}`]!++;
  }
  for (const { type } of entities) summary[`entities.${type}`]!++;
  return summary as unknown as EntityMeasures;
}
