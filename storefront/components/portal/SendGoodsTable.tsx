import { getTranslations } from "next-intl/server"
import { buttonClass } from "@/components/ui/Button"
import { Field, fileClass } from "@/components/ui/Field"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import type { GoodsPart } from "@/lib/portal/goods-table"
import { goodsTablePaths } from "@/lib/portal/paths"
import { BigButton } from "./BigButton"
import { DrawnForField } from "./DrawnFor"

/**
 * Takes one's goods along as a table, or as several where they are too many for one, and sends one; plain links and a plain
 * form, which need no scripts.
 */
export async function SendGoodsTable({ parts }: { parts: readonly GoodsPart[] }) {
  const t = await getTranslations("portal.seller.table")
  const locale = await currentLocale()
  return (
    <div className="mb-8 flex flex-col gap-6">
      <section aria-labelledby="take">
        <h2 id="take" className="mb-2 text-xl">
          {t("take")}
        </h2>
        <p className="mb-3">{t("takeHint")}</p>
        {parts.length > 1 ? (
          <>
            <p className="mb-3">{t("parts", { count: parts.length })}</p>
            <ul>
              {parts.map((part) => (
                <li
                  key={part.part}
                  className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-ke py-3"
                >
                  <p className="min-w-0">
                    <span className="block font-semibold tabular-nums">
                      {t("part", range(part))}
                    </span>
                    <span className="block text-sm text-cham-nhat wrap-anywhere">
                      {t("names", { first: part.first ?? "", last: part.last ?? "" })}
                    </span>
                  </p>
                  <Formats part={part} several />
                </li>
              ))}
            </ul>
          </>
        ) : (
          <Formats part={parts[0]} />
        )}
      </section>
      <section aria-labelledby="send">
        <h2 id="send" className="mb-2 text-xl">
          {t("send")}
        </h2>
        <form
          method="post"
          encType="multipart/form-data"
          action={localePath(locale, goodsTablePaths.send)}
          className="flex flex-col gap-4"
        >
          <DrawnForField />
          <Field id="tep" label={t("file")} hint={t("fileHint")}>
            <input
              id="tep"
              name="tep"
              type="file"
              required
              accept=".xlsx,.csv,text/csv"
              aria-describedby="tep-hint"
              className={fileClass}
            />
          </Field>
          <BigButton>{t("look")}</BigButton>
        </form>
      </section>
    </div>
  )
}

/** One table in each format. @param several says in the name of each link which table it is */
async function Formats({ part, several = false }: { part?: GoodsPart; several?: boolean }) {
  const t = await getTranslations("portal.seller.table")
  const locale = await currentLocale()
  return (
    <p className={several ? "flex gap-3" : "grid grid-cols-2 gap-3 sm:flex"}>
      {(["xlsx", "csv"] as const).map((format) => (
        <a
          key={format}
          href={localePath(locale, goodsTablePaths.take(format, part?.part ?? 1))}
          aria-label={
            several && part
              ? t("formatOf", { format: t(`short.${format}`), part: t("part", range(part)) })
              : undefined
          }
          className={buttonClass("secondary", "min-h-12")}
        >
          {t(several ? `short.${format}` : `format.${format}`)}
        </a>
      ))}
    </p>
  )
}

const range = ({ from, to }: GoodsPart) => ({ from, to })
