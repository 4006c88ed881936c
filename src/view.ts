export type { Analyzed } from "./view/analyzed.js";
export { type HtmlOptions, html } from "./view/html.js";
export { type TerminalOptions, terminal } from "./view/terminal.js";
