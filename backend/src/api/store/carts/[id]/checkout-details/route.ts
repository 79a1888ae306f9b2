import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import {
  DONG,
  readCheckoutDetails,
  shopLocale,
  type StoredCheckout,
} from "@ocop/vietnam/checkout/index"
import { giftDateRefusal } from "../../../../../checkout/gift-date"
import { storeCheckoutWorkflow } from "../../../../../workflows/checkout/store-checkout"
import { refuse } from "../../../../refuse"

/**
 * Says who buys, for whom, on whose invoice and with which consents. Replaces what was said before.
 *
 * Body: `CheckoutDetails` (phones in any Vietnamese spelling). `consents` may be left out until the review step; an order
 * is refused without them. Of a basket in dollars the buyer's phone is of any country, with its code, and `buyer.email` and
 * `gift.recipient`, who is called in Vietnam, are asked for. A gift's date is checked against the parcels of the basket as it stands.
 *
 * @returns 200 `{ checkout: StoredCheckout }`, normalised; 400 naming every wrong field in the language of
 *   `x-medusa-locale`; 404 for an unknown basket, 409 for one that is an order already
 */
export async function PUT(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const cartId = req.params.id ?? ""
  const read = readCheckoutDetails(req.body, await paidFromAbroad(req, cartId))
  if (!read.ok) {
    refuse(req, res, read.refusals)
    return
  }
  const { consents, ...details } = read.details
  const late = await giftDateRefusal(req.scope, cartId, details.gift, new Date())
  if (late) {
    refuse(req, res, [late])
    return
  }
  const checkout: StoredCheckout = {
    ...details,
    ...(consents ? { consents: { ...consents, given_at: new Date().toISOString() } } : {}),
    locale: shopLocale(req.locale),
  }
  await storeCheckoutWorkflow(req.scope).run({ input: { cart_id: cartId, checkout } })
  res.json({ checkout })
}

/** An unknown basket is told so by the workflow that writes to it. */
async function paidFromAbroad({ scope }: MedusaRequest, cartId: string): Promise<boolean> {
  const [cart] = await scope
    .resolve(Modules.CART)
    .listCarts({ id: cartId }, { select: ["currency_code"], take: 1 })
  return cart !== undefined && cart.currency_code !== DONG
}
