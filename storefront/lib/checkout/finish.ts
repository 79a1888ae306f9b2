import "server-only"
import { type Edition, localePath } from "@/i18n/edition"
import { visitorHeaders } from "@/lib/api/visitor"
import { forgetBasket } from "@/lib/basket/cookies"
import { orderPath } from "@/lib/order/open"
import { rememberPlaced } from "@/lib/order/placed"
import { chooseDelivery, complete } from "./shop"
import { type RefusedOrder, refusedOrder } from "./till"

/** The public path of the order, in the buyer's language; or why there is none. */
export type Finished = { path: string } | RefusedOrder

/**
 * Makes the visitor's basket an order, however it is paid, and shows the way to it. A basket that is an order already
 * answers with that order. Actions and route handlers only: it forgets the basket.
 * @param phone the buyer's, by which the order is found
 * @throws ApiError when the shop does not answer; whether there is an order is not known then
 */
export async function finishOrder(
  cartId: string,
  phone: string,
  edition: Edition,
): Promise<Finished> {
  const answer = await complete(cartId, edition)
  if ("order" in answer) {
    const found = await orderPath(answer.order, phone, edition, await visitorHeaders())
    const path = localePath(edition.locale, found)
    await forgetBasket()
    await rememberPlaced(path)
    return { path }
  }
  if (answer.refused?.code === "promotion_ended") {
    // The basket keeps its reduction until it is priced again, and would be refused each time.
    await chooseDelivery(cartId, edition)
    return { problem: "changed" }
  }
  return answer.refused ? refusedOrder(answer.refused) : { problem: "unpaid" }
}
