import { z } from "zod";
import { zoneNames } from "../text/zones.js";
import { type Compiled, compile, remember } from "./compile.js";
import { covered } from "./covered.js";
import { LexiconError, type Place, type Problem, preview } from "./error.js";
import { inflected } from "./inflected.js";
import { jsonFault, lineAndColumn } from "./json.js";
import { type Codebook, type Context, type Lexicon, lexicon } from "./lexicon.js";
import { constituentNames, partsOfSpeech, roleNames, voiceNames } from "./names.js";
import { nearest } from "./nearest.js";

const text = z.string().regex(/\S/, "words");
const columnId = z.string().regex(/^[a-z][A-Za-z0-9]{0,63}$/, "a lower-case letter, then letters and digits, 64 at most");
const terms = z.array(z.string()).min(1, "at least one term");
const oneOrMore = <Item extends z.ZodType>(item: Item): z.ZodUnion<readonly [Item, z.ZodArray<Item>]> =>
  z.union([item, z.array(item).min(1, "at least one")]);

const reach = {
  window: z.int().min(1, "a number of words, 1 or more").max(1000, "a number of words, 1,000 at most").optional(),
  within: z.enum(["sentence", "paragraph", ...constituentNames]).optional(),
};
const context = z
  .strictObject({ any: terms.optional(), all: terms.optional(), ...reach })
  .refine((given) => (given.any === undefined) !== (given.all === undefined), "either “any” or “all”, with terms")
  .refine(
    (given) => given.window === undefined || given.within === undefined,
    "either “window” or “within”",
  ) as unknown as z.ZodType<Context>;

const termRule = z
  .strictObject({
    term: z.string(),
    weight: z.number().optional(),
    opinions: z.record(text, z.number()).optional(),
    intensity: z.literal([1, 2, 3], "1, 2 or 3").optional(),
    case: z.literal("exact").optional(),
    lemma: z.literal(true).optional(),
    zone: oneOrMore(z.enum(zoneNames)).optional(),
    voice: oneOrMore(z.enum(voiceNames)).optional(),
    pos: oneOrMore(
      z.enum(partsOfSpeech, "a part of speech, universal such as “NOUN” or of the Penn Treebank such as “NNS”"),
    ).optional(),
    entity: oneOrMore(text).optional(),
    head: z.literal(true).optional(),
    role: oneOrMore(z.enum(roleNames)).optional(),
    not: terms.optional(),
    near: context.optional(),
    before: context.optional(),
    after: context.optional(),
    unless: context.optional(),
    requires: z.string().optional(),
  })
  .refine((given) => given.case === undefined || given.lemma === undefined, {
    path: ["lemma"],
    error: "no “case” in the same entry, because lemmas are compared whatever their case",
  });

const termEntry = z.union([z.string(), termRule]);

const frame = z.strictObject({
  label: text,
  definition: text,
  include: text.optional(),
  exclude: text.optional(),
  categories: z.record(columnId, z.array(termEntry)),
});

const share = z.number().min(-1, "a number from −1 to 1").max(1, "a number from −1 to 1");

/** The zod schema of a codebook file. The grammar of its terms, and what one part says of another, `parseLexicon` checks beyond it. */
export const codebookSchema: z.ZodType<Codebook> = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9-]{0,63}$/, "a lower-case letter, then letters, digits and hyphens, 64 at most"),
  version: text,
  language: z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, "a language code such as “en”"),
  title: text,
  source: z.strictObject({
    citation: text,
    url: z.url({ protocol: /^https?$/, error: "a web address" }).optional(),
    licence: text,
  }),
  scoring: z
    .strictObject({
      negation: z.enum(["keep", "drop", "flip", "separate"]).optional(),
      minEvidence: z.number().positive("a number above 0").optional(),
    })
    .optional(),
  validation: z
    .array(
      z.strictObject({
        gold: text,
        date: text.optional(),
        frame: z.string().optional(),
        n: z.int().min(0, "a count").optional(),
        precision: share.optional(),
        recall: share.optional(),
        f1: share.optional(),
        alpha: share.optional(),
      }),
    )
    .optional(),
  lists: z.record(columnId, terms).optional(),
  frames: z.record(columnId, frame),
});

/** The JSON Schema of a codebook file, for editors that check and complete JSON as one writes. */
export const codebookJsonSchema: Readonly<Record<string, unknown>> = /* @__PURE__ */ z.toJSONSchema(codebookSchema);

export interface ParseOptions {
  /** What messages call the file. Default: the id of the codebook where it has one, otherwise `codebook`. */
  readonly file?: string | undefined;
}

