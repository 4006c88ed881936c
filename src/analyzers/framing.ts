import { voices } from "../language/attribution.js";
import { constraints } from "../language/constraints.js";
import type { Lemmas } from "../language/lemmas.js";
import type { EntityLayer } from "../language/mention.js";
import type { Phrases } from "../language/phrases.js";
import { type ScopeLayer, type Status, scope } from "../language/scope.js";
import type { Tags } from "../language/tags.js";
import type { VoiceLayer } from "../language/voice.js";
import { find, type Hit, type Overlap, type Suppressed } from "../lexicon/find.js";
import type { Constraints } from "../lexicon/layers.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import { type Analyzer, analyzer } from "../query/analyzer.js";
import type { Annotation, Evidence, Layer, Modifier, Voice, VoiceKind } from "../query/layer.js";
import { configurable, type Query } from "../query/query.js";
import type { Doc } from "../text/doc.js";
import { isWordKind } from "../text/token.js";
import { peripheralZones, type Zone } from "../text/zones.js";
import { type GeopoliticalFrame, geopolitics } from "./codebooks.js";

/** One place where a frame is cued. The label is the id of the frame. */
export interface FrameHit<Frame extends string = string> extends Annotation<Frame> {
  /** The id of the codebook. */
  readonly codebook: string;
  readonly category: string;
  /** The term as the codebook has it. */
  readonly term: string;
  /** The weight of the term; what the hit adds to its frame's salience is the value of its evidence. */
  readonly weight: number;
  /** Whether the words are asserted, or negated, hedged, asked …: what they cue may be denied. */
  readonly status: Status;
  readonly voice: Voice;
  readonly evidence: readonly Evidence[];
}

/** A match that was found and does not count, and why. */
export interface SuppressedHit<Frame extends string = string> extends Annotation<Frame> {
  readonly codebook: string;
  readonly category: string;
  readonly term: string;
  /** `longer`: a longer match of the frame has the words; `negated`: the codebook drops negated hits; else the condition that failed. */
  readonly reason: Suppressed["reason"] | "negated";
  readonly by?: { readonly start: number; readonly end: number; readonly term: string };
}

/** What is counted of each frame. */
export type FrameMeasure =
  /** How many hits. */
  | "count"
  /** Hits per 1,000 words. */
  | "rate"
  /** Share of the sentences in which the weights of the frame's hits reach the codebook's minimum, 0 to 1. */
  | "sentenceShare"
  /** How many different terms were hit. */
  | "terms"
  /** Weights of the hits, more in prominent places. */
  | "salience"
  /** Hits whose words are negated. */
  | "negated"
  /** Hits in each voice; they add up to `count`. */
  | VoiceKind;

/**
 * The measures of each frame, as `frame.measure`, and what they are relative to: `words` and `sentences` of the zones that count, the words
 * in each voice, and `hits` of all frames. Rates and shares are `null` in a text without words.
 */
export type FramingMeasures<Frame extends string = string> = Readonly<
  Record<
    `${Frame}.${Exclude<FrameMeasure, "rate" | "sentenceShare">}` | "words" | "sentences" | "hits" | `words.${VoiceKind}`,
    number
  > &
    Record<`${Frame}.rate` | `${Frame}.sentenceShare`, number | null>
>;

/** What framing finds: the hits, the matches that do not count, and the measures of each frame. */
export interface FramingLayer<Frame extends string = string> extends Layer<FrameHit<Frame>, FramingMeasures<Frame>> {
  readonly suppressed: readonly SuppressedHit<Frame>[];
}

/** Options of {@link framing}. */
export interface FramingOptions<Frame extends string = GeopoliticalFrame> {
  /** The codebooks to look for; `[geopolitics]` by default. Two of them must not share a frame id. */
  readonly lexicons?: readonly Lexicon<Frame>[] | undefined;
  /** Whose words stand where; `voices()` by default. `quotations()` is many times faster, and knows no speakers and no reported speech. */
  readonly voice?: Query<VoiceLayer> | undefined;
  /** What is negated, hedged …; {@link scope} by default. */
  readonly scope?: Query<ScopeLayer> | undefined;
  /** Parts of speech, for terms with `pos`. These four are asked only when a codebook has terms that need them. */
  readonly tags?: Query<Tags> | undefined;
  /** For terms with `lemma`; by default those with these tags. */
  readonly lemmas?: Query<Lemmas> | undefined;
  /** For terms with `head`, `role` or a context within a constituent; by default those with these tags and lemmas. */
  readonly phrases?: Query<Phrases> | undefined;
  /** For terms with `entity`; by default those with these tags. */
  readonly entities?: Query<EntityLayer> | undefined;
  /** Who competes for the same words; `"frame"` by default. */
  readonly overlap?: Overlap | undefined;
  /** Zones in which nothing counts; bylines, datelines, boilerplate and embedded posts' signatures by default. */
  readonly ignore?: readonly Zone[] | undefined;
}

const voiceKinds: readonly VoiceKind[] = ["author", "quoted", "reported", "scare"];

