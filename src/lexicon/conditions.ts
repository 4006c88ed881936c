import type { Doc } from "../text/doc.js";
import type { Conditions } from "./compile.js";
import type { Contexts, Stretch } from "./contexts.js";
import type { Constraints } from "./layers.js";
import { Role, roleOfKind } from "./roles.js";

/**
 * Why a match does not count. `longer`: another match won the words; `not`, `unless`: a term of that condition stands there; `near`,
 * `before`, `after`: its context does not; `requires`: the sentence has no hit of that frame; the others name the condition that failed.
 */
export type Reason =
  | "case"
  | "zone"
  | "voice"
  | "pos"
  | "entity"
  | "not"
  | "near"
  | "before"
  | "after"
  | "unless"
  | "head"
  | "role"
  | "longer"
  | "requires";

/** The outcome of a check: no reason when all conditions are met. */
export interface Failure {
  readonly reason?: Reason;
  /** What stands in the way, where something does. */
  readonly by?: Stretch;
}

const met: Failure = {};

/** Checks the conditions of matches in one document. */
export class Check {
  readonly #doc: Doc;
  readonly #layers: Constraints;
  readonly #contexts: Contexts;

  constructor(doc: Doc, layers: Constraints, contexts: Contexts) {
    this.#doc = doc;
    this.#layers = layers;
    this.#contexts = contexts;
  }

  /** The first condition that the match from token `first` to token `last` fails, other than `case` and `requires`. Those that need trees come last. */
  failure(conditions: Conditions, first: number, last: number): Failure {
    const { zone, voice, pos, entity, not, near, before, after, unless, head, role } = conditions;
    if (zone && !zone.has(this.#doc.zones.labelOf(first))) return { reason: "zone" };
    if (voice && !voice.has(this.#layers.voice!(this.#doc.tokens.start[first]!))) return { reason: "voice" };
    if (pos && ![this.#layers.pos!(last)].flat().some((tag) => pos.has(tag))) return { reason: "pos" };
    if (entity && !this.#mentioned(entity, first, last)) return { reason: "entity" };
    const vetoed = not && this.#contexts.overlapping(not, first, last);
    if (vetoed) return { reason: "not", by: vetoed };
    if (near && !this.#contexts.holds(near, first, last, true, true)) return { reason: "near" };
    if (before && !this.#contexts.holds(before, first, last, true, false)) return { reason: "before" };
    if (after && !this.#contexts.holds(after, first, last, false, true)) return { reason: "after" };
    const ruledOut = unless && this.#contexts.holds(unless, first, last, true, true);
    if (ruledOut) return { reason: "unless", by: ruledOut };
    if (head && !this.#layers.head!(first, last)) return { reason: "head" };
    if (role && !role.has(this.#layers.role!(first, last) ?? "")) return { reason: "role" };
    return met;
  }

  /** Whether all words of the stretch lie in mentions of one of these entities. */
  #mentioned(ids: readonly string[], first: number, last: number): boolean {
    let shared = ids;
    for (let token = first; token <= last && shared.length > 0; token++) {
      if (roleOfKind[this.#doc.tokens.kind[token]!] === Role.through) continue;
      const here = this.#layers.entity!(token);
      shared = shared.filter((id) => here.includes(id));
    }
    return shared.length > 0;
  }
}
