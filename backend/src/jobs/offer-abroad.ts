import type { MedusaContainer } from "@medusajs/framework/types"
import { offerCards } from "../card/regions"
import { ensureAbroad } from "../regions/abroad"

/** Moments after the start: a shop that is older than its second region gets it, and cards there while it takes any. */
export default async function offerAbroad(container: MedusaContainer): Promise<void> {
  await ensureAbroad(container)
  await offerCards(container)
}

export const config = {
  name: "offer-abroad-at-start",
  schedule: { interval: 2_000, numberOfExecutions: 1 },
}
