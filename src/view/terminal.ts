import type { AttributionLayer } from "../language/attributed.js";
import type { Doc } from "../text/doc.js";
import { headline, metaLines, size } from "./about.js";
import { type Analyzed, layersOf, type NamedLayer, type Placed, place } from "./analyzed.js";
import { context } from "./context.js";
import { entityToneTable, hasEntityTones } from "./entitytonetable.js";
import { clip, count, number, surface } from "./fields.js";
import { type Ink, ink } from "./ink.js";
import { sentimentTable } from "./sentimenttable.js";
import { signedValue } from "./signed.js";
import { speakerTable } from "./speakertable.js";
import { speechOf } from "./speech.js";
import { speechLine } from "./speechline.js";
import { countVoices, type Tally, tally, type VoiceColumn, voiceLetters, voices } from "./tally.js";
import { polarOf, type ToneLayer, toneOf } from "./tone.js";
import { toneStrip } from "./tonestrip.js";
import { fitStart, padEnd, padStart, plain, width as widthOf, wrap } from "./width.js";

export interface TerminalOptions {
  /** Columns of the terminal. Default 80; less than 40 counts as 40. No line is longer. */
  readonly width?: number;
  /** Whether to use ANSI colours and bold type. Default `false`: hits stand between ⟦ and ⟧. */
  readonly color?: boolean;
  /** How many hits to show for each label, and four times as many attributions. Default 5. */
  readonly limit?: number;
  /** Names of the layers to show, in this order. Default: all. A name the result has not is a `RangeError`. */
  readonly layers?: readonly string[];
}

const mostMeasures = 12;
const mostSpeakers = 12;
const attributionsPerHit = 4;

/**
 * A report for a terminal: for each layer a table of labels with their counts by voice and most frequent words, then the hits of each
 * label in their context, with sentence number and voice, and the first numbers of the summary. A layer that tells who says what has,
 * in place of the hits, a table of those who speak, and a line for each attribution: source, cue, and the first words of what is said.
 * One that tells the tone has a table of scores, those of the sentences as bars, a table of the scores where somebody is named, and the
 * strongest polar expressions with their values.
 *
 * The text is printed safely: control characters, escape sequences among them, become pictures of themselves. Columns are aligned by
 * the width characters have in a terminal.
 *
 * @example
 * terminal(analyze("A new world order.", [framing()]), { width: 60 });
 * // …
 * //   multipolarity
 * //     1 a  A ⟦new world order⟧.
 */
