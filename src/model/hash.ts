const { imul } = Math;
const scatter = 0x9e3779b1;

// A function of more than 27 bytes of bytecode would not become part of its callers, in V8, where they call it so often.

/** Start of a feature's hash: the number of its template. */
export function seed(template: number): number {
  return ((template + 1) * scatter) | 0;
}

/** Adds one value to a hash. */
export function join(hash: number, value: number): number {
  const mixed = imul(hash ^ value, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
