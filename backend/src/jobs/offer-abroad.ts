import type { MedusaContainer } from "@medusajs/framework/types"
import { ensureAbroad } from "../regions/abroad"

/** Moments after the start: a shop seeded before it took cards, or dollars, offers them from now on. */
export default async function offerAbroad(container: MedusaContainer): Promise<void> {
  await ensureAbroad(container)
}

export const config = {
  name: "offer-abroad-at-start",
  schedule: { interval: 2_000, numberOfExecutions: 1 },
}
