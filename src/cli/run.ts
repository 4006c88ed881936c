import { Command, CommanderError } from "commander";
import { version } from "../version.js";
import { type AnalyzeOptions, analyzeCommand } from "./analyze.js";
import { offers, profiles, voiceQueries } from "./analyzers.js";
import { formats } from "./formats.js";
import { ClosedOutput, type Io, Printer } from "./io.js";
import { checkCommand, formatCommand, listCommand } from "./lexicon.js";
import { builtIn } from "./lexicons.js";
import { choice, UsageError } from "./usage.js";

/**
 * The command line. `argv` is what stands after the name of the program. Returns the exit code: 0 done; 1 some inputs failed, each named
 * on standard error, and the rest is written; 2 wrong usage, and nothing is written.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const printer = new Printer(io);
  const help: string[] = [];
  let code = 0;
  const done = (exitCode: number): void => {
    code = exitCode;
  };
  try {
    try {
      await program(io, printer, help, done).parseAsync(argv, { from: "user" });
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error;
      code = error.exitCode === 0 ? 0 : 2;
    }
    if (help.length > 0) await printer.print(help.join(""));
    return code;
  } catch (error) {
    if (error instanceof ClosedOutput) return 0;
    printer.note(`rhetor: ${error instanceof Error ? error.message : String(error)}`);
    return error instanceof UsageError ? 2 : 1;
  } finally {
    await printer.noted();
  }
}

function program(io: Io, printer: Printer, help: string[], done: (exitCode: number) => void): Command {
  const rhetor = new Command("rhetor")
    .description("Discourse analysis for texts: every number traced to its words, and to whose words they are.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void help.push(text),
      writeErr: (text) => printer.note(text.replace(/\n$/, "").replace(/^error: /, "rhetor: ")),
      getOutHelpWidth: () => io.columns ?? 80,
      getErrHelpWidth: () => io.columns ?? 80,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });

  rhetor
    .command("analyze")
    .description("Analyze texts: files, directories (.txt, .md, .text), quoted patterns, or - for standard input.")
    .argument("[inputs...]", "FILE, DIRECTORY, 'PATTERN' or -")
    .option("-l, --lexicon <name|file>", `use this lexicon instead of ${builtIn[0]!.id}; may be repeated`, repeated)
    .option("--only <analyzer>", `run only this analyzer (${Object.keys(offers).join(", ")}); may be repeated`, only)
    .option(
      "--voices <source>",
      "how framing and sentiment tell whose words they are: by attribution (who says what), or by quotations (the marks alone: much faster, but no speakers and no reported speech)",
      choice("source of voices", Object.keys(voiceQueries)),
      "attribution",
    )
    .option(
      "--profile <text>",
      `what kind of text sentiment reads: ${Object.entries(profiles)
        .map(([name, about]) => `${name} (${about})`)
        .join(", ")}`,
      choice("profile", Object.keys(profiles)),
      "news",
    )
    .option("-f, --format <format>", `${Object.keys(formats).join(", ")}`, choice("format", Object.keys(formats)), "report")
    .option("-o, --out <file|directory/>", "write there instead of standard output")
    .option(
      "--overlap <policy>",
      "who competes for the same words: frame, category, codebook, all",
      choice("policy", ["frame", "category", "codebook", "all"]),
    )
    .addHelpText(
      "after",
      `
Analyzers:
${Object.entries(offers)
  .map(([name, { about }]) => `  ${name.padEnd(11)}  ${about}`)
  .join("\n")}

Formats:
  report  tables and hits in context, for reading (the default)
  json    one object for each text, one after another
  jsonl   the same, one on each line
  html    one page for each text; several need --out DIRECTORY/

Examples:
  rhetor analyze speech.txt
  rhetor analyze speeches/ --lexicon policy --lexicon mine.json
  rhetor analyze speeches/ --only entities --only attribution --format json
  rhetor analyze 'archive/**/*.txt' --format jsonl --out results.jsonl
  rhetor analyze archive/ --only framing --voices quotations -f jsonl
  rhetor analyze posts/ --only sentiment --profile social -f jsonl
  rhetor analyze speeches/ --format html --out pages/
  curl https://example.org/speech.txt | rhetor analyze - --format json

Exit codes: 0 done, 1 some inputs failed and the rest is written, 2 wrong usage.
`,
    )
    .action(async (inputs: string[], options: AnalyzeOptions) => done(await analyzeCommand(inputs, options, io, printer)));

  const lexicon = rhetor.command("lexicon").description("Check, list and format lexicons.");
  lexicon
    .command("check")
    .description(
      "Check lexicon files: every problem with its place and the way out, terms that can be left out and terms that find nothing.",
    )
    .argument("<files...>", "FILE, DIRECTORY, 'PATTERN' or -")
    .addHelpText("after", "\nExample:\n  rhetor lexicon check mine.json\n\nExit codes: 0 no problems, 1 some, 2 wrong usage.\n")
    .action(async (files: string[]) => done(await checkCommand(files, io, printer)));
  lexicon
    .command("list")
    .description("List the built-in lexicons.")
    .action(async () => done(await listCommand(printer)));
  lexicon
    .command("format")
    .description("Print a lexicon in the standard layout: one entry a line, sorted.")
    .argument("<lexicon>", "a file, or the name of a built-in lexicon")
    .option("-w, --write", "write it back to its file")
    .addHelpText(
      "after",
      "\nExamples:\n  rhetor lexicon format geopolitics > mine.json\n  rhetor lexicon format mine.json --write\n",
    )
    .action(async (name: string, options: { write?: boolean }) => done(await formatCommand(name, options, io, printer)));

  return rhetor.addHelpText(
    "after",
    `
Examples:
  rhetor analyze speech.txt
  rhetor analyze speeches/ --format html --out pages/
  rhetor lexicon check mine.json

rhetor help analyze tells more.
`,
  );
}

function repeated(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function only(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, choice("analyzer", Object.keys(offers))(value)];
}
