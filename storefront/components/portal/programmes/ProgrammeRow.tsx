import { getTranslations } from "next-intl/server"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import { programmePath } from "@/lib/portal/programmes/read"
import { wordOf } from "@/lib/portal/programmes/stand"
import type { SellerProgramme } from "@/lib/portal/programmes/types"
import { nameOf } from "@/lib/words"
import { daysOf, givesLine } from "./terms"

/** A programme in a seller's list. */
export async function ProgrammeRow({ programme }: { programme: SellerProgramme }) {
  const t = await getTranslations("promo.seller")
  const locale = await currentLocale()
  return (
    <li className="border-t border-ke py-3">
      <LocaleLink href={programmePath(programme.id)} className="tap link text-lg wrap-anywhere">
        {nameOf(programme, locale)}
      </LocaleLink>
      <p>{await givesLine(programme)}</p>
      <p>{daysOf(programme, locale)}</p>
      <p className="text-sm text-cham-nhat">{t(`stand.${wordOf(programme)}`)}</p>
    </li>
  )
}
