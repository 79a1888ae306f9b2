import { IndexLine } from "@/components/ui/IndexLine"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import { byRegion } from "@/lib/api/places"
import type { Province } from "@/lib/api/types"
import { cx } from "@/lib/class"
import { pathOfFormer } from "@/lib/places/merged"
import { nameOf } from "@/lib/words"

/**
 * The 34 provinces by region, each with the old names in it, so that "Bắc Kạn" is found by eye
 * and by the browser's own find. `compact` leaves the old names to the province page.
 */
export async function PlaceIndex({
  provinces,
  counts,
  compact = false,
  level = 3,
  wide = true,
}: {
  provinces: Province[]
  counts: Map<string, number>
  compact?: boolean
  level?: 2 | 3
  /** Three columns rather than two where the page is wide. */
  wide?: boolean
}) {
  const locale = await currentLocale()
  const Heading = `h${level}` as const
  return (
    <div
      className={cx(
        "sm:columns-2",
        compact ? "columns-2 gap-5 sm:gap-10" : "columns-1 gap-10",
        wide && "lg:columns-3",
      )}
    >
      {byRegion(provinces).map((region) => (
        <div key={region.slug} className="mb-8 break-inside-avoid">
          <Heading className="border-b-2 border-cham pb-2 text-base leading-snug md:text-lg">
            {nameOf(region, locale)}
          </Heading>
          <ul>
            {region.provinces.map((province) => {
              const former = (province.former_provinces ?? []).filter(
                (old) => old.slug !== province.slug,
              )
              return (
                <IndexLine
                  key={province.slug}
                  href={`/tinh/${province.slug}`}
                  name={nameOf(province, locale)}
                  count={counts.get(province.slug) ?? 0}
                >
                  {!compact && former.length > 0 ? (
                    <p className="-mt-2 flex flex-wrap gap-x-3 pb-1 text-sm text-cham-nhat">
                      {former.map((old) => (
                        <LocaleLink
                          key={old.slug}
                          href={pathOfFormer(province, old)}
                          className="tap underline decoration-ke underline-offset-4 hover:text-la-che"
                        >
                          {nameOf(old, locale)}
                        </LocaleLink>
                      ))}
                    </p>
                  ) : null}
                </IndexLine>
              )
            })}
          </ul>
        </div>
      ))}
    </div>
  )
}
