import { headline, metaLines, size } from "./about.js";
import { type Analyzed, layersOf, place } from "./analyzed.js";
import { article } from "./article.js";
import { escapeHtml } from "./escape.js";
import { count } from "./fields.js";
import { key, laneCount, marks } from "./key.js";
import { counts, legend, measures, register, speakers, tones } from "./sections.js";
import { speakerTallies } from "./speakertallies.js";
import { speechOf } from "./speech.js";
import { strokeLanes, strokes } from "./strokes.js";
import { style } from "./style.js";
import { type ToneTally, tally } from "./tally.js";
import { toneOf } from "./tone.js";
import { type TreesOptions, trees } from "./trees.js";

export interface HtmlOptions {
  /** The title of the page. Default: the headline, or the id where the document has none. */
  readonly title?: string;
  /** Names of the layers to show, in this order. Default: all. A name the result has not is a `RangeError`. */
  readonly layers?: readonly string[];
  /** Dependency trees to draw below the text. Default: none. */
  readonly trees?: TreesOptions;
}

/**
 * One HTML page with the text, every annotation drawn under its words, a key, counts by label and voice, and a table of all annotations
 * with their evidence. It needs no script and no network, follows the reader's light or dark scheme, fits a phone, and prints.
 *
 * Annotations that nest, cross or cover the same words are lines one below the other, so none hides another. A line's colour and the
 * code behind its last word (`Mu3`: the third `multipolarity`) tell the label, its style the voice. Pointing at a line, or moving to it
 * with the Tab key, shows what is known about it.
 *
 * A layer that tells who says what, such as that of `attribution()`, shows whose words stand where: a bracket, a line next to the words
 * and a code in a box (`AQ2`: the second attribution of Ada Quill) for each of the six speakers with the most words, in grey for others;
 * one line below the other where somebody speaks within the speech of others. Source and cue are in the colour of the speaker. A table
 * tells how many words each has.
 *
 * A layer that tells the tone, such as that of `sentiment()`, shows its polar expressions on a line of their own, next to the words: what
 * is good blue with `+`, what is bad orange with `−`, and the stronger, the thicker the line and the more signs. Below the text are a
 * drawing of the scores by sentence, a table of the scores of the whole, of the author, of others and of each speaker, and one of how the
 * author and speakers speak where persons, groups and states are named.
 *
 * What the text holds is only ever text: markup is escaped, control characters become pictures, and lone surrogates U+FFFD.
 *
 * @example
 * const result = analyze("A new world order.", [framing()]);
 * html(result, { title: "Framing" }).slice(0, 15); // "<!doctype html>"
 */
export function html(result: Analyzed, options: HtmlOptions = {}): string {
  const { doc } = result;
  const layers = layersOf(result, options.layers);
  const placed = place(doc.text, layers);
  const entries = key(
    layers.flatMap(({ name, layer }) => {
      const speech = speechOf(layer);
      if (speech) return speakerTallies(name, speech, placed);
      return toneOf(layer) ? tally(name, placed).map((each): ToneTally => ({ ...each, polar: true })) : tally(name, placed);
    }),
  );
  const drawn = marks(placed, entries);
  const stroked = strokes(doc, layers, drawn);
  const lanes = strokeLanes(stroked) + laneCount(drawn, true) + laneCount(drawn, false);
  const known = headline(doc);
  const title = options.title ?? known ?? doc.id;
  const heading =
    known === undefined ? `<h1>${escapeHtml(title)}</h1>` : title === known ? "" : `<p class="title">${escapeHtml(title)}</p>`;
  const about = [doc.id, ...metaLines(doc), ...size(doc), count(drawn.length, "annotation")].filter((part) => part !== title);
  const language = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(doc.language) ? doc.language : "und";
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${style(lanes)}</style>
</head>
<body>
<header>${heading}<p>${about.map((part) => `<bdi>${escapeHtml(part)}</bdi>`).join(" · ")}</p></header>
<main>
<div class="spread">
<article class="text${stroked.length > 0 ? " voiced" : ""}">${article(doc, drawn, stroked)}</article>
${legend(layers, entries, drawn, stroked)}
</div>
${doc.text.trim() === "" ? '<p class="empty">This document has no text.</p>' : ""}
${[speakers(layers, entries), tones(layers, result), options.trees ? trees(doc, drawn, options.trees) : "", counts(layers, entries, drawn), register(drawn, doc.text), measures(layers)].filter((part) => part !== "").join("\n")}
</main>
</body>
</html>
`;
}
