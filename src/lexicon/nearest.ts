/**
 * The name that was probably meant: the longest, of three letters or more, that the given one begins with, else the one that is the
 * fewest letters away, if it is near. Case does not matter.
 */
export function nearest(given: string, names: readonly string[]): string | undefined {
  const asked = given.toLowerCase().slice(0, 100);
  let closest: string | undefined;
  for (const name of names)
    if (name.length > Math.max(2, closest?.length ?? 0) && asked.startsWith(name.toLowerCase())) closest = name;
  if (closest !== undefined) return closest;
  let fewest = Math.max(1, Math.floor(given.length * 0.4)) + 1;
  for (const name of names) {
    const edits = distance(asked, name.toLowerCase());
    if (edits < fewest) [closest, fewest] = [name, edits];
  }
  return closest;
}

/** How many letters must be changed, left out, put in or swapped with their neighbour to make `b` of `a`. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    [before, last] = [last, row];
  }
  return last[b.length]!;
}
