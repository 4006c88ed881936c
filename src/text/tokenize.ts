import { Class, classOf, classOfAstral, fold } from "./characters.js";
import { borrow, giveBack, Integers, type TokenColumns } from "./columns.js";
import { Abbreviation, type English, english } from "./english.js";
import { Flag, Kind, type Tokens } from "./token.js";
import { hashSeed, mix, type Vocabulary } from "./vocabulary.js";

/** What one pass over a text finds: its tokens, and the few places that later passes decide about. */
export interface Scan {
  readonly tokens: Tokens;
  /** Tokens before which a line begins, the first token left out, and how many line breaks stand there. */
  readonly lines: Int32Array;
  readonly lineBreaks: Int32Array;
  /** Tokens that are quotation marks or may be apostrophes. */
  readonly marks: Int32Array;
  /** Tokens that may end a sentence: full stops, question and exclamation marks, ellipses, abbreviations. */
  readonly stops: Int32Array;
  readonly words: number;
}

const quoteOpen = "“„‟«‹‘‚‛";
const brackets = "([{";

/**
 * The tokens of `text`: words as Universal Dependencies counts them for English. Clitics are tokens (*do* + *n't*, *Russia* + *'s*),
 * compounds are split at their hyphens (*US* + *-* + *led*) but not after a prefix (*anti-Western*), abbreviations keep their stop.
 * One pass, linear in the length of any text.
 */
export function tokenize(text: string, vocabulary: Vocabulary): Scan {
  return new Scanner(text, vocabulary).run();
}

/** What the scanner remembers of a vocabulary, so that it need not ask again. */
class Lookup {
  /** The type of the token that is this one code unit; −1 when not known yet. */
  readonly single: Int32Array = new Int32Array(65536).fill(-1);
  /** Per type: 1 when nothing special is known about the word, 2 when it is a contraction to split, 0 when nobody has looked yet. */
  special: Uint8Array = new Uint8Array(4096);
  readonly not: number;
  readonly possessive: number;

  constructor(vocabulary: Vocabulary) {
    this.not = vocabulary.intern("not");
    this.possessive = vocabulary.intern("'s");
  }

  /** Makes room for this type in {@link special}. */
  grow(type: number): void {
    const larger = new Uint8Array(type * 2);
    larger.set(this.special);
    this.special = larger;
  }
}

const lookups = new WeakMap<Vocabulary, Lookup>();

function lookupOf(vocabulary: Vocabulary): Lookup {
  let lookup = lookups.get(vocabulary);
  if (!lookup) {
    lookup = new Lookup(vocabulary);
    lookups.set(vocabulary, lookup);
  }
  return lookup;
}

class Scanner {
  readonly #text: string;
  readonly #vocabulary: Vocabulary;
  readonly #english: English = english();
  readonly #out: TokenColumns = borrow();
  readonly #lines = new Integers();
  readonly #lineBreaks = new Integers();
  readonly #marks = new Integers();
  readonly #stops = new Integers();
  readonly #lookup: Lookup;
  #words = 0;
  /** How many line breaks stand before the next token. */
  #breaks = 0;
  /** No address begins before this offset: what stands there has been looked at. */
  #addressTried = 0;
  /** The flags of the next token that come from what stands before it. */
  #before = Flag.spaced | Flag.lineStart;

  constructor(text: string, vocabulary: Vocabulary) {
    this.#text = text;
    this.#vocabulary = vocabulary;
    this.#lookup = lookupOf(vocabulary);
  }

