import { getTranslations } from "next-intl/server"
import type { Locale } from "@/i18n/edition"
import type { Cart } from "@/lib/basket/cart-api"
import { givenTo, type Parcel } from "@/lib/basket/parcels"
import { formatAmount } from "@/lib/money"
import { type AmountRow, Amounts } from "@/components/ui/Amounts"

/** What an order costs, from the goods to the total payable. */
export async function Payable({
  locale,
  cart,
  parcels,
}: {
  locale: Locale
  cart: Pick<
    Cart,
    "currency_code" | "original_item_total" | "item_discount_total" | "shipping_total" | "total"
  >
  /** In which the goods travel, of a basket in đồng or not. */
  parcels: readonly Parcel[]
}) {
  const t = await getTranslations("checkout")
  const amount = (value: number) => formatAmount(value, locale, cart.currency_code)
  // Programmes pay in baskets in đồng alone; the cart knows the delivery without what they pay.
  const given = givenTo(parcels)
  const rows: AmountRow[] = [
    [t("goods"), amount(cart.original_item_total)],
    [t("delivery", { count: parcels.length }), amount(cart.shipping_total + given)],
  ]
  if (given > 0) rows.push([t("deliveryPaid"), `−${amount(given)}`])
  const discount = cart.item_discount_total
  if (discount > 0) rows.push([t("discount"), `−${amount(discount)}`])
  return (
    <>
      <Amounts rows={rows} total={[t("payable"), amount(cart.total)]} testId="payable" />
      <p className="mt-1 text-sm text-cham-nhat">{t("vat")}</p>
    </>
  )
}