export function terminal(result: Analyzed, options: TerminalOptions = {}): string {
  const { doc } = result;
  const columns = Math.max(40, Math.floor(options.width ?? 80) || 80);
  const limit = Math.max(0, options.limit ?? 5);
  const pen = ink(options.color ?? false);
  const layers = layersOf(result, options.layers);
  const placed = place(doc.text, layers);
  const name = plain(headline(doc) ?? doc.id);
  const about = [...(name === plain(doc.id) ? [] : [doc.id]), ...metaLines(doc), ...size(doc)].map(plain);
  const lines = [...wrap(name.split(" "), columns).map(pen.bold), ...wrap(dotted(about), columns).map(pen.faint)];
  if (layers.length === 0) lines.push("", "There are no layers in this result.");
  const heard = countVoices(placed);
  const letters = voices.filter((voice) => heard[voice] > 0).map((voice) => `${voiceLetters[voice]} ${voice}`);
  if (heard.none < placed.length) lines.push(...wrap(`Voices: ${letters.join(", ")}`.split(" "), columns).map(pen.faint));
  for (const named of layers) {
    const tallies = tally(named.name, placed);
    lines.push("", heading(named, columns, pen));
    if (tallies.length === 0) lines.push("  Nothing found.");
    else lines.push(...table(tallies, doc.text, columns, pen));
    const speech = speechOf(named.layer);
    if (speech && tallies.length > 0) lines.push(...whoSpeaks(doc, speech, columns, limit, pen));
    const tone = toneOf(named.layer);
    if (tone && tallies.length > 0) lines.push(...howTold(tone, result, columns, pen));
    for (const one of speech ? [] : tallies) {
      const shown = (tone ? strongest(one.found) : one.found).slice(0, limit);
      if (shown.length === 0) continue;
      lines.push(
        "",
        `  ${pen.bold(fitStart(plain(one.label), columns - 2))}`,
        ...shown.map((hit) => context(doc, hit, columns, pen, tone ? valueNote(hit) : "")),
      );
      if (one.found.length > shown.length) lines.push(pen.faint(`    … and ${number(one.found.length - shown.length)} more`));
    }
    lines.push(...summary(named, columns, pen));
  }
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

function heading({ name, layer }: NamedLayer, columns: number, pen: Ink): string {
  const total = count(layer.annotations.length, "annotation");
  const title = fitStart(plain(name), columns - total.length - 6);
  const rule = "─".repeat(Math.max(0, columns - widthOf(title) - total.length - 5));
  return `${pen.faint("──")} ${pen.bold(title)} ${pen.faint(`${rule} ${total}`)}`;
}

/** Who speaks: a table of the speakers, and the first attributions. */
function whoSpeaks(doc: Doc, speech: AttributionLayer, columns: number, limit: number, pen: Ink): readonly string[] {
  const [head = "", ...rows] = speakerTable(speech, { width: columns - 2, limit: mostSpeakers })
    .trimEnd()
    .split("\n");
  const lines = ["", `  ${pen.bold("Who speaks")}`];
  if (speech.speakers.length > 0) lines.push(pen.faint(`  ${head}`), ...rows.map((row) => `  ${row}`));
  const shown = speech.annotations.slice(0, limit * attributionsPerHit);
  lines.push("", ...shown.map((attribution) => speechLine(doc, attribution, columns, pen)));
  const more = speech.annotations.length - shown.length;
  if (more > 0) lines.push(pen.faint(`    … and ${number(more)} more`));
  return lines;
}

/** How it is told: a table of scores, and those of the sentences as bars. */
function howTold(tone: ToneLayer, result: Analyzed, columns: number, pen: Ink): readonly string[] {
  const [head = "", ...rows] = sentimentTable(tone, { result, width: columns - 2, limit: mostSpeakers })
    .trimEnd()
    .split("\n");
  return [
    "",
    `  ${pen.bold("How it is told")}`,
    pen.faint(`  ${head}`),
    ...rows.map((row) => `  ${row}`),
    "",
    ...toneStrip(tone, columns - 2, pen).map((line) => `  ${line}`),
    ...wrap("Scores by sentence: above the line good, below it bad; dashed: others’ words.".split(" "), columns - 2).map((line) =>
      pen.faint(`  ${line}`),
    ),
    ...whereNamed(tone, result, columns, pen),
  ];
}

/** How everybody speaks where somebody is named, where there is enough to say. */
function whereNamed(tone: ToneLayer, result: Analyzed, columns: number, pen: Ink): readonly string[] {
  if (!hasEntityTones(tone)) return [];
  const [head = "", ...rows] = entityToneTable(tone, { result, width: columns - 2 })
    .trimEnd()
    .split("\n");
  return ["", `  ${pen.bold("Where somebody is named")}`, pen.faint(`  ${head}`), ...rows.map((row) => `  ${row}`)];
}

/** Polar expressions, those with the largest values first. */
function strongest(found: readonly Placed[]): readonly Placed[] {
  const size = ({ annotation }: Placed): number => Math.abs(polarOf(annotation)?.value ?? 0);
  return [...found].sort((a, b) => size(b) - size(a));
}

function valueNote({ annotation }: Placed): string {
  return padStart(signedValue(polarOf(annotation)?.value ?? 0), 7);
}

function table(tallies: readonly Tally[], text: string, columns: number, pen: Ink): readonly string[] {
  const most = tallies[0]!.found.length;
  const digits = number(most).length;
  const totalWidth = Math.max(5, digits) + 1;
  const formsWidth = Math.max(5, digits) + 2;
  const barWidth = columns < 60 ? 0 : 10;
  const nameWidth = Math.min(columns < 60 ? 13 : 22, Math.max(5, ...tallies.map(({ label }) => widthOf(plain(label)))));
  const left = columns - 4 - nameWidth - barWidth - totalWidth - formsWidth;
  const heard = tallies.some(({ byVoice, found }) => byVoice.none < found.length);
  const shown = heard ? voices.filter((voice) => voice !== "none" || tallies.some(({ byVoice }) => byVoice.none > 0)) : [];
  const wide = shown.map((voice) => Math.max(voice.length, digits) + 2);
  const spelled = left - sum(wide) >= 24;
  const widths = spelled ? wide : shown.map(() => Math.max(3, digits) + 1);
  const fits = sum(widths) <= left;
  const room = left - (fits ? sum(widths) : 0) - 2;
  const byVoice = (cell: (voice: VoiceColumn) => string) =>
    fits ? shown.map((voice, at) => padStart(cell(voice), widths[at]!)).join("") : "";
  const words = (cell: string) => (room < 8 ? "" : `  ${fitStart(cell, room)}`);
  const head = `  ${padEnd("label", nameWidth)}  ${" ".repeat(barWidth)}${padStart("total", totalWidth)}`;
  const voiceHead = byVoice((voice) => (spelled ? voice : voiceLetters[voice]));
  const lines = [pen.faint(`${head}${voiceHead}${padStart("forms", formsWidth)}${words("words")}`)];
  for (const tally of tallies) {
    const name = padEnd(fitStart(plain(tally.label), nameWidth), nameWidth);
    const total = padStart(number(tally.found.length), totalWidth);
    const cells = byVoice((voice) => (tally.byVoice[voice] === 0 ? "–" : number(tally.byVoice[voice])));
    const forms = formsOf(tally, text);
    const frequent = forms.slice(0, 3).map(({ words, times }) => (times > 1 ? `${words} ×${times}` : words));
    if (forms.length > 3) frequent.push("…");
    const drawn = pen.bar(padEnd(bar(tally.found.length / most, barWidth), barWidth));
    lines.push(
      `  ${name}  ${drawn}${total}${cells}${padStart(number(forms.length), formsWidth)}${pen.faint(words(frequent.join(", ")))}`,
    );
  }
  return lines;
}

/** The different words of the hits, the most frequent first. Upper and lower case are one. */
function formsOf({ found }: Tally, text: string): readonly { readonly words: string; readonly times: number }[] {
  const seen = new Map<string, { words: string; times: number }>();
  for (const hit of found) {
    const words = surface(text, hit);
    const known = seen.get(words.toLowerCase());
    if (known) known.times++;
    else seen.set(words.toLowerCase(), { words: plain(clip(words)), times: 1 });
  }
  return [...seen.values()].sort((a, b) => b.times - a.times);
}

function bar(share: number, columns: number): string {
  if (columns === 0) return "";
  const eighths = Math.max(1, Math.round(share * columns * 8));
  return "█".repeat(Math.floor(eighths / 8)) + ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8];
}

/** The first measures that say something: zeros and gaps are left to the other forms of output. */
function summary({ layer }: NamedLayer, columns: number, pen: Ink): readonly string[] {
  const entries = Object.entries(layer.summary).filter(([, value]) => value !== 0 && value !== null);
  if (entries.length === 0) return [];
  const shown = entries.slice(0, mostMeasures).map(([key, value]) => `${plain(key)} ${number(value)}`);
  if (entries.length > shown.length) shown.push(`… and ${count(entries.length - shown.length, "more number")}`);
  return ["", ...wrap(dotted(shown), columns - 2).map((line) => pen.faint(`  ${line}`))];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Parts to be wrapped, with a dot after each but the last. */
function dotted(parts: readonly string[]): readonly string[] {
  return parts.map((part, index) => (index < parts.length - 1 ? `${part} ·` : part));
}
