import { find, type Hit } from "../lexicon/find.js";
import { type Lexicon, lexicon } from "../lexicon/lexicon.js";
import data from "../lexicons/scope.json" with { type: "json" };
import { configurable, type Query, query } from "../query/query.js";
import type { Doc } from "../text/doc.js";
import type { Span } from "../text/span.js";
import { Clauses } from "./clauses.js";
import { readIrrealis, readQuestions } from "./irrealis.js";
import { readAffix, readNegation } from "./negations.js";
import { Region } from "./region.js";
import { type Reading, type ScopeCue, type Status, scopeSpans } from "./scopecue.js";
import { Statuses } from "./statuses.js";
import type { Syntax } from "./syntax.js";
import { TreeClauses } from "./treeclauses.js";

export type { ScopeCue, Status } from "./scopecue.js";

/** What a document asserts, denies, weakens, supposes, asks and wants. */
export interface ScopeLayer {
  /** In order of place. */
  readonly cues: readonly ScopeCue[];
  /**
   * The status of a span: of the kinds of scope that hold both its first and its last character, the first of `negated`,
   * `conditional`, `asked`, `hedged`, `desired`; `asserted` when there is none. So a span that contains its own negator (*no choice*) is
   * as asserted as the words around it. Of a negation only what follows the negator counts: in *sanctions do not work* the subject is
   * in its scope, but sanctions are not denied. Scopes of negative affixes (`negation.affix`), exceptions (`negation.exception`) do not
   * count: *an unprovoked attack* is an attack. Logarithmic in the number of cues.
   */
  at(span: Span): Status;
  /** The cues, affixes too, whose scope holds both the first and the last character of a span, in order of place. */
  over(span: Span): readonly ScopeCue[];
}

/** Options of {@link scope}. */
export interface ScopeOptions {
  /** Other cues, in frames and categories of the same names as the standard list; a category decides where its scope lies. */
  readonly lexicon?: Lexicon | undefined;
  /**
   * Dependency trees, from which the scopes of negations and negative affixes are read; those of other cues come from words all the same,
   * as trees find them no better. Without this option no text is parsed; with it, sentences with such a cue are.
   */
  readonly syntax?: Query<Syntax> | undefined;
}

/**
 * Finds what is negated, hedged, conditional, asked or desired, from word lists and punctuation alone. Dependency trees find more exactly
 * where negations end, at many times the cost: `scope({ syntax: syntax() })`.
 *
 * The scope of a negation is its clause with the subject (*[They did] not [sign the treaty]*); after a preposition (*without*, *with
 * no*), a verb (*refuse to*) or *and not* it is what follows, with the subject that is shared. Modals and verbs of wanting govern what
 * follows, adverbs (*perhaps*) their clause, *if* its clause and the one that depends on it, a question mark its sentence. A scope never
 * leaves the quotation its cue stands in, and enters another only where that is part of the clause (*not a “threat”*).
 *
 * @example
 * const layer = evaluate(read("Sanctions did not work."), scope());
 * layer.cues[0].rule; // "negation.clause"
 * layer.at({ start: 18, end: 22 }); // "negated": work
 */
export const scope: (options?: ScopeOptions) => Query<ScopeLayer> = /* @__PURE__ */ configurable((options: ScopeOptions) =>
  query({
    needs: options.syntax ? { syntax: options.syntax } : {},
    compute: (doc, given: { syntax?: Syntax }): ScopeLayer =>
      new Statuses(cuesOf(doc, options.lexicon ?? standard(), given.syntax)),
  }),
);

let loaded: Lexicon | undefined;

function standard(): Lexicon {
  loaded ??= lexicon(data);
  return loaded;
}

const kinds: Readonly<Record<string, ScopeCue["kind"]>> = {
  negation: "negated",
  affix: "negated",
  hedge: "hedged",
  condition: "conditional",
  question: "asked",
  desire: "desired",
};

function cuesOf(doc: Doc, list: Lexicon, syntax?: Syntax): ScopeCue[] {
  const { hits } = find(doc, list);
  const questions = readQuestions(doc);
  if (hits.length === 0 && questions.length === 0) return [];
  const region = new Region(doc);
  const clauses = new Clauses(region);
  const extents = syntax ? new TreeClauses(region, syntax, clauses) : clauses;
  const cues: ScopeCue[] = [];
  const add = (kind: ScopeCue["kind"], { cue, scope, rule }: Reading, hit?: Hit): void => {
    const entry = hit && { entry: `${hit.codebook}/${hit.frame}/${hit.category}/${hit.term}` };
    cues.push({ kind, cue, scope: scopeSpans(doc, region, scope, cue), rule, ...entry });
  };
  /** Hits that were read with an earlier one. */
  const used = new Set<number>();
  let question = 0;
  let askedUntil = 0;
  for (let index = 0; index <= hits.length; index++) {
    const hit = hits[index];
    while (question < questions.length && questions[question]!.cue[0]!.start < (hit?.start ?? Number.POSITIVE_INFINITY)) {
      const reading = questions[question++]!;
      region.enter(reading.scope[0]![0]);
      add("asked", reading);
    }
    const kind = hit && kinds[hit.frame];
    if (!kind || used.has(index)) continue;
    if (hit.frame === "condition" && hit.firstToken < askedUntil) continue;
    if (hit.frame === "question") askedUntil = hit.endToken;
    region.enter(hit.firstToken);
    const reading =
      hit.frame === "negation"
        ? readNegation(doc, region, extents, hits, index, used)
        : hit.frame === "affix"
          ? readAffix(doc, extents, hit)
          : readIrrealis(doc, region, clauses, hit);
    if (reading) add(kind, reading, hit);
  }
  return cues;
}
