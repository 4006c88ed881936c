import type { Linear } from "../model/linear.js";
import type { Doc } from "../text/doc.js";
import { RoleSentence, rolePadding, type TagCodes } from "./rolecolumns.js";
import { mostRoleFeatures, roleFeatures } from "./rolefeatures.js";
import { relationNames } from "./tagset.js";

/** What a guesser of roles has learnt. */
export interface RoleModel {
  /** The number the model has for a pair of tags, from 1 on, by `upos * 64 + xpos`; 0 for pairs it has not seen. */
  readonly tagOf: Uint8Array;
  /** Roles that tokens with a tag can have, by the number of the tag. */
  readonly roles: readonly Uint8Array[];
  readonly role: Linear;
}

/** How many roles there are: a role is a relation times two, plus one when the head stands after the token. */
export const roleCount: number = /* @__PURE__ */ (() => relationNames.length * 2)();

/**
 * Guesses from left to right what relation each token of a sentence will have and on which side its head stands, before anything is
 * parsed (a supertagger, after Ouchi, Duh and Matsumoto 2014). It gives the parser, which decides greedily, a look ahead.
 */
export class RoleGuesser {
  readonly #model: RoleModel;
  readonly #columns = new RoleSentence();
  readonly #features = new Int32Array(mostRoleFeatures);
  readonly #scores = new Int32Array(roleCount);

  constructor(model: RoleModel) {
    this.#model = model;
  }

  /**
   * Roles of tokens, from 1 on; that of the first token is at {@link rolePadding}. The next call overwrites them. The tags are those of
   * the document, or of the tokens from `from` on.
   */
  guess(doc: Doc, tags: TagCodes, first: number, end: number, from = 0): Uint8Array {
    const columns = this.#columns;
    const features = this.#features;
    const scores = this.#scores;
    const { role, roles, tagOf } = this.#model;
    columns.load(doc, tags, tagOf, first, end, from);
    const last = end - first + rolePadding;
    for (let at = rolePadding; at < last; at++) {
      scores.fill(0);
      const set = roles[columns.tag[at]!]!;
      role.score(features, roleFeatures(columns, at, features), scores, set);
      let best = set[0]!;
      for (let i = 1; i < set.length; i++) if (scores[set[i]!]! > scores[best]!) best = set[i]!;
      columns.role[at] = best + 1;
    }
    return columns.role;
  }
}
