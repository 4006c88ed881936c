import type { SentimentProfile } from "../analyzers/sentiment/profiles.js";
import type { Overlap } from "../lexicon/find.js";
import { expand } from "../node/expand.js";
import { InputError, type InputFile, shownName } from "../node/input.js";
import { readStream, readText } from "../node/text.js";
import { AnalysisError, analyze } from "../query/analyze.js";
import type { Analyzer } from "../query/analyzer.js";
import { read } from "../text/read.js";
import { type Offer, offers, type VoicesName, voiceQueries } from "./analyzers.js";
import { type Destination, destination } from "./destination.js";
import { type FormatName, formats, type Look } from "./formats.js";
import { ClosedOutput, type Io, type Printer } from "./io.js";
import { builtIn, type Loaded, loadLexicons, sha256 } from "./lexicons.js";
import { Progress } from "./progress.js";
import { UsageError } from "./usage.js";

/** The options of `rhetor analyze`. */
export interface AnalyzeOptions {
  readonly lexicon?: readonly string[] | undefined;
  readonly only?: readonly string[] | undefined;
  readonly format: FormatName;
  readonly out?: string | undefined;
  readonly overlap?: Overlap | undefined;
  readonly voices: VoicesName;
  readonly profile: SentimentProfile;
}

/** Carries out `rhetor analyze`, one input after another. Returns the exit code. */
export async function analyzeCommand(
  inputs: readonly string[],
  options: AnalyzeOptions,
  io: Io,
  printer: Printer,
): Promise<number> {
  if (inputs.length === 0)
    throw new UsageError("There is nothing to analyze. Name a file, a directory or a quoted pattern, or - for standard input.");
  const chosen = Object.entries(offers).filter(([name]) => options.only?.includes(name) ?? true);
  const lexicons = await lexiconsFor(chosen, options, io);
  const settings = {
    lexicons: lexicons.map(({ lexicon }) => lexicon),
    overlap: options.overlap,
    voice: voiceQueries[options.voices](),
    profile: options.profile,
  };
  const analyzers = chosen.map(([, offer]) => offer.create(settings));
  const own = chosen.flatMap(([, offer]) => offer.own?.(settings) ?? []).map(({ id, version }) => ({ id, version }));
  const { files, failures } = await expand(inputs, { cwd: io.cwd });
  const columns = (options.out === undefined ? io.columns : undefined) ?? 80;
  const look: Look = {
    columns,
    color: options.out === undefined && io.isTTY.stdout && !io.env.NO_COLOR && io.env.TERM !== "dumb",
    about: { lexicons: [...lexicons.map(({ lexicon: { id, version }, sha256 }) => ({ id, version, sha256 })), ...own] },
  };
  const format = formats[options.format];
  const target = destination(
    {
      out: options.out,
      cwd: io.cwd,
      format,
      inputs: files,
      several:
        inputs.length > 1 || files.length > 1 || (files.length === 1 && files[0]!.path !== "-" && files[0]!.name !== inputs[0]),
      precious: lexicons.flatMap(({ path }) => path ?? []),
      between: format.between(look),
      drafting: io.drafting,
    },
    printer,
  );

  for (const failure of failures) printer.note(`rhetor: ${failure.message}`);
  const progress = new Progress(printer, files.length, io.isTTY.stderr && (target.files || !io.isTTY.stdout), io.columns ?? 60);
  let failed = failures.length;
  try {
    for (const file of files) {
      progress.begin(file.name);
      const problem = await one(file, analyzers, look, format.render, target, io);
      if (problem === undefined) continue;
      failed++;
      printer.note(`rhetor: ${problem}`);
    }
    await target.finish();
  } catch (error) {
    await target.abandon();
    throw error;
  } finally {
    progress.end();
  }
  const all = files.length + failures.length;
  if (failed > 0 && all > 1) printer.note(`rhetor: ${failed === all ? "All" : `${failed} of`} ${all} inputs failed.`);
  return failed > 0 ? 1 : 0;
}

async function lexiconsFor(
  chosen: readonly (readonly [string, Offer])[],
  options: AnalyzeOptions,
  io: Io,
): Promise<readonly Loaded[]> {
  const loaded = await loadLexicons(options.lexicon ?? [builtIn[0]!.id], io.cwd);
  return chosen.some(([, { readsLexicons }]) => readsLexicons) ? loaded : [];
}

/** Analyzes and writes one input. Returns what is wrong with it, if anything is. */
async function one(
  file: InputFile,
  analyzers: readonly Analyzer[],
  look: Look,
  render: (typeof formats)[FormatName]["render"],
  target: Destination,
  io: Io,
): Promise<string | undefined> {
  const name = shownName(file.name);
  let pieces: Iterable<string>;
  try {
    const text = file.path === "-" ? await readStream(io.stdin, file.name) : await readText(file.path, file.name);
    const result = analyze(read(text, { id: file.name }), analyzers);
    pieces = render(result, { ...look, about: { ...look.about, sha256: sha256(text) } });
  } catch (error) {
    if (error instanceof InputError) return error.message;
    if (error instanceof AnalysisError) return `${name}: the analyzer “${error.analyzer}” failed: ${messageOf(error.cause)}`;
    return `${name}: ${messageOf(error)}`;
  }
  try {
    await target.write(file, pieces);
  } catch (error) {
    if (error instanceof ClosedOutput || error instanceof UsageError) throw error;
    throw new Error(`The result for ${name} could not be written: ${messageOf(error)}`, { cause: error });
  }
  return undefined;
}

function messageOf(error: unknown): string {
  if (error instanceof RangeError && error.message === "Invalid string length")
    return "the result is too long for one text. Choose --format json, or split the file.";
  return error instanceof Error ? error.message : String(error);
}
