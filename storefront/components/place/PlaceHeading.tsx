import { getTranslations } from "next-intl/server"
import { ButtonLink } from "@/components/ui/ButtonLink"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import type { FormerProvince, Province } from "@/lib/api/types"
import { pathOfFormer } from "@/lib/places/merged"
import { nameOf } from "@/lib/words"

/** The name of a place, what it is today, and the way between the old part and the whole. */
export async function PlaceHeading({
  province,
  old,
  shown,
  total,
}: {
  province: Province
  old: FormerProvince | null
  shown: number
  total: number
}) {
  const locale = await currentLocale()
  const t = await getTranslations("place")
  const name = nameOf(province, locale)
  const parts = (province.former_provinces ?? []).filter((item) => item.slug !== province.slug)
  return (
    <div className="mb-6 flex flex-col gap-3">
      <p className="text-sm text-cham-nhat">
        {locale === "en" ? province.region_en : province.region_vi}
      </p>
      <h1 className="text-3xl md:text-4xl">
        {old ? t("former", { former: nameOf(old, locale), name }) : t("of", { name })}
      </h1>
      {old ? (
        <div className="flex flex-col items-start gap-3">
          <p className="max-w-2xl text-cham-nhat">
            {t("formerLead", { former: nameOf(old, locale), name })}
          </p>
          <ButtonLink href={`/tinh/${province.slug}`}>
            {t("showAll", { name, count: total })}
          </ButtonLink>
        </div>
      ) : null}
      <div className="flex flex-wrap items-center gap-x-4 text-sm">
        <span className="text-cham-nhat">{t("count", { count: shown })}</span>
        {shown > 1 ? (
          <LocaleLink
            href={old ? `/tim-kiem?tinh-cu=${old.slug}` : `/tim-kiem?tinh=${province.slug}`}
            className="tap link"
            rel="nofollow"
          >
            {t("filter", { name: old ? nameOf(old, locale) : name })}
          </LocaleLink>
        ) : null}
        {!old && parts.length > 0 ? (
          <span className="flex flex-wrap items-center gap-x-3 text-cham-nhat">
            {t("includes")}
            {parts.map((item) => (
              <LocaleLink key={item.slug} href={pathOfFormer(province, item)} className="tap link">
                {nameOf(item, locale)}
              </LocaleLink>
            ))}
          </span>
        ) : null}
      </div>
    </div>
  )
}