/** Options of {@link checkLexicon}. */
export interface CheckOptions extends ParseOptions {
  /** The lemma of a word by itself, such as `lemmaOfWord`. With it, the words of terms with `lemma` are checked too. */
  readonly lemmaOf?: ((word: string) => string) | undefined;
}

/** What a codebook holds. `sequences` is how many rows of words its terms stand for. */
export interface LexiconCounts {
  readonly frames: number;
  readonly categories: number;
  readonly terms: number;
  readonly sequences: number;
}

/** What a check finds. `problems` make a codebook unusable, `warnings` do not. */
export interface LexiconCheck {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** All 0 where the file is not a codebook at all. */
  readonly counts: LexiconCounts;
}

/**
 * A lexicon from a codebook of unknown quality: an object, or the text of a JSON file. Everything is checked first: its shape, the
 * grammar of every term, that each term can match, that no entry is there twice, that each frame a term requires exists. Throws a
 * {@link LexiconError} that names all problems, each with its place and the way out (up to 1,000).
 *
 *     parseLexicon('{ "id": "coffee", … "frames": { "cost": { … "price": ["price{s"] } } }', { file: "coffee.json" });
 *     // LexiconError: coffee.json: frame “cost”, category “price”, entry 1 (“price{s”): found the end of the term …
 */
export function parseLexicon(data: unknown, options: ParseOptions = {}): Lexicon {
  const { problems, codebook, plan } = inspect(data, options, false);
  const [first, ...rest] = problems;
  if (first) throw new LexiconError([first, ...rest]);
  remember(codebook!, plan!);
  return lexicon(codebook!);
}

/**
 * Everything `parseLexicon` would throw for, without throwing, and warnings besides: terms that can be left out because another
 * entry of their category finds all they find, lists that no term refers to, and terms with `lemma` whose words are no lemmas. For a
 * command that checks files.
 */
export function checkLexicon(data: unknown, options: CheckOptions = {}): LexiconCheck {
  const { problems, codebook, plan } = inspect(data, options, true);
  const place = (problem: Problem): Problem => ({ ...problem, file: fileOf(codebook, options) });
  const warnings = (checked: Codebook, plan: Compiled): Problem[] => [
    ...unused(plan),
    ...covered(checked, plan),
    ...(options.lemmaOf ? inflected(plan, options.lemmaOf) : []),
  ];
  return {
    problems,
    warnings: codebook && plan && problems.length === 0 ? warnings(codebook, plan).map(place) : [],
    counts: {
      frames: plan?.frameCount ?? 0,
      categories: plan?.categoryCount ?? 0,
      terms: plan?.entries.length ?? 0,
      sequences: plan?.sequences ?? 0,
    },
  };
}

const mostProblems = 1000;

interface Inspection {
  readonly problems: Problem[];
  readonly codebook?: Codebook;
  readonly plan?: Compiled;
}

function inspect(data: unknown, options: ParseOptions, keepWords: boolean): Inspection {
  let value = data;
  if (typeof data === "string") {
    const json = data.replace(/^\ufeff/, "");
    const fault = jsonFault(json);
    if (fault) {
      const { line, column } = lineAndColumn(json, fault.offset);
      return {
        problems: [
          { file: fileOf(undefined, options), found: `${fault.found} (line ${line}, column ${column})`, expected: fault.expected },
        ],
      };
    }
    value = JSON.parse(json);
  }
  const file = fileOf(value, options);
  const hidden = prototypeKeys(value);
  const entryIssues: Problem[] = [];
  const result = codebookSchema.safeParse(withoutEntries(value, entryIssues));
  const issues = result.success ? [] : result.error.issues.slice(0, mostProblems).flatMap((issue) => problemsOf(issue, [], value));
  if (!result.success || hidden.length + entryIssues.length > 0)
    return { problems: [...hidden, ...issues, ...entryIssues].slice(0, mostProblems).map((problem) => ({ file, ...problem })) };
  const codebook = { ...result.data, frames: framesOf(value, result.data) };
  const problems: Problem[] = [];
  const plan = compile(codebook, problems, keepWords);
  problems.push(...contradictions(codebook));
  return { problems: problems.slice(0, mostProblems).map((problem) => ({ file, ...problem })), codebook, plan };
}

function fileOf(value: unknown, options: ParseOptions): string {
  if (options.file !== undefined) return options.file;
  const id = isObject(value) ? value.id : undefined;
  return typeof id === "string" && id !== "" ? preview(id) : "codebook";
}

/**
 * The same value with empty categories, for the schema: entries are checked here, one by one, because there may be a million of them,
 * and nearly all are strings.
 */
