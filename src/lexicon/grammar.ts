/**
 * A part of a term. `text` has its globs as {@link anyRun} and {@link anyOne}, and escapes resolved; `gap` is `~n`; `oneOf` is
 * `{a,b}`, or a named list, which knows its `count`; `optional` is `(a)`.
 */
export type Part =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "gap"; readonly words: number }
  | { readonly kind: "oneOf"; readonly options: readonly (readonly Part[])[]; readonly count?: number }
  | { readonly kind: "optional"; readonly body: readonly Part[] };

/** A parsed term: its parts, one after the other. */
export type Pattern = readonly Part[];

/** One way to spell out a term: stretches of text, and between them how many words a gap may have. */
export type Spelling = readonly (string | number)[];

/** What stands for `*` in a parsed term: a caseless Latin letter of inscriptions, so that the tokenizer takes a glob for a word. */
export const anyRun = "\ua7fe";
/** What stands for `?` in a parsed term. */
export const anyOne = "\ua7ff";

/** The longest term, in code units. */
export const longestTerm = 500;
/** The widest gap, in words. */
export const widestGap = 10;
/** How many sequences of words one term may stand for. */
export const mostSpellings = 1000;
const deepest = 10;

/** Characters that mean themselves wherever they stand. */
const plain = /[^\\*?~@{}(),\ua7fe\ua7ff]+/y;

/** What stands for `@name` in a term: one of the terms of that list. Throws a {@link GrammarError} where there is no such list. */
export type Resolve = (name: string, position: number) => Part;

/** For the remedy of an `@` that is no reference. */
export const literalAt = "For the character itself write “\\@”.";

/** A term that breaks the grammar. `position` counts code units from 0; −1 where the whole term is meant. */
export class GrammarError extends Error {
  override readonly name: string = "GrammarError";
  readonly position: number;
  readonly found: string;
  readonly expected: string;
  readonly remedy: string | undefined;

  constructor(position: number, found: string, expected: string, remedy?: string) {
    super(`found ${found}${position < 0 ? "" : ` at position ${position + 1}`}, expected ${expected}`);
    this.position = position;
    this.found = found;
    this.expected = expected;
    this.remedy = remedy;
  }
}

/**
 * Reads a term. Throws a {@link GrammarError} where it breaks the grammar, or stands for more than 1,000 sequences of words; a term
 * that is nothing but the name of a list may stand for more.
 *
 * `resolve` tells what `@name` stands for; without it no list is known.
 *
 *     parseTerm("{new,just} order")   // [oneOf [[text "new"], [text "just"]], text " order"]
 */
