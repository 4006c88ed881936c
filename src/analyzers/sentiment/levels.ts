import { addTo } from "../../language/lists.js";
import type { EntityLayer } from "../../language/mention.js";
import type { ScopeLayer } from "../../language/scope.js";
import { author, isOthers, type VoiceLayer } from "../../language/voice.js";
import { Uses, usesIn } from "../../language/words.js";
import type { Evidence, Voice } from "../../query/layer.js";
import { Integers } from "../../text/columns.js";
import type { Doc } from "../../text/doc.js";
import { lastAtMost, type Segments } from "../../text/segments.js";
import { isWordKind, Kind } from "../../text/token.js";
import type { Zone } from "../../text/zones.js";
import type { ClauseRuns } from "./clauses.js";
import type { PolarExpression, Score, ScoredSpan, ScoredUnit, SentimentLayer, SpeakerScore } from "./layer.js";
import { entryName, type Plan } from "./plan.js";
import type { Settings } from "./profiles.js";
import { type Extent, massOf, scoreOf, shares } from "./score.js";
import { targetsOf } from "./targets.js";
import type { Valued } from "./values.js";

/** What the levels are made of. */
export interface Levels {
  readonly valued: readonly Valued[];
  readonly clauses: ClauseRuns;
  readonly voice: VoiceLayer;
  readonly scope: ScopeLayer;
  readonly ignore: ReadonlySet<Zone>;
  readonly named: EntityLayer | undefined;
}

/** A unit, the values of its expressions, and its extent. */
interface Measured extends Extent {
  readonly unit: ScoredUnit;
  readonly values: readonly number[];
}

/** Puts polar expressions and the scores of every level together. */
export function layerOf(doc: Doc, plan: Plan, settings: Settings, levels: Levels): SentimentLayer {
  const { valued, clauses, voice, scope, ignore, named } = levels;
  const { innerSentences, paragraphs } = doc;
  const weights = sentenceWeights(doc, ignore);
  const counted = valued.filter(({ first }) => weights[innerSentences.ofToken(first)]! > 0);
  const parts = partsOf(doc, voice);
  const measure = new Measurer(doc, counted, voice, settings, weights);
  const measured = {
    clauses: measure.units(clauses.first),
    sentences: measure.units(innerSentences.firstToken),
    parts: measure.units(parts),
  };
  const annotations = counted.map((each, index): PolarExpression => {
    const whose = voice.at(doc.tokens.start[each.first]!);
    return expressionOf(doc, plan, scope, each, whose, index, innerSentences.ofToken(each.first), lastAtMost(parts, each.first));
  });
  const mean = (units: readonly Measured[]): Score => {
    const share = shares(
      units.map(({ unit }) => unit),
      units.map(({ values }) => values),
    );
    return scoreOf(share, total(units), settings);
  };
  const byAuthor = measured.parts.filter(({ unit }) => unit.voice.kind === "author");
  const byOthers = measured.parts.filter(({ unit }) => isOthers(unit.voice));
  const document = mean(measured.sentences);
  const own = mean(byAuthor);
  const others = mean(byOthers);
  const unitsOf = (units: readonly Measured[]): ScoredUnit[] => units.map(({ unit }) => unit);
  const { score, positive, negative, mixed, coverage, confidence, words } = document;
  return {
    annotations,
    clauses: unitsOf(measured.clauses),
    sentences: unitsOf(measured.sentences),
    parts: unitsOf(measured.parts),
    paragraphs: paragraphScores(paragraphs, innerSentences, measured.sentences, mean),
    document,
    author: own,
    others,
    speakers: speakerScores(byOthers, mean),
    targets: named ? targetsOf(named.annotations, unitsOf(measured.clauses), annotations, settings) : [],
    summary: {
      score,
      positive,
      negative,
      mixed,
      coverage,
      confidence,
      author: own.score,
      others: others.score,
      words,
      sentences: measured.sentences.filter(({ unit }) => unit.weight > 0).length,
      positiveExpressions: annotations.filter(({ label }) => label === "positive").length,
      negativeExpressions: annotations.filter(({ label }) => label === "negative").length,
    },
  };
}

