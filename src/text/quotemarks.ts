import { Class, classOf } from "./characters.js";
import type { Quotation } from "./quotations.js";
import type { Segments } from "./segments.js";
import { isWordKind, Kind } from "./token.js";
import { opensAfter, type Scan } from "./tokenize.js";

type Marks = Quotation["marks"];
type Role = "open" | "close" | "closeOrPossessive" | "either" | "apostrophe";

/** A quotation in the making. */
interface Draft {
  readonly open: number;
  readonly marks: Marks;
  /** Its place among the drafts, fixed when it opens so that outer ones come first. */
  readonly index: number;
  readonly parent: number;
  /** The token that closes it; −1 while nothing does. */
  close: number;
  fate: "quotation" | "unclosed" | "continues" | "dropped";
}

/** Quotations inside quotations are followed this deep; marks beyond are left as they look. */
const deepest = 8;

/**
 * Pairs the quotation marks of a text, paragraph by paragraph, and tells them from apostrophes and primes. Corrects the kinds of
 * the marks in the token columns. A quotation that is still open when the next paragraph begins with a mark of the same kind
 * continues there; any other open one ends with its paragraph and is flagged. Never fails, whatever the marks; linear.
 */
export function pairQuotationMarks(text: string, scan: Scan, paragraphs: Segments): Quotation[] {
  const { marks } = scan;
  const pairing = new Pairing(text, scan);
  for (let paragraph = 0, at = 0; paragraph < paragraphs.length && at < marks.length; paragraph++) {
    const endToken = paragraphs.endToken[paragraph]!;
    let until = at;
    while (until < marks.length && marks[until]! < endToken) until++;
    if (until > at)
      pairing.paragraph(
        marks.subarray(at, until),
        paragraphs.firstToken[paragraph + 1] === marks[until] ? marks[until] : undefined,
      );
    at = until;
  }
  return finish(scan, paragraphs, pairing.drafts);
}

class Pairing {
  readonly drafts: Draft[] = [];
  readonly #text: string;
  readonly #scan: Scan;
  /** The quotations that are open, outermost first. */
  #stack: Draft[] = [];
  #open: Record<Marks, number> = { double: 0, single: 0, angle: 0 };
  /** How many marks that can only close a single quotation are still to come in the paragraph. */
  #singleCloses = 0;

  constructor(text: string, scan: Scan) {
    this.#text = text;
    this.#scan = scan;
  }

