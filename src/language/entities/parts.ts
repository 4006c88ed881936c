import type { Known } from "./known.js";
import type { Title } from "./titles.js";

/** A part of a run of capitalised words: a known name, a title, or other words. */
export interface Part {
  first: number;
  end: number;
  readonly known: Known | undefined;
  readonly title: Title | undefined;
}
