import { getTranslations } from "next-intl/server"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import type { PageProgramme } from "@/lib/api/types"
import { formatDong } from "@/lib/money"
import { formatMoment } from "@/lib/portal/clock"
import { programmePath } from "@/lib/programme/paths"
import { nameOf } from "@/lib/words"
import { Countdown } from "./Countdown"
import { countdownWords } from "./words"

/** Under a price: by which programme it is reduced or its delivery is paid, until when, and what the law has said beside it. */
export async function ProgrammeNote({
  programme,
  paysVnd,
}: {
  programme: PageProgramme
  /** The most that it pays of a parcel's delivery; undefined of one that reduces the price. */
  paysVnd?: number
}) {
  const t = await getTranslations("promo.shop")
  const locale = await currentLocale()
  return (
    <div className="mt-2 border-l-4 border-gac bg-gac-nhat px-4 py-2" data-testid="programme">
      <p>
        <LocaleLink href={programmePath(programme.slug)} className="tap link font-semibold">
          {nameOf(programme, locale)}
        </LocaleLink>
      </p>
      {paysVnd === undefined ? null : (
        <p>{t("paysDelivery", { amount: formatDong(paysVnd, locale) })}</p>
      )}
      <p className="text-sm">
        <time dateTime={programme.ends_at}>
          {t("until", { moment: formatMoment(programme.ends_at, locale) })}
        </time>
      </p>
      <Countdown endsAt={programme.ends_at} words={await countdownWords()} />
      {programme.disclaimer ? <p className="text-sm">{t("disclaimer")}</p> : null}
    </div>
  )
}
