import type { Voice } from "../../query/layer.js";
import type { Doc } from "../../text/doc.js";
import { author, type VoiceSpan } from "../voice.js";
import { type Use, useOf } from "./marked.js";
import type { Quoting } from "./quoting.js";

/** An attribution as far as it opens a voice. */
export interface Utterance {
  /** The token of the cue, −1 for none. */
  readonly cue: number;
  readonly content: readonly { readonly firstToken: number; readonly endToken: number }[];
  /** Whether its content is in another voice than the words around it. */
  readonly opens: boolean;
  /** Who speaks; `undefined` for somebody unknown. */
  readonly speaker: string | undefined;
  /** Whether the speaker is the one whose words stand around it: *I said*. */
  readonly same: boolean;
  /** The index of the utterance it stands in, −1 for none. */
  readonly within: number;
}

/**
 * The stretches of a document in one voice after the other, from its attributions. The words of a piece of content are `quoted` inside
 * quotation marks, `reported` outside. Words in quotation marks that nobody is given are a title or a term, which change no voice; at a
 * distance (`scare`); or `quoted`, by somebody unknown. The turns of a transcript are `quoted`, by their speakers. Linear.
 */
export function voiceSpans(doc: Doc, quoting: Quoting, utterances: readonly Utterance[]): VoiceSpan[] {
  return new Voicing(doc, quoting, utterances).spans();
}

/** How many attributions around another one are looked at. */
const deepest = 8;

class Voicing {
  readonly #doc: Doc;
  readonly #quoting: Quoting;
  readonly #utterances: readonly Utterance[];
  readonly #owner: Int32Array;
  /** By utterance, times two, plus one where it is quoted. */
  readonly #voices: (Voice | undefined)[] = [];
  /** Of words in quotation marks that nobody is given, by use and by whose words stand around them. */
  readonly #known = new Map<string, Voice>();
  readonly #turnVoices: readonly Voice[];
  /** By quotation at depth 0: what it is where nobody is given it. */
  readonly #uses: (Use | undefined)[] = [];

  constructor(doc: Doc, quoting: Quoting, utterances: readonly Utterance[]) {
    this.#doc = doc;
    this.#quoting = quoting;
    this.#utterances = utterances;
    this.#owner = new Int32Array(doc.tokens.length).fill(-1);
    utterances
      .flatMap(({ content, opens }, index) => (opens ? content.map((piece) => ({ ...piece, index })) : []))
      .sort((a, b) => b.endToken - b.firstToken - (a.endToken - a.firstToken) || a.firstToken - b.firstToken)
      .forEach(({ firstToken, endToken, index }) => {
        this.#owner.fill(index, firstToken, endToken);
      });
    this.#turnVoices = doc.turns.map(({ speaker }) => ({ kind: "quoted", speaker, chain: ["author", speaker] }));
  }

  spans(): VoiceSpan[] {
    const { tokens, turns } = this.#doc;
    const spans: { start: number; end: number; voice: Voice }[] = [];
    let turn = -1;
    for (let token = 0; token < tokens.length; token++) {
      const start = tokens.start[token]!;
      while (turn + 1 < turns.length && turns[turn + 1]!.start <= start) turn++;
      const base = turn >= 0 && start < turns[turn]!.end ? this.#turnVoices[turn]! : author;
      const voice = this.#voiceAt(token, base);
      const last = spans.at(-1);
      if (last && last.voice === voice) last.end = tokens.end[token]!;
      else {
        if (last && last.end < start) last.end = start;
        spans.push({ start, end: tokens.end[token]!, voice });
      }
    }
    return spans.filter(({ voice }) => voice !== author);
  }

  #voiceAt(token: number, base: Voice): Voice {
    const owner = this.#owner[token]!;
    const quotation = this.#quoting.innermost[token]!;
    if (owner >= 0) return this.#voiceOf(owner, this.#isQuoted(owner, quotation), base);
    if (quotation < 0) return base;
    const use = this.#useOf(quotation);
    if (use === "term") return base;
    return this.#unowned(use, base);
  }

  /** Whether a quotation begins outside the cue of an utterance. */
  #isQuoted(index: number, quotation: number): boolean {
    if (quotation < 0) return false;
    const { cue } = this.#utterances[index]!;
    return cue < this.#quoting.first[quotation]! || cue >= this.#quoting.end[quotation]!;
  }

  #voiceOf(index: number, quoted: boolean, base: Voice): Voice {
    const place = index * 2 + +quoted;
    this.#voices[place] ??= this.#madeVoice(index, quoted, base, 0);
    return this.#voices[place];
  }

  #madeVoice(index: number, quoted: boolean, base: Voice, depth: number): Voice {
    const { speaker, same } = this.#utterances[index]!;
    const around = this.#around(index, base, depth);
    const chain = same || (speaker !== undefined && around.speaker === speaker) ? around.chain : [...around.chain, speaker ?? "?"];
    const who = same ? around.speaker : speaker;
    return { kind: quoted ? "quoted" : "reported", ...(who !== undefined && { speaker: who }), chain };
  }

  /** The voice around an utterance, of the nearest ones that it stands in. */
  #around(index: number, base: Voice, depth: number): Voice {
    const { within, cue } = this.#utterances[index]!;
    let outer = within;
    for (let step = depth; outer >= 0 && step < deepest; step++) {
      const { opens } = this.#utterances[outer]!;
      if (opens) return this.#madeVoice(outer, cue >= 0 && this.#isQuoted(outer, this.#quoting.innermost[cue]!), base, step + 1);
      outer = this.#utterances[outer]!.within;
    }
    return base;
  }

  #unowned(use: "scare" | "quoted", base: Voice): Voice {
    const key = `${use} ${base.speaker ?? ""}`;
    let voice = this.#known.get(key);
    if (!voice) {
      voice =
        use === "scare"
          ? { kind: "scare", chain: base.chain }
          : base === author
            ? { kind: "quoted", chain: [...base.chain, "?"] }
            : { kind: "quoted", ...(base.speaker !== undefined && { speaker: base.speaker }), chain: base.chain };
      this.#known.set(key, voice);
    }
    return voice;
  }

  /** What words in quotation marks that nobody is given are; those inside another quotation are what that is. */
  #useOf(quotation: number): Use {
    let outer = quotation;
    while (this.#doc.quotations[outer]!.parent >= 0) outer = this.#doc.quotations[outer]!.parent;
    const known = this.#uses[outer];
    if (known) return known;
    const use = useOf(this.#doc, this.#quoting.first[outer]!, this.#quoting.end[outer]!, this.#doc.quotations[outer]!.words);
    this.#uses[outer] = use;
    return use;
  }
}
