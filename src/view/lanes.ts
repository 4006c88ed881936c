import type { Span } from "../text/span.js";

/**
 * A lane for each of the `spans`, which are in order of place: the lowest one that is free where the span starts. Spans that overlap or
 * touch never share a lane, so each line drawn under the text has two visible ends.
 *
 * @example
 * lanes([{ start: 0, end: 9 }, { start: 2, end: 5 }, { start: 7, end: 12 }]); // [0, 1, 1]
 */
export function lanes(spans: readonly Span[]): readonly number[] {
  const ends: number[] = [];
  return spans.map(({ start, end }) => {
    let lane = 0;
    while (lane < ends.length && ends[lane]! >= start) lane++;
    ends[lane] = end;
    return lane;
  });
}
