import type { MedusaContainer } from "@medusajs/framework/types"
import type { OutboxHandler } from "@ocop/kit/outbox-drain"
import {
  SELLER_MODULE,
  SELLER_MOVED,
  type SellerModuleService,
  type SellerMoved,
} from "@ocop/marketplace/modules/seller"
import { shop } from "../orders/shop"
import { tellMembers } from "./notices"
import { statusNotice } from "./status-words"

/** Whoever acts for a seller hears of each change of its state, with the reason that was given. */
export function sellerStatusHandlers(container: MedusaContainer): OutboxHandler[] {
  return [
    {
      topic: SELLER_MOVED,
      handle: async (messages) => {
        for (const { id, key, payload } of messages) {
          const [seller] = await container
            .resolve<SellerModuleService>(SELLER_MODULE)
            .listSellers({ id: key })
          if (!seller) continue
          const { from, to, reason } = payload as unknown as SellerMoved
          await tellMembers(
            container,
            key,
            (locale) => statusNotice({ seller, from, to, reason }, locale, shop()),
            { id: key, type: "seller_status", once: id },
          )
        }
      },
    },
  ]
}
