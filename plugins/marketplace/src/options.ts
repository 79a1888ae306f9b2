import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { CONFIRMATION_CLOCK, type ConfirmationClock } from "./modules/seller-order/clock"
import { PAYDAYS, type Paydays } from "./modules/ledger/paydays"

/** Options of the plugin in medusa-config. */
export interface MarketplaceOptions {
  paydays: Paydays
  /** How long sellers have to answer an order. */
  clock: ConfirmationClock
}

/** What the operator said, and what holds where nothing was said. */
export function marketplaceOptions(container: MedusaContainer): MarketplaceOptions {
  const { plugins } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const plugin = plugins.find(
    (entry): entry is Exclude<typeof entry, string> =>
      typeof entry !== "string" && entry.resolve === "@ocop/marketplace",
  )
  const said = plugin?.options as Partial<MarketplaceOptions> | undefined
  return { paydays: said?.paydays ?? PAYDAYS, clock: said?.clock ?? CONFIRMATION_CLOCK }
}