export function parseTerm(term: string, resolve: Resolve = noLists): Pattern {
  if (term.length > longestTerm) {
    throw new GrammarError(-1, `a term of ${term.length} characters`, `at most ${longestTerm}`, "Make it several terms.");
  }
  let at = 0;

  function parts(depth: number, open: number, close: string): Part[] {
    const result: Part[] = [];
    let text = "";
    const flush = (): void => {
      if (text) result.push({ kind: "text", text });
      text = "";
    };
    for (; at < term.length; at++) {
      const character = term[at]!;
      if (close.includes(character)) break;
      if (character === "\\") {
        at++;
        if (at === term.length)
          throw new GrammarError(at - 1, "“\\” at the end", "a character after it", "For a backslash write “\\\\”.");
        text += term[at];
      } else if (character === "*") text += text.endsWith(anyRun) ? "" : anyRun;
      else if (character === "?") text += anyOne;
      else if (character === anyRun || character === anyOne) {
        throw new GrammarError(at, `the letter “${character}”`, "another", "Terms use it for globs.");
      } else if (character === "~") {
        flush();
        result.push(gap());
      } else if (character === "@") {
        flush();
        result.push(reference());
      } else if (character === "," && close === ")") {
        throw new GrammarError(
          at,
          "“,” between “(” and “)”",
          "words that may be absent",
          "For alternatives write “({a,b})”, for the character itself “\\,”.",
        );
      } else if (character === "{" || character === "(") {
        if (depth === deepest) throw new GrammarError(at, "another bracket", `at most ${deepest} inside each other`);
        flush();
        result.push(character === "{" ? oneOf(depth) : optional(depth));
      } else if (character === "}" || character === ")") {
        throw new GrammarError(
          at,
          `“${character}”`,
          `a “${character === "}" ? "{" : "("}” before it`,
          `For the character itself write “\\${character}”.`,
        );
      } else {
        plain.lastIndex = at;
        const run = plain.exec(term)?.[0] ?? character;
        text += run;
        at += run.length - 1;
      }
    }
    flush();
    if (close && at === term.length) {
      const bracket = term[open]!;
      throw new GrammarError(
        at,
        "the end of the term",
        `“${bracket === "{" ? "}" : ")"}” to close the “${bracket}” at position ${open + 1}`,
      );
    }
    return result;
  }

  function oneOf(depth: number): Part {
    const open = at;
    const options: Part[][] = [];
    do {
      at++;
      const option = parts(depth + 1, open, ",}");
      if (isBlank(option))
        throw new GrammarError(at, "an empty alternative", "words", "For words that may be absent write “(words)”.");
      options.push(option);
    } while (term[at] === ",");
    return { kind: "oneOf", options };
  }

  function optional(depth: number): Part {
    const open = at++;
    const body = parts(depth + 1, open, ")");
    if (isBlank(body)) throw new GrammarError(at, "empty brackets", "words between them");
    return { kind: "optional", body };
  }

  function reference(): Part {
    const from = at;
    const name = /^[a-z][A-Za-z0-9]*/.exec(term.slice(at + 1))?.[0];
    if (name === undefined) throw new GrammarError(from, "“@”", "the name of a list after it", literalAt);
    at += name.length;
    if (/[\p{L}\p{N}_*?})@]$/u.test(term.slice(0, from)) || /^[\p{L}\p{N}_*?{(@\\]/u.test(term.slice(at + 1)))
      throw new GrammarError(from, `“@${name}” as a part of a word`, "the name of a list as a word of its own", literalAt);
    return resolve(name, from);
  }

  function gap(): Part {
    const digits = /^~(\d{1,4})(?=[\s,{}()~-]|$)/.exec(term.slice(at, at + 6))?.[1];
    const words = Number(digits);
    if (digits === undefined || words < 1 || words > widestGap) {
      const found = digits === undefined ? "“~”" : `“~${digits}”`;
      throw new GrammarError(
        at,
        found,
        `“~” and a number from 1 to ${widestGap}, with a space after it`,
        "For the character itself write “\\~”.",
      );
    }
    at += digits.length;
    return { kind: "gap", words };
  }

  const pattern = parts(0, 0, "");
  if (isBlank(pattern)) throw new GrammarError(-1, "an empty term", "a word");
  const count = countSpellings(pattern);
  if (count > mostSpellings && !/^\s*@[A-Za-z0-9]+\s*$/.test(term)) {
    throw new GrammarError(
      -1,
      `a term that stands for ${count < 1e15 ? count : "very many"} sequences of words`,
      `at most ${mostSpellings}`,
      "Make it several terms, or use globs.",
    );
  }
  return pattern;
}

function noLists(name: string, position: number): never {
  throw new GrammarError(position, `“@${name}”`, "no name of a list", literalAt);
}

function isBlank(parts: Pattern): boolean {
  return parts.every((part) => part.kind === "text" && part.text.trim() === "");
}

/** How many sequences of words a pattern stands for. */
export function countSpellings(pattern: Pattern): number {
  let count = 1;
  for (const part of pattern) {
    if (part.kind === "oneOf") count *= part.count ?? countAll(part.options);
    else if (part.kind === "optional") count *= 1 + countSpellings(part.body);
  }
  return count;
}

/** How many sequences of words alternatives stand for together. */
export function countAll(options: readonly Pattern[]): number {
  return options.reduce((sum, option) => sum + countSpellings(option), 0);
}

/** All ways to spell out a pattern, without its braces and brackets, in the order in which it names them. */
export function spellings(pattern: Pattern): Spelling[] {
  let results: Spelling[] = [[]];
  for (const part of pattern) {
    const continuations = continuationsOf(part);
    results = results.flatMap((start) => continuations.map((rest) => joined(start, rest)));
  }
  return results;
}

function continuationsOf(part: Part): Spelling[] {
  switch (part.kind) {
    case "text":
      return [[part.text]];
    case "gap":
      return [[part.words]];
    case "oneOf":
      return part.options.flatMap(spellings);
    case "optional":
      return [...spellings(part.body), []];
  }
}

function joined(start: Spelling, rest: Spelling): Spelling {
  const last = start.at(-1);
  const first = rest[0];
  return typeof last === "string" && typeof first === "string"
    ? [...start.slice(0, -1), last + first, ...rest.slice(1)]
    : [...start, ...rest];
}
