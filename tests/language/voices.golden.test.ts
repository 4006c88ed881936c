import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { evaluate, read, type VoiceKind, type VoiceLayer, voices } from "../../src/index.js";
import { bare } from "./surface.js";

/** The share of the stretches of an article that must be right. */
const share = 0.7;

/** In whose voice a stretch of an article is, as a reader says. Where readers may differ, a list of all that will do. */
interface Stretch {
  /** Words of the article, without quotation marks around them. */
  readonly text: string;
  /** Which of the places that have these words, from 1 on. */
  readonly occurrence?: number;
  readonly kind: VoiceKind;
  /** The canonical name of the speaker, or the words that name it; `null` for the author and where nobody is named. */
  readonly speaker: string | null | readonly (string | null)[];
  /** How many speakers there are beside the author, each within the speech of the one before. */
  readonly depth: number | readonly number[];
  /** Whether a mistake here fails the test. */
  readonly sure?: boolean;
}

const golden = fileURLToPath(new URL("../golden/", import.meta.url));
const suffix = ".voices.json";
const names = readdirSync(golden)
  .filter((file) => file.endsWith(suffix))
  .map((file) => file.slice(0, -suffix.length));

function placeOf(article: string, { text, occurrence = 1 }: Stretch): number {
  let place = -1;
  for (let count = 0; count < occurrence; count++) {
    place = article.indexOf(text, place + 1);
    if (place < 0) throw new Error(`The article has no place ${count + 1} with the words “${text}”.`);
  }
  return place;
}

/** What is wrong at the start, the middle and the end of a stretch; `undefined` when nothing is. */
function mistake(article: string, layer: VoiceLayer, stretch: Stretch): string | undefined {
  const { text, kind, sure } = stretch;
  const speakers = [stretch.speaker].flat();
  const depths = [stretch.depth].flat();
  const start = placeOf(article, stretch);
  const end = start + text.length - 1;
  const wrong = new Map<string, string[]>();
  for (const [where, offset] of [
    ["start", start],
    ["middle", (start + end) >> 1],
    ["end", end],
  ] as const) {
    const voice = layer.at(offset);
    const depth = voice.chain.length - 1;
    const speaks = speakers.some((name) =>
      name === null ? voice.speaker === undefined : bare(name) === bare(voice.speaker ?? ""),
    );
    if (voice.kind === kind && speaks && depths.includes(depth)) continue;
    const found = `${voice.kind} by ${voice.speaker ?? "nobody"}, depth ${depth}`;
    wrong.set(found, [...(wrong.get(found) ?? []), where]);
  }
  if (wrong.size === 0) return undefined;
  const expected = `${kind} by ${speakers.map((name) => name ?? "nobody").join(" or ")}, depth ${depths.join(" or ")}`;
  const found = [...wrong].map(([voice, places]) => `${voice} (${places.join(", ")})`).join("; ");
  return `${sure ? "SURE " : ""}“${text}” should be ${expected}; it is ${found}`;
}

describe("voices of whole articles", () => {
  test.each(names)("%s", (name) => {
    const article = readFileSync(join(golden, `${name}.txt`), "utf8");
    const stretches: readonly Stretch[] = JSON.parse(readFileSync(join(golden, name + suffix), "utf8"));
    const layer = evaluate(read(article), voices());
    const mistakes = stretches.map((stretch) => mistake(article, layer, stretch));
    const wrong = mistakes.filter((each) => each !== undefined);
    const right = 1 - wrong.length / stretches.length;
    const surely = stretches.every(({ sure }, i) => !(sure && mistakes[i]));
    const report = [`${wrong.length} of ${stretches.length} stretches are wrong:`, ...wrong].join("\n");
    if (!surely || right < share) expect.fail(report);
  });

  test("every expectation stands in its article once, and every kind of voice is expected", () => {
    const kinds = new Set<VoiceKind>();
    for (const name of names) {
      const article = readFileSync(join(golden, `${name}.txt`), "utf8");
      const stretches: readonly Stretch[] = JSON.parse(readFileSync(join(golden, name + suffix), "utf8"));
      const places = stretches.map((stretch) => `${placeOf(article, stretch)} ${stretch.text.length}`);
      expect(new Set(places).size).toBe(stretches.length);
      for (const { kind } of stretches) kinds.add(kind);
    }
    expect([...kinds].sort()).toEqual(["author", "quoted", "reported", "scare"]);
  });
});
