import { configurable, type Query, query } from "../../query/query.js";
import type { Doc } from "../../text/doc.js";
import { holdsToken } from "../../text/segments.js";
import { isComma, Kind } from "../../text/token.js";
import { type Lemmas, lemmas } from "../lemmas.js";
import { finiteTags } from "../parsed.js";
import { type Phrases, phrases } from "../phrases.js";
import { type Syntax, syntax } from "../syntax.js";
import { type Tags, tags } from "../tags.js";
import { Relation, Upos, Xpos } from "../tagset.js";
import { markActor } from "./actor.js";
import { CueBranches } from "./branches.js";
import { cueFeatures, mostCueFeatures } from "./cuefeatures.js";
import { type CueTerms, cueTerms } from "./cueterms.js";
import { cueEntries, cueWord, mayBeCue } from "./cuewords.js";
import { headlineSpeeches } from "./headlines.js";
import { around, Labeller } from "./labeller.js";
import { Label } from "./labels.js";
import { type AttributionModel, attributionModel } from "./model.js";
import { nested, withoutRivals } from "./nesting.js";
import { Passage, padding, type Source } from "./passage.js";
import { priorSteps } from "./priors.js";
import { withQuotations } from "./quotations.js";
import { quoting, withWholeQuotations } from "./quoting.js";
import { headOf, relayed } from "./relays.js";
import { remarkSpeeches } from "./remarks.js";
import { howOf, withSharedSources } from "./sources.js";
import type { Found, SpeechLayer, Stretch } from "./speech.js";

/** Options of {@link speech}: where what it reads comes from. */
export interface SpeechOptions {
  readonly tags?: Query<Tags> | undefined;
  /** By default those with the same tags; so are the trees and the phrases. */
  readonly lemmas?: Query<Lemmas> | undefined;
  readonly syntax?: Query<Syntax> | undefined;
  readonly phrases?: Query<Phrases> | undefined;
}

/**
 * Who says what, sentence by sentence: a word is judged to be a cue or none, then the words around each cue to be its source, the rest of
 * the cue, or the content. Both judgements are sums of learnt weights; only sentences with a word that may be a cue are parsed.
 */
export const speech: (options?: SpeechOptions) => Query<SpeechLayer> = /* @__PURE__ */ configurable((options: SpeechOptions) => {
  const trees = options.syntax ?? syntax({ tags: options.tags });
  const words = options.lemmas ?? lemmas({ tags: options.tags });
  return query({
    needs: {
      tags: options.tags ?? tags(),
      lemmas: words,
      syntax: trees,
      phrases: options.phrases ?? phrases({ tags: options.tags, lemmas: options.lemmas, syntax: options.syntax }),
      terms: cueTerms,
      quoting,
    },
    compute: (doc, { tags, lemmas, syntax, phrases, terms, quoting }): SpeechLayer => {
      const reader = new Reader({ doc, tags, quoting }, lemmas, terms, attributionModel());
      const found = reader.read((source, sentence) => new Passage(source, sentence, syntax.of(sentence), phrases.of(sentence)));
      const headlines = headlineSpeeches(doc, tags, found);
      const remarks = remarkSpeeches(doc, tags, lemmas, quoting, found);
      return { speeches: nested(doc, withQuotations(doc, quoting, [...found, ...headlines, ...remarks])) };
    },
  });
});

/** In log-odds. */
const allowance = 1.25;
/** Prepositions before who says what a noun says. */
const authorship: ReadonlySet<string> = /* @__PURE__ */ new Set(["by", "from"]);

/** The step of a form from which a sentence with it is parsed. */
const leastStep = 5;

class Reader {
  readonly #doc: Doc;
  readonly #lemmas: Lemmas;
  readonly #model: AttributionModel;
  readonly #source: Source;
  readonly #stepOf: (type: number) => number;
  readonly #excluded: Uint8Array;
  readonly #features: Int32Array = new Int32Array(mostCueFeatures);
  readonly #branches: CueBranches = new CueBranches();
  readonly #labeller: Labeller;
  #actor: Uint8Array = new Uint8Array(0);

