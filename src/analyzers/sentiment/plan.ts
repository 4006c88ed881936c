import { type Compiled, compiled, type Entry } from "../../lexicon/compile.js";
import { type Codebook, type Context, type Lexicon, lexicon, type Term } from "../../lexicon/lexicon.js";

/** What a frame's terms do, by the name of the frame. */
export const Effect = {
  /** Is good, or bad. */
  positive: 0,
  negative: 1,
  /** Is neither, whatever the words in it are. */
  mask: 2,
  /** Is good, or bad, to have more of; counts where something says that there is more or less. */
  desirable: 3,
  undesirable: 4,
  /** Says that there is more, or less, of something. */
  rise: 5,
  fall: 6,
  amplifier: 7,
  downtoner: 8,
  comparative: 9,
  superlative: 10,
  excess: 11,
  restrictor: 12,
  adversative: 13,
  concessive: 14,
} as const;

export type FrameName = keyof typeof Effect;

/** Which effects compete for words: each word has one polarity, is one quantity, changes one thing, and shifts one other. */
export const Lane = { polarity: 0, quantity: 1, change: 2, shift: 3 } as const;

const laneOf = (effect: number): number => {
  if (effect <= Effect.mask) return Lane.polarity;
  if (effect <= Effect.undesirable) return Lane.quantity;
  return effect <= Effect.fall ? Lane.change : Lane.shift;
};

/** Several lexicons as one, compiled, with what each entry does. All columns are by number of the entry. */
export interface Plan {
  readonly compiled: Compiled;
  readonly effect: Uint8Array;
  readonly lane: Uint8Array;
  /** Who is believed of entries with the same words: the higher. */
  readonly rank: Int32Array;
  readonly weight: Float64Array;
  /** The lexicon of the entry, by its place in the list, and its frame there. */
  readonly lexicon: Uint8Array;
  readonly lexicons: readonly Lexicon[];
  readonly intensity: Uint8Array;
  /** The entry as evidence names it, `lexicon/frame/category/term`; made when it is first found. */
  readonly names: (string | undefined)[];
  /** Of entries that change something: where what they change may stand, as bits of {@link Governs}. */
  readonly governs: Uint8Array;
}

/** Where what a word changes stands: its subject (*violence eased*), its object (*eased tensions*), beside a noun (*a fall in violence*). */
export const Governs = { subject: 1, object: 2, noun: 4 } as const;

const plans = new WeakMap<readonly Lexicon[], Plan>();

/** The plan of lexicons whose frames are named after effects, made once for each list. */
export function planOf(lexicons: readonly Lexicon[]): Plan {
  let plan = plans.get(lexicons);
  if (!plan) {
    plan = makePlan(lexicons);
    plans.set(lexicons, plan);
  }
  return plan;
}

function makePlan(lexicons: readonly Lexicon[]): Plan {
  const plan = compiled(lexicon(joined(lexicons)));
  const { entries } = plan;
  const owner = Uint8Array.from(entries, ({ frame }) => Number.parseInt(frame, 10));
  const effect = Uint8Array.from(entries, ({ frame }) => Effect[frameOf(frame)]);
  return {
    compiled: plan,
    effect,
    lane: effect.map(laneOf),
    rank: Int32Array.from(
      entries,
      ({ conditions }, i) => owner[i]! * 4 + (conditions ? 2 : 0) + (effect[i] === Effect.mask ? 1 : 0),
    ),
    weight: Float64Array.from(entries, ({ weight }) => weight),
    lexicon: owner,
    lexicons,
    intensity: Uint8Array.from(entries, ({ category, index }, i) => {
      const term = lexicons[owner[i]!]!.codebook.frames[frameOf(entries[i]!.frame)]!.categories[category]![index]!;
      return typeof term === "string" ? 0 : (term.intensity ?? 0);
    }),
    governs: governsOf(entries),
    names: new Array(entries.length),
  };
}

/** The entry as evidence names it: `lexicon/frame/category/term`. */
export function entryName({ compiled, lexicon, lexicons, names }: Plan, entry: number): string {
  const { frame, category, term } = compiled.entries[entry]!;
  names[entry] ??= `${lexicons[lexicon[entry]!]!.id}/${frameOf(frame)}/${category}/${term}`;
  return names[entry];
}

/** Verbs that stand in two categories of a frame govern both ways. */
function governsOf(entries: readonly Entry[]): Uint8Array {
  const bits = (category: string): number => (Object.hasOwn(Governs, category) ? Governs[category as keyof typeof Governs] : 0);
  const key = ({ frame, term }: Entry): string => `${frame} ${term}`;
  const verbs = new Map<string, number>();
  for (const entry of entries)
    if (entry.category !== "noun") verbs.set(key(entry), (verbs.get(key(entry)) ?? 0) | bits(entry.category));
  return Uint8Array.from(entries, (entry) => (entry.category === "noun" ? Governs.noun : verbs.get(key(entry))!));
}

/** The frame of a joined codebook as its own lexicon calls it. */
export function frameOf(frame: string): FrameName {
  return frame.slice(frame.indexOf("/") + 1) as FrameName;
}

/** Throws where a lexicon has a frame that has no effect. */
export function checkFrames(lexicons: readonly Lexicon[]): void {
  for (const { id, frames } of lexicons)
    for (const frame of frames)
      if (!Object.hasOwn(Effect, frame))
        throw new TypeError(
          `The lexicon "${id}" has a frame "${frame}", and sentiment() knows ${Object.keys(Effect).join(", ")}. Rename the frame, or leave the lexicon out.`,
        );
}

/** One codebook of all; frames and lists are named after the place of their lexicon as well, so that none clash. */
function joined(lexicons: readonly Lexicon[]): Codebook {
  const lists: Record<string, readonly string[]> = {};
  const frames: Record<string, Codebook["frames"][string]> = {};
  lexicons.forEach(({ codebook }, place) => {
    const rename = (term: string): string => (codebook.lists ? term.replace(/@([A-Za-z]\w*)/g, `@$1L${place}`) : term);
    for (const [list, terms] of Object.entries(codebook.lists ?? {})) lists[`${list}L${place}`] = terms.map(rename);
    const around = (context: Context | undefined): Context | undefined =>
      context && ("all" in context ? { ...context, all: context.all.map(rename) } : { ...context, any: context.any.map(rename) });
    const own = (term: Term): Term => {
      if (typeof term === "string") return rename(term);
      if (!codebook.lists && term.requires === undefined) return term;
      const { not, near, before, after, unless, requires } = term;
      return {
        ...term,
        term: rename(term.term),
        not: not?.map(rename),
        near: around(near),
        before: around(before),
        after: around(after),
        unless: around(unless),
        requires: requires === undefined ? undefined : `${place}/${requires}`,
      };
    };
    for (const [id, frame] of Object.entries(codebook.frames))
      frames[`${place}/${id}`] = {
        ...frame,
        categories: Object.fromEntries(Object.entries(frame.categories).map(([category, terms]) => [category, terms.map(own)])),
      };
  });
  return { ...lexicons[0]!.codebook, id: "sentiment", lists, frames };
}
