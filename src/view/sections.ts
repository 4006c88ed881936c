import { isOthers } from "../language/voice.js";
import type { Analyzed, NamedLayer } from "./analyzed.js";
import { details, nameOf, reference, words } from "./card.js";
import { entityToneTableHtml, hasEntityTones } from "./entitytonetable.js";
import { escapeHtml } from "./escape.js";
import { number } from "./fields.js";
import { type KeyEntry, type Mark, polarExpressionOf } from "./key.js";
import { neutral } from "./palette.js";
import { barKey, sentimentSvg } from "./sentimentsvg.js";
import { sentimentTableHtml } from "./sentimenttable.js";
import { signs, strength } from "./signed.js";
import { speakersHtml } from "./speakertable.js";
import { sourceName, speechOf } from "./speech.js";
import type { Stroke } from "./strokes.js";
import { countVoices, type Tally, tally, type VoiceColumn, voiceMeanings, voices } from "./tally.js";
import { toneOf } from "./tone.js";

/** The key to colours, codes and lines, with how often each occurs. */
export function legend(
  layers: readonly NamedLayer[],
  entries: readonly KeyEntry[],
  marks: readonly Mark[],
  strokes: readonly Stroke[],
): string {
  const parts = layers.map(({ name, layer }) => {
    const items = entries
      .filter((entry) => entry.layer === name)
      .map((entry) => item(sign(entry), entryName(entry), entry.found.length));
    if (speechOf(layer)) items.push(...strokeKinds(name, strokes));
    items.push(...strengths(marks.filter((mark) => mark.layer === name)));
    return list(name, layer.annotations.length, items.length > 0 ? items : ['<li class="empty">nothing found</li>']);
  });
  const lined = marks.filter(({ entry }) => !entry.speaks);
  const counts = countVoices(lined);
  const heard = voices.filter((voice) => counts[voice] > 0);
  if (heard.length > 0) {
    const items = heard.map((voice) => item(`<span class="line ${voice}"></span>`, voiceName(voice), counts[voice]));
    parts.push(list("voice", lined.length, items));
  }
  return `<aside class="legend" aria-label="Key">${parts.join("")}</aside>`;
}

function list(title: string, total: number, items: readonly string[]): string {
  return `<h2>${escapeHtml(title)} <span class="n">${number(total)}</span></h2><ul>${items.join("")}</ul>`;
}

function item(sign: string, name: string, total: number): string {
  return `<li>${sign}<bdi>${name}</bdi><span class="n">${number(total)}</span></li>`;
}

/** How an entry is drawn: its code, with its line or, of a speaker, its bracket. */
function sign({ code, color, speaks }: KeyEntry): string {
  return `<span class="ref${speaks ? " code" : ""} c${color}">${escapeHtml(code)}</span>`;
}

/** The name of an entry; faint where it stands for several speakers, or none. */
function entryName({ label, color, speaks }: KeyEntry): string {
  return speaks && color === neutral ? `<small>${escapeHtml(label)}</small>` : escapeHtml(label);
}

/** How words are drawn that are in the voice of the speakers of a layer. */
function strokeKinds(layer: string, strokes: readonly Stroke[]): readonly string[] {
  const own = strokes.filter(({ mark }) => mark.layer === layer);
  const lines = (["quoted", "reported"] as const).flatMap((kind) => {
    const found = own.filter((stroke) => stroke.kind === kind).length;
    return found > 0
      ? [item(`<span class="v from ${kind}"></span>`, `<b>${kind}</b> <small>${voiceMeanings[kind]}</small>`, found)]
      : [];
  });
  const named = own.some(({ kind }) => kind === "cue" || kind === "source");
  const names = '<li><span class="v cue">says</span><bdi><b>in colour</b> <small>who speaks, and the cue</small></bdi></li>';
  return named ? [...lines, names] : lines;
}

/** How polar expressions are drawn that are more or less strong. */
function strengths(marks: readonly Mark[]): readonly string[] {
  const sizes = marks.flatMap((mark) => strength(polarExpressionOf(mark)?.value ?? 0) || []);
  return ([1, 2, 3] as const).flatMap((size, at) => {
    const found = sizes.filter((each) => each === size).length;
    const example = [0, 1, 2, 4][size]!;
    const name = `<b>${signs(example)} ${signs(-example)}</b> <small>${["slight", "middling", "strong"][at]}</small>`;
    return found > 0 ? [item(`<span class="line s${size}"></span>`, name, found)] : [];
  });
}

function voiceName(voice: VoiceColumn): string {
  return voice === "none" ? voiceMeanings.none : `<b>${voice}</b> <small>${voiceMeanings[voice]}</small>`;
}

/** Who speaks: a table of the speakers of each layer that knows them, with the code they have in the text. */
export function speakers(layers: readonly NamedLayer[], entries: readonly KeyEntry[]): string {
  const tables = layers.flatMap(({ name, layer }) => {
    const speech = speechOf(layer);
    if (!speech) return [];
    if (speech.speakers.length === 0) return [`<p class="empty">${escapeHtml(name)}: nobody speaks.</p>`];
    const own = entries.filter((entry) => entry.layer === name);
    const entryOf = new Map(own.flatMap((entry) => entry.found.map(({ annotation }) => [sourceName(annotation), entry])));
    const table = speakersHtml(speech, (speaker) => {
      const entry = entryOf.get(speaker);
      return entry ? sign(entry) : "";
    });
    return [`<div class="drawing" tabindex="0" role="region" aria-label="Speakers of ${escapeHtml(name)}">${table}</div>`];
  });
  return tables.length > 0 ? section("Who speaks", tables.join("")) : "";
}

