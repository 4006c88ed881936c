// Texts
export type { Doc } from "./text/doc.js";
export { type ReadOptions, read } from "./text/read.js";
export { byPosition, covers, overlaps, type Span } from "./text/span.js";
export { Flag, isWordKind, Kind, type Token, type TokenKind, type Tokens, tokenKinds } from "./text/token.js";
export type { Segment, Segments } from "./text/segments.js";
export type { Quotation } from "./text/quotations.js";
export type { Turn } from "./text/turns.js";
export { type Zone, type Zones, zoneNames } from "./text/zones.js";
export type { Vocabulary } from "./text/vocabulary.js";
export { codePointOffsets, type OffsetMap, utf8Offsets } from "./text/offsets.js";

// Composition
export { type Analysis, AnalysisError, analyze, type Distinct, type Problem } from "./query/analyze.js";
export { type Analyzer, analyzer, as } from "./query/analyzer.js";
export { annotations, type GivenLayer } from "./query/annotations.js";
export type { Annotation, Evidence, Layer, Measures, Modifier, Voice, VoiceKind } from "./query/layer.js";
export { configurable, evaluate, type Given, type Needs, type Query, query, type ValueOf } from "./query/query.js";

// Analyzers
export {
  type FrameHit,
  type FrameMeasure,
  type FramingLayer,
  type FramingMeasures,
  type FramingOptions,
  framing,
  type SuppressedHit,
} from "./analyzers/framing.js";
export { type SentimentOptions, sentiment } from "./analyzers/sentiment.js";
export { type Contribution, type Explanation, explain } from "./analyzers/sentiment/explain.js";
export type {
  EntityTone,
  Polarity,
  PolarExpression,
  Score,
  ScoredSpan,
  ScoredUnit,
  SentimentLayer,
  SentimentMeasures,
  SpeakerScore,
} from "./analyzers/sentiment/layer.js";
export { sentimentLexicons } from "./analyzers/sentiment/lexicons.js";
export type { SentimentProfile } from "./analyzers/sentiment/profiles.js";
export { type GeopoliticalFrame, geopolitics, type PolicyFrame, policy } from "./analyzers/codebooks.js";

// What analyzers stand on
export { author, quotations, type VoiceChange, type VoiceLayer, type VoiceSpan, voiceLayer } from "./language/voice.js";
export { type ScopeCue, type ScopeLayer, type ScopeOptions, type Status, scope } from "./language/scope.js";

export { type Tags, tags } from "./language/tags.js";
export { Relation, relationNames, Upos, uposNames, Xpos, xposNames } from "./language/tagset.js";
export { type LemmaOptions, type Lemmas, lemmas } from "./language/lemmas.js";
export { type Syntax, type SyntaxOptions, syntax } from "./language/syntax.js";
export { Tree } from "./language/tree.js";
export {
  type Argument,
  type ArgumentSource,
  type Aspect,
  type Clause,
  type ClauseType,
  type Coordination,
  type FunctionWord,
  type Modal,
  type Modality,
  type NounPhrase,
  type NounRole,
  type Phrases,
  type PhrasesOptions,
  phrases,
  type SentenceInput,
  type SentencePhrases,
  sentencePhrases,
  type Tense,
  type VerbForm,
  type VerbGroup,
} from "./language/phrases.js";
export { type ConstraintsOptions, constraints } from "./language/constraints.js";
export { lemmaOfWord } from "./language/wordlemma.js";
export { porter } from "./language/porter.js";
export { type Stems, type StemsOptions, stems } from "./language/stems.js";
export type { Grammar } from "./language/grammar.js";
export { loadModels, type ModelName, type ModelSource } from "./models.js";
export { ModelError } from "./model/error.js";

export { type EntitiesOptions, entities } from "./language/entities.js";
export { type GivenMention, givenMentions } from "./language/givenmentions.js";
export type {
  Entity,
  EntityLayer,
  EntityMeasures,
  EntityQuery,
  EntityType,
  Mention,
  MentionKind,
  Reference,
  ReferenceLayer,
  ReferenceMeasures,
  Referent,
} from "./language/mention.js";
export { type ReferenceOptions, references } from "./language/references.js";
export { type AttributionOptions, attribution, voices } from "./language/attribution.js";
export type {
  Attribution,
  AttributionLayer,
  AttributionMeasures,
  AttributionType,
  Cue,
  CueForm,
  Participant,
  Source as AttributionSource,
  SourceHow,
  Speaker,
} from "./language/attributed.js";

// Lexicons
export {
  type Codebook,
  type CodebookLike,
  type Context,
  type Frame,
  type Lexicon,
  lexicon,
  type Scoring,
  type Source,
  type Term,
  type TermRule,
  type Validation,
} from "./lexicon/lexicon.js";
export { type FindOptions, find, type Hit, type Matches, type Overlap, type Suppressed } from "./lexicon/find.js";
export type { Constraints } from "./lexicon/layers.js";
export type { Constituent, PartOfSpeech, TermRole } from "./lexicon/names.js";
export { LexiconError } from "./lexicon/error.js";
export {
  type AliasKind,
  type AliasRule,
  aliasKinds,
  entityTypes,
  type Gazetteer,
  type GazetteerEntity,
  type GazetteerLike,
  type GazetteerRole,
  gazetteer,
} from "./lexicon/gazetteer.js";

// Exchange
export {
  analysisFormat,
  type SerializedAnalysis,
  type SerializedAnnotation,
  type SerializedDocument,
  type SerializedLayer,
  type SerializedLexicon,
  type SerializeOptions,
  serialize,
} from "./exchange/json.js";
export { toConllu } from "./exchange/conllu.js";
export { ConlluError } from "./exchange/conllulines.js";
export { fromConllu, type GivenGrammar } from "./exchange/fromconllu.js";
export { version } from "./version.js";
