/** Start of a feature's hash: the number of its template. */
export function seed(template: number): number {
  return Math.imul(template + 1, 0x9e3779b1);
}

/** Adds one value to a hash. */
export function join(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
