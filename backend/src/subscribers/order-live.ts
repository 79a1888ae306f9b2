import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { orderIsLive } from "@ocop/marketplace/workflows"

/**
 * Medusa releases this event when the completion has ended well. Sellers see the order from now on;
 * should the event be lost, the reconciler does the same within a minute or two.
 */
export default async function onOrderPlaced({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await orderIsLive(container, event.data.id)
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "order-live" },
}