function withoutEntries(value: unknown, problems: Problem[]): unknown {
  if (!isObject(value) || !isObject(value.frames)) return value;
  const frames = Object.entries(value.frames).map(([id, frame]) => {
    if (!isObject(frame) || !isObject(frame.categories)) return [id, frame] as const;
    const categories = Object.entries(frame.categories).map(([category, entries]) => {
      if (!Array.isArray(entries)) return [category, entries] as const;
      for (let index = 0; index < entries.length && problems.length < mostProblems; index++) {
        if (typeof entries[index] === "string") continue;
        const result = termEntry.safeParse(entries[index]);
        for (const issue of result.error?.issues ?? [])
          problems.push(...problemsOf(issue, ["frames", id, "categories", category, index], value));
      }
      return [category, []] as const;
    });
    return [id, { ...frame, categories: Object.fromEntries(categories) }] as const;
  });
  return { ...value, frames: Object.fromEntries(frames) };
}

/** The frames as the schema read them, with the entries that it did not see. */
function framesOf(value: unknown, read: Codebook): Codebook["frames"] {
  const given = (value as Codebook).frames;
  return Object.fromEntries(
    Object.entries(read.frames).map(([id, frame]) => [id, { ...frame, categories: structuredClone(given[id]!.categories) }]),
  );
}

function unused(plan: Compiled): Problem[] {
  return plan.unusedLists.map((name) => ({
    field: `lists.${name}`,
    found: "a list that no term refers to",
    expected: `“@${name}” in a term`,
    remedy: "Remove it, or refer to it.",
  }));
}

/** Fields named `__proto__`, which objects treat unlike any other. */
function prototypeKeys(value: unknown): Problem[] {
  const problems: Problem[] = [];
  const look = (at: unknown, place: Place): void => {
    if (isObject(at) && Object.hasOwn(at, "__proto__"))
      problems.push({ ...place, found: "the field “__proto__”", expected: "another name", remedy: "Rename it." });
  };
  look(value, {});
  if (isObject(value)) look(value.lists, { field: "lists" });
  if (!isObject(value) || !isObject(value.frames)) return problems;
  look(value.frames, { field: "frames" });
  for (const [id, frame] of Object.entries(value.frames)) {
    look(frame, { frame: id });
    if (isObject(frame)) look(frame.categories, { frame: id, field: "categories" });
  }
  return problems;
}

/** What the schema cannot see: entries and terms of lists that are there twice, and names of frames that do not exist. */
function contradictions(codebook: Codebook): Problem[] {
  const problems: Problem[] = [];
  const frames = Object.keys(codebook.frames);
  const known = frames.length > 12 ? "" : `Its frames are ${frames.map((id) => `“${id}”`).join(", ")}.`;
  if (frames.length === 0) problems.push({ field: "frames", found: "no frames", expected: "at least one" });
  codebook.validation?.forEach((record, i) => {
    if (record.frame !== undefined && !Object.hasOwn(codebook.frames, record.frame))
      problems.push({
        field: `validation[${i}].frame`,
        found: `“${preview(record.frame)}”`,
        expected: "a frame of this codebook",
        remedy: known,
      });
  });
  for (const [name, terms] of Object.entries(codebook.lists ?? {})) {
    const seen = new Map<string, number>();
    terms.forEach((term, i) => {
      const key = identity({ term, case: "exact" });
      const twin = seen.get(key);
      if (twin === undefined) seen.set(key, i);
      else
        problems.push({
          field: `lists.${name}[${i}]`,
          found: `“${preview(term)}”, the same term as number ${twin + 1}`,
          expected: "each term once",
          remedy: "Remove one of them.",
        });
    });
  }
  for (const [id, { categories }] of Object.entries(codebook.frames)) {
    for (const [category, entries] of Object.entries(categories)) {
      const seen = new Map<string, number>();
      entries.forEach((entry, index) => {
        const rule = typeof entry === "string" ? { term: entry } : entry;
        const place: Place = { frame: id, category, entry: index, term: rule.term };
        if (rule.requires !== undefined && !Object.hasOwn(codebook.frames, rule.requires))
          problems.push({
            ...place,
            field: "requires",
            found: `“${preview(rule.requires)}”`,
            expected: "a frame of this codebook",
            remedy: known,
          });
        const key = identity(rule);
        const twin = seen.get(key);
        if (twin === undefined) seen.set(key, index);
        else
          problems.push({
            ...place,
            found: `the same entry as number ${twin + 1}`,
            expected: "each entry once",
            remedy: "Remove one of them.",
          });
      });
    }
  }
  return problems;
}

