import type { Argument, ArgumentSource } from "./argument.js";
import { argumentOf, type Draft, type Known } from "./clausedrafts.js";
import { type Parsed, xposSet } from "./parsed.js";
import { phraseWords } from "./phrasewords.js";
import { Relation, Upos } from "./tagset.js";

const superlatives = xposSet("JJS", "RBS");
/** How many words before a noun are looked at for a superlative or an ordinal (*the very first man [to walk]*). */
const ranking = 3;
/** How many words further a verb may be that is joined to another and has the object of both (*condemned and strongly rejected it*). */
const adjacent = 3;

/**
 * Fills in the subjects and objects that clauses have from elsewhere. Clauses come in an order in which each stands after the one it
 * depends on or is joined to, so that what is found for one serves the next.
 */
export function resolveArguments(known: Known, drafts: ReadonlyMap<number, Draft>): void {
  shareObjects(known, drafts);
  const resolver = new Resolver(known, drafts);
  for (const draft of drafts.values()) resolver.resolve(draft);
}

/** *Condemned and rejected the plan*: the object may depend on either verb. */
function shareObjects({ coordinations, parsed }: Known, drafts: ReadonlyMap<number, Draft>): void {
  for (const { heads } of coordinations.all) {
    const last = heads.at(-1)!;
    const members = heads.map((head) => drafts.get(head));
    const trailing = members.find((draft) => draft?.object && draft.predicate < last && draft.object.head > last)?.object;
    for (let i = members.length - 1; i >= 0; i--) {
      const draft = members[i];
      if (!draft || draft.object || !takesObject(parsed, draft)) continue;
      const next = members[i + 1];
      const given = trailing ?? (draft.open && next && next.predicate - draft.predicate <= adjacent ? next.object : undefined);
      if (given) draft.object = shared(given);
    }
  }
}

function takesObject(parsed: Parsed, { group }: Draft): boolean {
  return group?.voice === "active" && !group.copular && !phraseWords().objectless.has(parsed.lemma(group.main));
}

function shared(argument: Argument): Argument {
  return { head: argument.head, phrase: argument.phrase, expressed: -1, from: "shared" };
}

function controlled(argument: Argument | undefined): Argument | undefined {
  return argument && { head: argument.head, phrase: argument.phrase, expressed: -1, from: "controlled" };
}

/** Who does what a clause says. */
function actorOf({ group, agent, subject }: Draft): Argument | undefined {
  return group?.voice === "passive" ? agent : subject;
}

class Resolver {
  readonly #known: Known;
  readonly #drafts: ReadonlyMap<number, Draft>;
  /** By member of a coordination: the member before. */
  readonly #previous = new Map<number, number>();
  /** By predicate: who does what its complement without a subject says. */
  readonly #controllers = new Map<number, Argument | undefined>();
  /** By noun: who does what an infinitive or gerund after it says. */
  readonly #actors = new Map<number, Argument | undefined>();

  constructor(known: Known, drafts: ReadonlyMap<number, Draft>) {
    this.#known = known;
    this.#drafts = drafts;
    for (const { heads } of known.coordinations.all)
      for (let i = 1; i < heads.length; i++) this.#previous.set(heads[i]!, heads[i - 1]!);
  }

  resolve(draft: Draft): void {
    if (draft.hasOuterSubject && draft.group?.main === draft.group?.verb && draft.group?.form !== "finite")
      draft.subject = undefined;
    else draft.subject ??= this.#subjectFor(draft);
    draft.object ??= this.#gap(draft);
  }

