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
  #onChain: Uint8Array = new Uint8Array(128);
  /** By place: for which cue it was read last. */
  #read: Int32Array = new Int32Array(128);
  #cues = 0;

  /**
   * Reads the branches of the units from `first` up to `end`, of those right beside them, and of those between them and the cue, as seen from
   * the cue at this place.
   */
  load(passage: Passage, cue: number, first: number, end: number): void {
    const { head, relation } = passage;
    this.#reserve(passage.length + 2 * padding);
    const { branch, root, up } = this;
    const path = this.#path;
    const onChain = this.#onChain;
    const read = this.#read;
    const current = ++this.#cues;
    const set = (at: number, from: number, steps: number, hash: number, chain: number): void => {
      read[at] = current;
      root[at] = from;
      up[at] = steps;
      branch[at] = hash;
      onChain[at] = chain;
    };
    let relations = seed(900);
    for (let at = cue, steps = 0; at !== 0; at = head[at]!, steps++) {
      const far = Math.min(steps, farthest);
      set(at, at, far, join(join(relations, far), 1), 1);
      if (steps < 3) relations = join(relations, relation[at]!);
    }
    const last = Math.min(end, padding + passage.length - 1);
    for (let start = Math.max(first - 1, padding); start <= last; start++) {
      let depth = 0;
      for (let at = start; at !== 0 && read[at] !== current; at = head[at]!) path[depth++] = at;
      while (depth > 0) {
        const unit = path[--depth]!;
        const governor = head[unit]!;
        if (governor === 0) set(unit, unit, beyond, join(seed(901), relation[unit] === 0 ? 1 : 2), 0);
        else if (onChain[governor] === 1)
          set(unit, unit, up[governor]!, join(join(branch[governor]!, relation[unit]! + 100), unit < cue ? 1 : 2), 0);
        else set(unit, root[governor]!, up[governor]!, branch[governor]!, 0);
      }
    }
    // Places beside the passage are read with those at its edges.
    for (let at = 1; at <= padding; at++) {
      if (first - at < padding) set(first - at, 0, 0, 0, 0);
      if (end - 1 + at >= passage.length + padding) set(end - 1 + at, 0, 0, 0, 0);
    }
  }

  #reserve(size: number): void {
    if (this.branch.length >= size) return;
    this.branch = new Int32Array(size * 2);
    this.root = new Int32Array(size * 2);
    this.up = new Uint8Array(size * 2);
    this.#path = new Int32Array(size * 2);
    this.#onChain = new Uint8Array(size * 2);
    this.#read = new Int32Array(size * 2);
  }
}
