/**
 * What a unit of a passage is to a cue. A piece of source, cue or content begins with the first of its two labels and goes on with the
 * second.
 */
export const Label = {
  none: 0,
  source: 1,
  sourceOn: 2,
  cue: 3,
  cueOn: 4,
  content: 5,
  contentOn: 6,
} as const;

export const labelCount = 7;

/** Whether a label may stand after another: a piece goes on only with what it is. */
export function mayFollow(label: number, previous: number): boolean {
  return label === Label.none || label % 2 === 1 || previous === label || previous === label - 1;
}
