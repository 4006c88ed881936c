import { Upos } from "../tagset.js";
import type { Names } from "./aliases.js";
import type { Columns } from "./columns.js";
import { countryOf, type Identities, type Identity } from "./identity.js";
import type { Named } from "./resolve.js";
import { Word } from "./words.js";

/** An institution of a country that is named in lower case: *the Russian defence ministry*. */
export interface Institution {
  readonly first: number;
  readonly end: number;
  readonly identity: Identity;
}

const mostPortfolios = 3;

/** The institution whose name begins with this demonym or name of a country, if there is one. */
export function institutionOf(
  columns: Columns,
  names: Names,
  identities: Identities,
  { draft, identity, alias }: Named,
): Institution | undefined {
  if (identity.type !== "GPE" || draft.nested || !alias || alias.kind === "capital" || alias.kind === "government")
    return undefined;
  let token = draft.end;
  while (token < draft.end + mostPortfolios && (columns.bitsOf(token) & Word.portfolio) !== 0) token++;
  if ((columns.bitsOf(token) & Word.institution) === 0) return undefined;
  const next = columns.upos(token + 1);
  if (next === Upos.NOUN || next === Upos.PROPN) return undefined;
  const key = columns.key(draft.first, token + 1);
  const entity = names.organizations.get(key);
  const named = entity ? identities.ofEntity(entity) : identities.ofName("ORG", key, columns.text(draft.first, token + 1));
  named.country ??= identity.known && countryOf(identity.known);
  return { first: draft.first, end: token + 1, identity: named };
}
