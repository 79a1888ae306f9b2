import { getTranslations } from "next-intl/server"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import { byRegion } from "@/lib/api/places"
import type { Province, Seller } from "@/lib/api/types"
import { nameOf } from "@/lib/words"

/** Sellers under their provinces, north to south. */
export async function SellerIndex({
  sellers,
  provinces,
}: {
  sellers: Seller[]
  provinces: Province[]
}) {
  const locale = await currentLocale()
  const t = await getTranslations("seller")
  const byProvince = new Map<string, Seller[]>()
  for (const seller of sellers)
    byProvince.set(seller.province_code, [...(byProvince.get(seller.province_code) ?? []), seller])
  return (
    <div className="flex flex-col gap-10">
      {byRegion(provinces).map((region) => {
        const places = region.provinces.filter((province) => byProvince.has(province.code))
        if (places.length === 0) return null
        return (
          <section key={region.slug} aria-labelledby={region.slug}>
            <h2 id={region.slug} className="mb-4 border-b-2 border-cham pb-1 text-xl">
              {nameOf(region, locale)}
            </h2>
            <div className="columns-1 gap-10 sm:columns-2 lg:columns-3">
              {places.map((province) => (
                <div key={province.slug} className="mb-6 break-inside-avoid">
                  <h3 className="font-text text-sm font-semibold text-cham-nhat">
                    {nameOf(province, locale)}
                  </h3>
                  <ul>
                    {(byProvince.get(province.code) ?? []).map((seller) => (
                      <li key={seller.handle} className="border-b border-ke">
                        <LocaleLink
                          href={`/nguoi-ban/${seller.handle}`}
                          className="tap w-full flex-wrap justify-between gap-x-3 py-2 hover:text-la-che"
                        >
                          <span className="name text-lg leading-snug">
                            {nameOf(seller, locale)}
                          </span>
                          <span className="text-sm text-cham-nhat">{t(`kind.${seller.kind}`)}</span>
                        </LocaleLink>
                      </li>
                    ))}
                  </ul>
                </div>
              ))}
            </div>
          </section>
        )
      })}
    </div>
  )
}
