import { anyOne, anyRun } from "./grammar.js";

/** Whether a word of a parsed term has a glob in it. */
export function hasGlob(word: string): boolean {
  return word.includes(anyRun) || word.includes(anyOne);
}

/**
 * Whether a word matches the word of a term, letter by letter, globs included. Only the last run is ever tried again, so the time is
 * at most the product of the two lengths. A glob in `text` is matched by a run only, so that one glob can be asked whether it
 * includes another.
 */
export function globMatches(word: string, text: string): boolean {
  let w = 0;
  let t = 0;
  let runAt = -1;
  let runText = 0;
  while (t < text.length) {
    const expected = word[w];
    if (expected === anyRun) {
      runAt = w++;
      runText = t;
    } else if (expected === anyOne && text[t] !== anyRun) {
      w++;
      t += text.codePointAt(t)! > 0xffff ? 2 : 1;
    } else if (expected !== undefined && expected === text[t]) {
      w++;
      t++;
    } else if (runAt >= 0) {
      w = runAt + 1;
      t = ++runText;
    } else return false;
  }
  while (word[w] === anyRun) w++;
  return w === word.length;
}

interface Node {
  next: Map<number, Node> | undefined;
  /** The symbol of the glob that is this path and then any run. */
  symbol: number;
  /** Globs that have this path at their literal end and more than a run beyond it. */
  rest: { readonly word: string; readonly symbol: number }[] | undefined;
}

function node(): Node {
  return { next: undefined, symbol: -1, rest: undefined };
}

/**
 * The distinct words of a lexicon, globs among them, numbered from 0: its symbols. Which of them match a given word is found by one
 * look into a map and one walk down two tries, of literal beginnings and of literal endings.
 */
export class WordPatterns {
  readonly #symbols = new Map<string, number>();
  readonly #beginnings: Node = node();
  readonly #endings: Node = node();

  get size(): number {
    return this.#symbols.size;
  }

  /** The symbol of a word, new if need be. */
  add(word: string): number {
    const known = this.#symbols.get(word);
    if (known !== undefined) return known;
    const symbol = this.#symbols.size;
    this.#symbols.set(word, symbol);
    if (hasGlob(word)) this.#addGlob(word, symbol);
    return symbol;
  }

  #addGlob(word: string, symbol: number): void {
    let head = 0;
    while (!isGlob(word[head])) head++;
    let tail = word.length;
    while (!isGlob(word[tail - 1])) tail--;
    let at = head > 0 ? this.#beginnings : this.#endings;
    if (head > 0) for (let i = 0; i < head; i++) at = child(at, word.charCodeAt(i));
    else for (let i = word.length - 1; i >= tail; i--) at = child(at, word.charCodeAt(i));
    const simple = head > 0 ? head === word.length - 1 && word[head] === anyRun : tail === 1 && word[0] === anyRun;
    if (simple) at.symbol = symbol;
    else {
      at.rest ??= [];
      at.rest.push({ word, symbol });
    }
  }

  /** The symbols that match a word, ascending. What has no letter or digit is matched by itself only, not by a glob. */
  match(word: string): number[] {
    const found: number[] = [];
    const exact = this.#symbols.get(word);
    if (exact !== undefined) found.push(exact);
    if (!/[\p{L}\p{N}\p{M}]/u.test(word)) return found;
    let at: Node | undefined = this.#beginnings;
    for (let i = 0; i < word.length && at; i++) {
      at = at.next?.get(word.charCodeAt(i));
      if (at) collect(at, word, found);
    }
    at = this.#endings;
    collect(at, word, found);
    for (let i = word.length - 1; i >= 0 && at; i--) {
      at = at.next?.get(word.charCodeAt(i));
      if (at) collect(at, word, found);
    }
    return found.length < 2 ? found : [...new Set(found)].sort((a, b) => a - b);
  }
}

function isGlob(character: string | undefined): boolean {
  return character === anyRun || character === anyOne;
}

function child(parent: Node, code: number): Node {
  parent.next ??= new Map();
  let found = parent.next.get(code);
  if (!found) {
    found = node();
    parent.next.set(code, found);
  }
  return found;
}

function collect(at: Node, word: string, found: number[]): void {
  if (at.symbol >= 0) found.push(at.symbol);
  if (at.rest) for (const glob of at.rest) if (globMatches(glob.word, word)) found.push(glob.symbol);
}
