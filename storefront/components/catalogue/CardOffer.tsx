import { getTranslations } from "next-intl/server"
import { Price } from "@/components/ui/Price"
import { currentLocale } from "@/i18n/current"
import type { ProductCard } from "@/lib/api/types"
import { cardWords } from "@/lib/words"

/** What it costs and per what; from the lowest price where it is sold in several units; or whom to ask. */
export async function CardOffer({ card }: { card: ProductCard }) {
  const locale = await currentLocale()
  const t = await getTranslations("common.card")
  if (!card.shippable || card.price === null)
    return <span className="text-sm font-semibold text-la-che">{t("contact")}</span>
  const several = card.variant_prices.length > 1
  const unit = several
    ? t("units", { count: card.variant_prices.length })
    : cardWords(card, locale).unit
  return (
    <>
      <span>
        {several ? <span className="text-sm text-cham-nhat">{t("from")} </span> : null}
        <Price
          amount={card.price}
          was={card.original_price}
          wasLabel={t("was")}
          locale={locale}
          className="text-lg"
        />
      </span>
      {unit ? <span className="text-sm text-cham-nhat">{unit}</span> : null}
    </>
  )
}
