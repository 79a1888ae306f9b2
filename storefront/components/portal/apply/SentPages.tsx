import { getTranslations } from "next-intl/server"
import { buttonClass } from "@/components/ui/Button"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { arrangePaper } from "@/lib/portal/apply/arrange-paper"
import type { Requirement } from "@/lib/portal/apply/types"
import { paperFilePath } from "@/lib/portal/paths"
import { PortalForm } from "../PortalForm"
import { portalFormWords } from "../words"

/** The files of a paper that were sent, in their order: each to be opened, moved forward, and taken out. */
export async function SentPages({ requirement }: { requirement: Requirement }) {
  const t = await getTranslations("apply.paper")
  const locale = await currentLocale()
  const words = await portalFormWords()
  const { requirement: code, files } = requirement
  if (files.length === 0) return null
  const order = files.map(({ id }) => id).join(",")
  return (
    <section aria-labelledby="sent" className="mb-5">
      <h2 id="sent" className="mb-2 text-xl">
        {t("sentFiles", { count: files.length })}
      </h2>
      <ol className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {files.map(({ id, mime }, index) => {
          const number = index + 1
          const hidden = { locale, requirement: code, file: id, order }
          return (
            <li key={id} className="flex flex-col border border-ke bg-giay p-2">
              <a
                href={localePath(locale, paperFilePath(code, id))}
                target="_blank"
                rel="noopener"
                className="flex h-40 items-center justify-center bg-suong"
              >
                {mime?.startsWith("image/") ? (
                  <img
                    src={localePath(locale, paperFilePath(code, id))}
                    alt={t("openPage", { number })}
                    className="size-full object-contain"
                  />
                ) : (
                  <span className="link">{t("openPage", { number })}</span>
                )}
              </a>
              <PortalForm action={arrangePaper} hidden={hidden} words={words} className="mt-1">
                {index > 0 ? (
                  <button name="do" value="earlier" className={buttonClass("quiet", "w-full")}>
                    {t("earlier", { number })}
                  </button>
                ) : null}
                <button name="do" value="remove" className={buttonClass("quiet", "w-full")}>
                  {t("remove", { number })}
                </button>
              </PortalForm>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
