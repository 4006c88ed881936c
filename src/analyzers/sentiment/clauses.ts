import { Uses, usesIn } from "../../language/words.js";
import { Integers } from "../../text/columns.js";
import type { Doc } from "../../text/doc.js";
import { lastAtMost } from "../../text/segments.js";
import { isComma, Kind } from "../../text/token.js";

/** Clauses of a document, guessed from punctuation and function words: consecutive runs of tokens, none longer than its sentence. */
export class ClauseRuns {
  /** The first token of each. */
  readonly first: Int32Array;
  readonly #tokens: number;

  constructor(doc: Doc) {
    this.first = startsOf(doc);
    this.#tokens = doc.tokens.length;
  }

  /** The clause that holds a token. */
  of(token: number): number {
    return lastAtMost(this.first, token);
  }

  /** The token after the last of a clause. */
  end(clause: number): number {
    return this.first[clause + 1] ?? this.#tokens;
  }
}

const linking = Uses.adversative | Uses.concessive | Uses.relative;
const opening = Uses.subject | Uses.auxiliary;

function startsOf(doc: Doc): Int32Array {
  const { innerSentences } = doc;
  const { kind, type } = doc.tokens;
  const starts = new Integers();
  const usesOf = usesIn(doc.vocabulary);
  for (let sentence = 0; sentence < innerSentences.length; sentence++) {
    const begin = innerSentences.firstToken[sentence]!;
    const end = innerSentences.endToken[sentence]!;
    starts.push(begin);
    let last = begin;
    for (let i = begin + 1; i < end; i++) {
      if (kind[i]! > Kind.clitic) continue;
      const before = kind[i - 1]!;
      const afterComma = before === Kind.punctuation && isComma(doc, i - 1);
      if ((before === Kind.punctuation && !afterComma) || before === Kind.dash || before === Kind.ellipsis) {
        starts.push(i);
        last = i;
        continue;
      }
      const here = usesOf(type[i]!);
      if (here === 0 || i - last < 2) continue;
      const next = i + 1 < end ? usesOf(type[i + 1]!) : 0;
      const begins =
        ((here & linking) !== 0 && (here & (Uses.determiner | Uses.that)) === 0) ||
        ((here & Uses.subordinator) !== 0 && ((here & Uses.preposition) === 0 || (next & Uses.subject) !== 0)) ||
        ((here & Uses.that) !== 0 && (next & (Uses.subject | Uses.determiner | Uses.pronoun)) !== 0) ||
        ((here & Uses.coordinator) !== 0 &&
          ((next & Uses.subject) !== 0 || (afterComma && (next & (opening | Uses.pronoun | Uses.determiner)) !== 0))) ||
        (afterComma && (here & Uses.subject) !== 0);
      if (!begins) continue;
      starts.push(i);
      last = i;
    }
  }
  return starts.done();
}
