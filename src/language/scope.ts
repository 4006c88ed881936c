import { configurable, type Query, query } from "../query/query.js";
import type { Span } from "../text/span.js";
export type Status = "asserted" | "negated" | "hedged" | "conditional" | "asked" | "desired";
export interface ScopeCue { readonly kind: Exclude<Status, "asserted">; readonly cue: readonly Span[]; readonly scope: readonly Span[]; readonly rule: string }
export interface ScopeLayer { readonly cues: readonly ScopeCue[]; at(span: Span): Status; over(span: Span): readonly ScopeCue[] }
export interface ScopeOptions { readonly kinds?: readonly string[] }
export const scope: (options?: ScopeOptions) => Query<ScopeLayer> = /* @__PURE__ */ configurable(() => query({ compute: (): ScopeLayer => ({ cues: [], at: () => "asserted", over: () => [] }) }));
