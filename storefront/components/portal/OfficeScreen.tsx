import type { ReactNode } from "react"
import { getTranslations } from "next-intl/server"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { cx } from "@/lib/class"
import { type OfficePlace, officePaths } from "@/lib/portal/office-paths"
import type { OfficeMe } from "@/lib/portal/types"
import { securityPath } from "@/lib/portal/paths"
import { SignOut } from "./SignOut"

const PLACES = Object.keys(officePaths) as OfficePlace[]

/** A screen of a trade office: whose it is, where one is, and the way out. */
export async function OfficeScreen({
  me: { officer, office },
  at,
  children,
}: {
  me: OfficeMe
  at: OfficePlace
  children: ReactNode
}) {
  const t = await getTranslations("portal.office")
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <p className="text-sm text-cham-nhat">{office.name}</p>
        <div className="flex flex-wrap items-center gap-x-4">
          <LocaleLink href={securityPath("office")} className="tap link text-sm">
            {(await getTranslations("security"))("link")}
          </LocaleLink>
          <SignOut door="office" name={officer.name} />
        </div>
      </div>
      <nav aria-label={t("nav.label")} className="mb-6 border-b border-ke">
        <ul className="flex flex-wrap gap-x-6">
          {PLACES.map((place) => (
            <li key={place}>
              <LocaleLink
                href={officePaths[place]}
                aria-current={place === at ? "page" : undefined}
                className={cx(
                  "tap border-b-4",
                  place === at
                    ? "border-la-che font-semibold text-la-che"
                    : "border-transparent text-cham hover:text-la-che",
                )}
              >
                {t(`nav.${place}`)}
              </LocaleLink>
            </li>
          ))}
        </ul>
      </nav>
      <h1 className="mb-6 text-3xl">{t(at)}</h1>
      {children}
    </>
  )
}
