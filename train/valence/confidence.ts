import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type SentimentProfile, type Settings, settingsOf } from "../../src/analyzers/sentiment/profiles.js";
import { scoreOf } from "../../src/analyzers/sentiment/score.js";
import { sentiment } from "../../src/analyzers/sentiment.js";
import { quotations } from "../../src/language/voice.js";
import { evaluate } from "../../src/query/query.js";
import { read } from "../../src/text/read.js";
import { isotonic, type Judged } from "./isotonic.js";

/** The rated texts that stand for each profile. */
const sets: Readonly<Record<SentimentProfile, readonly string[]>> = {
  news: ["vader_nyt"],
  social: ["vader_tweets"],
  review: ["vader_amazon", "vader_movie"],
};
/** Items a knot rests on at least: a twentieth of them. */
const knots = 20;

const { data } = parseArgs({ options: { data: { type: "string" } } }).values;
if (data === undefined) {
  process.stderr.write("Usage: npm run train:confidence -- --data DIR\n");
  process.exit(2);
}
const fitted: Record<string, Settings> = { ...settingsOf };
for (const [profile, names] of Object.entries(sets) as [SentimentProfile, readonly string[]][]) {
  const analyzer = sentiment({ profile, voice: quotations() });
  const items = names
    .flatMap((name) =>
      readFileSync(join(data, "sentiment", `${name}.dev.jsonl`), "utf8")
        .trim()
        .split("\n"),
    )
    .map((line) => JSON.parse(line) as { text: string; score: number })
    .flatMap(({ text, score }): Judged[] => {
      const ours = evaluate(read(text), analyzer).document.score ?? 0;
      return ours === 0 || score === 0 ? [] : [{ strength: Math.abs(ours), right: Math.sign(ours) === Math.sign(score) }];
    });
  fitted[profile] = { ...settingsOf[profile], confidence: isotonic(items, Math.ceil(items.length / knots)) };
  process.stderr.write(
    `${profile}: ${items.length} texts, miscalibrated by ${(100 * crossValidated(items, profile)).toFixed(1)} % when half is held out\n`,
  );
}
const lines = Object.entries(fitted).map(
  ([profile, settings]) =>
    `  ${JSON.stringify(profile)}: ${JSON.stringify(settings)
      .replace(/([,:{])(?=["[\d\-tf])/g, "$1 ")
      .replace("{ ", "{ ")
      .replace(/\}$/, " }")}`,
);
writeFileSync(
  fileURLToPath(new URL("../../src/lexicons/sentiment/profiles.json", import.meta.url)),
  `{\n${lines.join(",\n")}\n}\n`,
);

/** How far confidence learnt from one half is from the share that is right in the other, on average, in ten bands. */
function crossValidated(items: readonly Judged[], profile: SentimentProfile): number {
  const halves = [0, 1].map((half) => items.filter((_, index) => index % 2 === half)) as [Judged[], Judged[]];
  let error = 0;
  for (const [learnt, held] of [halves, [halves[1], halves[0]]] as const) {
    const settings = { ...settingsOf[profile], confidence: isotonic(learnt, Math.ceil(learnt.length / knots)) };
    const bands = new Map<number, { claimed: number; right: number }>();
    for (const { strength, right } of held) {
      const claimed = scoreOf([strength], { words: 1, content: 1, polar: 1 }, settings).confidence!;
      const band = Math.min(9, Math.floor(claimed * 10));
      const { claimed: sum, right: count } = bands.get(band) ?? { claimed: 0, right: 0 };
      bands.set(band, { claimed: sum + claimed, right: count + (right ? 1 : 0) });
    }
    for (const { claimed, right } of bands.values()) error += Math.abs(claimed - right) / items.length;
  }
  return error;
}
