import { resolve } from "node:path";
import { lemmaOfWord } from "../language/wordlemma.js";
import { describeProblem } from "../lexicon/error.js";
import { formatCodebook } from "../lexicon/format.js";
import type { Codebook } from "../lexicon/lexicon.js";
import { checkLexicon } from "../lexicon/parse.js";
import { expand } from "../node/expand.js";
import { InputError, shownName } from "../node/input.js";
import { openTarget } from "../node/target.js";
import { readStream, readText } from "../node/text.js";
import { padEnd, padStart, width } from "../view/width.js";
import { type Io, type Printer, spelt } from "./io.js";
import { builtIn, loadLexicon } from "./lexicons.js";
import { UsageError } from "./usage.js";

/** Carries out `rhetor lexicon check`. Returns 1 when a file has a problem or cannot be read, otherwise 0. */
export async function checkCommand(inputs: readonly string[], io: Io, printer: Printer): Promise<number> {
  const { files, failures } = await expand(inputs, { cwd: io.cwd, extensions: [".json"] });
  for (const failure of failures) printer.note(`rhetor: ${failure.message}`);
  let bad = failures.length;
  let before = "";
  for (const { name, path } of files) {
    let text: string;
    try {
      text = path === "-" ? await readStream(io.stdin, name) : await readText(path, name);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      printer.note(`rhetor: ${error.message}`);
      bad++;
      continue;
    }
    const file = shownName(name);
    const { problems, warnings } = checkLexicon(text, { file, lemmaOf: lemmaOfWord });
    if (problems.length > 0) bad++;
    const lines = [
      ...problems.map((problem) => `problem: ${describeProblem(problem)}`),
      ...warnings.map((warning) => `warning: ${describeProblem(warning)}`),
      ...(problems.length > 0 ? [] : counts(JSON.parse(text) as Codebook)),
      `${file}: ${problems.length === 0 ? "no problems" : count(problems.length, "problem")}, ${warnings.length === 0 ? "no warnings" : count(warnings.length, "warning")}`,
    ];
    await printer.print(`${before}${spelt(lines.join("\n"))}\n`);
    before = "\n";
  }
  return bad > 0 ? 1 : 0;
}

/** Carries out `rhetor lexicon list`. */
export async function listCommand(printer: Printer): Promise<number> {
  const rows = builtIn.map(({ id, version, codebook }) => [
    id,
    version,
    codebook.language,
    count(Object.keys(codebook.frames).length, "frame"),
    count(termsOf(codebook), "term"),
    codebook.title,
  ]);
  await printer.print(`${columns(rows, []).join("\n")}\n`);
  return 0;
}

/** Carries out `rhetor lexicon format`: prints a lexicon in the layout of the built-in ones, or writes it back to its file. */
export async function formatCommand(
  name: string,
  options: { readonly write?: boolean },
  io: Io,
  printer: Printer,
): Promise<number> {
  const { lexicon, path } = await loadLexicon(name, io.cwd);
  const text = formatCodebook(lexicon.codebook);
  if (!options.write) {
    await printer.print(text);
    return 0;
  }
  if (path === undefined)
    throw new UsageError(
      `${name} is built in, so there is no file to write. Save a copy: rhetor lexicon format ${name} > mine.json`,
    );
  const target = await openTarget(resolve(path));
  await target.write(text);
  await target.finish();
  return 0;
}

function counts(codebook: Codebook): readonly string[] {
  const rows = Object.entries(codebook.frames).map(([id, { categories }]) => {
    const lists = Object.values(categories);
    return [id, String(lists.length), String(lists.reduce((sum, terms) => sum + terms.length, 0))];
  });
  return [
    `${codebook.id} ${codebook.version}: ${codebook.title}`,
    ...columns(
      [
        ["frame", "categories", "terms"],
        ...rows,
        ["total", String(rows.reduce((sum, row) => sum + Number(row[1]), 0)), String(termsOf(codebook))],
      ],
      [1, 2],
    ).map((row) => `  ${row}`),
  ];
}

function termsOf({ frames }: Codebook): number {
  const lists = Object.values(frames).flatMap(({ categories }) => Object.values(categories));
  return lists.reduce((sum, terms) => sum + terms.length, 0);
}

/** Rows with aligned columns; those in `numbers` are flush right. */
function columns(rows: readonly (readonly string[])[], numbers: readonly number[]): readonly string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => width(row[column]!))));
  return rows.map((row) =>
    row
      .map((cell, column) => (numbers.includes(column) ? padStart : padEnd)(cell, widths[column]!))
      .join("  ")
      .trimEnd(),
  );
}

function count(size: number, noun: string): string {
  return `${size.toLocaleString("en")} ${noun}${size === 1 ? "" : "s"}`;
}
