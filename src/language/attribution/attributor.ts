import type { Voice } from "../../query/layer.js";
import type { Doc } from "../../text/doc.js";
import { holdsToken, lastAtMost } from "../../text/segments.js";
import type { Span } from "../../text/span.js";
import { isWordKind } from "../../text/token.js";
import type { Attribution, Cue, CueForm, Participant, Source } from "../attributed.js";
import type { Lemmas } from "../lemmas.js";
import { xposSet } from "../parsed.js";
import type { NounPhrase, Phrases } from "../phrases.js";
import type { Tags } from "../tags.js";
import { Upos, Xpos } from "../tagset.js";
import { author, type VoiceLayer, voiceLayer } from "../voice.js";
import { type CueReading, readCue } from "./cueentry.js";
import type { CueTerms } from "./cueterms.js";
import { quotationsIn, typeOf } from "./kinds.js";
import { placeOf } from "./nesting.js";
import type { Participants } from "./participants.js";
import { cueCounts } from "./priors.js";
import type { Quoting } from "./quoting.js";
import type { Speech, Stretch } from "./speech.js";
import { type Utterance, voiceSpans } from "./voicing.js";
import { attributionWords } from "./words.js";

/** Where the turns of a transcript begin and end. */
interface Turns {
  readonly start: readonly number[];
  readonly end: readonly number[];
}

/** What attributions are made of. */
export interface AttributorInput {
  readonly doc: Doc;
  readonly tags: Tags;
  readonly lemmas: Lemmas;
  readonly phrases: Phrases;
  readonly quoting: Quoting;
  readonly participants: Participants;
  readonly terms: CueTerms;
}

interface Input extends AttributorInput {
  readonly turns: Turns;
}

/** Attributions, and the voices that they make. */
export interface Attributed {
  readonly annotations: readonly Attribution[];
  readonly voices: VoiceLayer;
}

/**
 * Tells of each speech what kind it is, by whom, to whom and of whom, and in whose voice it is. Speeches that turn out to be none, since
 * their source is nobody who speaks, are left out.
 */
export function attributed(given: AttributorInput, speeches: readonly Speech[]): Attributed {
  const { turns } = given.doc;
  const input: Input = { ...given, turns: { start: turns.map(({ start }) => start), end: turns.map(({ end }) => end) } };
  const all = speeches.map((each) => new Reader(input, each));
  let kept = 0;
  const place = new Int32Array(all.length).fill(-1);
  const read = all.filter((each, index) => {
    if (!each.isPlausible) return false;
    place[index] = kept++;
    return true;
  });
  takeUp(read);
  const within = read.map(({ speech }) => {
    let around = speech.within;
    for (let step = 0; around >= 0 && place[around]! < 0; step++) around = step < deepest ? speeches[around]!.within : -1;
    return around < 0 ? -1 : place[around]!;
  });
  const utterances = read.map((each, index) => each.utterance(within[index]!));
  const voices = voiceLayer(input.doc, voiceSpans(input.doc, input.quoting, utterances));
  return { annotations: inOrder(read.map((each, index) => each.attribution(index, within[index]!, voices))), voices };
}

/** An attribution whose id is not yet the last. */
type Draft = { -readonly [Key in keyof Attribution]: Attribution[Key] };

/** Attributions in order of where they begin, of two that begin together the longer first; their ids tell that order. */
function inOrder(drafts: readonly Draft[]): Attribution[] {
  const ordered = [...drafts].sort((a, b) => a.start - b.start || b.end - a.end);
  const ids = new Map(ordered.map(({ id }, index) => [id, `attribution-${index}`]));
  for (const each of ordered) {
    each.id = ids.get(each.id)!;
    if (each.nestedIn !== undefined) each.nestedIn = ids.get(each.nestedIn);
  }
  return ordered;
}

/**
 * Gives pronouns without an entity the source before them, if it agrees and is near: *the ministry denied it; [it] said*. Sources that are no
 * entities, like *officials*, are taken up only here.
 */
