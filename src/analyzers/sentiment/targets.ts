import { addTo } from "../../language/lists.js";
import type { EntityLayer } from "../../language/mention.js";
import { isOthers } from "../../language/voice.js";
import type { Voice } from "../../query/layer.js";
import { lastAtMost } from "../../text/segments.js";
import type { EntityTone, PolarExpression, ScoredUnit } from "./layer.js";
import type { Settings } from "./profiles.js";
import { scoreOf, shares } from "./score.js";

/** Who feels what an expression says: a speaker, or nobody for the author. */
export function holderOf(voice: Voice): string | undefined {
  return isOthers(voice) ? (voice.speaker ?? "?") : undefined;
}

/** How everybody speaks where something is named, and not only as a place: those with the most expressions first. */
export function targetsOf(
  mentions: EntityLayer["annotations"],
  clauses: readonly ScoredUnit[],
  expressions: readonly PolarExpression[],
  settings: Settings,
): EntityTone[] {
  const starts = clauses.map(({ start }) => start);
  const byClause = new Map<number, PolarExpression[]>();
  for (const expression of expressions) addTo(byClause, expression.clause, expression);
  /** For each holder and entity: its name and the clauses, in order. */
  const found = new Map<string, { holder: string | undefined; entity: string; name: string; clauses: Set<number> }>();
  for (const { entity, name, start, referent } of mentions) {
    if (referent === "territory") continue;
    const clause = lastAtMost(starts, start);
    const holders = new Set((byClause.get(clause) ?? []).map(({ voice }) => holderOf(voice)));
    for (const holder of holders) {
      if (holder === name) continue;
      const key = `${holder ?? ""}\n${entity}`;
      const known = found.get(key);
      if (known) known.clauses.add(clause);
      else found.set(key, { holder, entity, name, clauses: new Set([clause]) });
    }
  }
  const tones = [...found.values()].map(({ holder, entity, name, clauses: indices }): EntityTone => {
    const places = [...indices].sort((a, b) => a - b);
    const held = places.map((clause) => byClause.get(clause)!.filter(({ voice }) => holderOf(voice) === holder));
    const values = held.map((list) => list.map(({ value }) => value));
    const share = shares(
      places.map((clause) => clauses[clause]!),
      values,
    );
    const { score, positive, negative, mixed, label, confidence, expressions } = scoreOf(
      share,
      { words: 1, content: 0, polar: 0 },
      settings,
    );
    const speaker = holder === undefined ? {} : { speaker: holder };
    return { entity, name, ...speaker, clauses: places, score, positive, negative, mixed, label, confidence, expressions };
  });
  return tones.sort((a, b) => b.expressions - a.expressions);
}
