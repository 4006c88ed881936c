import { type Parsed, relationSet, xposSet } from "./parsed.js";
import { type Modality, phraseWords } from "./phrasewords.js";
import { isVerb } from "./predicates.js";
import { Relation, Xpos } from "./tagset.js";

/** When a verb places what it says; `none` of infinitives, gerunds, participles and imperatives. */
export type Tense = "present" | "past" | "future" | "none";

export type Aspect = "simple" | "perfect" | "progressive" | "perfectProgressive";

/** `gerund` is every *-ing* form without auxiliary, `participle` every past participle without one. */
export type VerbForm = "finite" | "imperative" | "infinitive" | "bareInfinitive" | "gerund" | "participle";

/** A word that modifies a verb, and what it makes of it. */
export interface Modal {
  readonly token: number;
  readonly modality: Modality;
}

/** What the auxiliaries and the form of a verb make of it. */
export interface VerbFeatures {
  /** Modal verbs and semi-modals, outer ones first: *might* and *have* in *might have to go*. */
  readonly modals: readonly Modal[];
  /**
   * Of the first verb; `future` after *will* and *be going to*. After another modal `present`, or `past` if the verb is perfect (*could
   * have gone*).
   */
  readonly tense: Tense;
  readonly aspect: Aspect;
  /** `passive` with *be* or *get* and a participle, and of a participle alone (*sanctions imposed by them*), unless its verb has no object. */
  readonly voice: "active" | "passive";
  readonly form: VerbForm;
}

/** A verb, or what a copula links, with what stands before it. */
export interface VerbWords {
  readonly main: number;
  /** The word on whose place in the tree the form may depend: `main`, or the first of those it is joined to. */
  readonly governing: number;
  /** In order of place; copulas included. */
  readonly auxiliaries: readonly number[];
  /** The *to* of an infinitive, or −1. */
  readonly to: number;
}

const pastTags = xposSet("VBD", "VBN");
const subjects = relationSet("csubj", "csubj:pass", "nsubj", "nsubj:outer", "nsubj:pass");
const passiveSubjects = relationSet("csubj:pass", "nsubj:pass");
const objects = relationSet("ccomp", "obj", "xcomp");
/** Relations of clauses that say something, and so have a tense. */
const asserting = relationSet("acl:relcl", "advcl", "advcl:relcl", "ccomp", "parataxis", "root");
const commanding = relationSet("ccomp", "parataxis", "root");
/** Relations of participles that modify: a finite tag is a mistake there. */
const modifying = relationSet("acl", "amod");

/** Reads tense, aspect, voice, modality and form off the words of a verb. */
export function verbFeatures(parsed: Parsed, words: VerbWords): VerbFeatures {
  const outer = parsed.dependent(words.main, Relation["nsubj:outer"]);
  const linking = linkBefore(parsed, words, outer >= 0);
  if (linking < 0) return plain(parsed, words);
  const auxiliaries = words.auxiliaries.filter((one) => one > linking);
  const features = plain(parsed, { ...words, auxiliaries });
  if (words.to < 0 || !parsed.isFinite(linking)) return features;
  if (outer >= 0 && phraseWords().goals.has(parsed.lemma(outer))) return features;
  const modals: Modal[] = [{ token: linking, modality: "necessity" }, ...features.modals];
  return { ...features, modals, form: "finite", tense: tenseOf(parsed, linking) };
}

/**
 * The *be* that links a verb's clause to another subject, or to the same as a duty: *the aim [is] to win*, *the problem [is] that they
 * won*, *they [are] to win*; −1 when there is none. It is no auxiliary of the verb.
 */
function linkBefore(parsed: Parsed, { main, auxiliaries, to }: VerbWords, outer: boolean): number {
  if (!isVerb(parsed, main)) return -1;
  if (to >= 0) return auxiliaries.findLast((one) => one < to && phraseWords().linkingVerbs.has(parsed.lemma(one))) ?? -1;
  return outer ? (auxiliaries.findLast((one) => parsed.relation(one) === Relation.cop) ?? -1) : -1;
}

