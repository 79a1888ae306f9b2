import { getTranslations } from "next-intl/server"
import { buttonClass } from "@/components/ui/Button"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { dropPage } from "@/lib/portal/certificates/actions"
import { certificatePaths } from "@/lib/portal/certificates/paths"
import type { SentPage } from "@/lib/portal/certificates/types"
import { PortalForm } from "../PortalForm"
import { portalFormWords } from "../words"

/** Pages that were sent: each to be opened, and left out as long as it was not handed in. */
export async function Pages({
  product,
  pages,
  out,
}: {
  product: string
  /** Pages of before that are left out already; where none can be, undefined. */
  out?: readonly string[]
  /** `of`: the submission that it belongs to. */
  pages: readonly (SentPage & { of: string | null })[]
}) {
  const t = await getTranslations("certificate")
  const locale = await currentLocale()
  const words = await portalFormWords()
  if (pages.length === 0) return null
  return (
    <section aria-labelledby="pages" className="mb-5">
      <h2 id="pages" className="mb-2 text-xl">
        {t("pages", { count: pages.length })}
      </h2>
      <ol className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {pages.map(({ id, kind, mime, of }, index) => {
          const number = index + 1
          const path = localePath(
            locale,
            of ? certificatePaths.submitted(of, id) : certificatePaths.page(id),
          )
          return (
            <li key={id} className="flex flex-col border border-ke bg-giay p-2">
              <a
                href={path}
                target="_blank"
                rel="noopener"
                className="flex h-40 items-center justify-center bg-suong"
              >
                {mime.startsWith("image/") ? (
                  <img
                    src={path}
                    alt={t("openPage", { number })}
                    className="size-full object-contain"
                  />
                ) : (
                  <span className="link">{t("openPage", { number })}</span>
                )}
              </a>
              <p className="mt-1 text-sm text-cham-nhat">{t(`pageKind.${kind}`)}</p>
              {of ? (
                out ? (
                  <LocaleLink
                    href={certificatePaths.facts(product, [...out, id])}
                    className={buttonClass("quiet", "w-full")}
                  >
                    {t("leaveOut", { number })}
                  </LocaleLink>
                ) : null
              ) : (
                <PortalForm
                  action={dropPage}
                  hidden={{ locale, file: id, product, kind }}
                  words={words}
                >
                  <button className={buttonClass("quiet", "w-full")}>
                    {t("removePage", { number })}
                  </button>
                </PortalForm>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
