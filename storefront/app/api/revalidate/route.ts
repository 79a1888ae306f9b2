import { createHash, timingSafeEqual } from "node:crypto"
import { revalidateTag } from "next/cache"
import { z } from "zod"
import { dropForAll } from "@/page-cache/pages-on-redis.mjs"

const body = z.object({ tags: z.array(z.string().min(1).max(200)).min(1).max(200) })

const RETRY_AFTER_S = 5

/**
 * POST /api/revalidate `{tags: string[]}` with header `x-revalidate-secret` (REVALIDATE_SECRET):
 * the backend's outbox calls it when goods, places, sellers or standings change.
 * 204 done, for every process of the shop · 401 wrong secret, or none configured · 400 which field is wrong · 503 with
 * `retry-after` (seconds) while Redis is away: nothing may be done, ask again.
 * The tags are expired at once, not served stale: a badge that was taken away must be gone.
 */
export async function POST(request: Request): Promise<Response> {
  const secret = process.env.REVALIDATE_SECRET
  if (!secret || !same(request.headers.get("x-revalidate-secret") ?? "", secret)) {
    return Response.json({ message: "x-revalidate-secret is missing or wrong" }, { status: 401 })
  }
  const parsed = body.safeParse(await request.json().catch(() => undefined))
  if (!parsed.success)
    return Response.json({ message: `tags: ${parsed.error.issues[0]?.message}` }, { status: 400 })
  try {
    await dropForAll(parsed.data.tags)
  } catch (error) {
    console.warn(`Pages could not be dropped: ${(error as Error).message}`)
    return Response.json(
      { message: "the pages could not be dropped; ask again" },
      { status: 503, headers: { "retry-after": String(RETRY_AFTER_S) } },
    )
  }
  for (const tag of parsed.data.tags) revalidateTag(tag, { expire: 0 })
  return new Response(null, { status: 204 })
}

/** Compares digests, so that neither length nor content leaks through time. */
function same(given: string, expected: string): boolean {
  const digest = (value: string) => createHash("sha256").update(value).digest()
  return timingSafeEqual(digest(given), digest(expected))
}
