import { getTranslations } from "next-intl/server"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import type { ProductCard } from "@/lib/api/types"
import { programmePath } from "@/lib/programme/paths"

/** On a card: the programme that reduces its price, above the card's own link; functional food with its disclaimer. */
export async function CardProgramme({ card }: { card: ProductCard }) {
  if (!card.programme) return null
  const locale = await currentLocale()
  const t = await getTranslations("promo.shop")
  return (
    <div className="text-sm">
      <LocaleLink
        href={programmePath(card.programme)}
        className="tap relative z-10 hover:underline"
      >
        <span className="border border-gac px-1.5 py-0.5 font-semibold text-gac wrap-anywhere">
          {(locale === "en" && card.programme_name_en) || card.programme_name}
        </span>
      </LocaleLink>
      {card.functional_food ? <p className="text-xs">{t("disclaimer")}</p> : null}
    </div>
  )
}