function expressionOf(
  doc: Doc,
  plan: Plan,
  scope: ScopeLayer,
  { entry, first, last, base, value, modifiers, clause }: Valued,
  voice: Voice,
  index: number,
  sentence: number,
  part: number,
): PolarExpression {
  const { category, term } = plan.compiled.entries[entry]!;
  const lexicon = plan.lexicons[plan.lexicon[entry]!]!.id;
  const start = doc.tokens.start[first]!;
  const end = doc.tokens.end[last]!;
  const label = value > 0 || (value === 0 && base > 0) ? "positive" : "negative";
  const status = scope.at({ start, end });
  const role = "expression";
  const rule = "lexicon.term";
  const name = entryName(plan, entry);
  const evidence: [Evidence] = [
    modifiers.length === 0
      ? { start, end, role, rule, entry: name, base, value }
      : { start, end, role, rule, entry: name, base, value, modifiers },
  ];
  const id = `sentiment-${index}`;
  const intensity = plan.intensity[entry]! as 0 | 1 | 2 | 3;
  const appraisal = category;
  return intensity === 0
    ? { id, start, end, label, lexicon, term, appraisal, base, value, status, voice, evidence, sentence, clause, part }
    : { id, start, end, label, lexicon, term, appraisal, intensity, base, value, status, voice, evidence, sentence, clause, part };
}

const functional =
  Uses.subject |
  Uses.pronoun |
  Uses.determiner |
  Uses.preposition |
  Uses.coordinator |
  Uses.subordinator |
  Uses.that |
  Uses.relative |
  Uses.be |
  Uses.auxiliary |
  Uses.negator |
  Uses.infinitive |
  Uses.of;

const none: readonly number[] = [];

/** A unit with its score; put together field by field, as there are many. */
function unitOf(start: number, end: number, of: Score, mass: number, weight: number, voice: Voice): ScoredUnit {
  const { score, positive, negative, mixed, label, words, expressions, coverage, confidence } = of;
  return { start, end, score, positive, negative, mixed, label, words, expressions, coverage, confidence, mass, weight, voice };
}

/** Measures consecutive units of a document. */
class Measurer {
  readonly #doc: Doc;
  readonly #valued: readonly Valued[];
  readonly #values: readonly number[];
  readonly #voice: VoiceLayer;
  readonly #settings: Settings;
  readonly #weights: Float64Array;
  /** How many words, content words and polar content words stand before each token. */
  readonly #words: Int32Array;
  readonly #content: Int32Array;
  readonly #polar: Int32Array;

  constructor(doc: Doc, valued: readonly Valued[], voice: VoiceLayer, settings: Settings, weights: Float64Array) {
    this.#doc = doc;
    this.#valued = valued;
    this.#values = valued.map(({ value }) => value);
    this.#voice = voice;
    this.#settings = settings;
    this.#weights = weights;
    const { kind, type, length } = doc.tokens;
    this.#words = new Int32Array(length + 1);
    this.#content = new Int32Array(length + 1);
    this.#polar = new Int32Array(length + 1);
    const usesOf = usesIn(doc.vocabulary);
    let next = 0;
    for (let token = 0; token < length; token++) {
      const isEmoji = kind[token] === Kind.emoji || kind[token] === Kind.emoticon;
      const isWord = isWordKind(kind[token]!);
      const isContent = isEmoji || (isWord && kind[token] !== Kind.clitic && (usesOf(type[token]!) & functional) === 0);
      while (next < valued.length && valued[next]!.last < token) next++;
      const isPolar = isContent && next < valued.length && valued[next]!.first <= token;
      this.#words[token + 1] = this.#words[token]! + (isWord ? 1 : 0);
      this.#content[token + 1] = this.#content[token]! + (isContent ? 1 : 0);
      this.#polar[token + 1] = this.#polar[token]! + (isPolar ? 1 : 0);
    }
  }

