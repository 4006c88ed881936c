import { z } from "zod";
import { compile } from "./compile.js";
import { LexiconError, type Problem, preview } from "./error.js";
import { aliasKinds, entityTypes, type Gazetteer, type GazetteerEntity } from "./gazetteer.js";
import { jsonFault, lineAndColumn } from "./json.js";
import type { Codebook, Term } from "./lexicon.js";

const text = z.string("a string").regex(/\S/, "words");
const terms = z.array(z.string("a string"), "a list of terms").min(1, "at least one term");
const context = z
  .strictObject({
    any: terms.optional(),
    all: terms.optional(),
    window: z
      .int("a number of words")
      .min(1, "a number of words, 1 or more")
      .max(1000, "a number of words, 1,000 at most")
      .optional(),
    within: z.enum(["sentence", "paragraph"], "“sentence” or “paragraph”").optional(),
  })
  .refine((given) => (given.any === undefined) !== (given.all === undefined), "either “any” or “all”, with terms")
  .refine((given) => given.window === undefined || given.within === undefined, "either “window” or “within”");

const aliasRule = z.strictObject({
  term: text,
  case: z.literal("exact", "“exact”").optional(),
  ambiguous: z.literal(true, "true, or no such field").optional(),
  not: terms.optional(),
  near: context.optional(),
  before: context.optional(),
  after: context.optional(),
  unless: context.optional(),
});
const aliases = z.array(z.union([text, aliasRule], "a name, or an object with “term” and conditions"), "a list of names");
const date = z
  .string("a date")
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, "a date: 2009-01-20, 2009-01 or 2009")
  .optional();

const entity = z.strictObject({
  id: z.string("an id").regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/, "letters, digits and hyphens, 64 at most"),
  type: z.enum(entityTypes, `one of ${entityTypes.join(", ")}`),
  name: text,
  country: text.optional(),
  gender: z.enum(["female", "male"], "“female” or “male”").optional(),
  tags: z.array(text, "a list of tags").optional(),
  roles: z.array(z.strictObject({ title: text, of: text.optional(), from: date, to: date }), "a list of roles").optional(),
  aliases: z.partialRecord(z.enum(aliasKinds), aliases, "an object").optional(),
});

/** The zod schema of a gazetteer file. The grammar of its names, and that each id is there once, `parseGazetteer` checks beyond it. */
export const gazetteerSchema: z.ZodType<Gazetteer> = z.strictObject({
  id: z.string("an id").regex(/^[a-z][A-Za-z0-9-]{0,63}$/, "a lower-case letter, then letters, digits and hyphens, 64 at most"),
  version: text,
  language: z.string("a language code").regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, "a language code such as “en”"),
  title: text,
  asOf: date,
  source: z.strictObject({
    citation: text,
    url: z.url({ protocol: /^https?$/, error: "a web address" }).optional(),
    licence: text,
  }),
  entities: z.array(entity, "a list of entities").min(1, "at least one entity"),
}) as unknown as z.ZodType<Gazetteer>;

/** Options of {@link parseGazetteer}. */
export interface ParseGazetteerOptions {
  /** What messages call the file; `gazetteer` by default. */
  readonly file?: string | undefined;
}

const mostProblems = 1000;

/**
 * A gazetteer of unknown quality: an object, or the text of a JSON file. Everything is checked first: its shape, the grammar of every
 * name, that no id is there twice. Throws a {@link LexiconError} that names all problems, each with its place and the way out.
 *
 * @example
 * parseGazetteer({ …, entities: [{ id: "Korva", type: "CITY", name: "Korva" }] }, { file: "towns.json" });
 * // LexiconError: towns.json: field “entities[0].type”: found “CITY”, expected one of PER, GPE, ORG, …
 */
export function parseGazetteer(data: unknown, options: ParseGazetteerOptions = {}): Gazetteer {
  const file = options.file ?? "gazetteer";
  const fail = (problems: readonly Problem[]): void => {
    const [first, ...rest] = problems.slice(0, mostProblems).map((problem) => ({ file, ...problem }));
    if (first) throw new LexiconError([first, ...rest]);
  };
  let value = data;
  if (typeof data === "string") {
    const json = data.replace(/^\ufeff/, "");
    const fault = jsonFault(json);
    if (fault) {
      const { line, column } = lineAndColumn(json, fault.offset);
      fail([{ found: `${fault.found} (line ${line}, column ${column})`, expected: fault.expected }]);
    }
    value = JSON.parse(json);
  }
  const result = gazetteerSchema.safeParse(value);
  if (!result.success) fail(result.error.issues.flatMap((issue) => problemsOf(issue, value)));
  const parsed = result.data!;
  fail([...twins(parsed.entities), ...misspelt(parsed.entities)]);
  return parsed;
}

function problemsOf(issue: z.core.$ZodIssue, data: unknown): Problem[] {
  const field = fieldOf(issue.path);
  if (issue.code === "unrecognized_keys") {
    const kinds = issue.path.at(-1) === "aliases";
    return issue.keys.slice(0, 5).map((key) => ({
      ...field,
      found: `the field “${preview(key)}”`,
      expected: kinds ? `a kind of alias: ${aliasKinds.join(", ")}` : "only fields of the format",
      remedy: "See docs/gazetteers.md for its fields.",
    }));
  }
  const value = issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], data);
  // Of a name with conditions, what is wrong with the conditions says most.
  if (issue.code === "invalid_union" && typeof value === "object" && value !== null)
    return (issue.errors[1] ?? []).flatMap((inner) => problemsOf({ ...inner, path: [...issue.path, ...inner.path] }, data));
  return [{ ...field, found: describe(value), expected: issue.message }];
}

function fieldOf(path: readonly PropertyKey[]): { readonly field?: string } {
  const field = path.reduce<string>(
    (sum, key) => sum + (typeof key === "number" ? `[${key}]` : `${sum ? "." : ""}${String(key)}`),
    "",
  );
  return field ? { field } : {};
}

function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "string") return value === "" ? "an empty string" : `“${preview(value)}”`;
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  return typeof value === "object" && value !== null ? "an object" : String(value);
}

/** Entities that have the id of an earlier one. */
function twins(entities: readonly GazetteerEntity[]): Problem[] {
  const seen = new Map<string, number>();
  const problems: Problem[] = [];
  entities.forEach(({ id }, index) => {
    const twin = seen.get(id);
    if (twin === undefined) seen.set(id, index);
    else
      problems.push({
        field: `entities[${index}].id`,
        found: `“${preview(id)}”, the id of entities[${twin}], too`,
        expected: "each id once in a file",
        remedy: "Make one entity of the two, or rename one.",
      });
  });
  return problems;
}

/** Names that break the grammar of terms. */
function misspelt(entities: readonly GazetteerEntity[]): Problem[] {
  const names: Term[] = [];
  const fields: string[] = [];
  entities.forEach(({ name, aliases = {} }, index) => {
    names.push(name);
    fields.push(`entities[${index}].name`);
    for (const kind of aliasKinds)
      aliases[kind]?.forEach((alias, place) => {
        names.push(alias);
        fields.push(`entities[${index}].aliases.${kind}[${place}]`);
      });
  });
  const problems: Problem[] = [];
  compile({ frames: { names: { categories: { names } } } } as unknown as Codebook, problems);
  return problems.map(
    ({ entry = 0, term, field, found, expected, remedy = "Write “\\” before a character that is meant as it is." }) => ({
      field: field ? `${fields[entry]}.${field}` : fields[entry]!,
      found: term === undefined ? found : `${found} in “${preview(term)}”`,
      expected,
      remedy,
    }),
  );
}
