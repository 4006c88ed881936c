import type { FoundName } from "../scorers/names.js";
import type { FoundReference } from "../scorers/pronouns.js";
import pronouns from "../scorers/pronouns.json" with { type: "json" };
import { regexSentences } from "./segmentation.js";

const capitalized = /(?<![\p{L}\p{N}])\p{Lu}(?:[\p{L}\p{N}'’-]|\.(?=\p{L}))*(?: \p{Lu}(?:[\p{L}\p{N}'’-]|\.(?=\p{L}))*)*/gu;
const pronoun = new RegExp(`(?<![\\p{L}\\p{N}])(?:${Object.values(pronouns).flat().join("|")})(?![\\p{L}\\p{N}])`, "giu");

/** Runs of capitalised words that do not begin a sentence, all of them persons. The last word stands for the name. */
export function capitalizedNames(text: string): FoundName[] {
  const starts = new Set(regexSentences(text).map(({ start }) => start));
  return Array.from(text.matchAll(capitalized))
    .filter(({ index }) => !starts.has(index))
    .map(({ 0: run, index }) => ({ head: index + run.lastIndexOf(" ") + 1, labels: ["person"] }));
}

/** Every pronoun stands for the last name before it. */
export function nearestNames(text: string): FoundReference[] {
  const names = capitalizedNames(text);
  let next = 0;
  return Array.from(text.matchAll(pronoun)).flatMap(({ index }) => {
    while (next < names.length && names[next]!.head < index) next++;
    return next > 0 ? [{ pronoun: index, antecedent: names[next - 1]!.head }] : [];
  });
}
