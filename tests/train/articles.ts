import type { Span } from "../../src/text/span.js";
import type { GoldAttribution, GoldRecord } from "../../train/attributionGold.js";

/** A sentence and what is marked in it: the words of the source, the cue and the content; empty ones are not marked. */
export type Marked = readonly [sentence: string, source: string, cue: string, content: string];

/** An article of sentences, in the form of the file that attributions are learnt from. */
export function article(id: string, sentences: readonly Marked[], regions: GoldRecord["regions"] = []): GoldRecord {
  let text = "";
  const attributions: GoldAttribution[] = [];
  for (const [sentence, ...words] of sentences) {
    const [source, cue, content] = words.map((part): Span[] => {
      const at = sentence.indexOf(part);
      if (at < 0) throw new RangeError(`There is no “${part}” in “${sentence}”.`);
      return part === "" ? [] : [{ start: text.length + at, end: text.length + at + part.length }];
    });
    if (cue!.length > 0) attributions.push({ source: source!, cue: cue!, content: content! });
    text += `${sentence} `;
  }
  return { id, text, attributions, regions };
}

/** Articles in which *said* and *says* are the only cues, and other verbs, also with a clause behind them, are none. */
export function articles(): GoldRecord[] {
  const people = ["Mara Holt", "Petra Varga", "Ivan Orlov", "Anna Lind"];
  const claims = ["the bridge was safe", "the ferry was late", "nobody was hurt", "the council had failed"];
  return people.map((name, i) =>
    article(
      `article-${i}`,
      claims.flatMap((claim): Marked[] => [
        [`${name} said that ${claim}.`, name, "said", `that ${claim}`],
        [`The mayor says that ${claim}.`, "The mayor", "says", `that ${claim}`],
        [`The workers painted the bridge before ${claim}.`, "", "", ""],
        [`${name} crossed the river in May.`, "", "", ""],
      ]),
    ),
  );
}
