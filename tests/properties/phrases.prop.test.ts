import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type SentencePhrases, sentencePhrases } from "../../src/language/phrases.js";
import type { Tags } from "../../src/language/tags.js";
import { type Relation, relationNames, Upos, Xpos } from "../../src/language/tagset.js";
import { Tree } from "../../src/language/tree.js";
import type { Doc } from "../../src/text/doc.js";
import { read } from "../../src/text/read.js";
import type { Segment } from "../../src/text/segments.js";
import { tagsOf } from "../language/trees.js";

const words = [..."“”‘’(),.;—%", "they", "who", "to", "not", "be", "have", "said", "going", "no", "and", "Orlov", "war", "only"];

interface Drawn {
  readonly doc: Doc;
  readonly tree: Tree;
  readonly tags: Tags;
  readonly phrases: SentencePhrases;
}

/** Any tree over any words with any tags: heads are drawn so that there are no cycles, relations are not even plausible. */
const drawn: fc.Arbitrary<Drawn> = fc
  .array(
    fc.record({
      word: fc.constantFrom(...words),
      place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      order: fc.nat(),
      relation: fc.constantFrom(...relationNames),
      upos: fc.constantFrom(...(Object.keys(Upos) as Upos[]), "VERB" as const, "NOUN" as const),
      xpos: fc.constantFrom(...(Object.keys(Xpos) as Xpos[]), "VBN" as const, "VB" as const, "TO" as const),
    }),
    { minLength: 1, maxLength: 24 },
  )
  .map((given) => {
    const doc = read(given.map(({ word }) => word).join(" "));
    const { length } = doc.tokens;
    const nth = (token: number) => given[token % given.length]!;
    /** A token may depend on those that come before it in a random order. */
    const order = Array.from({ length }, (_, token) => token).sort((a, b) => nth(a).order - nth(b).order || a - b);
    const heads = new Int32Array(length).fill(-1);
    order.forEach((token, rank) => {
      const place = Math.floor(nth(token).place * (rank + 1)) - 1;
      heads[token] = place < 0 ? -1 : order[place]!;
    });
    const relations = Uint8Array.from({ length }, (_, token) =>
      relationNames.indexOf(heads[token]! < 0 ? "root" : (nth(token).relation as Relation)),
    );
    const tree = new Tree(0, heads, relations);
    const tokens = Array.from({ length }, (_, token) => token);
    const tags = tagsOf(
      tokens.map((token) => nth(token).upos),
      tokens.map((token) => nth(token).xpos),
    );
    const phrases = sentencePhrases({ doc, tree, tags, lemmas: { of: (token) => doc.token(token).norm } });
    return { doc, tree, tags, phrases };
  });

const holds = (outer: Segment, inner: Segment) => outer.firstToken <= inner.firstToken && inner.endToken <= outer.endToken;
const has = ({ firstToken, endToken }: Segment, token: number) => firstToken <= token && token < endToken;
const always = (claim: (drawn: Drawn) => void) => fc.assert(fc.property(drawn, claim), { numRuns: 400 });

