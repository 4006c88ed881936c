import type { Span } from "../../src/text/span.js";
import list from "./countries.json" with { type: "json" };
import { type Counts, noCounts } from "./counts.js";
import type { GoldMention, GoldMentions } from "./goldMentions.js";

/** A place where a country is named: by its name, its capital, or a word for its people. `ids` are codes of ISO 3166-1. */
export interface CountryMention extends Span {
  readonly ids: readonly string[];
}

interface Form {
  readonly ids: readonly string[];
  readonly demonym: boolean;
  /** How Wikipedia may call what the form stands for. */
  readonly titles: readonly string[];
}

const forms = new Map<string, Form>(
  list.flatMap(({ ids, names, capitals, demonyms }) => [
    ...[...names, ...capitals].map(
      (name) => [name, { ids, demonym: false, titles: names.includes(name) ? names : capitals }] as const,
    ),
    ...demonyms.map((name) => [name, { ids, demonym: true, titles: [] }] as const),
  ]),
);
const longestFirst = [...forms.keys()].sort((a, b) => b.length - a.length).map((form) => form.replaceAll(".", "\\."));
const anyForm = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join("|")})(?![\\p{L}\\p{N}])`, "gu");

/** Every place where a form of the list stands, whatever it means there. This is also the floor: the list without the context. */
export function countryForms(text: string): CountryMention[] {
  return placesOf(text).filter(({ ids }) => ids.length > 0);
}

function placesOf(text: string): CountryMention[] {
  return Array.from(text.matchAll(anyForm), ({ 0: form, index }) => ({
    start: index,
    end: index + form.length,
    ids: forms.get(form)!.ids,
  }));
}

/** What gold says about a place where a form stands: it is a mention of the country, it is none, or nobody knows. */
type Verdict = "right" | "wrong" | "open";

/**
 * Mentions of countries by name, capital or demonym against GUM, which marks neither countries as such nor adjectives. Judged are the
 * places where a form of a list of 195 states stands, made for this purpose and not the gazetteer of the library:
 *
 * - **A name or a capital** is right as the head of a mention labelled place or organization that is linked to the article of that name,
 *   or to none. As the head of anything else it is wrong (*Georgia* the state, *North America*, *Paris* a person), also as a part of a
 *   person's name, and within longer names of the list that are no country (*North American*).
 * - **A demonym** is right as an adjective, and as the head of a person or abstract (*Russians*, *speaks Russian*).
 * - All else is open: found or not, it does not count. Such are words within longer names (*Bank of America*, *the American Revolution*),
 *   parts of words (*pro-Beijing*), parts of a country (*southern Russia*) and national teams.
 *
 * One found is right when its country is. Those at no form of the list count as wrong only when gold has no proper noun and no adjective
 * there. So recall is about common forms, and says nothing of rarer ones.
 */
export function matchCountries(text: string, gold: GoldMentions, found: readonly CountryMention[]): Counts {
  let { tp, fp, fn } = noCounts;
  const used = new Set<CountryMention>();
  for (const place of placesOf(text)) {
    const here = found.filter((one) => one.start < place.end && place.start < one.end);
    const verdict = judge(text, gold, place);
    const right = here.find(({ ids }) => ids.some((id) => place.ids.includes(id)));
    if (verdict === "right") {
      if (right) tp++;
      else fn++;
    }
    if (verdict === "wrong" || (verdict === "right" && !right)) fp += here.filter((one) => !used.has(one)).length;
    for (const one of here) used.add(one);
  }
  for (const one of found) {
    const word = gold.words[gold.wordAt(one.end - 1)];
    if (!used.has(one) && !/^(?:NNPS?|JJ)$/.test(word?.xpos ?? "")) fp++;
  }
  return { tp, fp, fn };
}

function judge(text: string, gold: GoldMentions, place: CountryMention): Verdict {
  const { ids, demonym, titles } = forms.get(text.slice(place.start, place.end))!;
  const first = gold.words[gold.wordAt(place.start)];
  const index = gold.wordAt(place.end - 1);
  const last = gold.words[index];
  if (ids.length === 0) return "wrong";
  if (first?.start !== place.start || last?.end !== place.end) return "open";
  const mention = gold.around(index);
  const head = mention && gold.words[gold.headOf(mention)]!;
  if (!mention || !head || head.start < place.start || head.end > place.end) {
    if (demonym) return last.xpos === "JJ" ? "right" : "open";
    const isNoName = !gold.isProper(index) || (mention?.label === "person" && last.relation === "flat");
    return isNoName ? "wrong" : "open";
  }
  if (demonym) return last.xpos === "JJ" || /^(?:person|abstract)$/.test(mention.label) ? "right" : "open";
  if (!/^(?:place|organization)$/.test(mention.label)) return "wrong";
  const title = titleOf(mention);
  if (title === undefined || titles.includes(title)) return "right";
  const before = text.slice(mention.start, place.start);
  const isPart = /^\p{Ll}/u.test(before) && !/^the\s+$/.test(before);
  return isPart || titles.some((name) => /^ \p{Ll}/u.test(title.slice(name.length)) && title.startsWith(name)) ? "open" : "wrong";
}

/** The title of the article a mention is linked to. */
function titleOf({ identity }: GoldMention): string | undefined {
  return (
    identity &&
    decodeURIComponent(identity)
      .replaceAll("_", " ")
      .replace(/ \(country\)$/, "")
  );
}
