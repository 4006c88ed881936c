import type { Writable } from "node:stream";

/** What a command has of the world. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** Which of the two are terminals. */
  readonly isTTY: { readonly stdout: boolean; readonly stderr: boolean };
  /** Width of the terminal, where there is one. */
  readonly columns: number | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Told before a file is begun whose draft must go if the process is stopped. */
  readonly drafting?: () => void;
}

/** Whoever read standard output has had enough. */
export class ClosedOutput extends Error {
  override readonly name = "ClosedOutput";
}

/** Standard output for results, standard error for everything else. */
export class Printer {
  readonly #io: Io;
  #line = "";

  constructor(io: Io) {
    this.#io = io;
    // Each write is told of its error; a stream that nobody listens to would end the process.
    for (const stream of [io.stdout, io.stderr]) stream.on("error", () => {});
  }

  /** Writes results as they are, and waits until they are taken. Throws {@link ClosedOutput} when nobody reads any more. */
  print(text: string): Promise<void> {
    return new Promise((done, fail) => {
      this.#io.stdout.write(text, (error) => {
        if (!error) done();
        else
          fail(
            isClosed(error)
              ? new ClosedOutput()
              : new Error(`Standard output cannot be written: ${error.message}`, { cause: error }),
          );
      });
    });
  }

  /** Says something beside the results. Control characters are spelt out, so that nothing in a name or a file can steer a terminal. */
  note(text: string): void {
    this.status("");
    this.#io.stderr.write(`${spelt(text)}\n`);
  }

  /** When all notes are taken. */
  noted(): Promise<void> {
    return new Promise((done) => {
      this.#io.stderr.write("", () => done());
    });
  }

  /** Shows a passing line, in place of the last one; nothing if it is empty. */
  status(line: string): void {
    if (line === this.#line) return;
    this.#line = line;
    this.#io.stderr.write(`\r\u001B[K${spelt(line)}`);
  }
}

function isClosed(error: NodeJS.ErrnoException): boolean {
  return error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED" || error.code === "ERR_STREAM_WRITE_AFTER_END";
}

/** A text of several lines without control characters. */
export function spelt(text: string): string {
  return text.replace(/[^\P{Cc}\n]|[\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
