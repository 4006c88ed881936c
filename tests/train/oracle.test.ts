import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Action, Arcs } from "../../src/language/arcs.js";
import { jackknifed } from "../../train/jackknife.js";
import { costs } from "../../train/oracle.js";
import { projectivized } from "../../train/projective.js";
import { random, shuffled } from "../../train/random.js";

/** Heads of a tree with one root, the number of tokens standing for it; arcs may cross. */
const anyTree = fc.integer({ min: 1, max: 8 }).chain((length) =>
  fc.tuple(fc.nat(length - 1), fc.array(fc.nat(1000), { minLength: length, maxLength: length })).map(([root, choices]) => {
    const head = new Int32Array(length).fill(-1);
    head[root] = length;
    const inTree = [root];
    for (let i = 0; i < length; i++) {
      if (i === root) continue;
      head[i] = inTree[choices[i]! % inTree.length]!;
      inTree.push(i);
    }
    return head;
  }),
);

function crossing(head: Int32Array): boolean {
  const arcs = [...head.entries()].map(([token, governor]) => [Math.min(token, governor), Math.max(token, governor)] as const);
  return arcs.some(([a, b]) => arcs.some(([c, d]) => a < c && c < b && b < d));
}

/** The most arcs of the tree that can still be made from here, by trying everything; the root may take several dependents. */
function reachable(stack: readonly number[], next: number, head: Int32Array): number {
  const { length } = head;
  if (next === length && stack.length === 0) return 0;
  let best = Number.NEGATIVE_INFINITY;
  const top = stack.at(-1);
  const below = stack.at(-2);
  if (next < length) best = Math.max(best, reachable([...stack, next], next + 1, head));
  if (top !== undefined) best = Math.max(best, (head[top] === next ? 1 : 0) + reachable(stack.slice(0, -1), next, head));
  if (top !== undefined && below !== undefined)
    best = Math.max(best, (head[top] === below ? 1 : 0) + reachable(stack.slice(0, -1), next, head));
  return best;
}

describe("a tree made projective", () => {
  test("has one root, no crossing arcs, and is left alone when it had none", () => {
    fc.assert(
      fc.property(anyTree, (head) => {
        const lifted = projectivized(head);
        expect(crossing(lifted)).toBe(false);
        expect(lifted.filter((governor) => governor === head.length)).toHaveLength(1);
        if (!crossing(head)) expect(lifted).toEqual(head);
      }),
    );
  });
});

describe("the oracle", () => {
  test("counts the arcs that an action loses, as trying everything does", () => {
    fc.assert(
      fc.property(
        anyTree.filter(({ length }) => length <= 6).map(projectivized),
        fc.array(fc.nat(2), { minLength: 14, maxLength: 14 }),
        (head, choices) => {
          const arcs = new Arcs();
          const cost = new Int32Array(3);
          arcs.begin(head.length);
          for (const choice of choices) {
            if (arcs.done) break;
            costs(arcs, head, cost);
            const stack = [...arcs.stack.subarray(0, arcs.depth)];
            const before = reachable(stack, arcs.next, head);
            const allowed = [Action.shift, Action.left, Action.right].filter((action) => arcs.allows(action));
            for (const action of allowed) {
              const top = stack.at(-1)!;
              const governor = action === Action.left ? arcs.next : stack.at(-2);
              const after =
                action === Action.shift
                  ? reachable([...stack, arcs.next], arcs.next + 1, head)
                  : (head[top] === governor ? 1 : 0) + reachable(stack.slice(0, -1), arcs.next, head);
              expect(before - after).toBe(cost[action]);
            }
            const taken = allowed[choice % allowed.length]!;
            if (taken === Action.shift) arcs.shift();
            else arcs.arc(taken, 0);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

test("no model is asked about a document it has learnt from, and answers come in order", () => {
  const items = Array.from({ length: 30 }, (_, i) => ({ doc: { id: Math.floor(i / 3) }, i }));
  const documents = new Map(items.map(({ doc }) => [doc.id, doc]));
  const examples = items.map(({ doc, i }) => ({ doc: documents.get(doc.id)!, i }));
  const answers = jackknifed(
    examples,
    (item) => item as never,
    (learn, about) => {
      const known = new Set(learn.map(({ doc }) => doc));
      expect(about.some(({ doc }) => known.has(doc))).toBe(false);
      return about.map(({ i }) => i);
    },
  );
  expect(answers).toEqual(items.map(({ i }) => i));
});

test("chance is the same for the same seed", () => {
  const items = Array.from({ length: 100 }, (_, i) => i);
  expect(shuffled(items, random(5))).toEqual(shuffled(items, random(5)));
  expect(shuffled(items, random(5))).not.toEqual(shuffled(items, random(6)));
  expect(shuffled(items, random(5)).sort((a, b) => a - b)).toEqual(items);
});
