import { type Edition, localePath, parseEdition } from "@/i18n/edition"
import { isApiError } from "@/lib/api/error"
import { readCart } from "@/lib/basket/cart-api"
import { basketId } from "@/lib/basket/cookies"
import { recordIn } from "@/lib/checkout/record"
import { finishOrder } from "@/lib/checkout/finish"
import { placedPath } from "@/lib/order/placed"

/**
 * GET /thanh-toan/xong → the order that the visitor's basket has become behind their back: paid by card in a browser that
 * never came back, or placed in another window. Places nothing: to the basket while it is none.
 */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ edition: string }> },
): Promise<Response> {
  const edition = parseEdition((await params).edition)
  if (!edition) return new Response(null, { status: 404 })
  return new Response(null, {
    status: 303,
    headers: { location: await destination(edition), "cache-control": "no-store" },
  })
}

async function destination(edition: Edition): Promise<string> {
  const basket = localePath(edition.locale, "/gio-hang")
  const id = await basketId()
  if (!id) return (await placedPath()) ?? basket
  try {
    const cart = await readCart(id, edition)
    const record = cart && recordIn(cart)
    if (!cart?.completed_at || !record) return basket
    const finished = await finishOrder(id, record.buyer.phone, edition)
    return "path" in finished ? finished.path : basket
  } catch (error) {
    // The basket page says that the shop does not answer, and tries again by itself.
    if (isApiError(error)) return basket
    throw error
  }
}
