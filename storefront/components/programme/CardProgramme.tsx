import { getTranslations } from "next-intl/server"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import type { ProductCard } from "@/lib/api/types"
import { formatDong } from "@/lib/money"
import { programmePath } from "@/lib/programme/paths"

/**
 * On a card, above its own link: the programme that reduces its price, and the one that pays its delivery; functional food with its
 * disclaimer.
 */
export async function CardProgramme({ card }: { card: ProductCard }) {
  const { programme, delivery_programme, delivery_programme_vnd } = card
  if (!programme && !delivery_programme) return null
  const locale = await currentLocale()
  const t = await getTranslations("promo.shop")
  return (
    <div className="text-sm">
      {programme ? (
        <Chip slug={programme}>
          {(locale === "en" && card.programme_name_en) || card.programme_name}
        </Chip>
      ) : null}
      {delivery_programme && delivery_programme_vnd ? (
        <Chip slug={delivery_programme}>
          {t("cardDelivery", { amount: formatDong(delivery_programme_vnd, locale) })}
        </Chip>
      ) : null}
      {card.functional_food ? <p className="text-xs">{t("disclaimer")}</p> : null}
    </div>
  )
}

function Chip({ slug, children }: { slug: string; children: React.ReactNode }) {
  return (
    <LocaleLink href={programmePath(slug)} className="tap relative z-10 hover:underline">
      <span className="border border-gac px-1.5 py-0.5 font-semibold text-gac wrap-anywhere">
        {children}
      </span>
    </LocaleLink>
  )
}
