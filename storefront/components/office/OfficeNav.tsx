import type { ReactNode } from "react"
import { getTranslations } from "next-intl/server"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { cx } from "@/lib/class"
import { officePaths, type OfficePlace } from "@/lib/portal/office-paths"

/** A sheet with a tick, a telephone, a tray, a seal, a price tag, a magnifying glass, a flag, bars, a clock, a lock, three dots: drawn here, as a few pictures need no library. */
const SIGNS: Record<OfficePlace | "more", ReactNode> = {
  today: <path d="M5 4h14v16H5zM8.5 12l2.5 2.5 4.5-5" />,
  calls: (
    <path d="M6 3h4l1.5 5-2.5 2a12 12 0 005 5l2-2.5 5 1.5v4c0 1-1 2-2 2C11 20 4 13 4 5c0-1 1-2 2-2z" />
  ),
  certificates: <path d="M12 14a5 5 0 100-10 5 5 0 000 10zM9 13l-2 8 5-3 5 3-2-8" />,
  queue: <path d="M4 13h5l1 3h4l1-3h5M4 13l3-8h10l3 8v6H4z" />,
  programmes: <path d="M4 12V5h7l9 9-7 7-9-9zM8 9h.01" />,
  inspections: <path d="M11 17a6 6 0 100-12 6 6 0 000 12zM15.5 15.5L21 21M8.5 11l2 2 3-3.5" />,
  reports: <path d="M4 5h16v11H9l-5 4zM12 8v3.5M12 13.5h.01" />,
  figures: <path d="M4 20h16M7 20v-6M12 20V6M17 20V10" />,
  log: <path d="M12 20a8 8 0 100-16 8 8 0 000 16zM12 8v4.5l3 2" />,
  security: <path d="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 017 0v3" />,
  more: <path d="M5 12h.01M12 12h.01M19 12h.01" strokeWidth="3" />,
}

/** So many stand under the thumb on a phone, beside "more". */
const THUMB = 4

/** The places of an office: under the thumb on a phone, above the page where there is room. */
export async function OfficeNav({
  at,
  places,
}: {
  at: OfficePlace
  places: readonly OfficePlace[]
}) {
  const t = await getTranslations("portal.office.nav")
  const rest = places.slice(THUMB)
  const isInRest = rest.includes(at)
  return (
    <nav
      aria-label={t("label")}
      className="bottom-bar fixed inset-x-0 bottom-0 z-40 border-t border-ke bg-giay pb-[env(safe-area-inset-bottom)] md:static md:mb-8 md:border-t-0 md:border-b md:bg-transparent md:pb-0"
    >
      <ul className="mx-auto flex max-w-md md:mx-0 md:max-w-none md:flex-wrap md:gap-x-1">
        {places.map((place, index) => (
          <li
            key={place}
            className={cx("flex-1 md:flex-none", index >= THUMB && "hidden md:block")}
          >
            <LocaleLink
              href={officePaths[place]}
              aria-current={place === at ? "page" : undefined}
              className={cx(ENTRY, place === at ? CHOSEN : OTHER)}
            >
              <Sign of={place} />
              {t(place)}
            </LocaleLink>
          </li>
        ))}
        {rest.length > 0 ? (
          <li className="flex-1 md:hidden">
            <details className="group relative">
              <summary className={cx(ENTRY, "cursor-pointer list-none", isInRest ? CHOSEN : OTHER)}>
                <Sign of="more" />
                {t("more")}
              </summary>
              <ul className="absolute right-0 bottom-full min-w-48 border border-ke bg-giay shadow-lg">
                {rest.map((place) => (
                  <li key={place} className="border-b border-ke last:border-b-0">
                    <LocaleLink
                      href={officePaths[place]}
                      aria-current={place === at ? "page" : undefined}
                      className={cx(
                        "flex min-h-14 items-center gap-3 px-4",
                        place === at ? "font-semibold text-la-che" : "text-cham",
                      )}
                    >
                      <Sign of={place} />
                      {t(place)}
                    </LocaleLink>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}

const ENTRY =
  "flex min-h-14 flex-col items-center justify-center gap-0.5 border-t-4 pb-1 text-xs whitespace-nowrap md:flex-row md:px-1.5 md:gap-1.5 md:border-t-0 md:border-b-4 md:pt-1 md:text-sm"
const CHOSEN = "border-la-che font-semibold text-la-che"
const OTHER = "border-transparent text-cham hover:text-la-che"

const Sign = ({ of }: { of: OfficePlace | "more" }) => (
  <svg
    aria-hidden="true"
    viewBox="0 0 24 24"
    className="size-6 shrink-0 fill-none stroke-current stroke-2 md:size-5"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    {SIGNS[of]}
  </svg>
)