function plain(parsed: Parsed, words: VerbWords): VerbFeatures {
  const { main, auxiliaries } = words;
  const atStake = dependentsAtStake(parsed, main);
  const { modals: modalities, objectless, linkingVerbs, perfectVerbs } = phraseWords();
  const verbal = isVerb(parsed, main);
  const verbs = verbal ? [...auxiliaries, main] : auxiliaries;
  const form = formOf(parsed, words, verbs[0]!, atStake);
  const modals: Modal[] = [];
  let perfect = false;
  let progressive = false;
  /** *Parents prosecuted after …*: the auxiliary may be left out in headlines. */
  const headline = parsed.xpos(verbs.at(-1)!) === Xpos.VBN && auxiliaries.length === 0 && !atStake.hasObject;
  let passive = form === "participle" || headline || atStake.hasPassiveSubject;
  for (let i = 0; i < auxiliaries.length; i++) {
    const one = auxiliaries[i]!;
    const modality = modalities.get(parsed.lemma(one));
    if (modality) modals.push({ token: one, modality });
    const next = verbs[i + 1];
    if (next === undefined) continue;
    const lemma = parsed.lemma(one);
    if (parsed.relation(one) === Relation["aux:pass"]) passive = true;
    else if (perfectVerbs.has(lemma)) perfect ||= pastTags[parsed.xpos(next)] === 1;
    else if (linkingVerbs.has(lemma) && next === main) passive ||= pastTags[parsed.xpos(next)] === 1;
    if (linkingVerbs.has(lemma)) progressive ||= parsed.xpos(next) === Xpos.VBG;
  }
  return {
    modals,
    tense: form === "finite" ? finiteTense(parsed, verbs[0]!, modals, perfect) : "none",
    aspect: perfect ? (progressive ? "perfectProgressive" : "perfect") : progressive ? "progressive" : "simple",
    voice: passive && verbal && !objectless.has(parsed.lemma(main)) ? "passive" : "active",
    form,
  };
}

function finiteTense(parsed: Parsed, verb: number, modals: readonly Modal[], perfect: boolean): Tense {
  const [modal] = modals;
  if (modal?.token !== verb) return tenseOf(parsed, verb);
  return modal.modality === "prediction" ? "future" : perfect ? "past" : "present";
}

function tenseOf(parsed: Parsed, verb: number): Tense {
  return pastTags[parsed.xpos(verb)] ? "past" : "present";
}

/** The form, told by the first verb. */
function formOf(parsed: Parsed, { main, governing, to }: VerbWords, verb: number, { hasSubject, hasMark }: AtStake): VerbForm {
  const relation = parsed.relation(governing);
  const tag = parsed.xpos(verb);
  const modifies = tag === Xpos.VBD && verb === main && !hasSubject && modifying[relation] === 1;
  if (parsed.isFinite(verb)) return modifies ? "participle" : "finite";
  if (to >= 0) return "infinitive";
  const says = hasSubject && (asserting[relation] === 1 || hasMark);
  if (tag === Xpos.VBG) return "gerund";
  if (tag === Xpos.VBN) return says && verb === main && relation !== Relation.advcl ? "finite" : "participle";
  if (says) return "finite";
  return !hasSubject && !hasMark && commanding[relation] ? "imperative" : "bareInfinitive";
}

interface AtStake {
  readonly hasSubject: boolean;
  readonly hasPassiveSubject: boolean;
  /** Or a complement. */
  readonly hasObject: boolean;
  readonly hasMark: boolean;
}

function dependentsAtStake(parsed: Parsed, main: number): AtStake {
  const found = { hasSubject: false, hasPassiveSubject: false, hasObject: false, hasMark: false };
  for (const one of parsed.dependents(main)) {
    const relation = parsed.relation(one);
    if (subjects[relation]) found.hasSubject = true;
    if (passiveSubjects[relation]) found.hasPassiveSubject = true;
    if (objects[relation]) found.hasObject = true;
    if (relation === Relation.mark) found.hasMark = true;
  }
  return found;
}
