import { type Lexicon, lexicon } from "../lexicon/lexicon.js";
import geopoliticsData from "../lexicons/geopolitics.json" with { type: "json" };
import policyData from "../lexicons/policy.json" with { type: "json" };

/** The frames of {@link geopolitics}. */
export type GeopoliticalFrame =
  | "multipolarity"
  | "inevitability"
  | "sovereignty"
  | "hegemony"
  | "provocation"
  | "containment"
  | "deterrence"
  | "sanctions"
  | "alliance"
  | "civilisation"
  | "resistance"
  | "liberalOrder"
  | "legitimacy"
  | "victimhood"
  | "diplomacy";

/** Strategic narratives and geopolitical frames, in 15 frames. */
export const geopolitics: Lexicon<GeopoliticalFrame> = /* @__PURE__ */ lexicon(geopoliticsData);

/** The frames of {@link policy}. */
export type PolicyFrame =
  | "economic"
  | "capacity"
  | "morality"
  | "fairness"
  | "legality"
  | "prescription"
  | "crime"
  | "security"
  | "health"
  | "qualityOfLife"
  | "culturalIdentity"
  | "publicOpinion"
  | "political"
  | "reputation";

/** The 14 generic frames in which policies are argued about (after Boydstun et al. 2014). */
export const policy: Lexicon<PolicyFrame> = /* @__PURE__ */ lexicon(policyData);
