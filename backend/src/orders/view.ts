import type { MedusaContainer } from "@medusajs/framework/types"
import { currencyOf, units } from "@ocop/kit/dollars"
import { shopLocale, storedCheckout } from "@ocop/vietnam/checkout/index"
import {
  PAYMENT_TERMS_MODULE,
  type PaymentTermsModuleService,
} from "@ocop/vietnam/modules/payment-terms"
import type { PartHistory } from "@ocop/marketplace/modules/seller-order"
import type { AddressView, OrderView } from "@ocop/vietnam/order-view"
import { givenUpAt, termsDay } from "@ocop/vietnam/transfer-state"
import { partView } from "./part-view"
import { paymentView } from "./payment-view"
import { readOrder, type StoredAddress, type StoredOrder, type StoredSellerOrder } from "./read"

/**
 * Everything a buyer may see of an order.
 *
 * @throws MedusaError NOT_FOUND
 */
export async function orderView(container: MedusaContainer, orderId: string): Promise<OrderView> {
  const { order, sellerOrders, histories } = await readOrder(container, orderId)
  const terms: PaymentTermsModuleService = container.resolve(PAYMENT_TERMS_MODULE)
  const payBefore = givenUpAt(
    order.created_at,
    await terms.transferHoursAt(termsDay(order.created_at)),
  )
  return compose(order, sellerOrders, histories, payBefore)
}

/** The pure half. @param payBefore when an unpaid transfer is given up */
export function compose(
  order: StoredOrder,
  sellerOrders: readonly StoredSellerOrder[],
  histories: ReadonlyMap<string, PartHistory>,
  payBefore: Date,
): OrderView {
  const currency = currencyOf(order.currency_code)
  const amount = (value: unknown) => units(value, currency)
  const checkout = storedCheckout(order.metadata)
  const address = order.shipping_address ? addressView(order.shipping_address) : null
  return {
    id: order.id,
    number: order.display_id,
    status: order.status,
    placed_at: new Date(order.created_at).toISOString(),
    locale: checkout?.locale ?? shopLocale(order.locale),
    email: order.email,
    buyer: checkout
      ? { name: checkout.buyer.name, phone: checkout.buyer.phone }
      : { name: address?.name ?? "", phone: address?.phone ?? null },
    address,
    gift: checkout?.gift
      ? {
          recipient: checkout.gift.recipient,
          card: checkout.gift.card || null,
          wanted_date: checkout.gift.wanted_date ?? null,
          hide_prices: checkout.gift.hide_prices,
        }
      : null,
    invoice: checkout?.invoice ?? null,
    payment: paymentView(order, payBefore),
    seller_orders: sellerOrders.map((part) => partView(part, order, histories.get(part.id))),
    item_total: amount(order.item_total) + amount(order.item_discount_total),
    discount_total: amount(order.item_discount_total),
    delivery_total: amount(order.shipping_total),
    // Of what is still in the order: Medusa lowers its own total by what was given back besides, which is said apart.
    total: amount(order.item_total) + amount(order.shipping_total),
    currency_code: currency,
    dong_per_usd: sellerOrders[0]?.charged?.dong_per_usd ?? null,
  }
}

/** Vietnamese names stand family name first, however the two fields were filled. */
function addressView(address: StoredAddress): AddressView {
  const district = address.metadata?.old_district
  return {
    name: [address.last_name, address.first_name].filter(Boolean).join(" "),
    phone: address.phone,
    street: address.address_1 ?? "",
    commune: address.city,
    province: address.province,
    old_district: typeof district === "string" && district ? district : null,
  }
}
