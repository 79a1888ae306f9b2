import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { LanguageAnchor } from "./LanguageAnchor"

/** To the same page in the other language; to its home page where scripts do not run. */
export async function LanguageLink() {
  const t = await getTranslations("common.nav")
  const locale = await currentLocale()
  const other = locale === "vi" ? "en" : "vi"
  return (
    <LanguageAnchor
      home={localePath(other, "/")}
      to={other}
      label={t("languageLabel")}
      className="tap justify-center px-1 text-sm md:px-2 hover:text-la-che"
    >
      {/* A phone's header holds four things side by side, and a basket of two digits. */}
      <span className="md:hidden">{t("languageShort")}</span>
      <span className="hidden md:inline">{t("language")}</span>
    </LanguageAnchor>
  )
}
