import { lastAtMost } from "../text/segments.js";
import type { Span } from "../text/span.js";
import type { ScopeCue, Status } from "./scopecue.js";

/** Which status wins where several kinds of scope hold: the first. */
const precedence: readonly ScopeCue["kind"][] = ["negated", "conditional", "asked", "hedged", "desired"];

/** Rules that say something about a word, not about whether what is said is so. */
const local: ReadonlySet<string> = new Set(["negation.affix", "negation.exception"]);

/** Cues, and what they make of any place. Look-ups are prepared on first use. */
export class Statuses {
  readonly cues: readonly ScopeCue[];
  #changes: { readonly starts: readonly number[]; readonly kinds: readonly number[] } | undefined;
  #hulls: Hulls | undefined;

  constructor(cues: readonly ScopeCue[]) {
    this.cues = cues;
  }

  at(span: Span): Status {
    if (this.cues.length === 0) return "asserted";
    this.#changes ??= changesOf(this.cues);
    const { starts, kinds } = this.#changes;
    const first = kinds[lastAtMost(starts, span.start)] ?? 0;
    const both = first === 0 ? 0 : first & (kinds[lastAtMost(starts, Math.max(span.start, span.end - 1))] ?? 0);
    return both === 0 ? "asserted" : precedence[31 - Math.clz32(both & -both)]!;
  }

  over(span: Span): readonly ScopeCue[] {
    this.#hulls ??= new Hulls(this.cues);
    const last = Math.max(span.start, span.end - 1);
    return this.#hulls.around(span.start).filter(({ scope }) => holds(scope, span.start) && holds(scope, last));
  }
}

function holds(scope: readonly Span[], offset: number): boolean {
  return scope.some(({ start, end }) => start <= offset && offset < end);
}

/** Where the kinds of scope that hold change, and which they are from there on, as bits in the order of precedence. */
function changesOf(cues: readonly ScopeCue[]): { starts: number[]; kinds: number[] } {
  const edges: (readonly [offset: number, kind: number, step: number])[] = [];
  for (const { kind, cue, scope, rule } of cues) {
    if (local.has(rule)) continue;
    const code = precedence.indexOf(kind);
    for (const { start, end } of scope) {
      // What stands before the negator is what the sentence speaks of: in *sanctions do not work*, nobody denies sanctions.
      if (kind === "negated" && start < cue[0]!.start) continue;
      edges.push([start, code, 1], [end, code, -1]);
    }
  }
  edges.sort((a, b) => a[0] - b[0]);
  const starts: number[] = [];
  const kinds: number[] = [];
  const open = precedence.map(() => 0);
  let bits = 0;
  for (const [offset, code, step] of edges) {
    open[code]! += step;
    bits = open[code]! > 0 ? bits | (1 << code) : bits & ~(1 << code);
    if (starts.at(-1) === offset) kinds[kinds.length - 1] = bits;
    else {
      starts.push(offset);
      kinds.push(bits);
    }
  }
  return { starts, kinds };
}

/** The cues by where their scopes begin and end, gaps included. */
class Hulls {
  /** Places in the list of cues, by start of the scope. */
  readonly #order: readonly number[];
  readonly #starts: readonly number[];
  /** The greatest end of a scope so far. */
  readonly #reached: readonly number[];
  readonly #cues: readonly ScopeCue[];

  constructor(cues: readonly ScopeCue[]) {
    const startOf = (index: number): number => cues[index]!.scope[0]!.start;
    this.#cues = cues;
    this.#order = [...cues.keys()]
      .filter((index) => cues[index]!.scope.length > 0)
      .sort((a, b) => startOf(a) - startOf(b) || a - b);
    this.#starts = this.#order.map(startOf);
    let reached = 0;
    this.#reached = this.#order.map((index) => {
      reached = Math.max(reached, cues[index]!.scope.at(-1)!.end);
      return reached;
    });
  }

  /** The cues whose scope begins at or before an offset and may reach beyond it, in order of the list. */
  around(offset: number): ScopeCue[] {
    const found: number[] = [];
    for (let i = lastAtMost(this.#starts, offset); i >= 0 && this.#reached[i]! > offset; i--) found.push(this.#order[i]!);
    return found.sort((a, b) => a - b).map((index) => this.#cues[index]!);
  }
}
