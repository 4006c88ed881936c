import type { Doc } from "../../text/doc.js";
import type { Speech } from "../attribution/speech.js";
import { unreadTokens } from "../entities/known.js";
import type { EntityLayer, EntityType, Reference } from "../mention.js";
import { Upos, Xpos } from "../tagset.js";
import { boundBy, reflexiveOf, subjectAhead } from "./binding.js";
import type { Candidate, Role } from "./candidate.js";
import { described, descriptionAt } from "./descriptions.js";
import { isExpletive } from "./expletive.js";
import { type Grammar, roleOfPhrase } from "./grammar.js";
import { Mentions } from "./mentions.js";
import { beginOf, isNounHead, nounFits } from "./nouns.js";
import { Fits, type PersonalGroup, type Pronoun, pronounsOf } from "./pronouns.js";
import { Recent } from "./recent.js";
import { choose, type Salience } from "./score.js";
import { quotationsAt, Speakers } from "./speakers.js";
import { vague } from "./weights.js";

/** The margin of what grammar decides alone. */
const certain = 10;

/** Pairs have lower numbers than any noun. */
const firstPair = -1e9;

/** What is never *who*. */
const places: ReadonlySet<EntityType | undefined> = /* @__PURE__ */ new Set(["GPE", "LOC", "EVENT"] as const);

/** What was found in a document. */
export interface Resolved {
  readonly references: Reference[];
  readonly pronouns: number;
}

/** Reads a document once from its first sentence to its last, and then gives words in quotations to their speakers. */
export class Resolver implements Salience {
  readonly #grammar: Grammar;
  readonly #doc: Doc;
  readonly #mentions: Mentions;
  readonly #recent = new Recent();
  readonly #pronouns: ReadonlyMap<number, Pronoun>;
  readonly #quotations: Int32Array;
  readonly #skip: Uint8Array;
  readonly #speeches: readonly Speech[];
  readonly #speakers: Speakers;
  /** By referent: how often it has been mentioned. */
  readonly #counts: Int32Array;
  /** By token: whether it is the source of an attribution. */
  readonly #isSource: Uint8Array;
  readonly #nouns = new Map<string, number>();
  readonly #own: number[] = [];
  readonly #references: Reference[] = [];
  #asked = 0;
  #lastSource = 0;
  #nextSpeech = 0;
  #nextMention = 0;
  #sentence = -1;

  constructor(grammar: Grammar, entities: EntityLayer, speeches: readonly Speech[]) {
    const { doc } = grammar;
    this.#grammar = grammar;
    this.#doc = doc;
    this.#mentions = new Mentions(grammar, entities);
    this.#pronouns = pronounsOf(doc.vocabulary);
    this.#quotations = quotationsAt(doc);
    this.#skip = unreadTokens(doc);
    this.#speeches = speeches;
    this.#speakers = new Speakers(this.#quotations, speeches);
    this.#counts = new Int32Array(entities.entities.length + 1);
    this.#isSource = new Uint8Array(doc.tokens.length);
    for (const { source } of speeches) if (source >= 0) this.#isSource[source] = 1;
  }

  genderOf(referent: number): number {
    return this.#mentions.genderOf(referent - 1);
  }

  mentionsOf(referent: number): number {
    return this.#counts[referent] ?? 0;
  }

  isLastSource(referent: number): boolean {
    return this.#lastSource === referent;
  }

