import { contextOf, keepsCase, longestEnding, writeEdit } from "../src/language/lemmatizer.js";
import { casesOf } from "../src/language/wordforms.js";
import type { Example } from "./gold.js";

/** How often an ending must have been seen with an edit to become a rule, and a whole form. */
const leastEnding = 3;
const leastForm = 1;

/** Learns the rules of a lemmatizer from gold tags and lemmas: an ending becomes a rule when most of its words want another edit than the next shorter ending says. */
export function lemmaRules(examples: readonly Example[]): string {
  const contexts = new Map<string, Map<string, Map<string, number>>>();
  for (const { doc, first, length, upos, xpos, lemma } of examples) {
    const written = new Uint8Array(length);
    casesOf(doc, first, first + length, written);
    for (let i = 0; i < length; i++) {
      const { text, norm } = doc.token(first + i);
      const form = keepsCase(upos[i]!) ? text : norm;
      const edit = writeEdit(form, lemma[i]!);
      const endings = entry(contexts, contextOf(upos[i]!, xpos[i]!, written[i]!), () => new Map<string, Map<string, number>>());
      for (let n = 0; n <= Math.min(longestEnding, form.length); n++) count(endings, form.slice(form.length - n), edit);
      count(endings, `^${form}`, edit);
    }
  }
  const rules: string[] = [];
  for (const [context, endings] of contexts) {
    const chosen = new Map<string, string>();
    for (const ending of [...endings.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))) {
      const edits = endings.get(ending)!;
      const [best, times] = [...edits].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] < a[0]) ? b : a));
      if (ending !== "" && times < (ending.startsWith("^") ? leastForm : leastEnding)) continue;
      if (effective(chosen, ending) === best) continue;
      chosen.set(ending, best);
      rules.push(`${context}\t${ending}\t${best}`);
    }
  }
  return rules.sort().join("\n");
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

function count(endings: Map<string, Map<string, number>>, ending: string, edit: string): void {
  const edits = entry(endings, ending, () => new Map<string, number>());
  edits.set(edit, (edits.get(edit) ?? 0) + 1);
}

/** Short endings first, whole forms last. */
function rank(ending: string): number {
  return ending.startsWith("^") ? longestEnding + 1 : ending.length;
}

/** The edit that the chosen rules shorter than this ending give it. */
function effective(chosen: ReadonlyMap<string, string>, ending: string): string | undefined {
  const form = ending.startsWith("^") ? ending.slice(1) : ending;
  const from = ending.startsWith("^") ? Math.min(form.length, longestEnding) : form.length - 1;
  for (let n = from; n >= 0; n--) {
    const edit = chosen.get(form.slice(form.length - n));
    if (edit !== undefined) return edit;
  }
  return undefined;
}
