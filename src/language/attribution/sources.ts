import { holdsToken } from "../../text/segments.js";
import { isComma } from "../../text/token.js";
import type { SourceHow } from "../attributed.js";
import type { Lemmas } from "../lemmas.js";
import { relationSet, uposSet, xposSet } from "../parsed.js";
import { Relation, Upos, Xpos } from "../tagset.js";
import type { Passage } from "./passage.js";
import type { Found } from "./speech.js";

const subjects = relationSet("csubj", "nsubj", "nsubj:outer");
/** By these a clause hangs from one that names who acts in it. */
const dependent = relationSet("acl", "advcl", "conj", "parataxis", "xcomp");

/** What the source of a cue is to it. */
export function howOf({ tree, source }: Passage, lemmas: Lemmas, cue: number, head: number): SourceHow {
  if (head < 0) return "elided";
  if (lemmas.of(cue) === "accord") return "accordingTo";
  const xpos = source.tags.xpos[head]!;
  if (xpos === Xpos.WP || xpos === Xpos.WDT) return "relative";
  if (head < tree.firstToken || head >= tree.endToken) return "subject";
  const relation = tree.relationCodeOf(head);
  const governor = tree.headOf(head);
  if (relation === Relation["nmod:poss"] || xpos === Xpos.PRP$) return "possessive";
  if (relation === Relation["obl:agent"] || isAfterBy(tree.dependent(head, "case"), source.doc)) return "agent";
  if (head > cue) return "inverted";
  // The subject of another verb, which the cue's depends on: *Orlov left, saying that*.
  return subjects[relation] === 1 && governor !== cue && tree.governs(governor, cue) && !tree.governs(cue, governor)
    ? "shared"
    : "subject";
}

function isAfterBy(preposition: number, doc: Passage["source"]["doc"]): boolean {
  return preposition >= 0 && doc.vocabulary.norm(doc.tokens.type[preposition]!) === "by";
}

/**
 * Gives attributions of one sentence that name no source the one they share with another clause: the subject that grammar gives the verb,
 * else the source of the attribution that it depends on (*Orlov praised Korland and accused the bloc*; *he said, adding that*).
 */
export function withSharedSources(passage: Passage, found: readonly Found[]): Found[] {
  const byCue = new Map(found.map((each) => [each.cue, each]));
  const shared = new Map<number, Found>();
  const complete = (each: Found): Found => {
    if (each.source >= 0) return each;
    const known = shared.get(each.cue);
    if (known) return known;
    const result = subjectOf(passage, each) ?? nameBefore(passage, each) ?? inherited(each);
    shared.set(each.cue, result);
    return result;
  };
  const inherited = (each: Found): Found => {
    const { tree } = passage;
    for (let token = each.cue, above = tree.headOf(token); above >= 0; token = above, above = tree.headOf(token)) {
      if (dependent[tree.relationCodeOf(token)] !== 1) break;
      const outer = byCue.get(above);
      if (!outer) continue;
      const { source, sourceExtent } = complete(outer);
      if (source < 0) break;
      return { ...each, source, sourceExtent, how: "shared" };
    }
    return each;
  };
  return found.map(complete);
}

/** With the subject of its verb as its source, when the grammar of its sentence tells one from elsewhere. */
function subjectOf({ phrases, source: { tags } }: Passage, each: Found): Found | undefined {
  const clause = phrases.clauseOf(each.cue);
  if (clause?.predicate !== each.cue) return undefined;
  const actor = clause.logicalSubject;
  if (!actor?.phrase || (actor.from === "own" && !isPersonal(tags.xpos[actor.head]!))) return undefined;
  if (each.content.some((piece) => holdsToken(piece, actor.head))) return undefined;
  const { firstToken, endToken } = actor.phrase.core;
  return {
    ...each,
    source: actor.head,
    sourceExtent: { firstToken, endToken },
    how: actor.from === "own" ? "subject" : actor.from === "antecedent" ? "relative" : "shared",
  };
}

/** How far before a cue the name of its source is looked for. */
const longestApposition = 25;

/**
 * With the name right before its verb as its source, or the name before the two commas that stand there: *Holt later noted*; *Holt, who built it,
 * said*. For sentences whose tree is wrong.
 */
function nameBefore({ source: { doc, tags }, firstToken }: Passage, each: Found): Found | undefined {
  if (!each.cueExtent || finite[tags.xpos[each.cue]!] !== 1 || each.content.length === 0) return undefined;
  let last = each.cueExtent.firstToken - 1;
  while (last > firstToken && passed[tags.upos[last]!] === 1) last--;
  if (last > firstToken && isComma(doc, last)) {
    const limit = Math.max(firstToken, last - longestApposition);
    let open = last - 1;
    while (open > limit && !isComma(doc, open)) open--;
    last = open - 1;
  }
  if (last < firstToken || tags.upos[last] !== Upos.PROPN) return undefined;
  let first = last;
  while (first > firstToken && tags.upos[first - 1] === Upos.PROPN) first--;
  if (each.content.some((piece) => holdsToken(piece, first))) return undefined;
  return { ...each, source: first, sourceExtent: { firstToken: first, endToken: last + 1 }, how: "subject" };
}

const finite = xposSet("VBD", "VBP", "VBZ");
const passed = uposSet("ADV", "AUX", "PART");

function isPersonal(xpos: number): boolean {
  return xpos === Xpos.NNP || xpos === Xpos.NNPS || xpos === Xpos.NNS;
}
