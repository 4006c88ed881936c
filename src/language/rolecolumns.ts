import type { Doc } from "../text/doc.js";
import type { RoleColumns } from "./rolefeatures.js";
import { Upos, Xpos } from "./tagset.js";
import { Attribute, formOf, wordForms } from "./wordforms.js";

/** Tags in columns, as codes. */
export interface TagCodes {
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
}

/** How many places of padding stand before the first token of a sentence, and after the last. */
export const rolePadding = 3;

/** Words and marks that join clauses or phrases, by Penn tag. */
const joining: Uint8Array = /* @__PURE__ */ joiningTable();

function joiningTable(): Uint8Array {
  const table = new Uint8Array(64);
  for (const tag of ["IN", "CC", "WDT", "WP", "WRB", "WP$", ",", ":", "-LRB-", "``", "''"] as const) table[Xpos[tag]] = 1;
  return table;
}

/** Whether a universal tag is that of a verb or an auxiliary. */
export function isVerbal(upos: number): boolean {
  return upos === Upos.VERB || upos === Upos.AUX;
}

/** The columns of one sentence after the other, in the same memory. */
export class RoleSentence implements RoleColumns {
  word: Int32Array = new Int32Array(64);
  suffix: Int32Array = new Int32Array(64);
  tag: Uint8Array = new Uint8Array(64);
  verbBefore: Int32Array = new Int32Array(64);
  verbAfter: Int32Array = new Int32Array(64);
  joint: Int32Array = new Int32Array(64);
  role: Uint8Array = new Uint8Array(64);

  /**
   * Moves to the sentence with these tokens. `tagOf[upos * 64 + xpos]` is the number the model has for a pair of tags; the tags are
   * those of the document, or of the tokens from `from` on.
   */
  load(doc: Doc, { upos, xpos }: TagCodes, tagOf: Uint8Array, first: number, end: number, from = 0): void {
    const size = end - first + 2 * rolePadding;
    if (this.word.length < size) {
      this.word = new Int32Array(size * 2);
      this.suffix = new Int32Array(size * 2);
      this.tag = new Uint8Array(size * 2);
      this.verbBefore = new Int32Array(size * 2);
      this.verbAfter = new Int32Array(size * 2);
      this.joint = new Int32Array(size * 2);
      this.role = new Uint8Array(size * 2);
    }
    const { word, suffix, tag, verbBefore, verbAfter, joint, role } = this;
    for (const column of [word, suffix, tag, role]) {
      column.fill(0, 0, rolePadding);
      column.fill(0, size - rolePadding, size);
    }
    const forms = wordForms(doc.vocabulary).covering(doc.tokens.type, first, end);
    let verb = 0;
    let link = 0;
    for (let token = first; token < end; token++) {
      const at = token - first + rolePadding;
      const form = formOf(doc.tokens.type[token]!);
      word[at] = forms[form + Attribute.word]!;
      suffix[at] = forms[form + Attribute.suffix3]!;
      const universal = upos[token - from]!;
      const penn = xpos[token - from]!;
      tag[at] = tagOf[universal * 64 + penn]!;
      verbBefore[at] = verb;
      joint[at] = link;
      if (isVerbal(universal)) verb = at;
      if (joining[penn] === 1) link = at;
    }
    verb = 0;
    for (let token = end - 1; token >= first; token--) {
      const at = token - first + rolePadding;
      verbAfter[at] = verb;
      if (isVerbal(upos[token - from]!)) verb = at;
    }
  }
}
