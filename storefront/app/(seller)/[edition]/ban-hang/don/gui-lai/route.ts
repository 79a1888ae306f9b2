import { z } from "zod"
import { parseEdition } from "@/i18n/edition"
import { isApiError } from "@/lib/api/error"
import { backend } from "@/lib/api/fetch"
import { callAs } from "@/lib/portal/call"
import { drawnForHeader } from "@/lib/portal/drawn-for"
import { tapOwner } from "@/lib/portal/offline/owner"
import type { Told } from "@/lib/portal/offline/messages"
import { verbs } from "@/lib/portal/order-life"
import { moveOf } from "@/lib/portal/order-move"
import { outcomeOf } from "@/lib/portal/outcome"
import { portalToken } from "@/lib/portal/session"
import type { SellerMe, SellerOrder } from "@/lib/portal/types"

/** Far more than a form of an order says. */
const tapForm = z.object({
  owner: z.string().max(200),
  order: z.string().min(1).max(64),
  verb: z.enum(verbs),
  entries: z.array(z.tuple([z.string().max(100), z.string().max(1_000)])).max(200),
})

/**
 * POST /ban-hang/don/gui-lai `{ owner, order, verb, entries }` — a tap on an order that was kept on the phone without a
 * network (public/ban-hang/worker), sent by its worker. No move is made twice, so neither is one that is sent twice.
 *
 * @returns 200 `{ done: true }`, or `{ refused, now? }`: why not, and how the order stands; 400 for what is no tap; 401 when
 *   nobody is signed in, or somebody else than tapped; 403 from another site; 503 when nobody heard, to be sent again
 */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ edition: string }> },
): Promise<Response> {
  const site = request.headers.get("sec-fetch-site")
  if (site && site !== "same-origin") return empty(403)
  const token = await portalToken("seller")
  if (!token) return empty(401)
  const asked = tapForm.safeParse(await request.json().catch(() => undefined))
  if (!asked.success) return empty(400)
  const { owner, order, verb, entries } = asked.data
  const { locale } = parseEdition((await params).edition) ?? { locale: "vi" as const }
  const read = <T>(path: string) => backend<T>(path, { token, edition: { locale, adult: false } })
  try {
    const me = await read<SellerMe>("/seller/me")
    if (tapOwner(me) !== owner) return empty(401)
    const form = new FormData()
    for (const [name, value] of entries) form.append(name, value)
    const move = moveOf(order, verb, form)
    if ("missing" in move) return told({ refused: move.missing })
    // Also when the seller is changed over to another at this very moment.
    const headers = drawnForHeader(me.seller.id)
    const failed = await callAs(token, locale, move.path, { ...move.request, headers })
    if (!failed) return told({ done: true })
    if ("signedOut" in failed) return empty(401)
    if ("retry" in failed && failed.retry === "other_seller") return empty(401)
    // What the form lacks no waiting mends.
    if ("retry" in failed)
      return failed.retry === "carrier" ? told({ refused: "carrier" }) : empty(503)
    if (failed.refused === "gone") return told({ refused: "gone" })
    const stands = await read<{ order: SellerOrder }>(`/seller/orders/${encodeURIComponent(order)}`)
    return told({ refused: failed.refused, now: stands.order.status })
  } catch (error) {
    if (!isApiError(error)) throw error
    return empty("signedOut" in outcomeOf(error) ? 401 : 503)
  }
}

const told = (answer: Told) => Response.json(answer)
const empty = (status: number) => new Response(null, { status })
