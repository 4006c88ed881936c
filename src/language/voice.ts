import type { Voice } from "../query/layer.js";
import { configurable, type Query, query } from "../query/query.js";
import type { Doc } from "../text/doc.js";
import { english } from "../text/english.js";
import { lastAtMost } from "../text/segments.js";
import type { Span } from "../text/span.js";
import { isWordKind, Kind } from "../text/token.js";

/** Whose words stand where. Every hit an analyzer reports has the voice at its first character. */
export interface VoiceLayer {
  /** The voice at an offset of the text. Logarithmic in the number of changes of voice. */
  at(offset: number): Voice;
  /** Where the voice changes, in order of place, and whose it is from there on. Before the first it is the author's. */
  readonly changes: readonly VoiceChange[];
  /** How many words the document has in each kind of voice; they add up to `doc.words`. */
  readonly words: Readonly<Record<Voice["kind"], number>>;
}

/** Whether words are given to somebody else: quoted or reported. Words in scare quotes are nobody's, neither the author's. */
export function isOthers({ kind }: Voice): boolean {
  return kind === "quoted" || kind === "reported";
}

/** A place where the voice changes. */
export interface VoiceChange {
  readonly start: number;
  readonly voice: Voice;
}

/** A stretch of text in one voice; those that come later in a list stand inside those that come before, or apart from them. */
export interface VoiceSpan extends Span {
  readonly voice: Voice;
}

/** The voice of everything nobody else says. */
export const author: Voice = /* @__PURE__ */ Object.freeze({ kind: "author", chain: Object.freeze(["author"]) }) as Voice;

/** A voice layer from stretches that are in order of place and properly nested, outer ones first. */
export function voiceLayer(doc: Doc, spans: readonly VoiceSpan[]): VoiceLayer {
  const starts: number[] = [];
  const voices: Voice[] = [];
  const change = (offset: number, voice: Voice): void => {
    if (starts.at(-1) === offset) voices[voices.length - 1] = voice;
    else {
      starts.push(offset);
      voices.push(voice);
    }
  };
  const open: VoiceSpan[] = [];
  const closeUntil = (offset: number): void => {
    while (open.length > 0 && open.at(-1)!.end <= offset) {
      const { end } = open.pop()!;
      change(end, open.at(-1)?.voice ?? author);
    }
  };
  for (const span of spans) {
    closeUntil(span.start);
    change(span.start, span.voice);
    open.push(span);
  }
  closeUntil(Number.POSITIVE_INFINITY);
  const words = { author: 0, quoted: 0, reported: 0, scare: 0 };
  const { tokens } = doc;
  for (let token = 0, place = -1; token < tokens.length; token++) {
    while (place + 1 < starts.length && starts[place + 1]! <= tokens.start[token]!) place++;
    if (isWordKind(tokens.kind[token]!)) words[place < 0 ? "author" : voices[place]!.kind]++;
  }
  return {
    at: (offset) => voices[lastAtMost(starts, offset)] ?? author,
    changes: starts.map((start, index) => ({ start, voice: voices[index]! })),
    words,
  };
}

/**
 * Voices by typography alone: what stands between quotation marks is `quoted`, by an unknown speaker; after *so-called* it is `scare`;
 * the turns of a transcript are `quoted`, by their speaker; all else is the author's. Fast, and blind to reported speech.
 */
export const quotations: () => Query<VoiceLayer> = /* @__PURE__ */ configurable(() =>
  query({
    compute: (doc): VoiceLayer => {
      const voiceOf: Voice[] = [];
      const spans: VoiceSpan[] = [];
      let turn = 0;
      let turnVoice: VoiceSpan | undefined;
      const pushTurns = (until: number): void => {
        for (; turn < doc.turns.length && doc.turns[turn]!.start <= until; turn++) {
          const { start, end, speaker } = doc.turns[turn]!;
          turnVoice = { start, end, voice: { kind: "quoted", speaker, chain: ["author", speaker] } };
          spans.push(turnVoice);
        }
      };
      for (const quotation of doc.quotations) {
        pushTurns(quotation.start);
        const speaking = turnVoice && quotation.start < turnVoice.end ? turnVoice.voice : author;
        const outer = quotation.parent >= 0 ? voiceOf[quotation.parent]! : speaking;
        const kind = isDistanced(doc, quotation.start) ? "scare" : "quoted";
        const voice: Voice = { kind, chain: kind === "scare" ? outer.chain : [...outer.chain, "?"] };
        voiceOf.push(voice);
        spans.push({ ...quotation.inner, voice });
      }
      pushTurns(Number.POSITIVE_INFINITY);
      return voiceLayer(doc, spans);
    },
  }),
);

/** Whether *so-called* or its like stands right before. */
function isDistanced(doc: Doc, start: number): boolean {
  const { tokens, vocabulary } = doc;
  const token = lastAtMost(tokens.start, start - 1);
  return token > 0 && tokens.kind[token - 1] === Kind.hyphen && english().distancing.has(vocabulary.norm(tokens.type[token]!));
}