  resolve(): Resolved {
    const { innerSentences } = this.#doc;
    for (let sentence = 0; sentence < innerSentences.length; sentence++) {
      const first = innerSentences.firstToken[sentence]!;
      const end = innerSentences.endToken[sentence]!;
      this.#grammar.enter(sentence, this.#hasPronoun(first, end));
      this.#sentence = this.#doc.sentences.ofToken(first);
      this.#recent.enter(this.#sentence);
      this.#read(first, end);
    }
    this.#giveToSpeakers();
    return { references: this.#references, pronouns: this.#asked };
  }

  #hasPronoun(first: number, end: number): boolean {
    const { type } = this.#doc.tokens;
    for (let token = first; token < end; token++) {
      const pronoun = this.#pronouns.get(type[token]!);
      if (pronoun && pronoun.group !== "I" && pronoun.group !== "we" && this.#skip[token] === 0) return true;
    }
    return false;
  }

  #read(first: number, end: number): void {
    const { all } = this.#mentions;
    for (let token = first; token < end; token++) {
      this.#hear(token);
      if (this.#skip[token] === 1) continue;
      while (this.#nextMention < all.length && all[this.#nextMention]!.firstToken < token) this.#nextMention++;
      const mention = this.#nextMention < all.length ? all[this.#nextMention]! : undefined;
      if (mention?.firstToken === token && this.#mentions.mentionAt[token] === this.#nextMention)
        this.#addMention(this.#nextMention);
      else if (this.#mentions.mentionAt[token]! < 0) this.#readWord(token, first);
    }
  }

  /** Notes the sources of the attributions before a token. */
  #hear(token: number): void {
    for (; this.#nextSpeech < this.#speeches.length; this.#nextSpeech++) {
      const { cue, source } = this.#speeches[this.#nextSpeech]!;
      if (Math.max(cue, source) >= token) break;
      const referent = source < 0 ? 0 : this.#mentions.referents[source]!;
      if (referent > 0) this.#lastSource = referent;
    }
  }

  #readWord(token: number, first: number): void {
    const pronoun = this.#pronouns.get(this.#doc.tokens.type[token]!);
    if (pronoun) this.#readPronoun(token, pronoun);
    else if (isNounHead(this.#grammar, token)) this.#readNoun(token, first);
    else if (this.#grammar.upos(token) === Upos.PRON && this.#grammar.xpos(token) === Xpos.NN)
      this.#addNoun(token, token, Fits.he | Fits.she | Fits.they);
  }

  #addMention(index: number): void {
    const { firstToken, endToken, head, label } = this.#mentions.all[index]!;
    const referent = this.#mentions.entityOf[index]! + 1;
    this.#add({
      referent,
      mention: index,
      firstToken,
      endToken,
      head,
      role: this.#grammar.roleOf(firstToken, endToken, head),
      fits: this.#mentions.fitsOf(this.#grammar, index),
      form: "name",
      type: label,
    });
  }

  #readNoun(token: number, first: number): void {
    const kind = descriptionAt(this.#grammar, token);
    const antecedent = kind && described(token, kind, this.#sentence, this.#recent.all, this.#grammar, this.#mentions);
    if (antecedent) this.#refer("nominal", token - 1, token, antecedent, certain, `description.${kind}`);
    else this.#addNoun(token, beginOf(this.#grammar, token, first), nounFits(this.#grammar, token));
  }

  #addNoun(head: number, firstToken: number, fits: number): void {
    const lemma = this.#grammar.lemma(head);
    let referent = this.#nouns.get(lemma);
    if (referent === undefined) {
      referent = -1 - this.#nouns.size;
      this.#nouns.set(lemma, referent);
    }
    const role = this.#grammar.roleOf(firstToken, head + 1, head);
    this.#mentions.referents[head] = referent;
    this.#add({ referent, mention: -1, firstToken, endToken: head + 1, head, role, fits, form: "noun", type: undefined });
  }

  /** Adds a candidate, and after it the two together when it is joined to the one before. */
  #add(given: Omit<Candidate, "sentence">): void {
    const before = this.#recent.last;
    const { referent, mention, firstToken, endToken, head, fits, form, type } = given;
    const isJoined = before?.endToken === firstToken - 1 && this.#grammar.norm(firstToken - 1) === "and";
    const role = isJoined && before ? before.role : given.role;
    const candidate: Candidate = {
      referent,
      mention,
      firstToken,
      endToken,
      head,
      sentence: this.#sentence,
      role,
      fits,
      form,
      type,
    };
    if (referent > 0) this.#counts[referent]!++;
    this.#recent.add(candidate);
    if (!isJoined) return;
    this.#recent.add({ ...candidate, referent: firstPair - head, mention: -1, fits: Fits.they, form: "pair", type: undefined });
  }

  #readPronoun(token: number, pronoun: Pronoun): void {
    const { group } = pronoun;
    if (group === "I" || group === "we") {
      if (this.#quotations[token]! >= 0) this.#own.push(token);
    } else if (group === "who" || group === "which") this.#readRelative(token, group);
    else if (pronoun.use === "reflexive") this.#readReflexive(token, group);
    else if (group !== "it" || pronoun.use === "possessive" || !isExpletive(this.#grammar, token))
      this.#readPersonal(token, group, pronoun);
  }

  #readRelative(token: number, group: "who" | "which"): void {
    const antecedent = this.#grammar.phraseAt(token)?.antecedent ?? -1;
    const beside = antecedent < 0 ? this.#namedBeside(token, group) : undefined;
    if (antecedent < 0 && !beside) return;
    this.#asked++;
    if (beside) this.#refer("pronoun", token, token, beside, certain, `relative.${group}`);
    else this.#referToHead(token, antecedent, `relative.${group}`);
  }

  /** The name before *, who* and *, of which*, where no tree tells what they stand for. */
  #namedBeside(token: number, group: "who" | "which"): Candidate | undefined {
    const comma = this.#grammar.upos(token - 1) === Upos.ADP ? token - 2 : token - 1;
    const before = this.#recent.last;
    if (this.#grammar.norm(comma) !== "," || before?.endToken !== comma || before.form !== "name") return undefined;
    return group === "which" && before.type === "PER" ? undefined : before;
  }

  /** The subject of its clause; a reflexive that stands beside what it stresses (*the minister himself*) takes up nothing. */
  #readReflexive(token: number, group: PersonalGroup): void {
    const before = this.#recent.last;
    if (before?.endToken === token && (before.fits & Fits[group]) > 0 && before.role !== "object") return;
    this.#asked++;
    const subject = reflexiveOf(this.#grammar, token);
    if (subject >= 0 && subject < token) this.#referToHead(token, subject, "reflexive");
  }

  /** Takes up what stands at the head of a phrase, or what that phrase is put beside. */
  #referToHead(token: number, head: number, rule: string): void {
    const { referents } = this.#mentions;
    const beside = this.#grammar.phraseAt(head)?.appositionTo ?? -1;
    const place = referents[head]! > 0 || beside < 0 ? head : beside;
    const referent = referents[place]!;
    const candidate = referent > 0 ? this.#recent.all.findLast((each) => each.referent === referent) : undefined;
    if (candidate && (rule !== "relative.who" || !places.has(candidate.type)))
      this.#refer("pronoun", token, token, candidate, certain, rule);
  }

  #readPersonal(token: number, group: PersonalGroup, pronoun: Pronoun): void {
    this.#asked++;
    const phrase = this.#grammar.phraseAt(token);
    const isPossessive = pronoun.use === "possessive" || (pronoun.open && this.#grammar.xpos(token) === Xpos.PRP$);
    const role: Role = isPossessive ? "possessor" : phrase ? roleOfPhrase(phrase) : "other";
    const { referents } = this.#mentions;
    const excluded = new Set<number>();
    for (const head of isPossessive ? [] : boundBy(this.#grammar, token))
      if (head >= 0 && referents[head] !== 0) excluded.add(referents[head]!);
    const speaker = this.#speakers.of(token);
    if (speaker >= 0 && referents[speaker]! > 0) excluded.add(referents[speaker]!);
    const vagueness = group === "it" && !isPossessive ? this.#vaguenessOf(token, role) : 0;
    const asking = { group, vagueness, sentence: this.#sentence, isSource: this.#isSource[token] === 1, role, excluded };
    const choice = choose(this.#recent.all, asking, this);
    if (choice) {
      const { candidate, margin } = choice;
      if (group === "he" || group === "she") this.#mentions.learn(candidate.referent - 1, group);
      this.#refer("pronoun", token, token, candidate, margin, `personal.${group}`, role);
    } else if (!this.#recent.all.some(({ fits, referent }) => (fits & Fits[group]) > 0 && !excluded.has(referent))) {
      this.#readAhead(token, group, role);
    }
  }

  #vaguenessOf(token: number, role: Role): number {
    const next = token + 1;
    const isBeing = next < this.#doc.tokens.length && this.#grammar.lemma(next) === "be";
    return vague.plain + (role === "subject" ? 0 : vague.object) + (isBeing ? vague.being : 0);
  }

  /** *In his speech, Orlov said*: takes up the subject that follows. */
  #readAhead(token: number, group: PersonalGroup, role: Role): void {
    const subject = subjectAhead(this.#grammar, token);
    const mention = subject < 0 ? -1 : this.#mentions.mentionAt[subject]!;
    if (mention < 0 || (this.#mentions.fitsOf(this.#grammar, mention) & Fits[group]) === 0) return;
    const { label } = this.#mentions.all[mention]!;
    const candidate = { referent: this.#mentions.referents[subject]!, mention, type: label, fits: Fits[group] };
    this.#refer("pronoun", token, token, candidate, certain, "cataphora", role);
  }

  /** Writes a reference; it becomes a candidate itself. */
  #refer(
    label: Reference["label"],
    first: number,
    head: number,
    antecedent: Pick<Candidate, "referent" | "mention" | "type" | "fits">,
    margin: number,
    rule: string,
    role: Role = this.#grammar.roleOf(first, head + 1, head),
  ): void {
    const { referent, mention, type, fits } = antecedent;
    this.#write(label, first, head, mention, margin, rule);
    this.#add({
      referent,
      mention,
      firstToken: first,
      endToken: head + 1,
      head,
      role,
      fits,
      form: rule.startsWith("personal") ? "pronoun" : "name",
      type,
    });
  }

  #write(label: Reference["label"], firstToken: number, head: number, mention: number, margin: number, rule: string): void {
    const { referents, mentionAt, entityOf, entities, all } = this.#mentions;
    const { id: entity, name } = entities[entityOf[mention]!]!;
    const { tokens } = this.#doc;
    referents[head] = entityOf[mention]! + 1;
    mentionAt[head] = mention;
    this.#references.push({
      id: "",
      label,
      start: tokens.start[firstToken]!,
      end: tokens.end[head]!,
      entity,
      name,
      firstToken,
      endToken: head + 1,
      head,
      antecedent: all[mention]!.id,
      margin,
      rule,
    });
  }

  /** *I*, *we* and their forms in a quotation stand for its speaker. */
  #giveToSpeakers(): void {
    const speakers = new Speakers(this.#quotations, this.#speeches);
    for (const token of this.#own) {
      const source = speakers.of(token);
      if (source < 0) continue;
      this.#asked++;
      const mention = this.#mentions.mentionAt[source]!;
      if (mention >= 0) this.#write("pronoun", token, token, mention, certain, "speaker");
    }
  }
}
