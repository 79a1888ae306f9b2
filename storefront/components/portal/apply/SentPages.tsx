import { getTranslations } from "next-intl/server"
import { buttonClass } from "@/components/ui/Button"
import { currentLocale } from "@/i18n/current"
import { arrangePaper } from "@/lib/portal/apply/arrange-paper"
import type { PaperFile } from "@/lib/portal/apply/types"
import { PortalForm } from "../PortalForm"
import { portalFormWords } from "../words"
import { SentPage } from "./SentPage"

/** The files of a paper that were sent, in their order: each to be opened, moved forward, and taken out. */
export async function SentPages({
  requirement: code,
  files,
}: {
  requirement: string
  files: readonly PaperFile[]
}) {
  const t = await getTranslations("apply.paper")
  const locale = await currentLocale()
  const words = await portalFormWords()
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
              <SentPage requirement={code} id={id} mime={mime} number={number} />
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
