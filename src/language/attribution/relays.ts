import { holdsToken } from "../../text/segments.js";
import type { Lemmas } from "../lemmas.js";
import { relationSet } from "../parsed.js";
import { Xpos } from "../tagset.js";
import type { Passage } from "./passage.js";
import type { Found, Stretch } from "./speech.js";
import { attributionWords } from "./words.js";

const participles = relationSet("acl", "advcl", "ccomp", "xcomp");

/**
 * Mends attributions by somebody who relays the words of somebody else: in *Orlov is quoted as saying that* the subject of the passive verb
 * speaks; in *the agency quoted Orlov as saying that* the agency does, and Orlov within its speech.
 */
export function relayed(passage: Passage, lemmas: Lemmas, found: readonly Found[]): Found[] {
  const { relays } = attributionWords();
  const relay = found.find(({ cue }) => relays.has(lemmas.of(cue).toLowerCase()));
  if (!relay) return [...found];
  const [first, ...rest] = relay.content;
  if (!first) return [...found];
  if (relay.source < 0 && first.endToken <= relay.cue && rest.length > 0)
    return found.map((each) =>
      each === relay ? { ...each, source: headOf(passage, first), sourceExtent: first, how: "subject", content: rest } : each,
    );
  if (!found.some((each) => each !== relay && holdsToken(first, each.cue))) {
    const inner = innerOf(passage, relay, first);
    return inner ? [...found, inner].sort((a, b) => a.cue - b.cue) : [...found];
  }
  return found.map((each) => {
    const isInner = each !== relay && holdsToken(first, each.cue) && each.how !== "subject";
    if (!isInner || participles[passage.tree.relationCodeOf(each.cue)] !== 1) return each;
    const named: Stretch = { firstToken: first.firstToken, endToken: beforeAs(passage, first.firstToken, each.cue) };
    if (named.endToken <= named.firstToken) return each;
    return { ...each, source: headOf(passage, named), sourceExtent: named, how: "subject" };
  });
}

/** The speech of whom a relayed piece begins with: *Orlov as saying that it is safe*. */
function innerOf(passage: Passage, relay: Found, { firstToken, endToken }: Stretch): Found | undefined {
  const { doc, tags } = passage.source;
  for (let cue = firstToken + 2; cue < endToken - 1; cue++) {
    if (tags.xpos[cue] !== Xpos.VBG || doc.vocabulary.norm(doc.tokens.type[cue - 1]!) !== "as") continue;
    const named: Stretch = { firstToken, endToken: cue - 1 };
    return {
      cue,
      cueExtent: { firstToken: cue, endToken: cue + 1 },
      source: headOf(passage, named),
      sourceExtent: named,
      how: "subject",
      content: [{ firstToken: cue + 1, endToken }],
      probability: relay.probability,
      rule: "attribution.relay",
    };
  }
  return undefined;
}

/** The end of what stands before *as* and a participle. */
function beforeAs({ source: { doc } }: Passage, first: number, cue: number): number {
  let end = cue;
  while (end > first && doc.vocabulary.norm(doc.tokens.type[end - 1]!) === "as") end--;
  return end;
}

/** The token of a stretch that nothing else in it governs: the first of those that govern something, else the first. */
export function headOf({ tree }: Passage, { firstToken, endToken }: Stretch): number {
  let head = -1;
  for (let token = Math.max(firstToken, tree.firstToken); token < Math.min(endToken, tree.endToken); token++) {
    const above = tree.headOf(token);
    if (above >= firstToken && above < endToken) continue;
    if (head < 0) head = token;
    if (tree.endOf(token) > token + 1 || tree.beginOf(token) < token) return token;
  }
  return head < 0 ? firstToken : head;
}
