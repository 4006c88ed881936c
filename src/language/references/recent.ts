import type { Candidate } from "./candidate.js";

/** How many sentences back a candidate may stand, and how many candidates are kept. */
const sentences = 4;
const most = 48;

/** The candidates that are near enough, in order of place. */
export class Recent {
  readonly all: Candidate[] = [];

  /** The one that stands last. */
  get last(): Candidate | undefined {
    const { all } = this;
    return all.length > 0 ? all[all.length - 1] : undefined;
  }

  add(candidate: Candidate): void {
    this.all.push(candidate);
    if (this.all.length > most) this.all.splice(0, this.all.length - most);
  }

  /** Forgets those that are too far from a sentence. */
  enter(sentence: number): void {
    let gone = 0;
    while (gone < this.all.length && this.all[gone]!.sentence < sentence - sentences) gone++;
    if (gone > 0) this.all.splice(0, gone);
  }
}
