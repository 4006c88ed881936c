import { Readable, Writable } from "node:stream";
import type { Io } from "../../src/cli/io.js";
import { run } from "../../src/cli/run.js";

/** What a command did. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** How the world is when it runs. */
export interface World {
  readonly stdin?: string | Uint8Array;
  readonly isTTY?: Partial<Io["isTTY"]>;
  readonly columns?: number;
  readonly env?: Io["env"];
  /** Takes standard output in place of the outcome. */
  readonly stdout?: Writable;
}

/** Runs the command line in this process, in the directory `cwd`. */
export async function rhetor(cwd: string, args: readonly string[], world: World = {}): Promise<Outcome> {
  const [stdout, stderr] = [new Collected(), new Collected()];
  const code = await run(args, {
    stdin: Readable.from(world.stdin === undefined ? [] : [Buffer.from(world.stdin)]),
    stdout: world.stdout ?? stdout,
    stderr,
    isTTY: { stdout: false, stderr: false, ...world.isTTY },
    columns: world.columns,
    env: world.env ?? {},
    cwd,
  });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

class Collected extends Writable {
  readonly #chunks: Buffer[] = [];

  get text(): string {
    return Buffer.concat(this.#chunks).toString();
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#chunks.push(Buffer.from(chunk));
    // Not at once, as a pipe would.
    setImmediate(done);
  }
}
