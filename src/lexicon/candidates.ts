import type { Doc } from "../text/doc.js";
import { Vocabulary } from "../text/vocabulary.js";
import { Occurrences } from "./automaton.js";
import type { Compiled } from "./compile.js";
import { exactEnd } from "./exact.js";
import { Role, roleOfKind } from "./roles.js";

/** The matches of entries in a document, in columns: by place, of two that start together the longer first. */
export interface Candidates {
  readonly length: number;
  /** The number of the entry, which is its order in the codebook. */
  readonly order: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** 1 where the case is not the one written in the term. */
  readonly inexact: Uint8Array;
}

/** Everything a lexicon matches in a document, the terms of conditions included. */
export function search(doc: Doc, plan: Compiled, lemma: ((token: number) => string) | undefined): Occurrences {
  const found = new Occurrences();
  const { tokens, vocabulary, paragraphs } = doc;
  plan.forms.search(vocabulary, tokens.type, tokens.kind, paragraphs, found);
  if (plan.lemmas && lemma) {
    const lemmas = new Vocabulary();
    const type = Int32Array.from(tokens.kind, (kind, token) =>
      lemmas.intern(roleOfKind[kind] === Role.word ? lemma(token).toLowerCase() : vocabulary.norm(tokens.type[token]!)),
    );
    plan.lemmas.search(lemmas, type, tokens.kind, paragraphs, found);
  }
  return found;
}

/** Those of the occurrences that are matches of entries. Cuts the matches of a term with `case` to what has its case. */
export function candidates(doc: Doc, plan: Compiled, found: Occurrences): Candidates {
  const entries = plan.entries.length;
  const { values } = found;
  let length = 0;
  for (let i = 0; i < found.length; i++) if (values[i * 3]! < entries) length++;
  const order = new Int32Array(length);
  const first = new Int32Array(length);
  const last = new Int32Array(length);
  const inexact = new Uint8Array(length);
  let sorted = true;
  for (let i = 0, at = 0; i < found.length; i++) {
    const pattern = values[i * 3]!;
    if (pattern >= entries) continue;
    order[at] = pattern;
    first[at] = values[i * 3 + 1]!;
    last[at] = values[i * 3 + 2]!;
    if (plan.conditional[pattern] === 1) {
      const exact = plan.entries[pattern]!.conditions?.exact;
      const end = exact ? exactEnd(doc, exact, first[at]!, last[at]!) : last[at]!;
      if (end < 0) inexact[at] = 1;
      else last[at] = end;
    }
    if (at > 0 && (first[at]! - first[at - 1]! || last[at - 1]! - last[at]! || pattern - order[at - 1]!) < 0) sorted = false;
    at++;
  }
  const matches = { length, order, first, last, inexact };
  return sorted ? matches : arranged(matches);
}

/** Matches of two automatons, or cut by their case, in order of place again. */
function arranged({ length, order, first, last, inexact }: Candidates): Candidates {
  const indices = Int32Array.from({ length }, (_, i) => i);
  indices.sort((a, b) => first[a]! - first[b]! || last[b]! - last[a]! || order[a]! - order[b]!);
  return {
    length,
    order: indices.map((i) => order[i]!),
    first: indices.map((i) => first[i]!),
    last: indices.map((i) => last[i]!),
    inexact: Uint8Array.from(indices, (i) => inexact[i]!),
  };
}