  run(): Scan {
    const text = this.#text;
    const { length } = text;
    let i = 0;
    while (i < length) {
      const code = text.charCodeAt(i);
      const kind = classOf(code);
      if (kind === Class.space) {
        this.#before |= Flag.spaced;
        i++;
        continue;
      }
      if (kind === Class.newline) {
        this.#before |= Flag.spaced | Flag.lineStart;
        this.#breaks++;
        i += code === 13 && text.charCodeAt(i + 1) === 10 ? 2 : 1;
        continue;
      }
      if (kind === Class.letter) i = this.#word(i);
      else if (kind === Class.digit) i = this.#number(i);
      else i = this.#other(i, code, kind);
    }
    const tokens = this.#out.copy();
    giveBack(this.#out);
    return {
      tokens,
      lines: this.#lines.done(),
      lineBreaks: this.#lineBreaks.done(),
      marks: this.#marks.done(),
      stops: this.#stops.done(),
      words: this.#words,
    };
  }

  #push(start: number, end: number, type: number, kind: number, flags: number): void {
    if (this.#breaks > 0) this.#line();
    this.#out.push(start, end, type, kind, flags | this.#before);
    this.#before = 0;
    if (kind <= Kind.clitic) this.#words++;
  }

  /** Notes that the token about to be written begins a line. */
  #line(): void {
    if (this.#out.length > 0) {
      this.#lines.push(this.#out.length);
      this.#lineBreaks.push(this.#breaks);
    }
    this.#breaks = 0;
  }

