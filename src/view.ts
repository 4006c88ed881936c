export type { Analyzed } from "./view/analyzed.js";
export { type EntityToneRow, entityToneRows } from "./view/entitytonerows.js";
export {
  type EntityToneTableHtmlOptions,
  type EntityToneTableOptions,
  entityToneTable,
  entityToneTableHtml,
} from "./view/entitytonetable.js";
export { type Explained, type ExplanationRow, explanationRows } from "./view/explanationrows.js";
export { type ExplanationTableOptions, explanationTable, explanationTableHtml } from "./view/explanationtable.js";
export { type HtmlOptions, html } from "./view/html.js";
export { type SentimentRow, type SentimentRowsOptions, sentimentRows } from "./view/sentimentrows.js";
export { sentimentSvg } from "./view/sentimentsvg.js";
export { type SentimentTableOptions, sentimentTable, sentimentTableHtml } from "./view/sentimenttable.js";
export { type SpeakerRow, speakerRows } from "./view/speakerrows.js";
export { type SpeakerTableOptions, speakerTable, speakerTableHtml } from "./view/speakertable.js";
export { type TerminalOptions, terminal } from "./view/terminal.js";
export { type TokenRow, type TokenRowsOptions, tokenRows } from "./view/tokenrows.js";
export { tokenTable, tokenTableHtml } from "./view/tokentable.js";
export type { NamedTone, PolarWords, SpanTone, Tone, ToneLayer } from "./view/tone.js";
export type { TreesOptions } from "./view/trees.js";
export { type Highlight, type TreeSvgOptions, treeSvg } from "./view/treesvg.js";
