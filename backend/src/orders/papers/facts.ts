import { type Locale, vietnamesePhone } from "@ocop/vietnam/checkout/index"
import type { StoredAddress } from "../read"
import type { PrintedOrder } from "./to-print"

/** Who takes the parcel: a gift's recipient, else the buyer's. */
export function recipientOf({ checkout_snapshot }: Pick<PrintedOrder, "checkout_snapshot">): {
  name: string
  phone: string | null
} {
  const { recipient, gift } = checkout_snapshot ?? {}
  return {
    name:
      gift?.recipient.name ??
      [recipient?.last_name, recipient?.first_name].filter(Boolean).join(" "),
    phone: spoken(gift?.recipient.phone ?? recipient?.phone ?? null),
  }
}

/** Who sends it, and where it is fetched. A place that stands in the street's line already is not said twice. */
export function senderOf({
  seller_snapshot,
  sender,
}: Pick<PrintedOrder, "seller_snapshot" | "sender">) {
  const { phone, street, commune, province } = sender
  const said = (name: string | null) => name && !street?.includes(name)
  return {
    name: seller_snapshot.name_vi,
    phone: spoken(phone),
    street,
    place: [commune, province].filter(said).join(", "),
  }
}

/** As people in Vietnam dial it: 0912 345 678. */
export const spoken = (phone: string | null): string | null =>
  phone && (vietnamesePhone(phone)?.national ?? phone)

/** Commune and province, with the district that is no more: carriers still sort by it. */
export function placeOf(address: StoredAddress | null | undefined): string {
  const district = address?.metadata?.old_district
  const former = typeof district === "string" && district ? ` (huyện cũ: ${district})` : ""
  const commune = address?.city ? `${address.city}${former}` : null
  return [commune, address?.province].filter(Boolean).join(", ")
}

/** Which of a product's units it is, in the reader's language where it has a name. */
export const variantTitle = (
  {
    variant_title,
    variant_title_en,
  }: Pick<PrintedOrder["lines"][number], "variant_title" | "variant_title_en">,
  locale: Locale,
): string | null => (locale === "en" && variant_title_en) || variant_title