  /** A token whose norm is its own text. */
  #pushText(start: number, end: number, kind: number): number {
    let type: number;
    const code = this.#text.charCodeAt(start);
    if (end === start + 1) {
      type = this.#lookup.single[code]!;
      if (type < 0) {
        type = this.#vocabulary.intern(normOf(this.#text[start]!));
        this.#lookup.single[code] = type;
      }
    } else type = this.#vocabulary.intern(normOf(this.#text.slice(start, end)));
    this.#push(start, end, type, kind, 0);
    return end;
  }

  #is(at: number, kind: number): boolean {
    return at < this.#text.length && classOf(this.#text.charCodeAt(at)) === kind;
  }

  #isLetterOrDigit(at: number): boolean {
    if (at >= this.#text.length) return false;
    const kind = classOf(this.#text.charCodeAt(at));
    return kind === Class.letter || kind === Class.digit;
  }

  /** Where the letters, digits and marks from `at` end. */
  #runEnd(at: number): number {
    const text = this.#text;
    let end = at;
    while (end < text.length) {
      const code = text.charCodeAt(end);
      if (code < 128) {
        if (fold[code] === 0) break;
        end++;
        continue;
      }
      const kind = classOf(code);
      if (kind === Class.letter || kind === Class.digit || kind === Class.mark) end++;
      else if (kind === Class.highSurrogate && isAstralLetter(text.codePointAt(end)!)) end += 2;
      else break;
    }
    return end;
  }

  #word(start: number): number {
    const text = this.#text;
    const { length } = text;
    let end = start;
    let hash = hashSeed;
    let capitals = 0;
    let code = 0;
    while (end < length) {
      code = text.charCodeAt(end);
      if (code >= 128) break;
      const folded = fold[code]!;
      if (folded === 0) break;
      if (folded !== code) capitals++;
      hash = mix(hash, folded);
      end++;
    }
    if (end < length) {
      if (code >= 128) {
        const kind = classOf(code);
        if (kind === Class.letter || kind === Class.digit || kind === Class.mark || kind === Class.highSurrogate) {
          const longer = this.#runEnd(end);
          if (longer > end) return this.#joined(start, longer);
        }
      }
      if (code !== 32 && code !== 44) {
        const joinedEnd = this.#joinedEnd(start, end);
        if (joinedEnd > end) return this.#joined(start, joinedEnd);
        if (joinedEnd < 0) return -joinedEnd;
      }
    }
    const type = this.#vocabulary.internFolded(text, start, end, hash);
    const flags = asciiCase(text, start, end, capitals);
    const lookup = this.#lookup;
    if (type >= lookup.special.length) lookup.grow(type);
    if (lookup.special[type] !== 1) {
      if (lookup.special[type] === 0) lookup.special[type] = this.#english.contractions.has(this.#vocabulary.norm(type)) ? 2 : 1;
      if (lookup.special[type] === 2) return this.#contraction(start, end, flags);
    }
    this.#push(start, end, type, Kind.word, flags);
    return end;
  }

  /** *cannot* → *can* + *not*. */
  #contraction(start: number, end: number, flags: number): number {
    const [at, first, second] = this.#english.contractions.get(this.#text.slice(start, end).toLowerCase())!;
    this.#push(start, start + at, this.#vocabulary.intern(first), Kind.word, flags);
    this.#push(start + at, end, this.#vocabulary.intern(second), second === "not" ? Kind.clitic : Kind.word, flags & Flag.upper);
    return end;
  }

  /**
   * Where a word whose letters end at `end` really ends: further on for *O'Neill*, *U.S.*, *Mr.*, *anti-war*, *AT&T*, addresses.
   * Negative when tokens have been written up to there already (clitics and addresses).
   */
  #joinedEnd(start: number, end: number): number {
    const text = this.#text;
    const code = text.charCodeAt(end);
    const next = end + 1 < text.length ? text.charCodeAt(end + 1) : 0;
    switch (code) {
      case 0x2e: // .
        return this.#afterDot(start, end);
      case 0x27: // '
      case 0x2019: // ’
      case 0x2bc:
        return this.#afterApostrophe(start, end);
      case 0x2d: // -
      case 0x2010:
      case 0x2011: {
        if (!this.#is(end + 1, Class.letter)) return end;
        const head = text.slice(start, end).toLowerCase();
        if (this.#english.prefixes.has(head)) return this.#wordEnd(end + 1);
        const tail = this.#runEnd(end + 1);
        return tail - start < 12 && this.#english.interjections.has(text.slice(start, tail).toLowerCase()) ? tail : end;
      }
      case 0x26: // &
        if (isUpper(text, start, end) && next >= 65 && next <= 90) {
          const tail = this.#runEnd(end + 1);
          return isUpper(text, end + 1, tail) ? tail : end;
        }
        return end;
      case 0x5f: // _
        return this.#isLetterOrDigit(end + 1) ? this.#wordEnd(end + 1) : end;
      case 0x40: // @
      case 0x3a: // :
      case 0x2f: {
        const address = this.#address(start, end);
        return address > 0 ? -address : end;
      }
      default:
        return end;
    }
  }

  /** Where the word that goes on at `at`, after a prefix or an underscore, ends. */
  #wordEnd(at: number): number {
    const text = this.#text;
    let end = this.#runEnd(at);
    while (end > at && text.charCodeAt(end) === 0x5f && this.#isLetterOrDigit(end + 1)) end = this.#runEnd(end + 1);
    return end;
  }

  #afterApostrophe(start: number, end: number): number {
    const text = this.#text;
    if (!this.#is(end + 1, Class.letter)) return end;
    const tailEnd = this.#runEnd(end + 1);
    if (tailEnd === end + 2 && text.charCodeAt(end + 1) === 0x73) {
      this.#plain(start, end);
      this.#push(end, tailEnd, this.#lookup.possessive, Kind.clitic, 0);
      return -tailEnd;
    }
    const tailLength = tailEnd - end - 1;
    if (tailLength <= 2) {
      const tail = text.slice(end + 1, tailEnd).toLowerCase();
      if (tail === "t" && end - start > 1 && (text.charCodeAt(end - 1) | 32) === 0x6e) {
        const stem = text.slice(start, end - 1);
        const verb = normOf(stem);
        this.#push(
          start,
          end - 1,
          this.#vocabulary.intern(this.#english.contractedVerbs.get(verb) ?? verb),
          Kind.word,
          caseOf(stem),
        );
        this.#push(end - 1, tailEnd, this.#lookup.not, Kind.clitic, 0);
        return -tailEnd;
      }
      const clitic = this.#english.clitics.get(tail);
      if (clitic !== undefined) {
        this.#plain(start, end);
        return -this.#clitic(end, tailEnd, clitic);
      }
    }
    return tailEnd;
  }

  #clitic(start: number, end: number, norm: string): number {
    this.#push(start, end, this.#vocabulary.intern(norm), Kind.clitic, 0);
    return end;
  }

  /** Letters, a full stop at `end`: an initialism, an abbreviation, an address, or a word at the end of a sentence. */
  #afterDot(start: number, end: number): number {
    const text = this.#text;
    const nextIsLetter = this.#isLetterOrDigit(end + 1);
    if (end - start === 1) {
      if (nextIsLetter && this.#is(end + 1, Class.letter)) {
        let at = end + 1;
        while (this.#is(at, Class.letter) && text.charCodeAt(at + 1) === 0x2e) at += 2;
        if (at > end + 1) {
          if (!this.#isLetterOrDigit(at)) return -this.#abbreviation(start, at);
          if (this.#runEnd(at) === at + 1) return -this.#abbreviation(start, at + 1);
        } else if (this.#runEnd(at) === at + 1 && text.charCodeAt(at + 1) !== 0x40) return -this.#abbreviation(start, at + 1);
      } else if (!nextIsLetter && isUpper(text, start, end) && this.#isInitial(start, end))
        return -this.#abbreviation(start, end + 1);
    }
    if (nextIsLetter) {
      const address = this.#address(start, end);
      if (address > 0) return -address;
      if (end - start === 2 && /^ph\.d\b/i.test(text.slice(start, start + 5)))
        return -this.#abbreviation(start, text.charCodeAt(start + 4) === 0x2e ? start + 5 : start + 4);
      return end;
    }
    if (end - start > 6) return end;
    const norm = text.slice(start, end).toLowerCase();
    const bits = this.#english.abbreviations.get(norm);
    if (bits === undefined) return end;
    const first = text.charCodeAt(start);
    if ((first >= 97 || first < 65) && !(bits & Abbreviation.lower)) return end;
    if (norm === "al" && !this.#previousIs("et")) return end;
    if (!(bits & (Abbreviation.title | Abbreviation.final))) {
      let at = end + 1;
      while (this.#is(at, Class.space)) at++;
      if (!this.#is(at, Class.digit)) return end;
    }
    return -this.#abbreviation(start, end + 1);
  }

  #previousIs(norm: string): boolean {
    const last = this.#out.length - 1;
    return last >= 0 && this.#vocabulary.norm(this.#out.type[last]!) === norm;
  }

  /** Whether a capital letter with a full stop is an initial: a name follows, or a name goes before. */
  #isInitial(start: number, end: number): boolean {
    let at = end + 1;
    if (isSpaceAt(this.#text, at)) at++;
    const last = this.#out.length - 1;
    const afterName = last >= 0 && this.#before === Flag.spaced && (this.#out.flags[last]! & Flag.capital) !== 0;
    if (!this.#is(at, Class.letter)) return afterName && this.#text.charCodeAt(start) !== 0x49 && this.#is(at, Class.punctuation);
    const next = this.#text.slice(at, this.#runEnd(at));
    if (!isUpper(next, 0, 1)) return false;
    if (next.length === 1) return true;
    if (this.#text.charCodeAt(start) === 0x49) return afterName;
    return !this.#english.starters.has(next.toLowerCase());
  }

  #abbreviation(start: number, end: number): number {
    const surface = this.#text.slice(start, end);
    const stop = this.#text.charCodeAt(end - 1) === 0x2e ? Flag.stop : 0;
    this.#push(start, end, this.#vocabulary.intern(normOf(surface)), Kind.abbreviation, caseOf(surface) | stop);
    if (stop) this.#stops.push(this.#out.length - 1);
    return end;
  }

  /**
   * The end of the web or mail address that begins at `start`, once it is written out as a token; 0 when there is none.
   * `at` is its first character that is no letter.
   */
  #address(start: number, at: number): number {
    const text = this.#text;
    if (start < this.#addressTried) return 0;
    let end = at;
    let dots = 0;
    let signs = 0;
    let scheme = false;
    while (end < text.length) {
      const code = text.charCodeAt(end);
      const kind = classOf(code);
      if (kind === Class.space || kind === Class.newline || (kind === Class.quote && code !== 0x27)) break;
      if (code === 0x3c || code === 0x3e || code === 0x5b || code === 0x5d || code === 0x7b || code === 0x7d) break;
      if ((code === 0x28 || code === 0x29 || code === 0x2c || code === 0x3b) && !scheme) break;
      if (code === 0x2e) dots++;
      else if (code === 0x40) signs++;
      else if (code === 0x3a && text.charCodeAt(end + 1) === 0x2f && text.charCodeAt(end + 2) === 0x2f) scheme = true;
      end++;
    }
    this.#addressTried = end;
    while (end > at && ".,;:!?)'’*_".includes(text[end - 1]!)) end--;
    if (end <= at) return 0;
    const chunk = text.slice(start, Math.min(end, start + 2048));
    let kind: number = Kind.url;
    if (scheme || /^www\./i.test(chunk)) kind = Kind.url;
    else if (signs === 1 && dots > 0 && /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(chunk)) kind = Kind.email;
    else if (dots > 0 && signs === 0) {
      const host = /^[A-Za-z][\w-]*(\.[\w-]+)+/.exec(chunk)?.[0];
      if (!host) return 0;
      const labels = host.split(".");
      const top = labels.at(-1)!;
      const isChain = labels.length > 2 && top.length > 1 && host === host.toLowerCase();
      if (!isChain && (top !== top.toLowerCase() || !this.#english.topLevelDomains.has(top))) return 0;
      if (chunk.length > host.length && chunk[host.length] !== "/") end = start + host.length;
    } else return 0;
    this.#push(start, end, this.#vocabulary.intern(normOf(text.slice(start, end))), kind, 0);
    return end;
  }

  /** A word of unusual letters, and its clitic if it has one: *Türkiye's*, *O'Neill's*. */
  #joined(start: number, end: number): number {
    this.#plain(start, end);
    const code = end < this.#text.length ? this.#text.charCodeAt(end) : 0;
    if (code !== 0x27 && code !== 0x2019) return end;
    const tailEnd = this.#runEnd(end + 1);
    const clitic = tailEnd - end <= 3 ? this.#english.clitics.get(this.#text.slice(end + 1, tailEnd).toLowerCase()) : undefined;
    return clitic === undefined ? end : this.#clitic(end, tailEnd, clitic);
  }

  #plain(start: number, end: number): void {
    const text = this.#text;
    let hash = hashSeed;
    let capitals = 0;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      const folded = code < 128 ? fold[code]! : 0;
      if (folded === 0) {
        const surface = text.slice(start, end);
        this.#push(start, end, this.#vocabulary.intern(normOf(surface)), Kind.word, caseOf(surface));
        return;
      }
      if (folded !== code) capitals++;
      hash = mix(hash, folded);
    }
    this.#push(start, end, this.#vocabulary.internFolded(text, start, end, hash), Kind.word, asciiCase(text, start, end, capitals));
  }

  #number(start: number): number {
    const text = this.#text;
    let end = start;
    let hyphens = 0;
    while (end < text.length) {
      const code = text.charCodeAt(end);
      if (code >= 48 && code <= 57) {
        end++;
        continue;
      }
      if ((code === 0x2c || code === 0x2e || code === 0x2f || code === 0x3a) && this.#is(end + 1, Class.digit)) {
        end += 2;
        continue;
      }
      if (code === 0x2d && isDigit(text.charCodeAt(end + 1)) && this.#isDialled(start, end)) {
        hyphens++;
        end += 2;
        continue;
      }
      if (code >= 128 && this.#is(end, Class.digit)) {
        end++;
        continue;
      }
      break;
    }
    if (hyphens === 0 && (this.#is(end, Class.letter) || this.#is(end, Class.mark))) {
      const tailEnd = this.#runEnd(end);
      const tail = tailEnd - end <= 4 ? text.slice(end, tailEnd).toLowerCase() : "";
      if (tail === "" || !this.#english.units.has(tail)) {
        const address = text.charCodeAt(tailEnd) === 0x2e || text.charCodeAt(tailEnd) === 0x40 ? this.#address(start, tailEnd) : 0;
        if (address > 0) return address;
        return this.#joined(start, tailEnd);
      }
    }
    this.#push(start, end, this.#vocabulary.intern(normOf(text.slice(start, end))), Kind.number, 0);
    return end;
  }

  /** Whether the hyphen at `at` belongs to a telephone number or a date with two hyphens rather than to a range. */
  #isDialled(start: number, at: number): boolean {
    const text = this.#text;
    let end = at + 1;
    while (end - at < 20 && isDigit(text.charCodeAt(end))) end++;
    const before = at - start;
    const after = end - at - 1;
    if (before < 24 && text.slice(start, at).includes("-")) return true;
    if (text.charCodeAt(end) === 0x2d && isDigit(text.charCodeAt(end + 1))) return true;
    return after === 4 && (before === 3 || before === 1);
  }

  #other(start: number, code: number, kind: number): number {
    const text = this.#text;
    switch (kind) {
      case Class.quote:
        return this.#quote(start, code);
      case Class.hyphen:
      case Class.dash:
        return this.#dash(start, code);
      case Class.unspaced:
        return this.#unspaced(start);
      case Class.emoji:
        return this.#emoji(start, start + 1);
      case Class.highSurrogate: {
        const point = text.codePointAt(start)!;
        if (point < 0x10000) return this.#pushText(start, start + 1, Kind.symbol);
        const astral = classOfAstral(point);
        if (astral === Class.letter) return this.#joined(start, this.#runEnd(start));
        if (astral === Class.unspaced) return this.#unspaced(start);
        if (astral === Class.emoji) return this.#emoji(start, start + 2);
        if (astral === Class.space) {
          this.#before |= Flag.spaced;
          return start + 2;
        }
        return this.#pushText(start, start + 2, Kind.symbol);
      }
      case Class.mark:
        if (code === 0x200c || code === 0x200d || code === 0xad || (code >= 0xfe00 && code <= 0xfe0f)) return start + 1;
        return this.#pushText(start, this.#runEnd(start), Kind.symbol);
      default:
        return this.#punctuation(start, code, kind);
    }
  }

  #quote(start: number, code: number): number {
    const text = this.#text;
    const next = text.charCodeAt(start + 1);
    if (code === 0x27 || code === 0x2019 || code === 0x2018) {
      if (isDigit(next) && this.#before !== 0) {
        const end = this.#runEnd(start);
        const tail = this.#runEnd(start + 1);
        if (end === start && tail - start <= 4 && tail - start >= 3 && /^\d\ds?$/i.test(text.slice(start + 1, tail))) {
          this.#push(start, tail, this.#vocabulary.intern(normOf(text.slice(start, tail))), Kind.number, 0);
          return tail;
        }
      }
      if (this.#is(start + 1, Class.letter)) {
        const tail = this.#runEnd(start + 1);
        if (tail - start <= 6) {
          const word = text.slice(start + 1, tail).toLowerCase();
          if (this.#before === 0 && code !== 0x2018 && this.#out.length > 0) {
            const clitic = this.#english.clitics.get(word);
            if (clitic !== undefined) return this.#clitic(start, tail, clitic);
          }
          // 'cause' and 'em' in quotation marks are quoted words, not clipped ones.
          const after = text.charCodeAt(tail);
          const isQuoted = after === 0x27 || after === 0x2019;
          if (this.#before !== 0 && !isQuoted && this.#english.apostropheWords.has(word)) {
            const surface = text.slice(start, tail);
            this.#push(start, tail, this.#vocabulary.intern(normOf(surface)), Kind.word, caseOf(surface.slice(1)));
            return tail;
          }
        }
      }
    }
    const doubled = (code === 0x60 && next === 0x60) || (code === 0x27 && next === 0x27);
    const end = start + (doubled ? 2 : 1);
    this.#marks.push(this.#out.length);
    return this.#pushText(start, end, quoteOpen.includes(text[start]!) ? Kind.quoteOpen : Kind.quoteClose);
  }

  #dash(start: number, code: number): number {
    const text = this.#text;
    let end = start + 1;
    while (end < text.length && text.charCodeAt(end) === code) end++;
    if (end - start > 1 || classOf(code) === Class.dash) return this.#pushText(start, end, Kind.dash);
    const emoticon = this.#emoticon(start);
    if (emoticon > 0) return emoticon;
    const spacedAfter = end >= text.length || this.#is(end, Class.space) || this.#is(end, Class.newline);
    if (text.charCodeAt(end) === 0x3e) return this.#pushText(start, end + 1, Kind.symbol);
    return this.#pushText(start, end, this.#before !== 0 && spacedAfter ? Kind.dash : Kind.hyphen);
  }

  #emoticon(start: number): number {
    const text = this.#text;
    const candidates = this.#english.emoticons.get(text[start]!);
    if (!candidates) return 0;
    for (const candidate of candidates) {
      if (!text.startsWith(candidate, start)) continue;
      const end = start + candidate.length;
      if (this.#isLetterOrDigit(end)) continue;
      if (this.#before === 0 && this.#out.length > 0 && /[\dA-Za-z][/|*$]$/.test(text.slice(start - 1, end))) continue;
      if (this.#before === 0 && !":;=<".includes(candidate[0]!)) continue;
      return this.#pushText(start, end, Kind.emoticon);
    }
    return 0;
  }

  #emoji(start: number, from: number): number {
    const text = this.#text;
    let end = from;
    const isFlag = isRegional(text.codePointAt(start)!);
    for (let joined = isFlag; end < text.length; ) {
      const point = text.codePointAt(end)!;
      if (point === 0xfe0f || point === 0xfe0e || point === 0x20e3) end++;
      else if ((point >= 0x1f3fb && point <= 0x1f3ff) || (point >= 0xe0020 && point <= 0xe007f)) end += 2;
      else if (isFlag && joined && isRegional(point)) {
        end += 2;
        joined = false;
      } else if (point === 0x200d && end + 1 < text.length) {
        const after = text.codePointAt(end + 1)!;
        if (!/\p{Extended_Pictographic}/u.test(String.fromCodePoint(after))) break;
        end += after > 0xffff ? 3 : 2;
      } else break;
    }
    const surface = text.slice(start, end);
    const isPicture = isFlag || end > from || /\p{Emoji_Presentation}/u.test(surface) || start + 1 < from;
    return this.#pushText(start, end, isPicture ? Kind.emoji : Kind.symbol);
  }

  /** Words of a script without spaces, by the platform's dictionary, a short piece at a time because it is quadratic. */
  #unspaced(start: number): number {
    const text = this.#text;
    const step = (at: number): number => {
      const kind = classOf(text.charCodeAt(at));
      if (kind === Class.unspaced || kind === Class.mark) return 1;
      if (kind !== Class.highSurrogate) return 0;
      return classOfAstral(text.codePointAt(at)!) === Class.unspaced ? 2 : 0;
    };
    let end = start;
    while (end < text.length && end - start < 256) {
      const width = step(end);
      if (width === 0) break;
      end += width;
    }
    const cut = end < text.length && end - start >= 256;
    segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
    const segments = [...segmenter.segment(text.slice(start, end))];
    // The last word of a piece may go on in the next.
    if (cut && segments.length > 1) end = start + segments.pop()!.index;
    for (const { index, segment } of segments) this.#pushText(start + index, start + index + segment.length, Kind.word);
    return end;
  }

  #punctuation(start: number, code: number, kind: number): number {
    const text = this.#text;
    const next = text.charCodeAt(start + 1);
    switch (code) {
      case 0x2e: // .
        return this.#dots(start);
      case 0x2026: // …
      case 0x21: // !
      case 0x3f: // ?
        return this.#stop(start, this.#stopEnd(start));
      case 0x40: // @
        if (this.#before !== 0 && this.#isLetterOrDigit(start + 1))
          return this.#pushText(start, this.#wordEnd(start + 1), Kind.handle);
        break;
      case 0x23: // #
        if (this.#before !== 0 && this.#is(start + 1, Class.letter))
          return this.#pushText(start, this.#wordEnd(start + 1), Kind.hashtag);
        break;
      case 0x5b: // [
      case 0x28: {
        // (
        const close = code === 0x5b ? 0x5d : 0x29;
        let at = start + 1;
        while (at - start < 6 && (text.charCodeAt(at) === 0x2e || text.charCodeAt(at) === 0x2026)) at++;
        if (text.charCodeAt(at) === close && (at - start >= 3 || text.charCodeAt(start + 1) === 0x2026))
          return this.#pushText(start, at + 1, Kind.ellipsis);
        break;
      }
      default:
    }
    if (code < 128) {
      const emoticon = this.#emoticon(start);
      if (emoticon > 0) return emoticon;
    }
    if (code === next && "*=_~#<>^+|$\\".includes(text[start]!)) {
      let end = start + 2;
      while (end < text.length && text.charCodeAt(end) === code) end++;
      return this.#pushText(start, end, kind === Class.symbol ? Kind.symbol : Kind.punctuation);
    }
    if (code === 0x3002 || code === 0xff01 || code === 0xff1f) return this.#stop(start, start + 1);
    return this.#pushText(start, start + 1, kind === Class.punctuation ? Kind.punctuation : Kind.symbol);
  }

  #stopEnd(start: number): number {
    const text = this.#text;
    let end = start + 1;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code !== 0x21 && code !== 0x3f && code !== 0x2e && code !== 0x2026) break;
    }
    return end;
  }

  #stop(start: number, end: number): number {
    const first = this.#text.charCodeAt(start);
    this.#stops.push(this.#out.length);
    return this.#pushText(start, end, first === 0x2026 ? Kind.ellipsis : Kind.punctuation);
  }

  #dots(start: number): number {
    const text = this.#text;
    const code = text.charCodeAt(start + 1);
    if (code === 0x20 && text.startsWith(". . .", start)) {
      let end = start + 5;
      while (text.startsWith(" .", end)) end += 2;
      this.#stops.push(this.#out.length);
      return this.#pushText(start, end, Kind.ellipsis);
    }
    if (isDigit(code) && this.#before !== 0) {
      let end = start + 1;
      while (isDigit(text.charCodeAt(end))) end++;
      return this.#pushText(start, end, Kind.number);
    }
    const end = this.#stopEnd(start);
    let dots = start;
    while (dots < end && text.charCodeAt(dots) === 0x2e) dots++;
    this.#stops.push(this.#out.length);
    return this.#pushText(start, end, dots - start >= 2 && dots === end ? Kind.ellipsis : Kind.punctuation);
  }
}

