import { join, seed } from "../../model/hash.js";
import { type Passage, padding } from "./passage.js";

/** How many steps up from a cue are told apart. */
const farthest = 4;
/** Stands for units that hang from nothing the cue depends on: quotations beside the sentence, and other trees. */
const beyond = farthest + 1;

/**
 * What each unit of a passage is to a cue: by which branch of the tree it hangs from the cue, or from the words the cue depends on. Made
 * once and moved from cue to cue.
 */
export class CueBranches {
  /** By place: a hash of how far up from the cue the branch begins and by which relations; the same for all units of the branch. */
  branch: Int32Array = new Int32Array(128);
  /** By place: the place of the unit where the branch begins; the cue and what it depends on begin their own. */
  root: Int32Array = new Int32Array(128);
  /** By place: how many steps up from the cue the branch begins; 0 for what the cue governs. */
  up: Uint8Array = new Uint8Array(128);
  #path: Int32Array = new Int32Array(128);
  #chain: Uint8Array = new Uint8Array(128);

  /** Reads the branches of a passage as seen from the cue at this place. Linear in the length of the passage. */
  load(passage: Passage, cue: number): void {
    const { head, relation, length } = passage;
    const size = length + 2 * padding;
    if (this.branch.length < size) {
      this.branch = new Int32Array(size * 2);
      this.root = new Int32Array(size * 2);
      this.up = new Uint8Array(size * 2);
      this.#path = new Int32Array(size * 2);
      this.#chain = new Uint8Array(size * 2);
    }
    const { branch, root, up } = this;
    const path = this.#path;
    const chain = this.#chain;
    branch.fill(0, 0, size);
    root.fill(0, 0, size);
    chain.fill(0, 0, size);
    let relations = seed(900);
    for (let at = cue, steps = 0; at !== 0; at = head[at]!, steps++) {
      chain[at] = 1;
      root[at] = at;
      up[at] = Math.min(steps, farthest);
      branch[at] = join(join(relations, up[at]!), 1);
      if (steps < 3) relations = join(relations, relation[at]!);
    }
    for (let start = padding; start < padding + length; start++) {
      let depth = 0;
      for (let at = start; at !== 0 && root[at] === 0; at = head[at]!) path[depth++] = at;
      while (depth > 0) {
        const unit = path[--depth]!;
        const governor = head[unit]!;
        if (governor === 0) {
          root[unit] = unit;
          up[unit] = beyond;
          branch[unit] = join(seed(901), relation[unit] === 0 ? 1 : 2);
        } else if (chain[governor] === 1) {
          root[unit] = unit;
          up[unit] = up[governor]!;
          branch[unit] = join(join(branch[governor]!, relation[unit]! + 100), unit < cue ? 1 : 2);
        } else {
          root[unit] = root[governor]!;
          up[unit] = up[governor]!;
          branch[unit] = branch[governor]!;
        }
      }
    }
  }
}
