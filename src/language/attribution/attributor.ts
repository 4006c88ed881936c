import type { Voice } from "../../query/layer.js";
import type { Doc } from "../../text/doc.js";
import type { Span } from "../../text/span.js";
import { isWordKind } from "../../text/token.js";
import type { Attribution, Cue, CueForm, Participant, Source } from "../attributed.js";
import type { Lemmas } from "../lemmas.js";
import type { NounPhrase, Phrases } from "../phrases.js";
import type { Tags } from "../tags.js";
import { Upos } from "../tagset.js";
import { type VoiceLayer, voiceLayer } from "../voice.js";
import { type CueReading, readCue } from "./cueentry.js";
import { quotationsIn, typeOf } from "./kinds.js";
import type { Participants } from "./participants.js";
import { cueCounts } from "./priors.js";
import type { Quoting } from "./quoting.js";
import type { Speech, Stretch } from "./speech.js";
import { type Utterance, voiceSpans } from "./voicing.js";

/** What attributions are made of. */
export interface AttributorInput {
  readonly doc: Doc;
  readonly tags: Tags;
  readonly lemmas: Lemmas;
  readonly phrases: Phrases;
  readonly quoting: Quoting;
  readonly participants: Participants;
}

/** Attributions, and the voices that they make. */
export interface Attributed {
  readonly annotations: readonly Attribution[];
  readonly voices: VoiceLayer;
}

/** Tells of each speech what kind it is, by whom, to whom and of whom, and in whose voice it is. */
export function attributed(input: AttributorInput, speeches: readonly Speech[]): Attributed {
  const read = speeches.map((each) => new Reader(input, each));
  const utterances = read.map((each) => each.utterance);
  const voices = voiceLayer(input.doc, voiceSpans(input.doc, input.quoting, utterances));
  const annotations = read.map((each, index) => each.attribution(`attribution-${index}`, voices));
  return { annotations, voices };
}

class Reader {
  readonly #input: AttributorInput;
  readonly #speech: Speech;
  readonly #cue: CueReading | undefined;
  readonly #source: Source | undefined;
  readonly #quotations: readonly number[];

  constructor(input: AttributorInput, speech: Speech) {
    const { doc, tags, lemmas, phrases, quoting, participants } = input;
    this.#input = input;
    this.#speech = speech;
    this.#quotations = quotationsIn(doc, quoting, speech);
    if (isWord(doc, speech.cue) && speech.cueExtent)
      this.#cue = readCue(phrases.ofToken(speech.cue), tags, lemmas, speech.cue, speech.cueExtent, this.#quotations.length > 0);
    if (speech.source >= 0 && speech.sourceExtent)
      this.#source = participants.source(speech.source, speech.sourceExtent, speech.how);
  }

  get #class(): string {
    return this.#cue?.entry?.class ?? "other";
  }

  /** Whether and in whose voice the content is. What is given to nobody stays in the voice around it, unless it is quoted. */
  get utterance(): Utterance {
    const { participants } = this.#input;
    const { cue, source, sourceExtent, content, within } = this.#speech;
    const named = source >= 0 && sourceExtent !== undefined;
    const same = named && participants.isFirstPerson(source);
    const speaks = named && participants.speaks(source, sourceExtent);
    const opens = this.#quotations.length > 0 || (speaks && !same && this.#isSaid());
    const speaker = named && !participants.isUnknown(source) ? this.#source?.name : undefined;
    return { cue, content, opens, speaker, same, within };
  }

  /** Whether the content is words or thoughts; what somebody is for or against, without a verb, is not. */
  #isSaid(): boolean {
    if (this.#class !== "attitude" && this.#class !== "perception" && this.#class !== "other") return true;
    const { tags } = this.#input;
    return this.#speech.content.some(({ firstToken, endToken }) => {
      for (let token = firstToken; token < endToken; token++)
        if (tags.upos[token] === Upos.VERB || tags.upos[token] === Upos.AUX) return true;
      return false;
    });
  }

  attribution(id: string, voices: VoiceLayer): Attribution {
    const { doc, quoting, phrases } = this.#input;
    const speech = this.#speech;
    const span = (stretch: Stretch): Span => ({
      start: doc.tokens.start[stretch.firstToken]!,
      end: doc.tokens.end[stretch.endToken - 1]!,
    });
    const cue = this.#cueOf(span);
    const content = speech.content.map(span);
    const entry = this.#cue?.entry;
    const group = this.#cue ? phrases.verbGroupOf(speech.cue) : undefined;
    const own = this.#source && speech.how !== "shared" && speech.how !== "floating" ? [this.#source] : [];
    const parts = [...(cue ? [cue] : []), ...own, ...content];
    const agentless = !this.#source && group?.voice === "passive";
    const place = cue?.start ?? content[0]?.start ?? 0;
    const addressee = this.#participant(this.#cue?.addressee);
    const topic = this.#participant(this.#cue?.target);
    return {
      id,
      start: Math.min(...parts.map(({ start }) => start)),
      end: Math.max(...parts.map(({ end }) => end)),
      label: typeOf(doc, quoting, speech, this.#quotations, this.#class),
      ...(cue && { cue }),
      ...(this.#source && { source: this.#source }),
      content,
      quotations: this.#quotations,
      ...(addressee && { addressee }),
      ...(topic && { topic }),
      negated: group?.polarity === "negative",
      ...(group?.modals[0] && { modality: group.modals[0].modality }),
      ...(group && group.tense !== "none" && { tense: group.tense }),
      ...(speech.within >= 0 && { nestedIn: `attribution-${speech.within}` }),
      evaluative: entry?.evaluative ?? 0,
      commitment: agentless ? (Math.min(entry?.commitment ?? 0, -1) as Attribution["commitment"]) : (entry?.commitment ?? 0),
      rule: speech.rule,
      voice: cue ? voices.at(cue.start) : aroundOf(voices, place, doc),
      evidence: this.#evidence(cue, content),
    };
  }

  #cueOf(span: (stretch: Stretch) => Span): Cue | undefined {
    const { cueExtent, cue } = this.#speech;
    if (!cueExtent) return undefined;
    if (!this.#cue) {
      const { start, end } = span(cueExtent);
      return { start, end, lemma: this.#input.doc.text.slice(start, end), class: "say.neutral", form: "punctuation" };
    }
    return { ...span(cueExtent), lemma: this.#cue.lemma, class: this.#class, form: forms[this.#input.tags.upos[cue]!] ?? "verb" };
  }

  #participant(phrase: NounPhrase | undefined): Participant | undefined {
    if (!phrase || phrase.head === this.#speech.source) return undefined;
    return this.#input.participants.participant(phrase.head, phrase);
  }

  #evidence(cue: Cue | undefined, content: readonly Span[]): Attribution["evidence"] {
    const { rule, probability } = this.#speech;
    const { doc } = this.#input;
    const evidence: { start: number; end: number; role: string; rule: string; value: number; entry?: string; base?: number }[] = [];
    if (cue) {
      const count = this.#cue && cueCounts().get(doc.vocabulary.norm(doc.tokens.type[this.#speech.cue]!));
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

/** The voice around a quotation without a cue: that before it in its paragraph. */
function aroundOf(voices: VoiceLayer, start: number, doc: Doc): Voice {
  const turn = doc.turns.find((each) => each.start <= start && start < each.end);
  return turn ? voices.at(turn.start) : { kind: "author", chain: ["author"] };
}
