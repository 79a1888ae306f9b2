import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { searchMirror } from "@ocop/search/providers/resilient"

/**
 * Whether this process serves, and on what. The search is well as long as PostgreSQL is, so that a second engine that
 * is away never takes a process out of a load balancer.
 *
 * @returns 200 `{ status: "ok", search: { engine, breaker?, copies?: [{ index, status, lag_ms, dead, why? }] } }`;
 *   `engine` is the one that searches go to now, `why` the reason that a copy does not serve
 */
export function GET(_req: MedusaRequest, res: MedusaResponse): void {
  const known = searchMirror()?.state()
  if (!known) {
    res.json({ status: "ok", search: { engine: "postgres" } })
    return
  }
  const serves =
    known.breaker !== "open" && known.copies.some(({ status, why }) => status === "ready" && !why)
  res.json({
    status: "ok",
    search: { engine: serves ? "meilisearch" : "postgres", ...known },
  })
}
