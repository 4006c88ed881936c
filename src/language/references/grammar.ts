import type { Doc } from "../../text/doc.js";
import type { Lemmas } from "../lemmas.js";
import { finiteTags } from "../parsed.js";
import type { NounPhrase, Phrases, SentencePhrases } from "../phrases.js";
import type { Tags } from "../tags.js";
import { Upos, Xpos } from "../tagset.js";
import type { Role } from "./candidate.js";

/** How far an apposition after a name may reach. */
const longestApposition = 15;

/** What the tokens of a document tell about the grammar of names and pronouns: from trees where a sentence is parsed, else from tags. */
export class Grammar {
  readonly doc: Doc;
  readonly tags: Tags;
  readonly #lemmas: Lemmas;
  readonly #phrases: Phrases;
  #parsed: SentencePhrases | undefined;
  /** Of a sentence that is not parsed: its first finite verb, while no subject of it has been seen; else −1. */
  #verb = -1;

  constructor(doc: Doc, tags: Tags, lemmas: Lemmas, phrases: Phrases) {
    this.doc = doc;
    this.tags = tags;
    this.#lemmas = lemmas;
    this.#phrases = phrases;
  }

  /** Goes on to a sentence. */
  enter(sentence: number, parse: boolean): void {
    this.#parsed = parse ? this.#phrases.of(sentence) : undefined;
    const { firstToken, endToken } = this.doc.innerSentences;
    this.#verb = -1;
    for (let token = firstToken[sentence]!; !parse && this.#verb < 0 && token < endToken[sentence]!; token++)
      if (finiteTags[this.xpos(token)] === 1) this.#verb = token;
  }

  /** The phrases of the sentence it is in, where that is parsed. */
  get parsed(): SentencePhrases | undefined {
    return this.#parsed;
  }

  norm(token: number): string {
    const type = this.doc.tokens.type[token];
    return type === undefined ? "" : this.doc.vocabulary.norm(type);
  }

  lemma(token: number): string {
    return token >= 0 && token < this.doc.tokens.length ? this.#lemmas.of(token).toLowerCase() : "";
  }

  upos(token: number): number {
    return this.tags.upos[token] ?? Upos.PUNCT;
  }

  xpos(token: number): number {
    return this.tags.xpos[token] ?? Xpos["."];
  }

  /** The phrase that a token heads. */
  phraseAt(head: number): NounPhrase | undefined {
    const phrase = this.#parsed?.nounPhraseOf(head);
    return phrase?.head === head ? phrase : undefined;
  }

  /** What a name or a noun is in its clause. Ask in order of place. */
  roleOf(firstToken: number, endToken: number, head: number): Role {
    let phrase = this.#parsed?.nounPhraseOf(head);
    if (!this.#parsed) return this.#roleByTags(firstToken, endToken);
    if (!phrase || phrase.head < firstToken || phrase.head >= endToken) return "other";
    for (let step = 0; step < 3 && phrase?.role === "apposition"; step++) phrase = this.#parsed.nounPhraseOf(phrase.appositionTo);
    return phrase ? roleOfPhrase(phrase) : "other";
  }

  #roleByTags(firstToken: number, endToken: number): Role {
    if (this.xpos(endToken) === Xpos.POS) return "possessor";
    if (this.upos(firstToken - 1) === Upos.ADP) return "other";
    if (endToken <= this.#verb) {
      this.#verb = -1;
      return "subject";
    }
    if (this.#isBeforeVerb(endToken)) return "subject";
    if (this.norm(endToken) === ",") {
      const limit = Math.min(endToken + longestApposition, this.doc.tokens.length);
      for (let token = endToken + 1; token < limit; token++)
        if (this.norm(token) === ",") return this.#isBeforeVerb(token + 1) ? "subject" : "other";
    }
    return this.upos(firstToken - 1) === Upos.VERB ? "object" : "other";
  }

  #isBeforeVerb(from: number): boolean {
    let token = from;
    while (this.upos(token) === Upos.ADV && token < from + 3) token++;
    return finiteTags[this.xpos(token)] === 1;
  }
}

export function roleOfPhrase({ role }: NounPhrase): Role {
  if (role === "subject" || role === "passiveSubject") return "subject";
  if (role === "object" || role === "indirectObject") return "object";
  return role === "possessor" ? "possessor" : "other";
}
