import { type Parsed, relationSet } from "./parsed.js";
import { Relation } from "./tagset.js";

/** Words or phrases of equal standing, joined by a conjunction or by commas alone: *Korland, Rusnia and the bloc*. */
export interface Coordination {
  /** The heads of what is joined, at least two, in order of place. */
  readonly heads: readonly number[];
  /** The last conjunction, in its normal form (`"and"`, `"or"`, `"but"`, `"as well as"` …); `""` when there is none. */
  readonly conjunction: string;
  /** The tokens of all conjunctions, *both* and *neither* before the first member included. */
  readonly conjunctions: readonly number[];
  /** The heads of what follows the last member and belongs to all: *generals and ministers [of the regime]*. */
  readonly shared: readonly number[];
}

const joining = relationSet("cc", "cc:preconj");
const joined = relationSet("conj");
const loose = relationSet("appos", "punct", "parataxis", "discourse", "vocative", "reparandum", "dep", "list");

/**
 * The coordinations of a sentence. A conjunct of a conjunct counts as one of the same coordination, as parsers do not tell the two
 * apart reliably.
 */
export class Coordinations {
  readonly all: readonly Coordination[];
  readonly #first: number;
  /** The member of each that governs the others in the tree. */
  readonly #governing: readonly number[];
  /** By token: its coordination, −1 for none. */
  readonly #of: Int32Array;

  constructor(parsed: Parsed) {
    const { tree, first, end } = parsed;
    this.#first = first;
    this.#of = new Int32Array(end - first).fill(-1);
    const members: number[][] = [];
    for (const token of parsed.order) {
      if (parsed.relation(token) !== Relation.conj || tree.headOf(token) < 0) continue;
      const head = tree.headOf(token);
      let index = this.#of[head - first]!;
      if (index < 0) {
        index = members.push([head]) - 1;
        this.#of[head - first] = index;
      }
      members[index]!.push(token);
      this.#of[token - first] = index;
    }
    this.#governing = members.map(([governing]) => governing!);
    this.all = members.map((heads) => coordination(parsed, heads));
  }

  /** The coordination that a token is a member of. */
  of(token: number): Coordination | undefined {
    const index = this.#of[token - this.#first]!;
    return index >= 0 ? this.all[index] : undefined;
  }

  /** The member that depends on what the whole depends on, as a rule the first; the token itself when it is not coordinated. */
  governing(token: number): number {
    const index = this.#of[token - this.#first]!;
    return index >= 0 ? this.#governing[index]! : token;
  }
}

function coordination(parsed: Parsed, members: readonly number[]): Coordination {
  const governing = members[0]!;
  const heads = [...members].sort((a, b) => a - b);
  const last = heads.at(-1)!;
  const conjunctions: number[] = [];
  for (const head of heads)
    for (const dependent of parsed.dependents(head))
      if (joining[parsed.relation(dependent)] && dependent < last) conjunctions.push(dependent);
  conjunctions.sort((a, b) => a - b);
  const shared = parsed.dependents(governing).filter((dependent) => {
    const relation = parsed.relation(dependent);
    return dependent > last && !joined[relation] && !joining[relation] && !loose[relation];
  });
  const conjunction = conjunctions.filter((token) => token > heads[0]!).at(-1);
  return {
    heads,
    conjunction: conjunction === undefined ? "" : parsed.functionWord(...fixed(parsed, conjunction)).text,
    conjunctions,
    shared,
  };
}

/** A function word with the words that are fixed to it: *as well as*. */
export function fixed(parsed: Parsed, token: number): [first: number, end: number] {
  let end = token + 1;
  for (const dependent of parsed.dependents(token))
    if (dependent === end && parsed.relation(dependent) === Relation.fixed) end = dependent + 1;
  return [token, end];
}