/** What makes two entries of a category the same: the term, whatever its case if that does not matter, and all conditions. */
function identity(rule: {
  readonly term: string;
  readonly case?: string | undefined;
  readonly weight?: number | undefined;
}): string {
  const { term, weight: _, ...conditions } = rule;
  const spelt = term.trim().replace(/\s+/g, " ").normalize("NFC");
  const fields = Object.entries(conditions).filter(([, value]) => value !== undefined);
  return JSON.stringify([rule.case ? spelt : lowerCase(spelt), fields.sort(([a], [b]) => (a < b ? -1 : 1))]);
}

/** In lower case but for the names of lists, which have theirs. */
function lowerCase(term: string): string {
  return term.replace(/(@[A-Za-z0-9]+)|[^@]+/g, (part, name?: string) => name ?? part.toLowerCase());
}

type Issue = z.core.$ZodIssue;

function problemsOf(issue: Issue, prefix: readonly PropertyKey[], data: unknown): Problem[] {
  const path = [...prefix, ...issue.path];
  const value = valueAt(data, path);
  if (issue.code === "invalid_union") {
    // The branches are one item, then a list of items or an object: the one that has the shape of what was given says most.
    const branch = isObject(value) || Array.isArray(value) ? issue.errors[1] : issue.errors[0];
    if (branch && !(branch[0]?.code === "invalid_type" && branch[0].path.length === 0))
      return branch.flatMap((inner) => problemsOf(inner, path, data));
    return [
      {
        ...placeOf(path, data),
        found: describe(value),
        expected:
          path[0] === "frames" && path.length === 5 ? "a term, or an object with a term and conditions" : "one or a list of them",
      },
    ];
  }
  const place = placeOf(path, data);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.slice(0, 5).map((key) => ({
        ...place,
        found: `the field “${preview(key)}”`,
        expected: "only fields of the format",
        remedy: "See docs/codebooks.md for its fields.",
      }));
    case "invalid_type":
      if (path[0] === "lists" && path.length === 3)
        return [
          { ...place, found: describe(value), expected: "a term without conditions", remedy: "Conditions belong to entries." },
        ];
      return [{ ...place, found: describe(value), expected: typeNames[issue.expected] ?? issue.expected, ...remedyFor(path) }];
    case "invalid_value": {
      const names = issue.values.map(String);
      const meant = typeof value === "string" ? nearest(value, names) : undefined;
      return [
        {
          ...place,
          found: describe(value),
          expected:
            names.length > mostNames
              ? issue.message
              : list(issue.values.map((each) => (typeof each === "string" ? `“${each}”` : String(each)))),
          ...(meant === undefined ? {} : { remedy: `Did you mean “${meant}”?` }),
        },
      ];
    }
    case "invalid_key":
      return [
        {
          ...placeOf(path.slice(0, -1), data),
          found: `the name “${preview(String(path.at(-1)))}”`,
          expected: issue.issues[0]?.message ?? "another name",
          remedy: path[0] === "lists" ? "Terms refer to it by this name." : "It becomes the name of a column.",
        },
      ];
    default:
      return [{ ...place, found: describe(value), expected: issue.message, ...remedyFor(path) }];
  }
}

/** How many names a message lists. */
const mostNames = 20;

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join() : `one of ${items.join(", ")}`;
}

const typeNames: Readonly<Record<string, string>> = {
  string: "a string",
  number: "a number",
  int: "a whole number",
  array: "a list",
  object: "an object",
  record: "an object",
};

function remedyFor(path: readonly PropertyKey[]): { remedy?: string } {
  if (path[0] === "source") return { remedy: "Say where the terms come from and under which licence they may be used." };
  return {};
}

function placeOf(path: readonly PropertyKey[], data: unknown): Place {
  const field = (from: number): { field?: string } => {
    const name = path
      .slice(from)
      .reduce<string>((sum, key) => sum + (typeof key === "number" ? `[${key}]` : `${sum ? "." : ""}${String(key)}`), "");
    return name ? { field: name } : {};
  };
  if (path[0] !== "frames" || path.length < 2) return field(0);
  const frame = String(path[1]);
  if (path[2] !== "categories" || path.length < 4) return { frame, ...field(2) };
  const category = String(path[3]);
  const entry = path[4];
  if (typeof entry !== "number") return { frame, category, ...field(4) };
  const given = valueAt(data, path.slice(0, 5));
  const term = isObject(given) ? given.term : given;
  return { frame, category, entry, ...(typeof term === "string" ? { term } : {}), ...field(5) };
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (typeof value === "string") return value === "" ? "an empty string" : `“${preview(value)}”`;
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  return typeof value === "object" ? "an object" : String(value);
}