describe("any tree", () => {
  test("gives phrases that lie in the sentence, in order of place, with offsets that fit their tokens", () => {
    always(({ doc, phrases }) => {
      for (const list of [phrases.nounPhrases, phrases.verbGroups, phrases.clauses])
        list.forEach((each, index) => {
          expect(each.firstToken).toBeGreaterThanOrEqual(0);
          expect(each.endToken).toBeGreaterThan(each.firstToken);
          expect(each.endToken).toBeLessThanOrEqual(doc.tokens.length);
          expect(each.start).toBe(doc.tokens.start[each.firstToken]);
          expect(each.end).toBe(doc.tokens.end[each.endToken - 1]);
          if (index > 0) expect(each.firstToken).toBeGreaterThanOrEqual(list[index - 1]!.firstToken);
        });
    });
  });

  test("gives noun phrases with their head in the core, the core in the phrase and the phrase in the whole", () => {
    always(({ phrases }) => {
      for (const phrase of phrases.nounPhrases) {
        expect(has(phrase.core, phrase.head)).toBe(true);
        expect(holds(phrase, phrase.core)).toBe(true);
        expect(holds(phrase.whole, phrase)).toBe(true);
        if (phrase.name) expect(has(phrase.name, phrase.head)).toBe(true);
        if (phrase.coordination) expect(phrase.coordination.heads).toContain(phrase.head);
      }
    });
  });

  test("gives each head one noun phrase, each main word one group, each predicate one clause", () => {
    always(({ phrases: { nounPhrases, verbGroups, clauses } }) => {
      for (const heads of [
        nounPhrases.map(({ head }) => head),
        verbGroups.map(({ main }) => main),
        clauses.map(({ predicate }) => predicate),
      ])
        expect(new Set(heads).size).toBe(heads.length);
    });
  });

  test("puts every verb in exactly one verb group, but for verbs that are function words", () => {
    const functional: readonly Relation[] = [
      "case",
      "cc",
      "cc:preconj",
      "det",
      "det:predet",
      "fixed",
      "flat",
      "goeswith",
      "mark",
      "punct",
    ];
    always(({ doc, tree, tags, phrases }) => {
      for (let token = 0; token < doc.tokens.length; token++) {
        const groups = phrases.verbGroups.filter(({ main, auxiliaries }) => main === token || auxiliaries.includes(token));
        if (["VERB", "AUX"].includes(tags.uposOf(token)) && !functional.includes(tree.relationOf(token)))
          expect(groups).toHaveLength(1);
        else expect(groups.length).toBeLessThanOrEqual(1);
      }
    });
  });

  test("gives verb groups that span their words and no more", () => {
    always(({ phrases }) => {
      for (const { tokens, main, auxiliaries, particles, firstToken, endToken } of phrases.verbGroups) {
        expect([tokens[0], tokens.at(-1)! + 1]).toEqual([firstToken, endToken]);
        for (const token of [main, ...auxiliaries, ...particles]) expect(tokens).toContain(token);
      }
    });
  });

  test("gives clauses that hold their predicate, and parents that are clauses one step up", () => {
    always(({ phrases: { clauses } }) => {
      const byPredicate = new Map(clauses.map((clause) => [clause.predicate, clause]));
      for (const clause of clauses) {
        expect(has(clause, clause.predicate)).toBe(true);
        if (clause.parent < 0) expect(clause.depth).toBe(0);
        else expect(byPredicate.get(clause.parent)!.depth).toBe(clause.depth - 1);
        if (clause.conjoinedTo >= 0) expect(byPredicate.get(clause.conjoinedTo)!.type).toBe(clause.type);
        for (const complement of clause.complements) expect(byPredicate.get(complement)!.parent).toBe(clause.predicate);
        for (const gap of clause.gaps) expect(holds(clause, gap)).toBe(true);
      }
    });
  });

  test("gives arguments that are noun phrases or clauses of the sentence", () => {
    always(({ phrases: { clauses, nounPhrases } }) => {
      const heads = new Set(nounPhrases.map(({ head }) => head));
      for (const { subject, object, indirectObject, logicalSubject, logicalObject } of clauses)
        for (const argument of [subject, object, indirectObject, logicalSubject, logicalObject]) {
          if (!argument) continue;
          expect(argument.phrase?.head ?? argument.head).toBe(argument.head);
          expect(argument.phrase !== undefined).toBe(heads.has(argument.head));
        }
    });
  });

  test("gives phrases that cross no quotation mark and no bracket, unless both marks lie inside", () => {
    always(({ doc, phrases }) => {
      for (const { start, end, unclosed } of doc.quotations) {
        if (unclosed) continue;
        for (const segment of [...phrases.clauses, ...phrases.nounPhrases]) {
          const inside = start < segment.start && segment.end < end;
          const around = segment.start <= start && end <= segment.end;
          const apart = segment.end <= start || end <= segment.start;
          const isMark = segment.endToken - segment.firstToken === 1;
          expect(inside || around || apart || isMark).toBe(true);
        }
      }
    });
  });

  test("answers look-ups with phrases that hold the token", () => {
    always(({ doc, phrases }) => {
      for (let token = 0; token < doc.tokens.length; token++) {
        const noun = phrases.nounPhraseOf(token);
        const verb = phrases.verbGroupOf(token);
        const clause = phrases.clauseOf(token);
        if (noun) expect(has(noun, token)).toBe(true);
        else expect(phrases.nounPhrases.some((phrase) => has(phrase, token))).toBe(false);
        if (verb) expect(verb.tokens).toContain(token);
        if (clause) expect(has(clause, token)).toBe(true);
        else expect(phrases.clauses.some((each) => has(each, token))).toBe(false);
      }
    });
  });

  test("is read the same each time", () => {
    always(({ doc, tree, tags, phrases: { nounPhrases, verbGroups, clauses } }) => {
      const again = sentencePhrases({ doc, tree, tags, lemmas: { of: (token) => doc.token(token).norm } });
      expect([again.nounPhrases, again.verbGroups, again.clauses]).toEqual([nounPhrases, verbGroups, clauses]);
    });
  });
});
