import { expect } from "vitest";

/** Milliseconds; the least of two runs, since other work may disturb one. */
function time(run: () => void): number {
  const once = (): number => {
    const begin = performance.now();
    run();
    return performance.now() - begin;
  };
  return Math.min(once(), once());
}

/** Four times as much may take four times the time; when it took sixteen times as much, this fails. */
export function growsLinearly(run: (size: number) => () => void, size: number): void {
  const short = time(run(size / 4));
  const long = time(run(size));
  expect(long).toBeLessThan(10 * short + 200);
}

/** A unit again and again, up to about so many characters. */
export const repeated = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length));