  /** The units that begin at these tokens, each up to the next. Each lies in one sentence. */
  units(firsts: Int32Array): Measured[] {
    const { tokens, innerSentences } = this.#doc;
    const { saturation } = this.#settings;
    let next = 0;
    let sentence = 0;
    const { changes } = this.#voice;
    let voice = -1;
    const out: Measured[] = [];
    for (let i = 0; i < firsts.length; i++) {
      const first = firsts[i]!;
      const end = firsts[i + 1] ?? tokens.length;
      const start = tokens.start[first]!;
      while (innerSentences.endToken[sentence]! <= first) sentence++;
      while (voice + 1 < changes.length && changes[voice + 1]!.start <= start) voice++;
      const from = next;
      while (next < this.#valued.length && this.#valued[next]!.first < end) next++;
      const values = from === next ? none : this.#values.slice(from, next);
      const words = this.#words[end]! - this.#words[first]!;
      const content = this.#content[end]! - this.#content[first]!;
      const polar = this.#polar[end]! - this.#polar[first]!;
      const inSentence = this.#words[innerSentences.endToken[sentence]!]! - this.#words[innerSentences.firstToken[sentence]!]!;
      const mass = massOf(values, content, saturation);
      const score = scoreOf(
        values === none ? none : values.map((value) => value / mass),
        { words, content, polar },
        this.#settings,
      );
      const weight = this.#weights[sentence]! * (inSentence === 0 ? 1 : words / inSentence);
      const unit = unitOf(start, tokens.end[end - 1]!, score, mass, weight, changes[voice]?.voice ?? author);
      out.push({ unit, values, words, content, polar });
    }
    return out;
  }
}

/** The first tokens of sentences, and of what stands in another voice within them. */
function partsOf({ tokens, innerSentences }: Doc, { changes }: VoiceLayer): Int32Array {
  const firsts = new Integers();
  let change = 0;
  for (let sentence = 0; sentence < innerSentences.length; sentence++) {
    const end = innerSentences.endToken[sentence]!;
    let token = innerSentences.firstToken[sentence]!;
    firsts.push(token);
    while (change < changes.length && changes[change]!.start <= tokens.start[token]!) change++;
    for (; change < changes.length && changes[change]!.start <= tokens.start[end - 1]!; change++) {
      while (tokens.start[token]! < changes[change]!.start) token++;
      if (token !== firsts.values[firsts.length - 1]) firsts.push(token);
    }
  }
  return firsts.done();
}

/** What each sentence counts. */
function sentenceWeights({ innerSentences, paragraphs, zones }: Doc, ignore: ReadonlySet<Zone>): Float64Array {
  const body = zones.label.indexOf("body");
  const lead = body < 0 ? -1 : paragraphs.ofToken(zones.firstToken[body]!);
  const closing = body < 0 ? -1 : paragraphs.ofToken(zones.endToken[zones.label.lastIndexOf("body")]! - 1);
  return Float64Array.from(innerSentences.firstToken, (token) => {
    const zone = zones.labelOf(token);
    if (ignore.has(zone)) return 0;
    if (zone === "headline") return 1.5;
    const paragraph = paragraphs.ofToken(token);
    return paragraph === lead ? 1.2 : paragraph === closing ? 1.1 : 1;
  });
}

function paragraphScores(
  paragraphs: Segments,
  sentences: Segments,
  measured: readonly Measured[],
  mean: (units: readonly Measured[]) => Score,
): ScoredSpan[] {
  const out: ScoredSpan[] = [];
  let sentence = 0;
  for (const { start, end, endToken } of paragraphs) {
    const first = sentence;
    while (sentence < sentences.length && sentences.firstToken[sentence]! < endToken) sentence++;
    out.push({ start, end, ...mean(measured.slice(first, sentence)) });
  }
  return out;
}

function speakerScores(parts: readonly Measured[], mean: (units: readonly Measured[]) => Score): SpeakerScore[] {
  const speakers = new Map<string, Measured[]>();
  for (const part of parts) {
    const { speaker } = part.unit.voice;
    if (speaker !== undefined) addTo(speakers, speaker, part);
  }
  return [...speakers].map(([speaker, units]) => ({ speaker, ...mean(units) })).sort((a, b) => b.words - a.words);
}

function total(units: readonly Measured[]): Extent {
  const sum = { words: 0, content: 0, polar: 0 };
  for (const { words, content, polar, unit } of units) {
    if (unit.weight === 0) continue;
    sum.words += words;
    sum.content += content;
    sum.polar += polar;
  }
  return sum;
}
