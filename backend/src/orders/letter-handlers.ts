import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { eachInTurn } from "@ocop/kit/in-turn"
import type { OutboxHandler } from "@ocop/kit/outbox-drain"
import { cancelSellerOrders, ORDER_LIVE } from "@ocop/marketplace/workflows"
import type { LetterKind } from "@ocop/vietnam/letters"
import { TransferTopics } from "@ocop/vietnam/workflows"
import { tellSellersOfPayment } from "../sellers/notices"
import { sendLetter } from "./letters"

/** Which letter each topic of the outbox is followed by. Keys are order ids. */
const LETTERS: [topic: string, kind: LetterKind][] = [
  [ORDER_LIVE, "placed"],
  [TransferTopics.CONFIRMED, "paid"],
  [TransferTopics.EXPIRED, "expired"],
]

/** Letters leave from the outbox, not from events: an event that is lost with its process is a buyer left in doubt. */
export function letterHandlers(container: MedusaContainer): OutboxHandler[] {
  return LETTERS.map(([topic, kind]) => ({
    topic,
    handle: async (messages) => {
      for (const { key } of messages) {
        // Given up by a run that may have died before the sellers' parts followed: nothing, when they did.
        if (kind === "expired" && (await isCancelled(container, key)))
          await cancelSellerOrders(container, key)
        // A topic has one taker, and both the buyer and the sellers wait for this word: neither in vain for the other's.
        await eachInTurn([
          () => sendLetter(container, key, kind),
          async () => {
            if (kind === "paid") await tellSellersOfPayment(container, key)
          },
        ])
      }
    },
  }))
}

async function isCancelled(container: MedusaContainer, orderId: string): Promise<boolean> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields: ["status"], filters: { id: orderId } })
  return data[0]?.status === "canceled"
}
