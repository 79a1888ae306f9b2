import { getTranslations } from "next-intl/server"

/** First in the tab order: past the header, to what the page is about. */
export async function SkipLink() {
  const t = await getTranslations("common")
  return (
    <a
      href="#main"
      className="sr-only focus:not-sr-only focus:absolute focus:left-4 focus:top-2 focus:z-50 focus:bg-giay focus:p-3"
    >
      {t("skip")}
    </a>
  )
}
