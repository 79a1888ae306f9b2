import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { searchMirror } from "@ocop/search/providers/resilient"
import { isDraining } from "../../http/drain"
import { redisAnswers } from "../../redis/process-redis"

/** What processes of one shop have to share. All of it is where REDIS_URL says, or all in this process. */
const SHARED = ["sessions", "events", "workflows", "locks", "cache", "caching", "limits"] as const

/**
 * Whether this process serves, and on what. The search is well as long as PostgreSQL is, so that a second engine that
 * is away never takes a process out of a load balancer; nor does a Redis that is away, since the shop can still be looked at.
 *
 * @returns 200 `{ status: "ok", shared, redis?: { answers }, search: { engine, breaker?, copies?: [{ index, status, lag_ms,
 *   dead, why? }] } }`; `shared` names for sessions, events, workflows, locks, cache, caching and limits "redis" or
 *   "process", `engine` the one that searches go to now, `why` the reason that a copy does not serve.
 *   503 `{ status: "draining" }` while it answers its last requests before it ends: send no more
 */
export async function GET(_req: MedusaRequest, res: MedusaResponse): Promise<void> {
  if (isDraining()) {
    res.status(503).json({ status: "draining" })
    return
  }
  const answers = await redisAnswers()
  const where = answers === undefined ? "process" : "redis"
  res.json({
    status: "ok",
    shared: Object.fromEntries(SHARED.map((part) => [part, where])),
    ...(answers === undefined ? {} : { redis: { answers } }),
    search: searching(),
  })
}

function searching() {
  const known = searchMirror()?.state()
  if (!known) return { engine: "postgres" }
  const serves =
    known.breaker !== "open" && known.copies.some(({ status, why }) => status === "ready" && !why)
  return { engine: serves ? "meilisearch" : "postgres", ...known }
}
