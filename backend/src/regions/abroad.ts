/**
 * The region of buyers abroad, brought to what this process can take: made when it is missing, paid by card and by nothing
 * else, and with a rate to begin with. Asked at every start, since a shop may be seeded long before it takes cards.
 */
import { createRegionsWorkflow, updateRegionsWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { EXCHANGE_RATE_MODULE } from "@ocop/vietnam/modules/exchange-rate"
import type { ExchangeRateModuleService } from "@ocop/vietnam/modules/exchange-rate"
import { OPENING_EXCHANGE_RATE } from "@ocop/vietnam/opening"
import { setExchangeRateWorkflow } from "@ocop/vietnam/workflows"

/** The provider of cards, registered while its keys are set. */
const CARD = "pp_stripe_stripe"

/** Two processes that start at once would make two regions. */
const LOCK = "set-up:abroad"

/** Safe to run again, and at once with itself; what staff changed stays, but for the ways to pay. */
export async function ensureAbroad(container: MedusaContainer): Promise<void> {
  await container.resolve(Modules.LOCKING).execute(LOCK, async () => {
    await ensureRate(container)
    const id = await ensureRegion(container)
    await attachCard(container, id)
  })
}

async function ensureRate(container: MedusaContainer): Promise<void> {
  const rates: ExchangeRateModuleService = container.resolve(EXCHANGE_RATE_MODULE)
  const [any] = await rates.listExchangeRates({}, { take: 1 })
  if (!any) await setExchangeRateWorkflow(container).run({ input: OPENING_EXCHANGE_RATE })
}

async function ensureRegion(container: MedusaContainer): Promise<string> {
  const [existing] = await container
    .resolve(Modules.REGION)
    .listRegions({ currency_code: "usd" }, { take: 1 })
  if (existing) return existing.id
  const { result } = await createRegionsWorkflow(container).run({
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
  const [made] = result
  if (!made) throw new Error("The region of buyers abroad was not made")
  return made.id
}

/** Attaches the card where it is registered. Where it is not, Medusa has disabled it and offers it to nobody. */
async function attachCard(container: MedusaContainer, regionId: string): Promise<void> {
  const [card] = await container
    .resolve(Modules.PAYMENT)
    .listPaymentProviders({ id: CARD, is_enabled: true }, { take: 1 })
  if (!card) return
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "region_payment_provider",
    fields: ["payment_provider_id"],
    filters: { region_id: regionId },
  })
  if (data.some((link) => link?.payment_provider_id === CARD)) return
  await updateRegionsWorkflow(container).run({
    input: { selector: { id: regionId }, update: { payment_providers: [CARD] } },
  })
}
