import type { ReactNode } from "react"
import { getTranslations } from "next-intl/server"
import { SignOut } from "@/components/portal/SignOut"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { Notice } from "@/components/ui/Notice"
import { currentLocale } from "@/i18n/current"
import { type OfficePlace, officePaths, officePlaces } from "@/lib/portal/office-paths"
import type { OfficeMe } from "@/lib/portal/types"
import { nameOf } from "@/lib/words"
import { OfficeNav } from "./OfficeNav"

/** A screen of a trade office: whose it is and of which province, where one is, and the way out. */
export async function OfficeScreen({
  me,
  at,
  title,
  children,
}: {
  me: OfficeMe
  at: OfficePlace
  title: string
  children: ReactNode
}) {
  const { officer, office } = me
  return (
    <div className="pb-20 md:pb-0">
      <div className="mb-4 flex flex-wrap items-start justify-between gap-x-6 md:mb-2">
        <div>
          <p className="font-semibold">{office.name}</p>
          <Province province={office.province} />
        </div>
        <SignOut door="office" name={officer.name} />
      </div>
      <OfficeNav at={at} places={officePlaces(officer.role)} />
      <h1 className="mb-4 text-3xl">{title}</h1>
      {officer.second_factor ? null : <LooksOnly />}
      {children}
    </div>
  )
}

/** The province of an office, with those that it swallowed. */
async function Province({ province }: { province: OfficeMe["office"]["province"] }) {
  const t = await getTranslations("portal.office")
  const locale = await currentLocale()
  if (!province) return null
  const { swallowed } = province
  return (
    <p className="text-sm text-cham-nhat">
      {swallowed.length > 0
        ? t("covers", {
            province: nameOf(province, locale),
            names: swallowed.map((one) => nameOf(one, locale)).join(", "),
          })
        : nameOf(province, locale)}
    </p>
  )
}

/** Who reads by a password alone is told before they try to change something. */
async function LooksOnly() {
  const t = await getTranslations("portal.office.looksOnly")
  return (
    <Notice className="mb-5">
      {t("text")}{" "}
      <LocaleLink href={officePaths.security} className="tap link font-semibold">
        {t("turnOn")}
      </LocaleLink>
    </Notice>
  )
}