function takeUp(read: readonly Reader[]): void {
  let last: { readonly source: Source; readonly place: number } | undefined;
  for (const each of read) {
    const { source, place } = each;
    if (!source) continue;
    if (each.hasPronoun && last && place - last.place <= nearby) each.takeUp(last.source);
    if (!each.hasPronoun) last = { source: each.source ?? source, place };
    else if (last && each.source?.name === last.source.name) last = { source: last.source, place };
  }
}

/** How many tokens back a source may be taken up. */
const nearby = 120;
/** How sure a cue must be to need no other support. */
const sure = 0.7;
/** How many attributions that are left out may stand in one another. */
const deepest = 16;

class Reader {
  readonly #input: Input;
  readonly speech: Speech;
  readonly #cue: CueReading | undefined;
  #source: Source | undefined;
  /** Whether the source has been given a name that its own word does not tell. */
  #isResolved = false;
  readonly #quotations: readonly number[];
  readonly #content: readonly Stretch[];

  constructor(input: Input, speech: Speech) {
    const { doc, quoting, participants } = input;
    this.#input = input;
    this.speech = speech;
    this.#quotations = quotationsIn(doc, quoting, speech);
    if (isWord(doc, speech.cue) && speech.cueExtent) this.#cue = this.#reading(speech.cue, speech.cueExtent);
    if (speech.source >= 0 && speech.sourceExtent)
      this.#source = this.#named(participants.source(speech.source, speech.sourceExtent, speech.how));
    this.#content = this.#isSilent() ? [] : speech.content.flatMap((piece) => this.#withoutAddressee(piece));
  }