let segmenter: Intl.Segmenter | undefined;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isRegional(point: number): boolean {
  return point >= 0x1f1e6 && point <= 0x1f1ff;
}

function isAstralLetter(point: number): boolean {
  if (point < 0x10000) return false;
  const kind = classOfAstral(point);
  return kind === Class.letter || kind === Class.mark || kind === Class.digit;
}

function isSpaceAt(text: string, at: number): boolean {
  return at < text.length && classOf(text.charCodeAt(at)) === Class.space;
}

function isUpper(text: string, start: number, end: number): boolean {
  let letters = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code >= 97 && code <= 122) return false;
    if (code >= 65 && code <= 90) letters++;
    else if (code >= 128) return isUpperText(text.slice(start, end));
  }
  return letters > 0;
}

/** The case of a word of ASCII letters and digits with this many capitals. */
function asciiCase(text: string, start: number, end: number, capitals: number): number {
  if (capitals === 0) return 0;
  const first = text.charCodeAt(start);
  const upper = capitals === end - start || isUpper(text, start, end) ? Flag.upper : 0;
  return first >= 65 && first <= 90 ? upper | Flag.capital : upper;
}

function isUpperText(surface: string): boolean {
  return surface === surface.toUpperCase() && surface !== surface.toLowerCase();
}

function caseOf(surface: string): number {
  const first = String.fromCodePoint(surface.codePointAt(0) ?? 0);
  return (first !== first.toLowerCase() ? Flag.capital : 0) | (isUpperText(surface) ? Flag.upper : 0);
}

/** The normal form of a surface: lower case, NFC, straight apostrophes and hyphens, no soft hyphens or joiners. */
export function normOf(surface: string): string {
  if (/^[!-@[-~]*$/.test(surface)) return surface;
  const plain = surface
    .replace(/[’ʼ]/g, "'")
    .replace(/[‐‑]/g, "-")
    .replace(/\u00ad|\u200c|\u200d|\ufe0e|\ufe0f/g, "");
  const norm = plain.toLowerCase().normalize("NFC");
  return norm === "" ? surface : norm;
}

/** Whether a character may stand before an opening quotation mark. @internal */
export function opensAfter(character: string): boolean {
  return brackets.includes(character) || "—–-/".includes(character) || quoteOpen.includes(character);
}
