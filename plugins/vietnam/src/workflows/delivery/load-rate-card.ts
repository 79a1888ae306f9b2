import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { DELIVERY_MODULE } from "../../modules/delivery"
import { PAYMENT_TERMS_MODULE } from "../../modules/payment-terms"
import type DeliveryModuleService from "../../modules/delivery/service"
import type PaymentTermsModuleService from "../../modules/payment-terms/service"
import type { Rates, Zone } from "../../parcels"

export interface LoadRateCardInput {
  rate_cards?: { valid_from: string; valid_to: string | null; rates: Rates; note?: string | null }[]
  last_order_days?: {
    holiday: string
    name_vi: string
    name_en: string
    holiday_from: string
    zone: Zone | "remote"
    day: string
  }[]
  payment_terms?: { valid_from: string; transfer_hours: number }[]
}

/** Rows that begin on a day (or a holiday's zone) not yet known are added; what the platform has edited stays. */
const loadStep = createStep(
  "load",
  async (input: LoadRateCardInput, { container }) => {
    const delivery: DeliveryModuleService = container.resolve(DELIVERY_MODULE)
    const terms: PaymentTermsModuleService = container.resolve(PAYMENT_TERMS_MODULE)

    const cards = input.rate_cards ?? []
    const knownCards = await delivery.listRateCards(
      { valid_from: cards.map(({ valid_from }) => valid_from) },
      { select: ["id", "valid_from"] },
    )
    const newCards = cards.filter(
      (card) => !knownCards.some(({ valid_from }) => valid_from === card.valid_from),
    )

    const days = input.last_order_days ?? []
    const knownDays = await delivery.listLastOrderDays(
      { holiday: [...new Set(days.map(({ holiday }) => holiday))] },
      { select: ["id", "holiday", "zone"] },
    )
    const newDays = days.filter(
      (day) => !knownDays.some(({ holiday, zone }) => holiday === day.holiday && zone === day.zone),
    )

    const allTerms = input.payment_terms ?? []
    const knownTerms = await terms.listPaymentTerms(
      { valid_from: allTerms.map(({ valid_from }) => valid_from) },
      { select: ["id", "valid_from"] },
    )
    const newTerms = allTerms.filter(
      (entry) => !knownTerms.some(({ valid_from }) => valid_from === entry.valid_from),
    )

    const made = {
      cards: await delivery.createRateCards(
        newCards.map((card) => ({ ...card, rates: { ...card.rates } })),
      ),
      days: await delivery.createLastOrderDays(newDays),
      terms: await terms.createPaymentTerms(newTerms),
    }
    const ids = {
      cards: made.cards.map(({ id }) => id),
      days: made.days.map(({ id }) => id),
      terms: made.terms.map(({ id }) => id),
    }
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (!ids) {
      return
    }
    const delivery: DeliveryModuleService = container.resolve(DELIVERY_MODULE)
    const terms: PaymentTermsModuleService = container.resolve(PAYMENT_TERMS_MODULE)
    await delivery.deleteRateCards(ids.cards)
    await delivery.deleteLastOrderDays(ids.days)
    await terms.deletePaymentTerms(ids.terms)
  },
)

/**
 * Loads rate cards, last order days and payment terms, as the seed does. Running it again adds nothing.
 *
 * @returns ids of what was added
 */
export const loadRateCardWorkflow = createWorkflow("load-rate-card", (input: LoadRateCardInput) => {
  return new WorkflowResponse(loadStep(input))
})
