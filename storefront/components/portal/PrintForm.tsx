import type { ReactNode } from "react"
import { getTranslations } from "next-intl/server"
import { buttonClass } from "@/components/ui/Button"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { type Paper, paperPath } from "@/lib/portal/papers"

const OF_CHOSEN = ["nhan-a6", "nhan-a4", "phieu"] as const satisfies Paper[]

/** Prints papers of the orders that are ticked among its children; a plain form, which needs no scripts. */
export async function PrintForm({
  picking,
  children,
}: {
  /** Whether goods are still to be taken from the shelves. */
  picking: boolean
  children: ReactNode
}) {
  const t = await getTranslations("portal.seller.papers")
  const locale = await currentLocale()
  return (
    <form method="get" target="_blank">
      <fieldset className="mb-4 border-l-4 border-ke pl-3">
        <legend className="sr-only">{t("title")}</legend>
        <p className="mb-1 text-sm text-cham-nhat">{t("hint")}</p>
        <div className="grid grid-cols-2 gap-2 sm:flex sm:flex-wrap">
          {OF_CHOSEN.map((paper) => (
            <button
              key={paper}
              type="submit"
              formAction={localePath(locale, paperPath(paper))}
              className={buttonClass("secondary", "min-h-12 w-full px-3 sm:w-auto")}
            >
              {t(paper)}
            </button>
          ))}
          {picking ? (
            <a
              href={localePath(locale, paperPath("nhat-hang"))}
              target="_blank"
              className={buttonClass("secondary", "min-h-12 w-full px-3 sm:w-auto")}
            >
              {t("nhat-hang")}
            </a>
          ) : null}
        </div>
      </fieldset>
      {children}
    </form>
  )
}
