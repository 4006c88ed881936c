import { upTo } from "./corpus.js";

/** Somebody in a comparison. `run` is what is timed; what `prepare` returns is not. */
export interface Contender<Input = readonly string[]> {
  readonly name: string;
  /** What a reader must know to compare fairly. */
  readonly note?: string;
  prepare(documents: readonly string[]): Input;
  /** Returns how many tokens, sentences or hits it made, so that nothing can be optimised away. */
  run(input: Input): number;
}

export interface Measured {
  readonly name: string;
  readonly note: string;
  readonly megabytes: number;
  /** Milliseconds for the whole sample. */
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly units: number;
}

export interface Effort {
  readonly rounds: number;
  /** How long one pass of one contender should take. */
  readonly milliseconds: number;
}

/** A contender whose input is hidden, so that different ones can stand in one list. */
export interface Runner {
  readonly name: string;
  readonly note: string;
  /** Milliseconds for one pass over the documents, preparation not counted. */
  pass(documents: readonly string[]): { milliseconds: number; units: number };
}

export function contender<Input>({ name, note, prepare, run }: Contender<Input>): Runner {
  return {
    name,
    note: note ?? "",
    pass(documents) {
      // Something untimed first, to sweep up after whoever came before. Not a forced garbage collection: that throws away compiled
      // code along with the rubbish, and makes whoever is measured next several times as slow.
      run(prepare(documents.slice(0, Math.ceil(documents.length / 10))));
      const input = prepare(documents);
      const begin = performance.now();
      const units = run(input);
      return { milliseconds: performance.now() - begin, units };
    },
  };
}

/**
 * Measures all contenders on the same documents, in rounds: A B C A B C …, so that a busy machine hurts everybody alike. A slow one
 * gets only the first part of the documents, as much as it can do in the time given. Passes before the first round warm up the
 * compiler and the caches; word-type caches (ours, wink-nlp's) are warm in all rounds, as they are after the first
 * documents of a real corpus.
 */
export function compare(runners: readonly Runner[], documents: readonly string[], effort: Effort): Measured[] {
  const entries = runners.map((runner) => ({
    runner,
    sample: sampleFor(runner, documents, effort),
    times: [] as number[],
    units: 0,
  }));
  for (let round = 0; round < effort.rounds; round++) {
    for (const entry of entries) {
      const { milliseconds, units } = entry.runner.pass(entry.sample);
      entry.times.push(milliseconds);
      entry.units = units;
    }
  }
  return entries.map(({ runner, sample, times, units }) => {
    times.sort((a, b) => a - b);
    return {
      name: runner.name,
      note: runner.note,
      megabytes: bytesOf(sample) / 1e6,
      median: medianOf(times),
      min: times[0]!,
      max: times.at(-1)!,
      units,
    };
  });
}

/**
 * First runs on a little text until the compiler has settled: judged by its first pass, fast code would get a sample too small to
 * measure. Then scales the sample to the time a pass should take.
 */
function sampleFor(runner: Runner, documents: readonly string[], { milliseconds }: Effort): string[] {
  const little = upTo(documents, 200_000);
  const begin = performance.now();
  let fastest = Number.POSITIVE_INFINITY;
  for (let passes = 0; ; passes++) {
    const elapsed = performance.now() - begin;
    if ((passes >= 10 && elapsed > 500) || elapsed > 2000) break;
    fastest = Math.min(fastest, runner.pass(little).milliseconds);
  }
  const sample = upTo(documents, (bytesOf(little) * milliseconds) / fastest);
  runner.pass(sample);
  return sample;
}

function bytesOf(documents: readonly string[]): number {
  return documents.reduce((sum, document) => sum + Buffer.byteLength(document), 0);
}

export function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