  #subjectFor(draft: Draft): Argument | undefined {
    if (draft.conjoinedTo >= 0) {
      const previous = this.#drafts.get(this.#previous.get(draft.predicate) ?? -1)?.subject;
      const subject = previous ?? this.#drafts.get(draft.conjoinedTo)!.subject;
      return subject && shared(subject);
    }
    const finite = draft.group?.form === "finite" || draft.group?.form === "imperative";
    if (draft.type === "relative") return this.#antecedent(draft, "antecedent");
    if (finite) return undefined;
    if (draft.type === "openComplement" || draft.type === "complement") return controlled(this.#controller(draft.governor));
    if (draft.type === "adnominal") return this.#ofAdnominal(draft);
    return draft.type === "adverbial" ? controlled(this.#ofAdverbial(draft)) : undefined;
  }

  /** The word a clause depends on, as what the clause is about. */
  #antecedent({ governor }: Draft, from: ArgumentSource): Argument | undefined {
    const phrase = this.#known.phrases.get(governor);
    if (!phrase && !this.#drafts.has(governor)) return undefined;
    return { head: governor, phrase, expressed: -1, from };
  }

  #controller(governor: number): Argument | undefined {
    if (!this.#controllers.has(governor)) this.#controllers.set(governor, this.#findController(governor));
    return this.#controllers.get(governor);
  }

  /** *They want to leave*, *they forced him to leave*, *they called on him to leave*, *they promised him to leave*. */
  #findController(governor: number): Argument | undefined {
    const governing = this.#drafts.get(governor);
    if (!governing) return undefined;
    const { easy, subjectControl, obliqueControl, noControl } = phraseWords();
    const lemma = this.#known.parsed.lemma(governor);
    if (easy.has(lemma)) return undefined;
    const object = governing.indirectObject ?? governing.object;
    if (object && !subjectControl.has(lemma)) return object;
    const oblique = governing.obliques.find(({ preposition }) => preposition && obliqueControl.has(`${lemma} ${preposition.text}`));
    if (oblique) return argumentOf(this.#known, oblique.head);
    return noControl.has(lemma) && governing.group?.voice !== "passive" ? undefined : governing.subject;
  }

  /** *Sanctions imposed by them*, *the first to leave*, *their plan to leave*, *they made a plan to leave*. */
  #ofAdnominal(draft: Draft): Argument | undefined {
    const { governor, group, marker, predicate } = draft;
    const { parsed } = this.#known;
    const modifies = group
      ? group.form === "participle" ||
        (group.form === "gerund" && !marker) ||
        (group.form === "infinitive" && this.#isRanked(governor))
      : parsed.upos(predicate) === Upos.ADJ;
    if (modifies) return this.#antecedent(draft, "modifying");
    return group && controlled(this.#actorOfNoun(governor));
  }

  /** *They left, saying …*, *they accused him of leaving*; after a passive, *to* names the aim of who acts, not of the subject. */
  #ofAdverbial({ governor, parent, group, marker, predicate }: Draft): Argument | undefined {
    const { parsed, phrases } = this.#known;
    if (!group && (marker || parsed.upos(predicate) !== Upos.ADJ)) return undefined;
    const { comparisons, gerundControl } = phraseWords();
    if (marker && group?.form === "participle" && comparisons.has(marker.text)) return undefined;
    const governing = this.#drafts.get(governor);
    if (!governing) return phrases.has(governor) ? this.#actorOfNoun(governor) : this.#drafts.get(parent)?.subject;
    const object = governing.object ?? governing.indirectObject;
    if (object && marker && gerundControl.has(`${parsed.lemma(governor)} ${marker.text}`)) return object;
    return group?.form === "infinitive" ? actorOf(governing) : governing.subject;
  }

  /** Who owns the noun, whose it is said to be (*the refusal of Orlov to leave*), or who has or does it (*made an attempt to leave*). */
  #actorOfNoun(noun: number): Argument | undefined {
    if (!this.#actors.has(noun)) this.#actors.set(noun, this.#findActor(noun));
    return this.#actors.get(noun);
  }

  #findActor(noun: number): Argument | undefined {
    const { phrases, parsed } = this.#known;
    const phrase = phrases.get(noun);
    if (!phrase) return undefined;
    if (phrase.possessor >= 0) return argumentOf(this.#known, phrase.possessor);
    for (const one of parsed.dependents(noun)) {
      const modifier = parsed.relation(one) === Relation.nmod ? phrases.get(one)?.preposition : undefined;
      if (modifier && phraseWords().ownerPrepositions.has(modifier.text)) return argumentOf(this.#known, one);
    }
    const governing = this.#drafts.get(phrase.governor);
    return governing && (phrase.role === "object" || phrase.role === "oblique") ? actorOf(governing) : undefined;
  }

  /** Whether a noun is a *first*, an *only*, a *greatest*. */
  #isRanked(noun: number): boolean {
    const { parsed, phrases } = this.#known;
    const { ranks } = phraseWords();
    const from = Math.max(phrases.get(noun)?.core.firstToken ?? noun, noun - ranking);
    for (let token = from; token <= noun; token++)
      if (superlatives[parsed.xpos(token)] || ranks.has(parsed.norm(token))) return true;
    return false;
  }

  /** The antecedent of a relative clause that has a subject and lacks an object: *the plan [they rejected]*. */
  #gap(draft: Draft): Argument | undefined {
    const { type, subject, group, marker, governor, complements, obliques } = draft;
    const { parsed, phrases } = this.#known;
    if (type !== "relative" || marker || complements.length > 0 || !group || !takesObject(parsed, draft)) return undefined;
    if (!subject || subject.head === governor || !phrases.has(governor)) return undefined;
    if (phraseWords().adverbialNouns.has(parsed.lemma(governor)) || obliques.some(({ antecedent }) => antecedent >= 0))
      return undefined;
    return this.#antecedent(draft, "antecedent");
  }
}
