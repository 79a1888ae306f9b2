import { getTranslations } from "next-intl/server"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { Notice } from "@/components/ui/Notice"
import { currentLocale } from "@/i18n/current"
import { sellerPaths } from "@/lib/portal/paths"
import { programmePath, readProgrammes } from "@/lib/portal/programmes/read"
import { standOf } from "@/lib/portal/programmes/stand"
import { nameOf } from "@/lib/words"

/** On today's screen, that an office asks the seller into a programme, until he has answered. */
export async function InvitedToday({ token }: { token: string }) {
  const waiting = (await readProgrammes(token)).filter(
    (programme) => standOf(programme) === "waiting",
  )
  const [first] = waiting
  if (!first) return null
  const t = await getTranslations("promo.seller.today")
  const name = nameOf(first, await currentLocale())
  return (
    <Notice tone="info" className="mb-5" title={t("title")}>
      <p className="wrap-anywhere">
        {waiting.length === 1 ? name : t("more", { name, count: waiting.length - 1 })}
      </p>
      <LocaleLink
        href={waiting.length === 1 ? programmePath(first.id) : sellerPaths.programmes}
        className="tap link"
      >
        {t("look")}
      </LocaleLink>
    </Notice>
  )
}
