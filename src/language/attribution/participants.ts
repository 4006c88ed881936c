import type { Doc } from "../../text/doc.js";
import type { Participant, Source, SourceHow } from "../attributed.js";
import type { Lemmas } from "../lemmas.js";
import type { Entity, EntityLayer, Mention, ReferenceLayer } from "../mention.js";
import type { Tags } from "../tags.js";
import { Upos, Xpos } from "../tagset.js";
import type { Stretch } from "./speech.js";
import { attributionWords } from "./words.js";

/** The entity a participant is, and what it is called. */
interface Named {
  readonly entity: string;
  readonly name: string;
}

const firstPerson: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "i",
  "me",
  "my",
  "myself",
  "our",
  "ours",
  "ourselves",
  "us",
  "we",
]);
const secondPerson: ReadonlySet<string> = /* @__PURE__ */ new Set(["you", "your", "yours", "yourself", "yourselves"]);
/** Pronouns that may take up the source before them, by whom they can stand for. */
const takingUp: ReadonlyMap<string, "female" | "male" | "thing" | "several"> = /* @__PURE__ */ new Map([
  ["he", "male"],
  ["his", "male"],
  ["she", "female"],
  ["her", "female"],
  ["it", "thing"],
  ["its", "thing"],
  ["they", "several"],
  ["their", "several"],
]);

/** Tells who the participants of attributions are. */
export class Participants {
  readonly #doc: Doc;
  readonly #tags: Tags;
  readonly #mentions: readonly Mention[];
  /** By token: the mention with the shortest extent around it, −1 for none. */
  readonly #mentionOf: Int32Array;
  readonly #references: ReadonlyMap<number, Named>;
  readonly #lemmas: Lemmas;
  readonly #genders: ReadonlyMap<string, Entity["gender"]>;

  constructor(doc: Doc, tags: Tags, lemmas: Lemmas, entities: EntityLayer, references: ReferenceLayer) {
    this.#doc = doc;
    this.#tags = tags;
    this.#lemmas = lemmas;
    this.#genders = new Map(entities.entities.map(({ id, gender }) => [id, gender]));
    this.#mentions = entities.annotations;
    this.#mentionOf = new Int32Array(doc.tokens.length).fill(-1);
    // Mentions nest, outer ones first: inner ones are written over them.
    entities.annotations.forEach(({ firstToken, endToken }, index) => {
      this.#mentionOf.fill(index, firstToken, endToken);
    });
    this.#references = new Map(references.annotations.map((reference) => [reference.head, reference]));
  }

  source(head: number, extent: Stretch, how: SourceHow): Source {
    return { ...this.participant(head, extent), how };
  }

  /** Somebody named by a phrase. The name is the entity's, else the words of the phrase. */
  participant(head: number, { firstToken, endToken }: Stretch): Participant {
    const start = this.#doc.tokens.start[firstToken]!;
    const end = this.#doc.tokens.end[endToken - 1]!;
    const named = this.#namedBy(head, firstToken, endToken);
    return { start, end, head, ...(named && { entity: named.entity }), name: named?.name ?? this.#words(firstToken, endToken) };
  }

  /**
   * Whether a pronoun without an entity may stand for a source before it: *he* and *she* for people of that gender or of unknown one, *it* for
   * bodies and things, *they* for several.
   */
  takesUp(pronoun: number, source: Source): boolean {
    const kind = takingUp.get(this.#norm(pronoun));
    if (kind === undefined || this.#tags.upos[source.head] === Upos.PRON) return false;
    const several = this.#tags.xpos[source.head] === Xpos.NNS || this.#tags.xpos[source.head] === Xpos.NNPS;
    if (kind === "several") return several;
    if (several) return false;
    const mention = this.#mentionAt(source.head);
    const isPerson = mention && source.entity === mention.entity ? mention.label === "PER" : this.#isPerson(source.head);
    if (kind === "thing") return !isPerson;
    const gender = source.entity === undefined ? undefined : this.#genders.get(source.entity);
    return isPerson && (gender === undefined || gender === kind);
  }

  #isPerson(head: number): boolean {
    return attributionWords().persons.has(this.#lemmas.of(head).toLowerCase());
  }

  /** Whether a token is *you*, in any form. */
  isSecondPerson(token: number): boolean {
    return secondPerson.has(this.#norm(token));
  }

  /** Whether a token is *I* or *we*, in any form. */
  isFirstPerson(token: number): boolean {
    return firstPerson.has(this.#norm(token));
  }

  /** Whether a token is a pronoun whose entity is not known. */
  isUnknown(token: number): boolean {
    return this.#tags.upos[token] === Upos.PRON && !this.#references.has(token);
  }

  /** Whether somebody may speak: people, bodies, states, documents and pronouns; not things and events. */
  speaks(head: number, extent: Stretch): boolean {
    if (this.#tags.upos[head] === Upos.PROPN || this.#tags.upos[head] === Upos.PRON) return true;
    if (this.#namedBy(head, extent.firstToken, extent.endToken)) return true;
    const { speaking } = attributionWords();
    if (this.#tags.xpos[head] === Xpos.DT || this.#tags.upos[head] === Upos.NUM) return true;
    return speaking.has(this.#norm(head)) || speaking.has(this.#lemmas.of(head).toLowerCase());
  }

  #namedBy(head: number, firstToken: number, endToken: number): Named | undefined {
    const reference = this.#references.get(head);
    if (reference) return reference;
    const mention = this.#mentionAt(head);
    // *Russian officials* are not Russia: the mention must be what the phrase is about.
    if (mention && (mention.head === head || (mention.firstToken <= head && mention.endToken > head))) {
      const isModifier = mention.kind === "demonym" && mention.referent !== "people" && mention.endToken < endToken;
      if (!isModifier) return mention;
    }
    // A name that says again who the noun is: *the minister, Ivan Orlov*.
    if (this.#tags.upos[head] === Upos.PROPN || this.#tags.upos[head] === Upos.NOUN)
      for (let token = head + 1; token < endToken; token++) {
        const after = this.#mentionAt(token);
        if (after?.label === "PER" && after.firstToken >= firstToken && this.#isApposed(head, after.firstToken)) return after;
      }
    return undefined;
  }

  /** Whether nothing but a comma, or nothing at all, stands between a noun and a name after it. */
  #isApposed(head: number, name: number): boolean {
    return name === head + 1 || (name === head + 2 && this.#norm(head + 1) === ",");
  }

  #mentionAt(token: number): Mention | undefined {
    const index = this.#mentionOf[token]!;
    return index >= 0 ? this.#mentions[index] : undefined;
  }

  #words(firstToken: number, endToken: number): string {
    const { tokens, text } = this.#doc;
    return text.slice(tokens.start[firstToken]!, tokens.end[endToken - 1]!).replace(/[\s,;:.–—-]+$/u, "");
  }

  #norm(token: number): string {
    return this.#doc.vocabulary.norm(this.#doc.tokens.type[token]!);
  }
}
