import type { Doc } from "../../text/doc.js";
import { isWordKind, Kind } from "../../text/token.js";
import type { AttributionType } from "../attributed.js";
import { useOf } from "./marked.js";
import { type Quoting, quotationBeside } from "./quoting.js";
import type { Found } from "./speech.js";

/** Fewer quoted words than this, among others that are not, are a partial quotation. */
const leastWords = 4;

/** The quotations that lie in the content of an attribution, outermost ones only, in order of place. Titles and terms are none. */
export function quotationsIn(doc: Doc, quoting: Quoting, { content, cue }: Found): number[] {
  const found: number[] = [];
  for (const { firstToken, endToken } of content) {
    for (let token = firstToken; token < endToken; token++) {
      const outer = quotationBeside(doc, quoting, token, cue);
      if (outer < 0) continue;
      if (found.at(-1) !== outer && useOf(doc, quoting.first[outer]!, quoting.end[outer]!, doc.quotations[outer]!.words) !== "term")
        found.push(outer);
      token = Math.max(token, Math.min(quoting.end[outer]!, endToken) - 1);
    }
  }
  return found;
}

/** How much of the content stands between quotation marks decides what an attribution is; without any, what its cue is. */
export function typeOf(doc: Doc, quoting: Quoting, found: Found, quotations: readonly number[], sort: string): AttributionType {
  if (found.how === "floating") return "floating";
  if (quotations.length === 0) return sort === "attitude" ? "attitude" : sort === "perception" ? "perception" : "indirect";
  const inside = new Set(quotations);
  let quoted = 0;
  let plain = 0;
  for (const { firstToken, endToken } of found.content)
    for (let token = firstToken; token < endToken; token++) {
      if (!isWordKind(doc.tokens.kind[token]!)) continue;
      let at = quoting.innermost[token]!;
      while (at >= 0 && !inside.has(at)) at = doc.quotations[at]!.parent;
      if (at >= 0) quoted++;
      else plain++;
    }
  if (plain === 0)
    return quoted >= leastWords || quotations.some((each) => endsLikeSentence(doc, quoting, each)) ? "direct" : "partial";
  return quoted < leastWords ? "partial" : "mixed";
}

/** Whether the last token before the closing mark is punctuation: *“Go,” he said*. */
function endsLikeSentence(doc: Doc, quoting: Quoting, quotation: number): boolean {
  const { kind } = doc.tokens;
  let last = quoting.end[quotation]! - 1;
  if (kind[last] === Kind.quoteClose) last--;
  return kind[last] === Kind.punctuation || kind[last] === Kind.ellipsis;
}