  constructor(source: Source, lemmas: Lemmas, terms: CueTerms, model: AttributionModel) {
    const { doc } = source;
    this.#doc = doc;
    this.#lemmas = lemmas;
    this.#model = model;
    this.#source = source;
    this.#stepOf = priorSteps(doc);
    this.#labeller = new Labeller(model.span);
    this.#excluded = terms.excluded;
  }

  read(passageOf: (source: Source, sentence: number) => Passage): Found[] {
    const { innerSentences } = this.#doc;
    const speeches: Found[] = [];
    for (let sentence = 0; sentence < innerSentences.length; sentence++) {
      if (!this.#mayHold(innerSentences.firstToken[sentence]!, innerSentences.endToken[sentence]!)) continue;
      const passage = passageOf(this.#source, sentence);
      const here: Found[] = [];
      for (let at = padding + passage.before; passage.inSentence(at); at++) {
        const found = this.#speechAt(passage, at);
        if (found) here.push(found);
      }
      const sure = relayed(passage, this.#lemmas, withoutRivals(here));
      speeches.push(...withSharedSources(passage, sure));
    }
    return speeches;
  }

  /** Whether a sentence has a word that is likely enough to be a cue. */
  #mayHold(first: number, end: number): boolean {
    const { type } = this.#doc.tokens;
    const { upos } = this.#source.tags;
    for (let token = first; token < end; token++) {
      const step = this.#stepOf(type[token]!);
      if (!mayBeCue(upos[token]!, step) || this.#excluded[token] === 1) continue;
      if (step >= leastStep) return true;
      if (step === 0 && this.#isKnown(token, upos[token]!)) return true;
    }
    return false;
  }

  /** Whether the inventory has a form that was never counted, as a word that mostly reports. */
  #isKnown(token: number, upos: number): boolean {
    if (upos !== Upos.VERB) return false;
    const [entry] = cueEntries(this.#lemmas.of(token).toLowerCase(), upos);
    return entry !== undefined && !entry.flags.has("weak");
  }

  /**
   * By how much less sure a noun or an adverb may be that the inventory has, because it is rarer as a cue than a verb: a noun with its
   * source behind it (*criticism from Orlov*), an adverb that doubts (*reportedly*).
   */
  #allowance({ tree, source: { tags } }: Passage, token: number): number {
    const upos = tags.upos[token]!;
    if (upos !== Upos.NOUN && upos !== Upos.ADV) return 0;
    const [entry] = cueEntries(this.#lemmas.of(token).toLowerCase(), upos);
    if (!entry || entry.flags.has("weak")) return 0;
    if (upos === Upos.ADV) return entry.commitment < 0 ? allowance : 0;
    const { type } = this.#doc.tokens;
    for (const dependent of tree.dependentsOf(token)) {
      const preposition = tags.upos[dependent] === Upos.PROPN ? tree.dependent(dependent, "case") : -1;
      if (preposition >= 0 && authorship.has(this.#doc.vocabulary.norm(type[preposition]!))) return allowance;
    }
    return 0;
  }

  #speechAt(passage: Passage, at: number): Found | undefined {
    const token = passage.first[at]!;
    const step = this.#stepOf(this.#doc.tokens.type[token]!);
    if (!mayBeCue(passage.upos[at]! - 1, step) || this.#excluded[token] === 1) return undefined;
    const word = cueWord(passage, this.#lemmas, at, step);
    const score = this.#model.cue(this.#features, cueFeatures(passage, at, word, this.#features));
    if (score < this.#model.threshold - this.#allowance(passage, token)) return undefined;
    const { first, end } = around(passage, at);
    this.#branches.load(passage, at, first, end);
    const size = passage.length + 2 * padding;
    if (this.#actor.length < size) this.#actor = new Uint8Array(size * 2);
    const clause = passage.phrases.clauseOf(token);
    markActor(passage, clause?.predicate === token ? clause : undefined, first, end, this.#actor);
    const labels = this.#labeller.label({ passage, branches: this.#branches, at, word, actor: this.#actor });
    const pieces = (label: number): Stretch[] => stretches(passage, labels, label, first, end);
    const sourceExtent = pieces(Label.source)[0];
    const source = sourceExtent ? headOf(passage, sourceExtent) : -1;
    const clear = inClause(passage, fromRelative(passage, pieces(Label.content), token), token);
    const content = withWholeQuotations(this.#doc, this.#source.quoting, clear, token);
    return {
      cue: token,
      cueExtent: pieces(Label.cue).find((piece) => holdsToken(piece, token)),
      source,
      sourceExtent,
      how: howOf(passage, this.#lemmas, token, source),
      content: content.length > 0 || !sourceExtent ? content : aroundInsertion(passage, token, sourceExtent),
      probability: 1 / (1 + Math.exp(-score)),
      rule: "attribution.cue",
    };
  }
}

/**
 * Content without what stands before a relative pronoun in it: that is the sentence which the relative clause belongs to, not what is said
 * (*He warned of drills, [which] he said [were growing]*).
 */
function fromRelative({ source: { tags } }: Passage, content: readonly Stretch[], cue: number): Stretch[] {
  const relative = content.findLastIndex(
    ({ firstToken }) => firstToken < cue && (tags.xpos[firstToken] === Xpos.WDT || tags.xpos[firstToken] === Xpos.WP),
  );
  return content.slice(Math.max(relative, 0));
}

/** The sentence around a source and a cue that are put in between two commas, when nothing else is its content: *It fell, Orlov stressed, and sank*. */
function aroundInsertion({ source: { doc }, firstToken, endToken }: Passage, cue: number, source: Stretch): Stretch[] {
  const begin = Math.min(source.firstToken, cue);
  const end = Math.max(source.endToken, cue + 1);
  if (begin <= firstToken || end >= endToken || !isComma(doc, begin - 1) || !isComma(doc, end)) return [];
  const last = doc.tokens.kind[endToken - 1] === Kind.punctuation ? endToken - 1 : endToken;
  return [
    { firstToken, endToken: begin - 1 },
    { firstToken: end + 1, endToken: last },
  ].filter((piece) => piece.firstToken < piece.endToken);
}

/**
 * Content without what stands after the relative clause that its cue is the verb of: *Orlov, who said [it grew], left*. Parsers often join the
 * verb of the sentence to the clause, so a comma and a finite verb end it, too.
 */
function inClause({ tree, source: { doc, tags } }: Passage, content: readonly Stretch[], cue: number): Stretch[] {
  if (tree.relationCodeOf(cue) !== Relation["acl:relcl"]) return [...content];
  const isApart = isComma(doc, Math.max(tree.beginOf(cue) - 1, 0)) || isComma(doc, tree.beginOf(cue));
  let limit = tree.endOf(cue);
  for (let token = cue + 1; isApart && token < limit - 1; token++)
    if (isComma(doc, token) && isFiniteVerb(doc, tags, token + 1)) limit = token;
  return content.flatMap((piece) => {
    if (piece.firstToken < cue || piece.endToken <= limit) return [piece];
    let endToken = limit;
    while (endToken > piece.firstToken && isComma(doc, endToken - 1)) endToken--;
    return piece.firstToken < endToken ? [{ ...piece, endToken }] : [];
  });
}

/** Whether a verb is finite; a past participle without *by* behind it may be a past tense that was tagged wrong. */
function isFiniteVerb({ vocabulary, tokens }: Doc, { xpos }: Tags, token: number): boolean {
  if (finiteTags[xpos[token]!] === 1) return true;
  return xpos[token] === Xpos.VBN && (token + 1 >= tokens.length || vocabulary.norm(tokens.type[token + 1]!) !== "by");
}

/** The pieces of a passage that have a label, as tokens. */
function stretches(passage: Passage, labels: Uint8Array, label: number, first: number, end: number): Stretch[] {
  const found: { firstToken: number; endToken: number }[] = [];
  for (let at = first; at < end; at++) {
    if (labels[at] === label) found.push({ firstToken: passage.first[at]!, endToken: passage.end[at]! });
    else if (labels[at] === label + 1 && found.length > 0) found.at(-1)!.endToken = passage.end[at]!;
  }
  return found;
}
