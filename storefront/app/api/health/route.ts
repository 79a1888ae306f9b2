import { isDraining } from "@/lib/http/drain"

/**
 * GET /api/health: 200 while this process serves, 503 while it answers its last requests before it ends. It asks nothing of
 * the backend or of Redis: pages go out without either, and a part that is away must not take every storefront out of the
 * proxy's list too.
 */
export function GET(): Response {
  const headers = { "cache-control": "no-store" }
  return isDraining()
    ? Response.json({ status: "draining" }, { status: 503, headers })
    : Response.json({ status: "ok" }, { headers })
}