/**
 * Finds the terms of codebooks and tells, for each, which frame it cues and in whose voice it stands.
 *
 * Salience is the sum, over the hits, of the term's weight × 3 in a headline, 2 in the first paragraph of the body, 1.3 in the first
 * third of the text, else 1, and × 1.1 inside quotation marks; the evidence of each hit lists its factors. A negated hit counts, is
 * flagged, and adds nothing to salience, unless the codebook's `scoring.negation` says otherwise: `keep` adds its weight all the same,
 * `flip` subtracts it, `drop` moves the hit to the suppressed ones.
 *
 * @throws {TypeError} when two codebooks share a frame id.
 *
 * @example
 * const { framing: layer } = analyze("He spoke of “a multipolar world”.", [framing()]);
 * layer.annotations[0].label; // "multipolarity"
 * layer.annotations[0].voice.kind; // "quoted"
 */
export const framing: {
  (options?: FramingOptions<GeopoliticalFrame>): Analyzer<"framing", FramingLayer<GeopoliticalFrame>>;
  <const Frame extends string>(options: FramingOptions<Frame>): Analyzer<"framing", FramingLayer<Frame>>;
} = /* @__PURE__ */ configurable<FramingOptions<never>, Analyzer<"framing", FramingLayer<never>>>((options) => {
  const lexicons: readonly Lexicon[] = options.lexicons ?? [geopolitics];
  const frames = distinctFrames(lexicons);
  const voice =
    options.voice ?? voices({ tags: options.tags, lemmas: options.lemmas, phrases: options.phrases, entities: options.entities });
  const { tags, lemmas, phrases, entities, overlap } = options;
  return analyzer({
    name: "framing",
    needs: { voice, scope: options.scope ?? scope(), layers: constraints(lexicons, { voice, tags, lemmas, phrases, entities }) },
    compute: (doc, { voice, scope, layers }): FramingLayer<never> =>
      layerOf(
        doc,
        lexicons,
        frames,
        voice,
        scope,
        { overlap, layers },
        new Set(options.ignore ?? peripheralZones),
      ) as FramingLayer<never>,
  });
}) as never;

function distinctFrames(lexicons: readonly Lexicon[]): readonly string[] {
  const owner = new Map<string, string>();
  for (const { id, frames } of lexicons)
    for (const frame of frames) {
      const other = owner.get(frame);
      if (other !== undefined)
        throw new TypeError(
          `The codebooks "${other}" and "${id}" both have a frame "${frame}". Rename one, or use two framing() analyzers with as().`,
        );
      owner.set(frame, id);
    }
  return [...owner.keys()];
}

function layerOf(
  doc: Doc,
  lexicons: readonly Lexicon[],
  frames: readonly string[],
  voice: VoiceLayer,
  scope: ScopeLayer,
  options: { readonly overlap: Overlap | undefined; readonly layers: Constraints },
  ignore: ReadonlySet<Zone>,
): FramingLayer {
  const hits: Found[] = [];
  const suppressed: Omit<SuppressedHit, "id">[] = [];
  for (const lexicon of lexicons) {
    const matches = find(doc, lexicon, options);
    for (const match of matches.suppressed) suppressed.push(suppressedHit(match, match.reason, match.by));
    const negation = lexicon.codebook.scoring?.negation ?? "separate";
    for (const hit of matches.hits) {
      const zone = doc.zones.labelOf(hit.firstToken);
      const status = scope.at(hit);
      if (ignore.has(zone)) suppressed.push(suppressedHit(hit, "zone"));
      else if (negation === "drop" && status === "negated") suppressed.push(suppressedHit(hit, "negated"));
      else hits.push({ hit, status, minimum: lexicon.codebook.scoring?.minEvidence ?? 1, negation });
    }
  }
  hits.sort((a, b) => byPlace(a.hit, b.hit));
  suppressed.sort(byPlace);
  const places = new Places(doc);
  const annotations = hits.map(({ hit, status, negation }, index): FrameHit => {
    const whose = voice.at(hit.start);
    return {
      id: `framing-${index}`,
      start: hit.start,
      end: hit.end,
      label: hit.frame,
      codebook: hit.codebook,
      category: hit.category,
      term: hit.term,
      weight: hit.weight,
      status,
      voice: whose,
      evidence: [evidenceOf(hit, places.factors(hit), status, whose, negation)],
    };
  });
  return {
    annotations,
    suppressed: suppressed.map((hit, index) => ({ ...hit, id: `framing-suppressed-${index}` })),
    summary: measure(doc, frames, hits, annotations, voice, ignore),
  };
}

interface Found {
  readonly hit: Hit;
  readonly status: Status;
  readonly minimum: number;
  readonly negation: "keep" | "drop" | "flip" | "separate";
}

function byPlace(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return a.start - b.start || b.end - a.end;
}

function suppressedHit(hit: Hit, reason: SuppressedHit["reason"], by?: SuppressedHit["by"]): Omit<SuppressedHit, "id"> {
  const { start, end, frame, codebook, category, term } = hit;
  return { start, end, label: frame, codebook, category, term, reason, ...(by && { by }) };
}

/** How prominent the places of a document are. */
class Places {
  readonly #doc: Doc;
  readonly #leadEnd: number;
  readonly #firstThird: number;

