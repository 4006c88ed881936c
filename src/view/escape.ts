import { visible } from "./visible.js";

const harmless = /^[\n !#-%(-;=?-~]*$/;
const special = /[&<>"'\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\n": "\n",
  "\t": "\t",
  "\r": " ",
};

/**
 * `text` for the body or an attribute of an HTML page: nothing in it can be read as markup, and nothing is left that UTF-8 or HTML
 * cannot hold. A carriage return becomes a space, any other control character its picture.
 *
 * @example
 * escapeHtml('<b title="x">'); // "&lt;b title=&quot;x&quot;&gt;"
 */
export function escapeHtml(text: string): string {
  return harmless.test(text) ? text : text.replace(special, (character) => entities[character] ?? visible(character));
}
