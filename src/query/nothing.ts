import { type Query, query } from "./query.js";

/** Stands for a need that was not asked for. */
export const nothing: Query<undefined> = /* @__PURE__ */ query({ compute: () => undefined });
