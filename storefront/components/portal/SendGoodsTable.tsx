import { getTranslations } from "next-intl/server"
import { buttonClass } from "@/components/ui/Button"
import { Field } from "@/components/ui/Field"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { goodsTablePaths } from "@/lib/portal/paths"
import { BigButton } from "./BigButton"
import { DrawnForField } from "./DrawnFor"

/** Takes one's goods along as a table, and sends one; plain links and a plain form, which need no scripts. */
export async function SendGoodsTable() {
  const t = await getTranslations("portal.seller.table")
  const locale = await currentLocale()
  return (
    <div className="mb-8 flex flex-col gap-6">
      <section aria-labelledby="take">
        <h2 id="take" className="mb-2 text-xl">
          {t("take")}
        </h2>
        <p className="mb-3">{t("takeHint")}</p>
        <p className="grid grid-cols-2 gap-3 sm:flex">
          {(["xlsx", "csv"] as const).map((format) => (
            <a
              key={format}
              href={localePath(locale, goodsTablePaths.take(format))}
              className={buttonClass("secondary", "min-h-12")}
            >
              {t(`format.${format}`)}
            </a>
          ))}
        </p>
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
              className="min-h-12 w-full rounded-md border border-vien bg-giay p-2"
            />
          </Field>
          <BigButton>{t("look")}</BigButton>
        </form>
      </section>
    </div>
  )
}
