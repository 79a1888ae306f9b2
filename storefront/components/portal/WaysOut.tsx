import { getTranslations } from "next-intl/server"
import { LanguageLink } from "@/components/site/LanguageLink"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { cx } from "@/lib/class"

/** To the shop, and to the other language. */
export async function WaysOut({ className }: { className: string }) {
  const t = await getTranslations("portal")
  return (
    <div className={cx("items-center justify-between gap-x-4", className)}>
      <LocaleLink href="/" className="tap link">
        {t("toShop")}
      </LocaleLink>
      <LanguageLink />
    </div>
  )
}
