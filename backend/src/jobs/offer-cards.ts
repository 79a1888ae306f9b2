import type { MedusaContainer } from "@medusajs/framework/types"
import { offerCards } from "../card/regions"

/** Once, moments after the start: the key may have come or gone since the last one. */
export default async function offerCardsAtStart(container: MedusaContainer): Promise<void> {
  await offerCards(container)
}

export const config = {
  name: "offer-cards",
  schedule: { interval: 500, numberOfExecutions: 1 },
}