  /** A relative pronoun that stands for no entity has the words of its noun for a name. */
  #named(source: Source): Source {
    const { phrases, participants } = this.#input;
    if (source.how !== "relative" || source.entity !== undefined) return source;
    const noun = phrases.nounPhraseOf(source.head)?.antecedent ?? -1;
    const antecedent = noun < 0 ? undefined : phrases.nounPhraseOf(noun);
    if (!antecedent) return source;
    const { name, entity } = participants.participant(antecedent.head, antecedent.core);
    this.#isResolved = true;
    return { ...source, ...(entity !== undefined && { entity }), name };
  }

  #surface({ firstToken, endToken }: Stretch): string {
    const { text, tokens } = this.#input.doc;
    return text.slice(tokens.start[firstToken]!, tokens.end[endToken - 1]!).toLowerCase();
  }

  #reading(cue: number, extent: Stretch): CueReading {
    const { tags, lemmas, phrases, terms } = this.#input;
    const construction = terms.constructionAt(cue);
    if (!construction || tags.upos[cue] === Upos.NOUN)
      return readCue(phrases.ofToken(cue), tags, lemmas, cue, extent, this.#quotations.length > 0);
    return { lemma: this.#surface(extent), entry: construction, fit: 1, addressee: undefined, target: undefined };
  }

  /** Whether nothing is said: *declined to comment*. */
  #isSilent(): boolean {
    const { lemmas, tags, doc } = this.#input;
    const { cue, content } = this.speech;
    const { silent, withheld } = attributionWords();
    if (!this.#cue || !silent.has(lemmas.of(cue).toLowerCase())) return false;
    const first = content.find(({ firstToken }) => firstToken > cue)?.firstToken ?? doc.tokens.length;
    const verb = tags.xpos[first] === Xpos.TO ? first + 1 : first;
    return verb < doc.tokens.length && withheld.has(lemmas.of(verb).toLowerCase());
  }

  /** A piece of content without the addressee that leads it in: *explained [to the children] that*. */
  #withoutAddressee(piece: Stretch): Stretch[] {
    const addressee = this.#cue?.addressee;
    if (!addressee?.preposition) return [piece];
    if (addressee.preposition.firstToken !== piece.firstToken && addressee.core.firstToken !== piece.firstToken) return [piece];
    const firstToken = addressee.core.endToken;
    return firstToken < piece.endToken ? [{ firstToken, endToken: piece.endToken }] : [piece];
  }

  get source(): Source | undefined {
    return this.#source;
  }

  /** Whether the source is a pronoun whose entity is not known. */
  get hasPronoun(): boolean {
    return this.#source !== undefined && this.#isUnknown;
  }

  get #isUnknown(): boolean {
    return this.#input.participants.isUnknown(this.speech.source) && !this.#isResolved;
  }

  get place(): number {
    return placeOf(this.speech);
  }

  /** Lets a pronoun stand for this source, if it agrees with it. */
  takeUp(source: Source): void {
    if (!this.#source || !this.#input.participants.takesUp(this.speech.source, source)) return;
    this.#isResolved = true;
    const { entity, name } = source;
    this.#source = { ...this.#source, ...(entity !== undefined && { entity }), name };
  }

  get #class(): string {
    return this.#cue?.entry?.class ?? "other";
  }

  /** Whether what is said begins inside a phrase: the parser took *told [reporters that it was safe]* for one. */
  #isContentIn({ core, endToken }: NounPhrase): boolean {
    return this.#content.some(({ firstToken }) => firstToken >= core.endToken && firstToken < endToken);
  }

  /** Whether a token is in what is said. */
  #isContent(token: number): boolean {
    return this.#content.some((piece) => holdsToken(piece, token));
  }

  /** Whether it is sure enough for one whose source is nobody who may speak, or for one that names nobody and lacks what its cue wants. */
  get isPlausible(): boolean {
    const { source, sourceExtent, probability } = this.speech;
    if (this.#quotations.length > 0 || probability >= sure) return true;
    if (source >= 0 && sourceExtent) return this.#class === "show" || this.#input.participants.speaks(source, sourceExtent);
    return !this.#cue || this.#cue.fit > 0;
  }

  /** Whether and in whose voice the content is. What is given to nobody stays in the voice around it, unless it is quoted. */
  utterance(within: number): Utterance {
    const { participants } = this.#input;
    const { cue, source, sourceExtent } = this.speech;
    const content = this.#content;
    const named = source >= 0 && sourceExtent !== undefined;
    const same = named && participants.isFirstPerson(source);
    const speaks = named && participants.speaks(source, sourceExtent);
    const addressed = named && participants.isSecondPerson(source);
    const opens = this.#quotations.length > 0 || (speaks && !same && !addressed && this.#isSaid());
    const speaker = named && !this.#isUnknown ? this.#source?.name : undefined;
    return { cue, content, opens, speaker, same, within };
  }

  /** Whether the content is words or thoughts: has a verb, or is what somebody judges or claims. What is only wanted or published is not. */
  #isSaid(): boolean {
    if (judging.has(this.#class)) return true;
    const { tags } = this.#input;
    return this.speech.content.some(({ firstToken, endToken }) => {
      if (tags.upos[firstToken] === Upos.SCONJ || tags.xpos[firstToken] === Xpos.TO) return true;
      for (let token = firstToken; token < endToken; token++)
        if (tags.upos[token] === Upos.VERB || tags.upos[token] === Upos.AUX) return true;
      return false;
    });
  }

  attribution(index: number, within: number, voices: VoiceLayer): Draft {
    const { doc, quoting, phrases, turns } = this.#input;
    const speech = this.speech;
    const span = (stretch: Stretch): Span => ({
      start: doc.tokens.start[stretch.firstToken]!,
      end: doc.tokens.end[stretch.endToken - 1]!,
    });
    const cue = this.#cueOf(span);
    const content = this.#content.map(span);
    const entry = this.#cue?.entry;
    const group = this.#cue ? phrases.verbGroupOf(speech.cue) : undefined;
    const own = this.#source && speech.how !== "shared" && speech.how !== "floating" ? [this.#source] : [];
    const agentless = !this.#source && group?.voice === "passive";
    const told = this.#cue?.addressee;
    const addressee = told && this.#participant(this.#isContentIn(told) ? { ...told, ...told.core } : told);
    const topic = this.#participant(this.#cue?.target);
    const parts = [cue, ...own, addressee, topic, ...content].filter((part) => part !== undefined);
    return {
      id: `attribution-${index}`,
      start: Math.min(...parts.map(({ start }) => start)),
      end: Math.max(...parts.map(({ end }) => end)),
      label: typeOf(doc, quoting, speech, this.#quotations, this.#class),
      ...(cue && { cue }),
      ...(this.#source && { source: this.#source }),
      content,
      quotations: this.#quotations,
      ...(addressee && { addressee }),
      ...(topic && { topic }),
      negated: (group?.negators ?? []).some((token) => !this.#isContent(token)),
      ...(group?.modals[0] && { modality: group.modals[0].modality }),
      ...(group && group.tense !== "none" && { tense: group.tense }),
      ...(within >= 0 && { nestedIn: `attribution-${within}` }),
      evaluative: entry?.evaluative ?? 0,
      commitment: agentless ? (Math.min(entry?.commitment ?? 0, -1) as Attribution["commitment"]) : (entry?.commitment ?? 0),
      rule: speech.rule,
      voice: cue ? voices.at(cue.start) : aroundOf(voices, content[0]?.start ?? 0, turns),
      evidence: this.#evidence(cue, content),
    };
  }

  #cueOf(span: (stretch: Stretch) => Span): Cue | undefined {
    const { cueExtent, cue } = this.speech;
    if (!cueExtent) return undefined;
    const { start, end } = span(cueExtent);
    if (!this.#cue) return { start, end, lemma: this.#input.doc.text.slice(start, end), class: "say.neutral", form: "punctuation" };
    return { start, end, lemma: this.#cue.lemma, class: this.#class, form: forms[this.#input.tags.upos[cue]!] ?? "verb" };
  }

  /** A participant that is neither the source nor a phrase with the cue in it (*what he called a ruin*). */
  #participant(phrase: NounPhrase | undefined): Participant | undefined {
    const { source, cue } = this.speech;
    if (!phrase || phrase.head === source || questioning[this.#input.tags.xpos[phrase.head]!] === 1) return undefined;
    const extent = holdsToken(phrase, cue) ? phrase.core : phrase;
    if (holdsToken(extent, cue)) return undefined;
    return this.#input.participants.participant(phrase.head, extent);
  }

  #evidence(cue: Cue | undefined, content: readonly Span[]): Attribution["evidence"] {
    const { rule, probability } = this.speech;
    const { doc } = this.#input;
    const evidence: { start: number; end: number; role: string; rule: string; value: number; entry?: string; base?: number }[] = [];
    if (cue) {
      const count = this.#cue && cueCounts().get(doc.vocabulary.norm(doc.tokens.type[this.speech.cue]!));
      evidence.push({
        start: cue.start,
        end: cue.end,
        role: "cue",
        rule,
        ...(this.#cue?.entry && { entry: `cues/${this.#class}/${cue.lemma}` }),
        ...(count && { base: count[0] / count[1] }),
        value: probability,
      });
    }
    if (this.#source)
      evidence.push({
        start: this.#source.start,
        end: this.#source.end,
        role: "source",
        rule: `source.${this.#source.how}`,
        value: 1,
      });
    for (const { start, end } of content) evidence.push({ start, end, role: "content", rule, value: 1 });
    return evidence;
  }
}

/** Classes of cues whose content is in the source's words also where it is a noun phrase: *condemned [the provocations]*. */
const judging: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "assert.doubted",
  "assert.strong",
  "blame",
  "deny",
  "label",
  "praise",
  "warn",
]);
/** Pronouns that stand for what is said of something: *what he called a ruin*. */
const questioning = xposSet("WDT", "WP");

/** The form of a cue by the part of speech of its main word. */
const forms: Readonly<Partial<Record<number, CueForm>>> = /* @__PURE__ */ Object.fromEntries([
  [Upos.NOUN, "noun"],
  [Upos.PROPN, "noun"],
  [Upos.ADJ, "adjective"],
  [Upos.ADV, "adverb"],
  [Upos.ADP, "preposition"],
  [Upos.SCONJ, "preposition"],
]);

function isWord(doc: Doc, token: number): boolean {
  return token >= 0 && isWordKind(doc.tokens.kind[token]!);
}

/** The voice around a quotation without a cue: that of its turn, else the author's. */
function aroundOf(voices: VoiceLayer, start: number, turns: Turns): Voice {
  const turn = lastAtMost(turns.start, start);
  return turn >= 0 && start < turns.end[turn]! ? voices.at(turns.start[turn]!) : author;
}
