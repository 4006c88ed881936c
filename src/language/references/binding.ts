import type { Clause, NounPhrase, SentencePhrases } from "../phrases.js";
import type { Grammar } from "./grammar.js";
import { referenceWords } from "./words.js";

/** How many members of a coordination, phrases of a clause and clauses of a sentence are looked at. */
const most = 12;

/** The heads of the phrases that a pronoun cannot stand for, as they are arguments of the same verb or joined to it. */
export function boundBy(grammar: Grammar, token: number): readonly number[] {
  const { parsed } = grammar;
  const phrase = grammar.phraseAt(token);
  if (!parsed || !phrase || phrase.role === "possessor") return [];
  const joined = phrase.coordination?.heads.slice(0, most) ?? [];
  if (phrase.role === "oblique" && referenceWords().circumstance.has(phrase.preposition?.text ?? "")) return joined;
  const clause = clauseWith(parsed, phrase.governor);
  if (clause) return [...joined, ...argumentsOf(clause)].filter((head) => head !== token);
  const governor = phrase.governor < 0 ? undefined : grammar.phraseAt(phrase.governor);
  return governor ? [...joined, governor.head, governor.possessor] : joined;
}

/** The head of the subject of the clause of a reflexive, which it stands for; −1 where there is none. */
export function reflexiveOf(grammar: Grammar, token: number): number {
  const phrase = grammar.phraseAt(token);
  if (!grammar.parsed || !phrase || phrase.governor < 0 || phrase.appositionTo >= 0) return -1;
  const clause = grammar.parsed.clauseOf(phrase.governor);
  return clause?.subject?.head ?? -1;
}

/** The head of the subject of the main clause, where a pronoun stands before it in what belongs to that clause (*In his speech, Orlov said*). */
export function subjectAhead(grammar: Grammar, token: number): number {
  const { parsed } = grammar;
  const phrase = grammar.phraseAt(token);
  if (!parsed || !phrase) return -1;
  const main = parsed.clauses.slice(0, most).find(({ depth, subject }) => depth === 0 && subject && subject.head > token);
  const own = parsed.clauseOf(token);
  if (!main?.subject || !own) return -1;
  const isInside = phrase.role === "possessor" || (own.predicate !== main.predicate && own.type === "adverbial");
  return isInside && main.firstToken <= token ? main.subject.head : -1;
}

function clauseWith(parsed: SentencePhrases, governor: number): Clause | undefined {
  const clause = governor < 0 ? undefined : parsed.clauseOf(governor);
  return clause?.predicate === governor ? clause : undefined;
}

function argumentsOf(clause: Clause): number[] {
  const heads: number[] = [];
  const { circumstance } = referenceWords();
  const add = (phrase: NounPhrase | undefined): void => {
    if (phrase) heads.push(phrase.head, ...(phrase.coordination?.heads.slice(0, most) ?? []));
  };
  for (const argument of [clause.subject, clause.object, clause.indirectObject, clause.logicalSubject, clause.logicalObject])
    add(argument?.phrase);
  for (const phrase of clause.obliques.slice(0, most)) if (!circumstance.has(phrase.preposition?.text ?? "")) add(phrase);
  return heads;
}
