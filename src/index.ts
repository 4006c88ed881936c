// Texts

// Analyzers
export { type GeopoliticalFrame, geopolitics, type PolicyFrame, policy } from "./analyzers/codebooks.js";
export {
  type FrameHit,
  type FrameMeasure,
  type FramingLayer,
  type FramingMeasures,
  type FramingOptions,
  framing,
  type SuppressedHit,
} from "./analyzers/framing.js";
// What analyzers share
export { type ScopeCue, type ScopeLayer, type ScopeOptions, type Status, scope } from "./language/scope.js";
export { author, quotations, type VoiceLayer, type VoiceSpan, voiceLayer } from "./language/voice.js";
// Lexicons
export { LexiconError } from "./lexicon/error.js";
export { type FindOptions, find, type Hit, type Matches, type Overlap, type Suppressed } from "./lexicon/find.js";
export type { Constraints } from "./lexicon/layers.js";
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
// Composition
export { type Analysis, AnalysisError, analyze, type Distinct, type Problem } from "./query/analyze.js";
export { type Analyzer, analyzer, as } from "./query/analyzer.js";
export { annotations, type GivenLayer } from "./query/annotations.js";
export type { Annotation, Evidence, Layer, Measures, Modifier, Voice, VoiceKind } from "./query/layer.js";
export { configurable, evaluate, type Given, type Needs, type Query, query, type ValueOf } from "./query/query.js";
export type { Doc } from "./text/doc.js";
export { codePointOffsets, type OffsetMap, utf8Offsets } from "./text/offsets.js";
export type { Quotation } from "./text/quotations.js";
export { type ReadOptions, read } from "./text/read.js";
export type { Segment, Segments } from "./text/segments.js";
export { byPosition, covers, overlaps, type Span } from "./text/span.js";
export { Flag, isWordKind, Kind, type Token, type TokenKind, type Tokens, tokenKinds } from "./text/token.js";
export type { Turn } from "./text/turns.js";
export type { Vocabulary } from "./text/vocabulary.js";
export { type Zone, type Zones, zoneNames } from "./text/zones.js";

export { version } from "./version.js";
