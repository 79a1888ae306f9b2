import { getTranslations } from "next-intl/server"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import type { PublicProgramme } from "@/lib/api/programmes"
import { daysOf, givesLine } from "@/components/portal/programmes/terms"
import { programmePath } from "@/lib/programme/paths"
import { nameOf } from "@/lib/words"

/** A programme in a list: what it is called, what it gives, when, and who runs it. */
export async function ProgrammeCard({ programme }: { programme: PublicProgramme }) {
  const t = await getTranslations("promo.shop")
  const locale = await currentLocale()
  return (
    <article className="relative flex h-full flex-col gap-1 border border-ke border-l-4 border-l-gac bg-giay p-4 hover:border-la-che">
      <h3 className="font-name text-lg font-bold leading-snug">
        <LocaleLink
          href={programmePath(programme.slug)}
          className="after:absolute after:inset-0 hover:underline"
        >
          {nameOf(programme, locale)}
        </LocaleLink>
      </h3>
      <p className="font-semibold text-gac">
        {await givesLine(programme)}
        {programme.voucher ? ` ${t("byCode")}` : null}
      </p>
      <p>{daysOf(programme, locale)}</p>
      <p className="text-sm text-cham-nhat">
        {[programme.office, nameOf(programme.province, locale)].join(" · ")}
      </p>
      {programme.state === "runs" ? null : (
        <p className="text-sm font-semibold">{t(`state.${programme.state}`)}</p>
      )}
    </article>
  )
}
