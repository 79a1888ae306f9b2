import type { ReactNode } from "react"
import { getTranslations } from "next-intl/server"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { cx } from "@/lib/class"
import { sellerPaths } from "@/lib/portal/paths"

export type SellerPlace = Exclude<
  keyof typeof sellerPaths,
  "members" | "join" | "bank" | "close" | "copy" | "assess" | "programmes"
>

/** A sheet with a tick, a parcel, a basket, a banknote, a person, a sheet with a pen: drawn here, as a few pictures need no library. */
const SIGNS: Record<SellerPlace, ReactNode> = {
  today: <path d="M5 4h14v16H5zM8.5 12l2.5 2.5 4.5-5" />,
  orders: <path d="M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8" />,
  goods: <path d="M4 10h16l-2 10H6zM8 10l3-6M16 10l-3-6M10 14v3M14 14v3" />,
  money: <path d="M3 6h18v12H3zM12 14.5a2.5 2.5 0 100-5 2.5 2.5 0 000 5zM6 9v6M18 9v6" />,
  application: <path d="M12 4H5v16h14v-7M9 15l1-3.5L18.5 3l2.5 2.5L12.5 14z" />,
  account: <path d="M12 12a4 4 0 100-8 4 4 0 000 8zM4.5 20c1-4 4-5.5 7.5-5.5s6.5 1.5 7.5 5.5" />,
}

/** The few places of the portal: under the thumb on a phone, above the page where there is room. */
export async function SellerNav({
  at,
  places,
}: {
  at: SellerPlace
  places: readonly SellerPlace[]
}) {
  const t = await getTranslations("portal.seller.nav")
  return (
    <nav
      aria-label={t("label")}
      className="bottom-bar fixed print:hidden inset-x-0 bottom-0 z-40 border-t border-ke bg-giay pb-[env(safe-area-inset-bottom)] md:static md:mb-8 md:border-t-0 md:border-b md:bg-transparent md:pb-0"
    >
      <ul className="mx-auto flex max-w-md md:mx-0 md:max-w-none md:gap-6">
        {places.map((place) => (
          <li key={place} className="flex-1 md:flex-none">
            <LocaleLink
              href={sellerPaths[place]}
              aria-current={place === at ? "page" : undefined}
              className={cx(
                "flex min-h-14 flex-col items-center justify-center gap-0.5 border-t-4 pb-1 text-xs whitespace-nowrap md:flex-row md:px-2 md:gap-2 md:border-t-0 md:border-b-4 md:pt-1 md:text-base",
                place === at
                  ? "border-la-che font-semibold text-la-che"
                  : "border-transparent text-cham hover:text-la-che",
              )}
            >
              <svg
                aria-hidden="true"
                viewBox="0 0 24 24"
                className="size-6 fill-none stroke-current stroke-2"
                strokeLinecap="round"
                strokeLinejoin="round"
              >
                {SIGNS[place]}
              </svg>
              {t(place)}
            </LocaleLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