/** How good or bad the text is: by sentence, by whose words they are, and where somebody is named, for each layer that tells it. */
export function tones(layers: readonly NamedLayer[], result: Analyzed): string {
  const parts = layers.flatMap(({ name, layer }) => {
    const tone = toneOf(layer);
    if (!tone) return [];
    const of = escapeHtml(name);
    if (tone.annotations.length === 0) return [`<p class="empty">${of}: no polar expressions.</p>`];
    const others = tone.parts.some(({ voice }) => isOthers(voice));
    const keys = others ? `<span>${barKey(false)}the author’s words</span> <span>${barKey(true)}mostly others’ words</span>` : "";
    const targets = hasEntityTones(tone)
      ? `<div class="drawing" tabindex="0" role="region" aria-label="Scores where somebody is named, ${of}">${entityToneTableHtml(tone, { result })}</div>`
      : "";
    return [
      `<figure class="drawing" tabindex="0" role="region" aria-label="Scores by sentence, ${of}">` +
        `<figcaption>Scores by sentence: above the line good, below it bad ${keys}</figcaption>${sentimentSvg(tone)}</figure>` +
        `<div class="drawing" tabindex="0" role="region" aria-label="Scores by speaker, ${of}">${sentimentTableHtml(tone, { result })}</div>${targets}`,
    ];
  });
  return parts.length > 0 ? section("How it is told", parts.join("")) : "";
}

/** Labels by count and voice: a table for each layer. */
export function counts(layers: readonly NamedLayer[], entries: readonly KeyEntry[], marks: readonly Mark[]): string {
  const total = countVoices(marks);
  const columns = voices.filter((voice) => total[voice] > 0);
  const tables = layers.map(({ name, layer }) => {
    const own: readonly (KeyEntry | Tally)[] = speechOf(layer)
      ? tally(name, marks)
      : entries.filter((entry) => entry.layer === name);
    if (own.length === 0) return `<p class="empty">${escapeHtml(name)}: nothing found.</p>`;
    const most = Math.max(...own.map(({ found }) => found.length));
    const head = ["count", ...columns.map((voice) => (voice === "none" ? "no voice" : voice))].map(
      (column) => `<th scope="col">${column}</th>`,
    );
    const rows = own.map((entry) => {
      const { label, found, byVoice } = entry;
      const [code, color] = "code" in entry ? [sign(entry), entry.color] : ["", neutral];
      return (
        `<tr><th scope="row">${code}<bdi>${escapeHtml(label)}</bdi></th>` +
        `<td class="bar"><span class="c${color}" style="width:${Math.round((100 * found.length) / most)}%"></span></td>` +
        `<td>${number(found.length)}</td>${columns.map((voice) => `<td${byVoice[voice] ? "" : ' class="zero"'}>${byVoice[voice]}</td>`).join("")}</tr>`
      );
    });
    return (
      `<table class="counts"><caption>${escapeHtml(name)}</caption><thead><tr><th scope="col">label</th><td></td>${head.join("")}</tr></thead>` +
      `<tbody>${rows.join("")}</tbody></table>`
    );
  });
  return section("Counts", tables.join(""));
}

/** Every annotation in order of place: what the cards say, for paper and for reading in one go. */
export function register(marks: readonly Mark[], text: string): string {
  if (marks.length === 0) return "";
  const rows = marks.map(
    (mark) =>
      `<tr id="r${mark.index}"><th scope="row"><a href="#m${mark.index}">${reference(mark)}</a></th>` +
      `<td><b>${escapeHtml(mark.annotation.label)}</b>${mark.entry.speaks ? `<b class="who">${escapeHtml(nameOf(mark))}</b>` : ""}<i>${escapeHtml(mark.layer)}</i><code>${escapeHtml(mark.annotation.id)}</code></td>` +
      `<td>${words(mark, text)}</td><td>${details(mark, text)}</td></tr>`,
  );
  const head = ["mark", "label", "words", "details"].map((column) => `<th scope="col">${column}</th>`).join("");
  return section(
    "Annotations",
    `<details open><summary>${number(marks.length)} in order of place</summary>` +
      `<table class="register"><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table></details>`,
  );
}

/** The summaries of the layers as they are. */
export function measures(layers: readonly NamedLayer[]): string {
  const lists = layers.flatMap(({ name, layer }) => {
    const entries = Object.entries(layer.summary);
    if (entries.length === 0) return [];
    const pairs = entries.map(([key, value]) => `<div><dt>${escapeHtml(key)}</dt><dd>${number(value)}</dd></div>`).join("");
    return [
      `<details><summary>${escapeHtml(name)} <span class="n">${number(entries.length)}</span></summary><dl>${pairs}</dl></details>`,
    ];
  });
  return lists.length > 0 ? section("Numbers", lists.join("")) : "";
}

/** A part of the page with a heading. */
export function section(title: string, content: string): string {
  return `<section id="${title.toLowerCase().replaceAll(" ", "-")}"><h2>${title}</h2>${content}</section>`;
}
