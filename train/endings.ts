/** How many exceptions a rule must save. */
const ruleCost = 2;

/** What an ending has after it: the endings longer by one letter, and what words say that are the ending itself or too long to look further. */
interface Node {
  readonly longer: Map<string, Node>;
  readonly own: Map<string, number>;
}

/** How many exceptions and rules, weighed, remain below an ending when it is left to a value. */
interface Costs {
  readonly by: ReadonlyMap<string, number>;
  /** For values that no word here has. */
  readonly other: number;
  readonly best: string | undefined;
}

/**
 * The fewest rules about endings that say of nearly all words what is said of them: a rule or an exception costs something, and the
 * sum is least. The longest ending decides; where no rule is, `otherwise` holds. A value is only ruled for endings that `allows` it.
 */
export function endingRules(
  values: ReadonlyMap<string, string>,
  { longest, otherwise, allows }: { longest: number; otherwise: string; allows: (ending: string, value: string) => boolean },
): Map<string, string> {
  const root: Node = { longer: new Map(), own: new Map() };
  for (const [word, value] of values) {
    let node = root;
    for (let length = 1; length <= Math.min(word.length - 1, longest); length++) {
      const letter = word[word.length - length]!;
      let longer = node.longer.get(letter);
      if (!longer) {
        longer = { longer: new Map(), own: new Map() };
        node.longer.set(letter, longer);
      }
      node = longer;
    }
    node.own.set(value, (node.own.get(value) ?? 0) + 1);
  }
  const costs = new Map<Node, Costs>();
  weigh(root, "", allows, costs);
  const rules = new Map<string, string>();
  choose(root, "", otherwise, costs, rules);
  return rules;
}

function weigh(node: Node, ending: string, allows: (ending: string, value: string) => boolean, costs: Map<Node, Costs>): void {
  const values = new Set(node.own.keys());
  for (const [letter, longer] of node.longer) {
    weigh(longer, letter + ending, allows, costs);
    for (const value of costs.get(longer)!.by.keys()) values.add(value);
  }
  const words = [...node.own.values()].reduce((sum, count) => sum + count, 0);
  const costOf = (value: string): number => {
    let cost = words - (node.own.get(value) ?? 0);
    for (const longer of node.longer.values()) cost += Math.min(costLeft(costs.get(longer)!, value), costRuled(costs.get(longer)!));
    return cost;
  };
  const by = new Map([...values].sort().map((value) => [value, costOf(value)]));
  let best: string | undefined;
  for (const [value, cost] of by) if (allows(ending, value) && (best === undefined || cost < by.get(best)!)) best = value;
  costs.set(node, { by, other: costOf(""), best });
}

function choose(node: Node, ending: string, left: string, costs: ReadonlyMap<Node, Costs>, rules: Map<string, string>): void {
  const cost = costs.get(node)!;
  let value = left;
  if (ending !== "" && costRuled(cost) <= costLeft(cost, left)) {
    value = cost.best!;
    rules.set(ending, value);
  }
  for (const [letter, longer] of node.longer) choose(longer, letter + ending, value, costs, rules);
}

function costLeft({ by, other }: Costs, value: string): number {
  return by.get(value) ?? other;
}

function costRuled({ by, best }: Costs): number {
  return best === undefined ? Number.POSITIVE_INFINITY : ruleCost + by.get(best)!;
}
