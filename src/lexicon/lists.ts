import { type Place, preview } from "./error.js";
import { countAll, GrammarError, literalAt, type Part, type Pattern, parseTerm, type Resolve } from "./grammar.js";
import type { Codebook } from "./lexicon.js";

/** Reads the terms of lists themselves: a list may not refer to a list. */
export const insideList: Resolve = (name, position) => {
  throw new GrammarError(
    position,
    `“@${preview(name)}” in a list`,
    "no reference to a list",
    `Write the terms themselves here. ${literalAt}`,
  );
};

/**
 * The named lists of a codebook. A term that says `@name` is read with {@link Lists.resolve}, and is from then on like any other
 * term with alternatives. Terms of lists that break the grammar, or that `accept` refuses, are left out.
 */
export class Lists {
  readonly #parts = new Map<string, Part & { readonly count: number }>();
  readonly #used = new Set<string>();

  constructor(given: Codebook["lists"], accept: (term: string, place: Place) => boolean = () => true) {
    for (const [name, terms] of Object.entries(given ?? {})) {
      const options: Pattern[] = [];
      terms.forEach((term, i) => {
        if (!accept(term, { field: `lists.${name}[${i}]` })) return;
        try {
          options.push(parseTerm(term, insideList));
        } catch (error) {
          if (!(error instanceof GrammarError)) throw error;
        }
      });
      this.#parts.set(name, { kind: "oneOf", options, count: countAll(options) });
    }
  }

  /** One of the terms of a list. */
  readonly resolve: Resolve = (name, position) => {
    const part = this.#parts.get(name);
    if (!part)
      throw new GrammarError(position, `“@${preview(name)}”`, "a list of this codebook", `${this.#described()} ${literalAt}`);
    this.#used.add(name);
    return part;
  };

  /** How many sequences of words all lists together stand for. */
  get count(): number {
    let sum = 0;
    for (const { count } of this.#parts.values()) sum += count;
    return sum;
  }

  /** The names of the lists that no term has been resolved with so far. */
  get unused(): readonly string[] {
    return [...this.#parts.keys()].filter((name) => !this.#used.has(name));
  }

  #described(): string {
    const names = [...this.#parts.keys()];
    if (names.length === 0) return "It has no “lists”.";
    const shown = names.slice(0, mostNames).map((name) => `“${preview(name)}”`);
    if (names.length > mostNames) shown.push(`${names.length - mostNames} more`);
    return `Its lists are ${shown.join(", ")}.`;
  }
}

const mostNames = 12;
