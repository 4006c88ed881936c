import type { Doc } from "../../text/doc.js";
import type { Participant, Source, SourceHow } from "../attributed.js";
import type { EntityLayer, Mention, ReferenceLayer } from "../mention.js";
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

/** Tells who the participants of attributions are. */
export class Participants {
  readonly #doc: Doc;
  readonly #tags: Tags;
  readonly #mentions: readonly Mention[];
  /** By token: the mention with the shortest extent around it, −1 for none. */
  readonly #mentionOf: Int32Array;
  readonly #references: ReadonlyMap<number, Named>;

  constructor(doc: Doc, tags: Tags, entities: EntityLayer, references: ReferenceLayer) {
    this.#doc = doc;
    this.#tags = tags;
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
    return this.#tags.xpos[head] === Xpos.DT || this.#tags.upos[head] === Upos.NUM || speaking.has(this.#norm(head));
  }

  #namedBy(head: number, firstToken: number, endToken: number): Named | undefined {
    const reference = this.#references.get(head);
    if (reference) return reference;
    const mention = this.#mentions[this.#mentionOf[head]!];
    // *Russian officials* are not Russia: the mention must be what the phrase is about.
    if (mention && (mention.head === head || (mention.firstToken <= head && mention.endToken > head))) {
      const isModifier = mention.kind === "demonym" && mention.referent !== "people" && mention.endToken < endToken;
      if (!isModifier) return mention;
    }
    // A name that says again who the noun is: *the minister, Ivan Orlov*.
    if (this.#tags.upos[head] === Upos.PROPN || this.#tags.upos[head] === Upos.NOUN)
      for (let token = head + 1; token < endToken; token++) {
        const after = this.#mentions[this.#mentionOf[token]!];
        if (after?.label === "PER" && after.firstToken >= firstToken && this.#isApposed(head, after.firstToken)) return after;
      }
    return undefined;
  }

  /** Whether nothing but a comma, or nothing at all, stands between a noun and a name after it. */
  #isApposed(head: number, name: number): boolean {
    return name === head + 1 || (name === head + 2 && this.#norm(head + 1) === ",");
  }

  #words(firstToken: number, endToken: number): string {
    const { tokens, text } = this.#doc;
    return text.slice(tokens.start[firstToken]!, tokens.end[endToken - 1]!).replace(/[\s,;:.–—-]+$/u, "");
  }

  #norm(token: number): string {
    return this.#doc.vocabulary.norm(this.#doc.tokens.type[token]!);
  }
}
