import { getTranslations } from "next-intl/server"
import { type Locale, localePath } from "@/i18n/edition"
import { formatDong } from "@/lib/money"
import { MOST_UNITS } from "@/lib/basket/arrange"
import { canBeHad } from "@/lib/stock"
import { AddToBasketForm } from "./AddToBasketForm"

export interface BuyableVariant {
  id: string
  title: string
  /** đồng */
  price: number
  /** Units that can be had; null where nobody counts. */
  stock: number | null
}

/**
 * The way into the basket on a product page. A product with one variant asks nothing but how many;
 * one that is sold out says so. Works as a plain form without JavaScript.
 */
export async function AddToBasket({
  title,
  variants,
  locale,
  minQuantity = 1,
}: {
  title: string
  variants: BuyableVariant[]
  locale: Locale
  /** The least the seller takes of it. */
  minQuantity?: number
}) {
  const t = await getTranslations({ locale, namespace: "basket" })
  const buyable = variants.filter((variant) => canBeHad(variant, minQuantity))
  if (buyable.length === 0) {
    return <p className="border-t border-ke pt-4 font-semibold">{t("sold_out")}</p>
  }
  const most = Math.min(MOST_UNITS, Math.max(...buyable.map(({ stock }) => stock ?? MOST_UNITS)))
  return (
    <AddToBasketForm
      locale={locale}
      variants={variants.map((variant) => ({
        id: variant.id,
        label: `${variant.title} · ${formatDong(variant.price, locale)}`,
        soldOut: !canBeHad(variant, minQuantity),
      }))}
      least={minQuantity}
      most={most}
      basketHref={localePath(locale, "/gio-hang")}
      words={{
        variant: t("variant"),
        quantity: t("quantity"),
        soldOut: t("sold_out"),
        fewer: t("fewer", { title }),
        more: t("more", { title }),
        add: t("add"),
        adding: t("adding"),
        added: t("added", { title, quantity: "{quantity}" }),
        view: t("view"),
        failed: {
          quantity: t("error.quantity", { most }),
          variant: t("error.variant"),
          stock: t("error.stock", { hint: "" }).trim(),
          line: t("error.line"),
          seller_closed: t("error.seller_closed"),
          minimum: t("error.minimum", { minimum: minQuantity }),
          not_sold: t("error.not_sold"),
          age: t("error.age"),
          busy: t("error.busy"),
          down: t("error.down"),
          offline: t("error.offline"),
          province: t("error.province"),
        },
      }}
    />
  )
}