  constructor(doc: Doc) {
    this.#doc = doc;
    const body = doc.zones.label.indexOf("body");
    const lead = body < 0 ? -1 : doc.paragraphs.ofToken(doc.zones.firstToken[body]!);
    this.#leadEnd = lead < 0 ? 0 : doc.paragraphs.endToken[lead]!;
    this.#firstThird = doc.tokens.length / 3;
  }

  factors(hit: Hit): Modifier[] {
    if (this.#doc.zones.labelOf(hit.firstToken) === "headline") return [{ rule: "place.headline", op: "mul", amount: 3 }];
    if (hit.firstToken < this.#leadEnd) return [{ rule: "place.lead", op: "mul", amount: 2 }];
    if (hit.firstToken < this.#firstThird) return [{ rule: "place.firstThird", op: "mul", amount: 1.3 }];
    return [];
  }
}

function evidenceOf(hit: Hit, place: Modifier[], status: Status, voice: Voice, negation: Found["negation"]): Evidence {
  const modifiers = [...place];
  if (voice.kind === "quoted") modifiers.push({ rule: "place.quotation", op: "mul", amount: 1.1 });
  if (status === "negated" && negation !== "keep")
    modifiers.push(
      negation === "flip" ? { rule: "scope.negated", op: "flip", amount: -1 } : { rule: "scope.negated", op: "zero", amount: 0 },
    );
  return {
    start: hit.start,
    end: hit.end,
    role: "cue",
    rule: "lexicon.term",
    entry: `${hit.codebook}/${hit.frame}/${hit.category}/${hit.term}`,
    base: hit.weight,
    value: modifiers.reduce((value, modifier) => value * modifier.amount, hit.weight),
    ...(modifiers.length > 0 && { modifiers }),
  };
}

function measure(
  doc: Doc,
  frames: readonly string[],
  hits: readonly Found[],
  annotations: readonly FrameHit[],
  voice: VoiceLayer,
  ignore: ReadonlySet<Zone>,
): FramingMeasures {
  const { words, sentences, voiceWords } = extent(doc, voice, ignore);
  const tallies = new Map(frames.map((frame) => [frame, new Tally()]));
  annotations.forEach((annotation, index) => {
    const { hit, minimum } = hits[index]!;
    tallies.get(annotation.label)!.add(annotation, doc.innerSentences.ofToken(hit.firstToken), minimum);
  });
  const summary: Record<string, number | null> = { words, sentences, hits: annotations.length };
  for (const kind of voiceKinds) summary[`words.${kind}`] = voiceWords[kind];
  for (const [frame, tally] of tallies) {
    summary[`${frame}.count`] = tally.count;
    summary[`${frame}.rate`] = words === 0 ? null : (1000 * tally.count) / words;
    summary[`${frame}.sentenceShare`] = sentences === 0 ? null : tally.sentences() / sentences;
    summary[`${frame}.terms`] = tally.terms.size;
    summary[`${frame}.salience`] = tally.salience;
    summary[`${frame}.negated`] = tally.negated;
    for (const kind of voiceKinds) summary[`${frame}.${kind}`] = tally.voices[kind];
  }
  return summary as unknown as FramingMeasures;
}

/** The counts of one frame. */
class Tally {
  count = 0;
  salience = 0;
  negated = 0;
  readonly terms = new Set<string>();
  readonly voices: Record<VoiceKind, number> = { author: 0, quoted: 0, reported: 0, scare: 0 };
  readonly #weights = new Map<number, number>();
  #minimum = 1;

  add(hit: FrameHit, sentence: number, minimum: number): void {
    this.count++;
    for (const { value } of hit.evidence) this.salience += value;
    if (hit.status === "negated") this.negated++;
    this.terms.add(`${hit.category}/${hit.term}`);
    this.voices[hit.voice.kind]++;
    this.#weights.set(sentence, (this.#weights.get(sentence) ?? 0) + hit.weight);
    this.#minimum = minimum;
  }

  sentences(): number {
    let present = 0;
    for (const weight of this.#weights.values()) if (weight >= this.#minimum) present++;
    return present;
  }
}

/** How many words and sentences the zones that count have. */
function extent(
  doc: Doc,
  voice: VoiceLayer,
  ignore: ReadonlySet<Zone>,
): { words: number; sentences: number; voiceWords: Readonly<Record<VoiceKind, number>> } {
  const { tokens, zones, innerSentences } = doc;
  const voiceWords = { ...voice.words };
  let { words } = doc;
  let sentences = innerSentences.length;
  zones.label.forEach((label, zone) => {
    if (!ignore.has(label)) return;
    for (let token = zones.firstToken[zone]!; token < zones.endToken[zone]!; token++) {
      if (!isWordKind(tokens.kind[token]!)) continue;
      words--;
      voiceWords[voice.at(tokens.start[token]!).kind]--;
    }
    const first = innerSentences.ofToken(zones.firstToken[zone]!);
    sentences -= innerSentences.ofToken(zones.endToken[zone]! - 1) - first + 1;
  });
  return { words, sentences, voiceWords };
}
