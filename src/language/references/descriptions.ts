import { Upos, Xpos } from "../tagset.js";
import type { Candidate } from "./candidate.js";
import type { Grammar } from "./grammar.js";
import type { Mentions } from "./mentions.js";
import { type Description, referenceWords } from "./words.js";

/** How many sentences before a description the one entity that it may stand for must be named. */
const near = 2;

/** Words after a noun that begin what tells it from others of its kind. */
const restricting: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "of",
  "that",
  "which",
  "who",
  "where",
  "whose",
  "with",
  "for",
  "in",
]);

/** What a token describes, when it is *the country*, *this party* and nothing in its phrase says more. */
export function descriptionAt(grammar: Grammar, token: number): Description | undefined {
  if (grammar.xpos(token) !== Xpos.NN) return undefined;
  const kind = referenceWords().descriptions.get(grammar.norm(token));
  if (kind === undefined) return undefined;
  const determiner = grammar.norm(token - 1);
  const next = grammar.upos(token + 1);
  if ((determiner !== "the" && determiner !== "this") || next === Upos.NOUN || next === Upos.PROPN || next === Upos.DET)
    return undefined;
  return restricting.has(grammar.norm(token + 1)) ? undefined : kind;
}

/**
 * What a description stands for: the last entity whose name ends in the same word; otherwise, of a country, a bloc or a
 * firm, the one entity of its kind that is named in this sentence before it and in the two before.
 */
export function described(
  token: number,
  kind: Description,
  sentence: number,
  candidates: readonly Candidate[],
  grammar: Grammar,
  mentions: Mentions,
): Candidate | undefined {
  const noun = grammar.norm(token);
  let found: Candidate | undefined;
  let isOnly = true;
  for (let index = candidates.length - 1; index >= 0; index--) {
    const candidate = candidates[index]!;
    const { referent, type, mention } = candidate;
    if (referent <= 0 || mention < 0) continue;
    const { name, country, id } = mentions.entities[referent - 1]!;
    const own = name.slice(name.lastIndexOf(" ") + 1).toLowerCase();
    if (type === "ORG" && own === noun) return candidate;
    if (candidate.sentence < sentence - near) continue;
    const isOfKind =
      kind === "country"
        ? type === "GPE" && (country === undefined || country === id)
        : kind === "bloc"
          ? type === "BLOC"
          : kind === "firm" && type === "ORG" && !referenceWords().descriptions.has(own);
    if (!isOfKind) continue;
    if (found && found.referent !== referent) isOnly = false;
    found ??= candidate;
  }
  return isOnly ? found : undefined;
}
