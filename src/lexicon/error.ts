/** Where in a codebook something is; every part is left out where it does not apply. */
export interface Place {
  /** The file, as its reader named it. */
  readonly file?: string | undefined;
  readonly frame?: string | undefined;
  readonly category?: string | undefined;
  /** The index of the entry in its category, counted from 0; messages count from 1. */
  readonly entry?: number | undefined;
  /** The term string of that entry. */
  readonly term?: string | undefined;
  /** The field, inside what the parts above name: `source.licence`, `unless.any[1]`. */
  readonly field?: string | undefined;
}

/** One thing that is wrong with a codebook: where, what was found, what was expected, and the way out. */
export interface Problem extends Place {
  readonly found: string;
  readonly expected: string;
  readonly remedy?: string | undefined;
}

const listed = 20;

/**
 * A codebook that cannot be read or used. The message is one readable sentence a problem, for the first 20 of them; all are in
 * `problems`. `file`, `path`, `found`, `expected` and `remedy` are those of the first.
 */
export class LexiconError extends Error {
  override readonly name: string = "LexiconError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly [Problem, ...Problem[]]) {
    const shown = problems.slice(0, listed).map(describeProblem);
    if (problems.length > listed) shown.push(`… and ${problems.length - listed} more problems.`);
    super(shown.length === 1 ? shown[0] : `${problems.length} problems in the codebook:\n- ${shown.join("\n- ")}`);
    this.problems = problems;
  }

  get file(): string | undefined {
    return this.problems[0]?.file;
  }

  /** The ids and index that lead to the first problem: frame, category, entry. */
  get path(): readonly (string | number)[] {
    const { frame, category, entry } = this.problems[0] ?? {};
    return [frame, category, entry].filter((part) => part !== undefined);
  }

  get found(): string {
    return this.problems[0]?.found ?? "";
  }

  get expected(): string {
    return this.problems[0]?.expected ?? "";
  }

  get remedy(): string | undefined {
    return this.problems[0]?.remedy;
  }
}

/** A problem as a sentence: `coffee.json: frame “cost”, category “price”, entry 2 (“cup{”): found …, expected …. Remedy.` */
export function describeProblem(problem: Problem): string {
  const place: string[] = [];
  if (problem.frame !== undefined) place.push(`frame “${preview(problem.frame)}”`);
  if (problem.category !== undefined) place.push(`category “${preview(problem.category)}”`);
  if (problem.entry !== undefined) {
    place.push(`entry ${problem.entry + 1}${problem.term === undefined ? "" : ` (“${preview(problem.term)}”)`}`);
  }
  if (problem.field) place.push(`field “${preview(problem.field)}”`);
  const where = [problem.file ?? "codebook", place.join(", ")].filter(Boolean).join(": ");
  const remedy = problem.remedy ? ` ${problem.remedy}` : "";
  return `${where}: found ${problem.found}, expected ${problem.expected}.${remedy}`;
}

/** A string from somebody's file, cut to a length a message can bear, with control characters made visible. */
export function preview(text: string, length = 60): string {
  const cut = text.length > length ? `${text.slice(0, length)}…` : text;
  return cut.replace(/[\p{Cc}\p{Cs}]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
