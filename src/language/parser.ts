import type { Linear } from "../model/linear.js";
import type { Doc } from "../text/doc.js";
import { Kind } from "../text/token.js";
import { actionFeatures, type Columns, mostFeatures, relationFeatures } from "./arcfeatures.js";
import { Action, Arcs, actionCount } from "./arcs.js";
import { isVerbal, rolePadding, type TagCodes } from "./rolecolumns.js";
import { RoleGuesser, type RoleModel } from "./roles.js";
import { Relation, relationNames } from "./tagset.js";
import { Tree } from "./tree.js";
import { Attribute, formOf, wordForms } from "./wordforms.js";

/** What a parser has learnt. */
export interface ParseModel extends RoleModel {
  /** Chooses actions. */
  readonly action: Linear;
  /** Names relations. */
  readonly relation: Linear;
}

const rootTag = 255;
const allActions: Uint8Array = /* @__PURE__ */ upTo(actionCount);
const allRelations: Uint8Array = /* @__PURE__ */ Uint8Array.from(relationNames, (_, relation) => relation);

function upTo(count: number): Uint8Array {
  return Uint8Array.from({ length: count }, (_, label) => label);
}

/** The columns of {@link Columns}, filled with one sentence after the other. */
export class ParseSentence implements Columns {
  word: Int32Array = new Int32Array(64);
  tag: Int32Array = new Int32Array(64);
  role: Int32Array = new Int32Array(64);
  commas: Int32Array = new Int32Array(64);
  verbs: Int32Array = new Int32Array(64);

  /** Moves to the sentence with these tokens; tags as for {@link RoleSentence}. `roles[rolePadding + i]` is the role of token `i`, from 1 on. */
  load(doc: Doc, { upos, xpos }: TagCodes, tagOf: Uint8Array, roles: Uint8Array, first: number, end: number, from = 0): void {
    const length = end - first;
    const size = length + 3;
    if (this.word.length < size) {
      this.word = new Int32Array(size * 2);
      this.tag = new Int32Array(size * 2);
      this.role = new Int32Array(size * 2);
      this.commas = new Int32Array(size * 2);
      this.verbs = new Int32Array(size * 2);
    }
    const { word, tag, role, commas, verbs } = this;
    const { type, kind } = doc.tokens;
    const forms = wordForms(doc.vocabulary).covering(type, first, end);
    for (let i = 0; i < length; i++) {
      const token = first + i;
      word[i + 1] = forms[formOf(type[token]!) + Attribute.word]!;
      const universal = upos[token - from]!;
      tag[i + 1] = tagOf[universal * 64 + xpos[token - from]!]!;
      role[i + 1] = roles[rolePadding + i]!;
      commas[i + 2] = commas[i + 1]! + (isMark(kind[token]!) ? 1 : 0);
      verbs[i + 2] = verbs[i + 1]! + (isVerbal(universal) ? 1 : 0);
    }
    word[length + 1] = rootTag;
    tag[length + 1] = rootTag;
    role[length + 1] = rootTag;
  }
}

/** Whether a token is a mark that parts phrases: punctuation, a dash, a quotation mark; not a hyphen or an apostrophe. */
function isMark(kind: number): boolean {
  return kind >= Kind.punctuation && kind !== Kind.hyphen && kind !== Kind.apostrophe;
}

/**
 * Parses sentences: a linear model first guesses each token's role; then the arc-hybrid system is run through once, one linear model
 * choosing the actions, another the relation of each new arc (greedy; trained with the dynamic oracle of Goldberg and Nivre 2013).
 */
export class Parser {
  readonly #model: ParseModel;
  readonly #roles: RoleGuesser;
  readonly #sentence = new ParseSentence();
  readonly #arcs = new Arcs(64);
  readonly #features = new Int32Array(mostFeatures);
  readonly #actionScores = new Int32Array(actionCount);
  readonly #relationScores = new Int32Array(relationNames.length);

  constructor(model: ParseModel) {
    this.#model = model;
    this.#roles = new RoleGuesser(model);
  }

  /** The tree of the tokens from `first` up to `end`. */
  parse(doc: Doc, tags: TagCodes, first: number, end: number): Tree {
    const length = end - first;
    const roles = this.#roles.guess(doc, tags, first, end);
    this.#sentence.load(doc, tags, this.#model.tagOf, roles, first, end);
    const arcs = this.#arcs;
    arcs.begin(length);
    while (!arcs.done) {
      const action = this.#nextAction();
      if (action === Action.shift) arcs.shift();
      else arcs.arc(action, this.#relation(action === Action.left ? arcs.next : arcs.top(1), arcs.top(0)));
    }
    const heads = new Int32Array(length);
    for (let i = 0; i < length; i++) heads[i] = arcs.head[i] === length ? -1 : first + arcs.head[i]!;
    return new Tree(first, heads, arcs.relation.slice(0, length));
  }

  #nextAction(): number {
    const arcs = this.#arcs;
    const scores = this.#actionScores;
    scores.fill(0);
    this.#model.action.score(this.#features, actionFeatures(arcs, this.#sentence, this.#features), scores, allActions);
    let best = -1;
    for (let action = 0; action < actionCount; action++)
      if (arcs.allows(action) && (best < 0 || scores[action]! > scores[best]!)) best = action;
    return best;
  }

  #relation(head: number, dependent: number): number {
    if (head === this.#arcs.length) return Relation.root;
    const scores = this.#relationScores;
    scores.fill(0);
    this.#model.relation.score(
      this.#features,
      relationFeatures(this.#arcs, this.#sentence, head, dependent, this.#features),
      scores,
      allRelations,
    );
    let best = 0;
    for (let relation = 1; relation < scores.length; relation++)
      if (relation !== Relation.root && scores[relation]! > scores[best]!) best = relation;
    return best;
  }
}
