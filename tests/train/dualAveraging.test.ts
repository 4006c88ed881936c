import { describe, expect, test } from "vitest";
import { DualAveraging } from "../../train/dualAveraging.js";

/** The weights after some gradients of one place, one example each. */
function learnt(gradients: readonly number[], penalty: number): number[] {
  const weights = new DualAveraging(1, penalty);
  return gradients.map((gradient) => {
    weights.tick();
    weights.move(0, gradient);
    return weights.at(0);
  });
}

describe("a weight", () => {
  test("is zero until its gradients exceed the penalty", () => {
    const [first, second, third] = learnt([0.25, 0, 0.5], 0.25);
    expect([first, second]).toEqual([0, 0]);
    expect(third).toBe(0);
    expect(learnt([0.25, 0.25, 0.5], 0.125).every((weight) => weight > 0)).toBe(true);
  });

  test("returns to exactly zero when no more gradients come", () => {
    expect(learnt([1, 0, 0, 0, 0], 0.25).map((weight) => weight > 0)).toEqual([true, true, true, false, false]);
  });

  test("has the sign of its gradients", () => {
    const up = learnt([0.5, 0.5, 0.25], 0.0625);
    expect(up.every((weight) => weight > 0)).toBe(true);
    expect(learnt([-0.5, -0.5, -0.25], 0.0625)).toEqual(up.map((weight) => -weight));
  });

  test("that gradients pull both ways is small", () => {
    const [, twice] = learnt([1, 1], 0);
    const [, away] = learnt([1, -1], 0);
    expect(away).toBe(0);
    expect(twice).toBeGreaterThan(0);
  });

  test("grows with the number of equal gradients, ever more slowly, whatever their size", () => {
    const steps = learnt(new Array<number>(16).fill(1), 0);
    for (let i = 0; i < steps.length; i++) expect(steps[i]).toBeCloseTo(0.1 * Math.sqrt(i + 1), 6);
    expect(learnt(new Array<number>(16).fill(0.25), 0)).toEqual(steps);
  });

  test("stands apart from the others", () => {
    const weights = new DualAveraging(3, 0);
    weights.move(1, 1);
    expect([...weights.all()]).toEqual([0, expect.closeTo(0.1, 6), 0]);
    expect(weights.all()[1]).toBeCloseTo(weights.at(1), 6);
  });
});
