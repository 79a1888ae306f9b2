import { getTranslations } from "next-intl/server"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { Notice } from "@/components/ui/Notice"
import { currentLocale } from "@/i18n/current"
import { applyGoodsTable } from "@/lib/portal/apply-goods-table"
import { type GoodsTable as Table, SHOWN_FIRST } from "@/lib/portal/goods-table"
import { goodsTablePaths } from "@/lib/portal/paths"
import { BigButton } from "./BigButton"
import { GoodsTableRow } from "./GoodsTableRow"
import { PortalForm } from "./PortalForm"
import { portalFormWords } from "./words"

/** Seconds after which a table that is being done is looked at again, scripts or none. */
const AGAIN_S = 2

/** What a table of goods would do, row by row; the tap that does it; and how far it is. */
export async function GoodsTable({ table }: { table: Table }) {
  const t = await getTranslations("portal.seller.table")
  const locale = await currentLocale()
  const { counts, status, done, failed, rows } = table
  const wanted = counts.add + counts.change
  return (
    <section aria-labelledby="table" className="flex flex-col gap-4">
      <h2 id="table" className="text-xl">
        {t(`status.${status}`)}
      </h2>
      <ul className="grid grid-cols-2 gap-2 sm:grid-cols-4">
        {SHOWN_FIRST.map((plan) => (
          <li key={plan} className="border border-ke bg-giay p-3 text-center">
            <span className="block text-2xl font-semibold tabular-nums">{counts[plan]}</span>
            <span className="text-sm">{t(`plan.${plan}`)}</span>
          </li>
        ))}
      </ul>
      {table.unknown_columns.length > 0 ? (
        <Notice>{t("unknown", { columns: table.unknown_columns.join(", ") })}</Notice>
      ) : null}
      {status === "planned" && wanted > 0 ? (
        <PortalForm
          action={applyGoodsTable}
          hidden={{ id: table.id, locale }}
          words={await portalFormWords()}
        >
          <p className="mb-4">{t("straight")}</p>
          <BigButton>{t("apply", { count: wanted })}</BigButton>
        </PortalForm>
      ) : null}
      {status === "applying" ? (
        <div role="status">
          <meta httpEquiv="refresh" content={String(AGAIN_S)} />
          <progress
            max={wanted}
            value={done + failed}
            aria-label={t("status.applying")}
            className="h-4 w-full"
          />
          <p className="tabular-nums">{t("progress", { done: done + failed, count: wanted })}</p>
        </div>
      ) : null}
      {status === "applied" ? (
        <div role="status">
          <Notice>{t("applied", { done, failed })}</Notice>
          <LocaleLink href={goodsTablePaths.screen} className="tap link">
            {t("another")}
          </LocaleLink>
        </div>
      ) : null}
      <ul className="flex flex-col gap-2">
        {SHOWN_FIRST.filter((plan) => plan !== "same").flatMap((plan) =>
          rows
            .filter((row) => row.plan === plan)
            .map((row) => <GoodsTableRow key={row.row} row={row} />),
        )}
      </ul>
    </section>
  )
}
