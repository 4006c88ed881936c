import { Class, classOf } from "./characters.js";
import type { Quotation } from "./quotations.js";
import type { Segments } from "./segments.js";
import { isWordKind, Kind } from "./token.js";
import { opensAfter, type Scan } from "./tokenize.js";

type Marks = Quotation["marks"];
type Role = "open" | "close" | "closeOrPossessive" | "either" | "apostrophe";

interface Opener {
  readonly token: number;
  readonly marks: Marks;
  /** Its place among the quotations, fixed when it opens so that outer ones come first. */
  readonly index: number;
}

interface Draft {
  open: number;
  close: number;
  parent: number;
  depth: number;
  marks: Marks;
  unclosed: boolean;
  continues: boolean;
}

/** Quotations inside quotations are followed this deep; marks beyond are left as they look. */
const deepest = 8;

/**
 * Pairs the quotation marks of a text, paragraph by paragraph, and tells them from apostrophes and primes. Corrects the kinds of
 * the marks in the token columns. A quotation that is still open when the next paragraph begins with a mark of the same kind
 * continues there; any other open one ends with its paragraph and is flagged. Never fails, whatever the marks; linear.
 */
export function pairQuotationMarks(text: string, scan: Scan, paragraphs: Segments): Quotation[] {
  const { tokens, marks } = scan;
  const drafts: Draft[] = [];
  let carried: Marks[] = [];
  let at = 0;
  for (let paragraph = 0; paragraph < paragraphs.length && at < marks.length; paragraph++) {
    const endToken = paragraphs.endToken[paragraph]!;
    if (marks[at]! >= endToken) {
      carried = [];
      continue;
    }
    let until = at;
    let singleCloses = 0;
    for (; until < marks.length && marks[until]! < endToken; until++)
      if (roleOf(text, scan, marks[until]!) === "close" && marksOf(text, scan, marks[until]!) === "single") singleCloses++;
    const stack: Opener[] = [];
    const open: Record<Marks, number> = { double: 0, single: 0, angle: 0 };
    for (; at < until; at++) {
      const token = marks[at]!;
      const kind = marksOf(text, scan, token);
      let role = roleOf(text, scan, token);
      if (role === "close" && kind === "single") singleCloses--;
      if (role === "closeOrPossessive") role = open.single > 0 && singleCloses === 0 ? "close" : "apostrophe";
      if (role === "either") role = open[kind] > 0 ? "close" : "open";
      if (role === "open" && text[tokens.start[token]!] === "“" && open.double > 0 && isLowOpen(text, scan, stack)) role = "close";
      if (role === "close" && open[kind] === 0) role = isPrime(text, scan, token) ? "apostrophe" : role;
      if (role === "close" && kind === "single" && stack.at(-1)?.marks !== "single") {
        tokens.kind[token] =
          open.single > 0 || open.double > 0 || isAfterWord(text, scan, token) ? Kind.apostrophe : Kind.quoteClose;
        continue;
      }
      if (role === "apostrophe") tokens.kind[token] = Kind.apostrophe;
      else if (role === "open") {
        tokens.kind[token] = Kind.quoteOpen;
        if (stack.length >= deepest) continue;
        const parent = stack.at(-1)?.index ?? -1;
        stack.push({ token, marks: kind, index: drafts.length });
        open[kind]++;
        drafts.push({ open: token, close: -1, parent, depth: stack.length - 1, marks: kind, unclosed: false, continues: false });
      } else {
        tokens.kind[token] = Kind.quoteClose;
        if (open[kind] === 0) continue;
        for (;;) {
          const opener = stack.pop()!;
          open[opener.marks]--;
          const draft = drafts[opener.index]!;
          draft.close = token;
          if (opener.marks === kind) break;
          draft.close = -2;
        }
      }
    }
    const next = paragraph + 1 < paragraphs.length ? paragraphs.firstToken[paragraph + 1]! : -1;
    const nextMarks = next >= 0 && marks[at] === next ? marksOf(text, scan, next) : undefined;
    carried = [];
    for (const opener of stack) {
      const draft = drafts[opener.index]!;
      if (nextMarks === opener.marks && roleOf(text, scan, next) !== "close") {
        draft.continues = true;
        carried.push(opener.marks);
      } else if (opener.marks === "single" || draft.depth > 0) draft.close = -2;
      else draft.unclosed = true;
      if (draft.close !== -2) draft.close = -1;
      if (draft.close === -2 && opener.marks === "single") tokens.kind[opener.token] = Kind.apostrophe;
    }
  }
  return finish(scan, paragraphs, drafts);
}

/** The drafts as quotations; those that were dropped or hold nothing are left out, and parents renumbered. */
function finish(scan: Scan, paragraphs: Segments, drafts: readonly Draft[]): Quotation[] {
  const { tokens } = scan;
  const place = new Int32Array(drafts.length).fill(-1);
  const result: Quotation[] = [];
  drafts.forEach((draft, index) => {
    const { open } = draft;
    if (draft.close === -2) {
      place[index] = draft.parent < 0 ? -1 : place[draft.parent]!;
      return;
    }
    const isOpen = draft.close < 0;
    const last = isOpen ? paragraphs.endToken[paragraphs.ofToken(open)]! - 1 : draft.close - 1;
    if (last <= open) {
      place[index] = draft.parent < 0 ? -1 : place[draft.parent]!;
      return;
    }
    let words = 0;
    for (let token = open + 1; token <= last; token++) if (isWordKind(tokens.kind[token]!)) words++;
    const parent = draft.parent < 0 ? -1 : place[draft.parent]!;
    place[index] = result.length;
    result.push({
      start: tokens.start[open]!,
      end: isOpen ? tokens.end[last]! : tokens.end[draft.close]!,
      inner: { start: tokens.start[open + 1]!, end: tokens.end[last]! },
      depth: parent < 0 ? 0 : result[parent]!.depth + 1,
      parent,
      marks: draft.marks,
      words,
      unclosed: draft.unclosed,
      continues: draft.continues,
    });
  });
  return result;
}

function marksOf(text: string, scan: Scan, token: number): Marks {
  const start = scan.tokens.start[token]!;
  if (scan.tokens.end[token]! - start === 2) return "double";
  const mark = text[start]!;
  if ("«»‹›".includes(mark)) return "angle";
  return '"“”„‟'.includes(mark) ? "double" : "single";
}

function isLowOpen(text: string, scan: Scan, stack: readonly Opener[]): boolean {
  const top = stack.at(-1);
  return top !== undefined && text[scan.tokens.start[top.token]!] === "„";
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
