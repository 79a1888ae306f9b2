import type { Cart } from "@/lib/basket/cart-api"
import type { Details } from "./details"
import type { TypedDetails } from "./fields"
import type { CheckoutRecord } from "./shop"

/** The checked form as the shop keeps it. */
export function recordOf(details: Details): CheckoutRecord {
  const { gift, invoice } = details
  return {
    buyer: {
      name: details.buyer_name,
      phone: details.buyer_phone,
      ...(details.buyer_email ? { email: details.buyer_email } : {}),
    },
    ...(gift && {
      gift: {
        recipient: { name: gift.recipient_name, phone: gift.recipient_phone },
        ...(gift.card ? { card: gift.card } : {}),
        ...(gift.wanted_date ? { wanted_date: gift.wanted_date } : {}),
        hide_prices: gift.hide_prices,
      },
    }),
    ...(invoice && {
      invoice: {
        name: invoice.invoice_name,
        tax_code: invoice.invoice_tax_code,
        address: invoice.invoice_address,
      },
    }),
  }
}

/** What the shop keeps of this checkout; `undefined` before the first step was sent. */
export function recordIn(cart: Pick<Cart, "metadata">): CheckoutRecord | undefined {
  const record = cart.metadata?.checkout
  if (!isRecord(record)) return undefined
  // The shop keeps more beside it (language, time of consent) and takes none of that from a form.
  const { buyer, gift, invoice } = record
  return { buyer, ...(gift && { gift }), ...(invoice && { invoice }) }
}

function isRecord(value: unknown): value is CheckoutRecord {
  if (typeof value !== "object" || value === null || !("buyer" in value)) return false
  const { buyer } = value
  return typeof buyer === "object" && buyer !== null && "name" in buyer && "phone" in buyer
}

/** The form as it was last sent, so that going back shows it again. */
export function typedIn(cart: Pick<Cart, "metadata" | "shipping_address">): TypedDetails {
  const record = recordIn(cart)
  const address = cart.shipping_address
  const place = address?.metadata ?? {}
  const text = (value: unknown) => (typeof value === "string" ? value : "")
  return {
    ...(record && {
      buyer_name: record.buyer.name,
      buyer_phone: record.buyer.phone,
      buyer_email: record.buyer.email ?? "",
    }),
    ...(address && {
      province_code: text(place.province_code),
      commune_code: text(place.commune_code),
      street: address.address_1 ?? "",
      old_district: text(place.old_district),
    }),
    ...(record?.gift && {
      is_gift: "on",
      recipient_name: record.gift.recipient.name,
      recipient_phone: record.gift.recipient.phone,
      card: record.gift.card ?? "",
      wanted_date: record.gift.wanted_date ?? "",
      ...(record.gift.hide_prices ? { hide_prices: "on" } : {}),
    }),
    ...(record?.invoice && {
      wants_invoice: "on",
      invoice_name: record.invoice.name,
      invoice_tax_code: record.invoice.tax_code,
      invoice_address: record.invoice.address,
    }),
  }
}
