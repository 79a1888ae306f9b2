/**
 * GET /api/health: 200 while this process serves. It asks nothing of the backend: pages that are kept go out without it,
 * and a backend that is away must not take every storefront out of the proxy's list too.
 */
export function GET(): Response {
  return Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } })
}
