import type { Grammar } from "../language/grammar.js";
import type { Syntax } from "../language/syntax.js";
import type { Doc } from "../text/doc.js";
import { nameOf } from "./card.js";
import { escapeHtml } from "./escape.js";
import { clip, number, surface } from "./fields.js";
import type { Mark } from "./key.js";
import { section } from "./sections.js";
import { tokenTableHtml } from "./tokentable.js";
import { treeSvg } from "./treesvg.js";

/** Which trees a page shows, and what is written under their words. */
export interface TreesOptions extends Grammar {
  readonly syntax: Syntax;
  /** Indices of `doc.innerSentences`, in the order in which they are to be shown. An index that is not there is a `RangeError`. */
  readonly sentences: readonly number[];
}

/** The trees of the sentences asked for, each in a box of its own with a table of its tokens; annotations are marked in them. */
export function trees(doc: Doc, marks: readonly Mark[], options: TreesOptions): string {
  const { sentences, ...grammar } = options;
  if (sentences.length === 0) return "";
  const boxes = sentences.map((sentence, at) => {
    const { start, end } = doc.innerSentences.at(sentence);
    const highlight = marks
      .filter((mark) => mark.start < end && mark.end > start)
      .map((mark) => ({
        start: mark.start,
        end: mark.end,
        label: `${mark.reference} ${nameOf(mark)}`,
        color: mark.entry.color,
      }));
    const drawing = treeSvg(doc, grammar.syntax.of(sentence), { ...grammar, highlight });
    const words = escapeHtml(clip(surface(doc.text, { start, end })));
    return (
      `<details id="t${at}" class="sentence"${at === 0 ? " open" : ""}><summary><span class="n">${number(sentence + 1)}</span> <bdi>${words}</bdi></summary>` +
      `<div class="drawing" tabindex="0" role="region" aria-label="Drawing of sentence ${number(sentence + 1)}">${drawing}</div>` +
      `<details><summary>tokens</summary><div class="drawing">${tokenTableHtml(doc, grammar, { sentence })}</div></details></details>`
    );
  });
  return section("Trees", boxes.join(""));
}
