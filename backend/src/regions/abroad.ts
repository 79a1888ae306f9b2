/**
 * The region of buyers abroad, with a rate to begin with. It is made without a way to pay: cards come with their key
 * (`card/regions.ts`), and nothing else takes dollars. Asked at every start, for shops that are older than it.
 */
import { createRegionsWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { EXCHANGE_RATE_MODULE } from "@ocop/vietnam/modules/exchange-rate"
import type { ExchangeRateModuleService } from "@ocop/vietnam/modules/exchange-rate"
import { OPENING_EXCHANGE_RATE } from "@ocop/vietnam/opening"
import { setExchangeRateWorkflow } from "@ocop/vietnam/workflows"

/** Two processes that start at once would make two regions. */
const LOCK = "set-up:abroad"

/** Safe to run again, and at once with itself; what staff changed stays. */
export async function ensureAbroad(container: MedusaContainer): Promise<void> {
  await container.resolve(Modules.LOCKING).execute(LOCK, async () => {
    await ensureRate(container)
    await ensureRegion(container)
  })
}

async function ensureRate(container: MedusaContainer): Promise<void> {
  const rates: ExchangeRateModuleService = container.resolve(EXCHANGE_RATE_MODULE)
  const [any] = await rates.listExchangeRates({}, { take: 1 })
  if (!any) await setExchangeRateWorkflow(container).run({ input: OPENING_EXCHANGE_RATE })
}

async function ensureRegion(container: MedusaContainer): Promise<void> {
  const [existing] = await container
    .resolve(Modules.REGION)
    .listRegions({ currency_code: "usd" }, { take: 1 })
  if (existing) return
  await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: "Nước ngoài / Abroad",
          currency_code: "usd",
          // None of its own: goods go to Vietnam, which our Region Module adds to every region.
          countries: [],
          is_tax_inclusive: true,
          automatic_taxes: false,
        },
      ],
    },
  })
}
