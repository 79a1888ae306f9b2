import { AbstractFulfillmentProviderService, MedusaError } from "@medusajs/framework/utils"
import type {
  CalculatedShippingOptionPrice,
  CalculateShippingOptionPriceContext,
  CreateFulfillmentResult,
  FulfillmentOption,
} from "@medusajs/framework/types"
import { PARCEL_FACTS_KEY, type ParcelContext } from "../../parcel-context"
import { medusaAmount } from "@ocop/kit/dollars"
import { deliveryCents, deliveryTotal, parcels } from "../../parcels"
import { lineItems } from "../../line-items"

/** Delivery by parcel: one option for the whole basket, priced per seller by `parcels`. */
export default class ParcelProviderService extends AbstractFulfillmentProviderService {
  static override identifier = "parcel"

  override async getFulfillmentOptions(): Promise<FulfillmentOption[]> {
    return [{ id: "parcel" }]
  }

  override async canCalculate(): Promise<boolean> {
    return true
  }

  override async validateOption(data: Record<string, unknown>): Promise<boolean> {
    return data.id === "parcel"
  }

  /** Nothing that a client sends along with its choice is kept: there is nothing to choose. */
  override async validateFulfillmentData(): Promise<Record<string, unknown>> {
    return {}
  }

  /**
   * @returns the sum of all parcels, VAT included, in the currency of the basket
   * @throws MedusaError UNEXPECTED_STATE when the application's hook did not supply `parcel_facts`
   */
  override async calculatePrice(
    _optionData: Record<string, unknown>,
    _data: Record<string, unknown>,
    context: CalculateShippingOptionPriceContext,
  ): Promise<CalculatedShippingOptionPrice> {
    const known = context[PARCEL_FACTS_KEY] as ParcelContext | undefined
    if (!known) {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        "parcel_facts is missing: the hook setCalculatedShippingPricingContext is not registered",
      )
    }
    const { facts, destination, rate_card, dollars } = known
    const list = parcels(lineItems(context.items, dollars), facts, destination, rate_card)
    return {
      calculated_amount: dollars
        ? medusaAmount(deliveryCents(list, dollars.dong_per_usd), "usd")
        : deliveryTotal(list),
      is_calculated_price_tax_inclusive: true,
    }
  }

  /** No carrier is told yet: the seller hands the parcel over and writes the number into the shipment. */
  override async createFulfillment(): Promise<CreateFulfillmentResult> {
    return { data: {}, labels: [] }
  }

  override async cancelFulfillment(): Promise<Record<string, unknown>> {
    return {}
  }

  override async createReturnFulfillment(): Promise<CreateFulfillmentResult> {
    return { data: {}, labels: [] }
  }
}
