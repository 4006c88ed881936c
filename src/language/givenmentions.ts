import { type Analyzer, analyzer } from "../query/analyzer.js";
import type { Doc } from "../text/doc.js";
import { lastAtMost } from "../text/segments.js";
import type { Span } from "../text/span.js";
import { type Found, layerOf } from "./entities/layer.js";
import type { EntityLayer, EntityType, MentionKind, Referent } from "./mention.js";

/** A mention that a person or another tool found. */
export interface GivenMention extends Span {
  readonly type: EntityType;
  /** The id of the entity; by default made of the type and the name. */
  readonly entity?: string | undefined;
  /** The canonical name; by default the words themselves. */
  readonly name?: string | undefined;
  /** `"name"` by default. */
  readonly kind?: MentionKind | undefined;
  /** By default what the type says of persons and organisations; otherwise unknown. */
  readonly referent?: Referent | undefined;
  readonly country?: string | undefined;
  readonly gender?: "female" | "male" | undefined;
}

/**
 * Mentions that you bring, such as those of a neural recogniser, in place of `entities()`: a list for one document, or a function that
 * answers the list of any. What is said of an entity at its first mention holds.
 *
 * @throws {RangeError} on evaluation, when a span does not lie in the text of the document or holds no word.
 *
 * @example
 * const mentions = givenMentions([{ start: 0, end: 5, type: "PER", entity: "Orlov" }]);
 * analyze("Orlov spoke.", [mentions]).entities.entities[0].id; // "Orlov"
 */
export function givenMentions(
  mentions: readonly GivenMention[] | ((doc: Doc) => readonly GivenMention[]),
): Analyzer<"entities", EntityLayer> {
  return analyzer({
    name: "entities",
    compute: (doc): EntityLayer =>
      layerOf((typeof mentions === "function" ? mentions(doc) : mentions).map((mention) => foundIn(doc, mention))),
  });
}

function foundIn(doc: Doc, given: GivenMention): Found {
  const { start, end, type, kind = "name", country, gender } = given;
  const { tokens, text } = doc;
  const valid = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
  const endToken = lastAtMost(tokens.start, end - 1) + 1;
  const before = lastAtMost(tokens.start, start);
  const firstToken = before >= 0 && tokens.end[before]! > start ? before : before + 1;
  if (!valid || firstToken >= endToken)
    throw new RangeError(
      `The span [${start}, ${end}) of a mention of type ${type} holds no token of “${doc.id}”, which is ${text.length} code units long. Give offsets in UTF-16 code units into the text of this document.`,
    );
  const name = given.name ?? text.slice(start, end);
  const id = given.entity ?? `${type}:${name}`;
  return {
    start,
    end,
    label: type,
    kind,
    referent: given.referent ?? (type === "PER" ? "person" : type === "ORG" ? "organization" : "unknown"),
    firstToken,
    endToken,
    head: endToken - 1,
    rule: "given",
    entity: { id, name, type, known: given.entity !== undefined, ...(gender && { gender }), ...(country && { country }) },
  };
}
