export type { Analyzed } from "./view/analyzed.js";
export { type HtmlOptions, html } from "./view/html.js";
export { type SpeakerRow, speakerRows } from "./view/speakerrows.js";
export { type SpeakerTableOptions, speakerTable, speakerTableHtml } from "./view/speakertable.js";
export { type TerminalOptions, terminal } from "./view/terminal.js";
export { type TokenRow, type TokenRowsOptions, tokenRows } from "./view/tokenrows.js";
export { tokenTable, tokenTableHtml } from "./view/tokentable.js";
export type { TreesOptions } from "./view/trees.js";
export { type Highlight, type TreeSvgOptions, treeSvg } from "./view/treesvg.js";
