import type { MedusaResponse } from "@medusajs/framework/http"
import type { SearchTypes } from "@medusajs/framework/types"
import type { Answered } from "@ocop/search/providers/resilient"

/** The engine that answered: `postgres` or `meilisearch`. */
export const ENGINE_HEADER = "x-search-engine"
/** `1` when it stands in for the other, which should have answered. */
export const DEGRADED_HEADER = "x-search-degraded"

type Result = Pick<SearchTypes.SearchResult, "provider_metadata">

/** Which engine gave these results. Those of one call come from one engine. */
export function answeredBy(results: readonly Result[]): Answered {
  const said = results[0]?.provider_metadata as Partial<Answered> | undefined
  return { engine: said?.engine ?? "postgres", degraded: said?.degraded ?? false }
}

/** Names the engine in the answer's headers. Why it stands in is for the log and `/health`, not for the public. */
export function nameEngine(res: MedusaResponse, { engine, degraded }: Answered): void {
  res.setHeader(ENGINE_HEADER, engine)
  if (degraded) res.setHeader(DEGRADED_HEADER, "1")
}
