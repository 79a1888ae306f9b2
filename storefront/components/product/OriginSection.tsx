import { getTranslations } from "next-intl/server"
import { ProvinceMap } from "@/components/brand/ProvinceMap"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import type { Origin } from "@/lib/api/types"
import { withoutMarks } from "@/lib/text"
import { nameOf } from "@/lib/words"

/** Where it is made: on a small map, in today's names, and in the names people grew up with. */
export async function OriginSection({ origin }: { origin: Origin }) {
  const locale = await currentLocale()
  const t = await getTranslations("product.origin")
  const { province, commune, former_province: former } = origin
  // Names of before the mergers were never translated: English spells them without marks.
  const spelt = (name: string | null) => (name && locale === "en" ? withoutMarks(name) : name)
  const before = [
    spelt(origin.former_commune),
    spelt(origin.former_district),
    former ? nameOf(former, locale) : null,
  ].filter(Boolean)
  return (
    <section aria-labelledby="noi-h">
      <h2 id="noi-h" className="mb-3 text-2xl">
        {t("title")}
      </h2>
      <div className="flex items-start gap-5">
        <ProvinceMap highlight={province.code} width={150} locale={locale} />
        <div className="flex-1">
          <p className="name text-xl">
            {commune ? `${nameOf(commune, locale)}, ` : null}
            <LocaleLink href={`/tinh/${province.slug}`} className="tap link">
              {nameOf(province, locale)}
            </LocaleLink>
          </p>
          {commune ? null : <p className="text-sm text-cham-nhat">{t("noCommune")}</p>}
          {former && former.slug !== province.slug ? (
            <p className="mt-1">
              <LocaleLink href={`/tinh/${former.slug}`} className="tap link">
                {t("former", {
                  former: nameOf(former, locale),
                  province: nameOf(province, locale),
                })}
              </LocaleLink>
            </p>
          ) : null}
          {before.length > 1 ? (
            <p className="mt-1 text-sm text-cham-nhat">
              {t("before", { place: before.join(", ") })}
            </p>
          ) : null}
        </div>
      </div>
    </section>
  )
}
