import type { Tokens } from "./token.js";

/** A list of integers that grows. */
export class Integers {
  length = 0;
  values: Int32Array;

  constructor(capacity = 64) {
    this.values = new Int32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  /** The integers so far; shares memory with the list. */
  done(): Int32Array {
    return this.values.subarray(0, this.length);
  }
}

/** The columns of the tokens, as they are being written. */
export class TokenColumns {
  length = 0;
  start: Int32Array;
  end: Int32Array;
  type: Int32Array;
  kind: Uint8Array;
  flags: Uint8Array;

  constructor(capacity: number) {
    this.start = new Int32Array(capacity);
    this.end = new Int32Array(capacity);
    this.type = new Int32Array(capacity);
    this.kind = new Uint8Array(capacity);
    this.flags = new Uint8Array(capacity);
  }

  push(start: number, end: number, type: number, kind: number, flags: number): void {
    const at = this.length;
    if (at === this.start.length) this.#grow();
    this.start[at] = start;
    this.end[at] = end;
    this.type[at] = type;
    this.kind[at] = kind;
    this.flags[at] = flags;
    this.length = at + 1;
  }

  #grow(): void {
    const capacity = this.start.length * 2;
    this.start = copied(new Int32Array(capacity), this.start);
    this.end = copied(new Int32Array(capacity), this.end);
    this.type = copied(new Int32Array(capacity), this.type);
    this.kind = copied(new Uint8Array(capacity), this.kind);
    this.flags = copied(new Uint8Array(capacity), this.flags);
  }

  /** The columns, cut to their length, in memory of their own. */
  copy(): Tokens {
    const { length } = this;
    const buffer = new ArrayBuffer(length * 14);
    const start = new Int32Array(buffer, 0, length);
    const end = new Int32Array(buffer, length * 4, length);
    const type = new Int32Array(buffer, length * 8, length);
    const kind = new Uint8Array(buffer, length * 12, length);
    const flags = new Uint8Array(buffer, length * 13, length);
    start.set(this.start.subarray(0, length));
    end.set(this.end.subarray(0, length));
    type.set(this.type.subarray(0, length));
    kind.set(this.kind.subarray(0, length));
    flags.set(this.flags.subarray(0, length));
    return { length, start, end, type, kind, flags };
  }
}

function copied<Column extends Int32Array | Uint8Array>(larger: Column, column: Column): Column {
  larger.set(column);
  return larger;
}

let spare: TokenColumns | undefined;

/** Columns to write into: those of the last text, when they are free. */
export function borrow(): TokenColumns {
  const columns = spare ?? new TokenColumns(1 << 12);
  spare = undefined;
  columns.length = 0;
  return columns;
}

/** Keeps columns for the next text, unless they are very large. */
export function giveBack(columns: TokenColumns): void {
  if (columns.start.length <= 1 << 20) spare = columns;
}
