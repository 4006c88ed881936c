import type { Doc } from "../../text/doc.js";
import { isWordKind } from "../../text/token.js";
import type { Attribution, Speaker } from "../attributed.js";
import { author, type VoiceLayer } from "../voice.js";

/** Counts, for each source, its attributions, the words in its voice, and what the writer's cues make of it. Those with most words first. */
export function speakersOf(doc: Doc, annotations: readonly Attribution[], voices: VoiceLayer): Speaker[] {
  const tallies = new Map<string, Tally>();
  for (const { source, evaluative, commitment } of annotations) {
    if (!source) continue;
    const tally = tallies.get(source.name) ?? new Tally(source.name);
    tally.entity ??= source.entity;
    tally.attributions++;
    tally.commitment += commitment;
    if (commitment < 0 || evaluative < 0) tally.doubted++;
    if (commitment > 0 || evaluative > 0) tally.supported++;
    tallies.set(source.name, tally);
  }
  const { tokens } = doc;
  const { changes } = voices;
  let next = 0;
  let voice = author;
  let tally: Tally | undefined;
  for (let token = 0; token < tokens.length; token++) {
    const start = tokens.start[token]!;
    for (; next < changes.length && changes[next]!.start <= start; next++) {
      voice = changes[next]!.voice;
      tally = voice.speaker === undefined ? undefined : tallies.get(voice.speaker);
    }
    if (!tally || !isWordKind(tokens.kind[token]!)) continue;
    tally.words++;
    if (voice.kind === "quoted") tally.quotedWords++;
  }
  return [...tallies.values()].map((tally) => tally.speaker()).sort((a, b) => b.words - a.words);
}

/** The counts of one source. */
class Tally {
  readonly name: string;
  entity: string | undefined;
  attributions = 0;
  words = 0;
  quotedWords = 0;
  doubted = 0;
  supported = 0;
  commitment = 0;

  constructor(name: string) {
    this.name = name;
  }

  speaker(): Speaker {
    const { name, entity, attributions, words, quotedWords } = this;
    return {
      ...(entity !== undefined && { entity }),
      name,
      attributions,
      words,
      quotedWords,
      doubted: this.doubted / attributions,
      supported: this.supported / attributions,
      commitment: this.commitment / attributions,
    };
  }
}