  /** Pairs the marks of one paragraph; `next` is the mark with which the next one begins, if it does. */
  paragraph(marks: Int32Array, next: number | undefined): void {
    const { tokens } = this.#scan;
    this.#stack = [];
    this.#open = { double: 0, single: 0, angle: 0 };
    this.#singleCloses = 0;
    for (const token of marks) if (this.#closesSingle(token)) this.#singleCloses++;
    for (const token of marks) {
      if (this.#closesSingle(token)) this.#singleCloses--;
      const marks = marksOf(this.#text, this.#scan, token);
      const role = this.#decide(token, marks);
      tokens.kind[token] = role === "open" ? Kind.quoteOpen : role === "close" ? Kind.quoteClose : Kind.apostrophe;
      if (role === "open") this.#push(token, marks);
      else if (role === "close") this.#pop(token, marks);
    }
    for (const draft of this.#stack) this.#leave(draft, next);
  }

  #closesSingle(token: number): boolean {
    return marksOf(this.#text, this.#scan, token) === "single" && roleOf(this.#text, this.#scan, token) === "close";
  }

  /** What a mark is, from what it looks like and what is open. */
  #decide(token: number, marks: Marks): "open" | "close" | "apostrophe" {
    const role = roleOf(this.#text, this.#scan, token);
    const open = this.#open;
    if (role === "apostrophe") return role;
    if (role === "closeOrPossessive") return open.single > 0 && this.#singleCloses === 0 ? "close" : "apostrophe";
    if (role === "either") return open[marks] > 0 ? "close" : "open";
    // German and Polish close with the mark that opens in English.
    const top = this.#stack.at(-1);
    if (role === "open") return top && this.#mark(token) === "“" && this.#mark(top.open) === "„" ? "close" : "open";
    if (open[marks] === 0 && isPrime(this.#text, this.#scan, token)) return "apostrophe";
    if (marks !== "single" || top?.marks === "single") return "close";
    return this.#stack.length > 0 || isAfterWord(this.#text, this.#scan, token) ? "apostrophe" : "close";
  }

  #mark(token: number): string {
    return this.#text[this.#scan.tokens.start[token]!]!;
  }

  #push(open: number, marks: Marks): void {
    if (this.#stack.length >= deepest) return;
    const parent = this.#stack.at(-1)?.index ?? -1;
    const draft: Draft = { open, marks, index: this.drafts.length, parent, close: -1, fate: "quotation" };
    this.drafts.push(draft);
    this.#stack.push(draft);
    this.#open[marks]++;
  }

  /** Closes the innermost quotation with these marks; what is open inside it has no end and is dropped. */
  #pop(close: number, marks: Marks): void {
    while (this.#open[marks] > 0) {
      const draft = this.#stack.pop()!;
      this.#open[draft.marks]--;
      if (draft.marks === marks) {
        draft.close = close;
        return;
      }
      draft.fate = "dropped";
    }
  }

  /** What becomes of a quotation that is open at the end of its paragraph. */
  #leave(draft: Draft, next: number | undefined): void {
    const goesOn =
      next !== undefined &&
      marksOf(this.#text, this.#scan, next) === draft.marks &&
      roleOf(this.#text, this.#scan, next) !== "close";
    if (goesOn) draft.fate = "continues";
    else if (draft.marks !== "single" && draft.parent < 0) draft.fate = "unclosed";
    else {
      draft.fate = "dropped";
      if (draft.marks === "single") this.#scan.tokens.kind[draft.open] = Kind.apostrophe;
    }
  }
}

/** The drafts as quotations; those that were dropped or hold nothing are left out, and parents renumbered. */
function finish(scan: Scan, paragraphs: Segments, drafts: readonly Draft[]): Quotation[] {
  const { tokens } = scan;
  /** For each draft the quotation it became, or the one around it. */
  const place = new Int32Array(drafts.length);
  const result: Quotation[] = [];
  for (const { open, close, marks, index, parent, fate } of drafts) {
    const around = parent < 0 ? -1 : place[parent]!;
    const last = (close < 0 ? paragraphs.endToken[paragraphs.ofToken(open)]! : close) - 1;
    if (fate === "dropped" || last <= open) {
      place[index] = around;
      continue;
    }
    let words = 0;
    for (let token = open + 1; token <= last; token++) if (isWordKind(tokens.kind[token]!)) words++;
    place[index] = result.length;
    result.push({
      start: tokens.start[open]!,
      end: tokens.end[close < 0 ? last : close]!,
      inner: { start: tokens.start[open + 1]!, end: tokens.end[last]! },
      depth: around < 0 ? 0 : result[around]!.depth + 1,
      parent: around,
      marks,
      words,
      unclosed: fate === "unclosed",
      continues: fate === "continues",
    });
  }
  return result;
}

function marksOf(text: string, scan: Scan, token: number): Marks {
  const start = scan.tokens.start[token]!;
  if (scan.tokens.end[token]! - start === 2) return "double";
  const mark = text[start]!;
  if ("«»‹›".includes(mark)) return "angle";
  return '"“”„‟'.includes(mark) ? "double" : "single";
}

function isAfterWord(text: string, scan: Scan, token: number): boolean {
  const start = scan.tokens.start[token]!;
  return start > 0 && classOf(text.charCodeAt(start - 1)) === Class.letter;
}

function isPrime(text: string, scan: Scan, token: number): boolean {
  const start = scan.tokens.start[token]!;
  return "\"'".includes(text[start]!) && start > 0 && classOf(text.charCodeAt(start - 1)) === Class.digit;
}

/** What a mark looks like from the characters beside it. */
function roleOf(text: string, scan: Scan, token: number): Role {
  const start = scan.tokens.start[token]!;
  const end = scan.tokens.end[token]!;
  const mark = text[start]!;
  const spaceBefore = start === 0 || isSpace(text, start - 1);
  const spaceAfter = end >= text.length || isSpace(text, end);
  if ("”»›".includes(mark)) return "close";
  if ("“„‟«‹‚".includes(mark)) return "open";
  if (mark === "`") return spaceAfter ? "close" : "open";
  if (mark === "‘" || mark === "‛") return spaceAfter && !spaceBefore ? "close" : "open";
  const opensHere = (spaceBefore || opensAfter(text[start - 1]!) || (start > 0 && "\"'".includes(text[start - 1]!))) && !spaceAfter;
  const closesHere = !spaceBefore && (spaceAfter || isClosing(text, end));
  if (mark === '"' || end - start === 2) {
    if (opensHere && !closesHere) return "open";
    if (closesHere && !opensHere) return "close";
    return end - start === 2 ? "close" : "either";
  }
  const before = start > 0 ? text[start - 1]! : " ";
  if (spaceBefore && spaceAfter) return mark === "'" ? "either" : "apostrophe";
  if (/[sSzZxX]/.test(before) && (spaceAfter || isClosing(text, end))) return "closeOrPossessive";
  if (opensHere && !closesHere) return mark === "’" ? "apostrophe" : "open";
  if (closesHere) return "close";
  return "apostrophe";
}

function isSpace(text: string, at: number): boolean {
  const kind = classOf(text.charCodeAt(at));
  return kind === Class.space || kind === Class.newline;
}

function isClosing(text: string, at: number): boolean {
  const kind = classOf(text.charCodeAt(at));
  return (
    kind === Class.quote ||
    kind === Class.dash ||
    (kind === Class.punctuation && !"([{@#".includes(text[at]!)) ||
    kind === Class.hyphen
  );
}
