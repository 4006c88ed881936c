import { shownName } from "../node/input.js";
import type { Printer } from "./io.js";

const patience = 1000;
const many = 20;

/** A line that tells how far the work is: only where somebody can see it, and only if the work is long. */
export class Progress {
  readonly #printer: Printer;
  readonly #total: number;
  readonly #wanted: boolean;
  readonly #columns: number;
  readonly #since: number = performance.now();
  #done = 0;

  constructor(printer: Printer, total: number, wanted: boolean, columns: number) {
    this.#printer = printer;
    this.#total = total;
    this.#wanted = wanted;
    this.#columns = columns;
  }

  /** Work on an input begins. */
  begin(name: string): void {
    this.#done++;
    if (!this.#wanted || !(this.#total > many || performance.now() - this.#since > patience)) return;
    const share = Math.round((20 * (this.#done - 1)) / this.#total);
    const line = `${"█".repeat(share)}${"░".repeat(20 - share)} ${this.#done}/${this.#total} ${shownName(name)}`;
    this.#printer.status(line.slice(0, Math.max(10, this.#columns - 1)));
  }

  end(): void {
    this.#printer.status("");
  }
}
