import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import {
  type AttributionLayer,
  analyze,
  as,
  attribution,
  type Doc,
  type EntityLayer,
  entities,
  evaluate,
  type FramingLayer,
  framing,
  policy,
  type SentimentLayer,
  scope,
  sentiment,
} from "../../src/index.js";

const here = fileURLToPath(new URL(".", import.meta.url));
const articles = join(here, "../../examples/articles");
const texts = [
  ...readdirSync(here).map((file) => join(here, file)),
  ...readdirSync(articles).map((file) => join(articles, file)),
].filter((file) => file.endsWith(".txt"));

/** What was found in a text, a line each, for a reader to review when it changes. */
function found(text: string): string {
  const result = analyze(text, [entities(), attribution(), framing(), as("policy", framing({ lexicons: [policy] })), sentiment()]);
  return [
    "# zones",
    ...[...result.doc.zones].map(({ start, end }, i) => `${result.doc.zones.label[i]}: ${shown(text, start, end)}`),
    "# quotations",
    ...result.doc.quotations.map(({ start, end, depth }) => `${"  ".repeat(depth)}${shown(text, start, end)}`),
    "# scopes",
    ...scopes(result.doc),
    "# entities",
    ...named(text, result.entities),
    "# attributions",
    ...said(text, result.attribution),
    "# tone",
    ...tones(text, result.sentiment),
    "# geopolitics",
    ...hits(result.doc, result.framing),
    "# policy",
    ...hits(result.doc, result.policy),
    "",
  ].join("\n");
}

function shown(text: string, start: number, end: number): string {
  const words = text.slice(start, end).replaceAll("\n", " ⏎ ");
  return words.length > 90 ? `${words.slice(0, 60)} … ${words.slice(-25)}` : words;
}

/** Scores to the half of a tenth: what a reader would notice. */
function rounded(score: number | null): string {
  return score === null ? "–" : (Math.round(score * 20) / 20 + 0).toFixed(2);
}

function tones(text: string, { annotations, document, author, others, speakers, targets }: SentimentLayer): string[] {
  const polar = (label: string) =>
    annotations.filter((each) => each.label === label).map(({ start, end, voice }) => `${text.slice(start, end)} (${voice.kind})`);
  return [
    `whole text ${rounded(document.score)}, author ${rounded(author.score)}, others ${rounded(others.score)}`,
    ...speakers.map(({ speaker, score, expressions }) => `${speaker}: ${rounded(score)}, ${expressions}`),
    ...targets
      .filter(({ expressions }) => expressions > 1)
      .map(({ speaker = "author", name, score, expressions }) => `${speaker} beside ${name}: ${rounded(score)}, ${expressions}`),
    `positive: ${polar("positive").join(", ")}`,
    `negative: ${polar("negative").join(", ")}`,
  ];
}

function scopes(doc: Doc): string[] {
  const surface = (spans: readonly { start: number; end: number }[]) =>
    spans.map(({ start, end }) => doc.text.slice(start, end)).join(" … ");
  return evaluate(doc, scope()).cues.map(({ kind, cue, scope }) => `${kind}: ${surface(cue)} → ${surface(scope)}`);
}

function named(text: string, { entities, annotations }: EntityLayer): string[] {
  return entities.map(({ id, name, mentions }) => {
    const surfaces = mentions.map((mention) => text.slice(annotations[mention]!.start, annotations[mention]!.end));
    return `${id} (${name}): ${[...new Set(surfaces)].join(" | ")}`;
  });
}

function said(text: string, { annotations }: AttributionLayer): string[] {
  return annotations.map(({ label, source, cue, content, nestedIn, voice }) => {
    const words = content.map(({ start, end }) => shown(text, start, end)).join(" … ");
    const inside = nestedIn ? ` in ${nestedIn.slice("attribution-".length)}` : "";
    return `${source?.name ?? "?"} · ${cue ? text.slice(cue.start, cue.end) : "–"} · ${words} → ${label}${inside}, ${voice.kind}`;
  });
}

function hits(doc: Doc, layer: FramingLayer): string[] {
  return layer.annotations.map(
    ({ start, end, label, category, voice, status }) =>
      `${doc.text.slice(start, end)} → ${label}/${category}, ${[voice.kind, ...voice.chain.slice(1)].join(" ")}, ${status}`,
  );
}

describe("golden texts", () => {
  test.each(texts.map((file) => [basename(file, ".txt"), file] as const))("%s", async (name, file) => {
    await expect(found(readFileSync(file, "utf8"))).toMatchFileSnapshot(join(here, `${name}.golden`));
  });
});
