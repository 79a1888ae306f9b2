import { getTranslations } from "next-intl/server"
import { EmptyState } from "@/components/ui/EmptyState"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { Pagination } from "@/components/ui/Pagination"
import { currentLocale } from "@/i18n/current"
import { formatDay } from "@/lib/dates"
import {
  type Inspection,
  type InspectionPage,
  type InspectionView,
  VIEWS,
} from "@/lib/portal/inspections/types"
import { inspectionPath, inspectionsPath } from "@/lib/portal/office-paths"
import { Views } from "./Views"

/** Inspections of a province, what is overdue first. */
export async function InspectionList({
  page,
  view,
  current,
  pages,
}: {
  page: InspectionPage
  view: InspectionView
  current: number
  pages: number
}) {
  const t = await getTranslations("inspection")
  const query = (one: InspectionView): Record<string, string> =>
    one === "open" ? {} : { muc: one }
  return (
    <>
      <Views
        label={t("views")}
        at={view}
        views={VIEWS.map((one) => ({
          view: one,
          href: inspectionsPath(query(one)),
          name: one === "overdue" ? t("view.overdue", { count: page.overdue }) : t(`view.${one}`),
        }))}
      />
      {page.inspections.length === 0 ? (
        <EmptyState title={t("none")}>
          <p>{t("noneHint")}</p>
        </EmptyState>
      ) : (
        <ul className="border-b border-ke">
          {page.inspections.map((inspection) => (
            <Row key={inspection.id} inspection={inspection} />
          ))}
        </ul>
      )}
      <Pagination
        page={current}
        pages={pages}
        href={(number) => inspectionsPath({ ...query(view), trang: String(number) })}
      />
    </>
  )
}

async function Row({ inspection }: { inspection: Inspection }) {
  const t = await getTranslations("inspection")
  const words = await getTranslations("certificate")
  const locale = await currentLocale()
  const { id, name, product, holder, stars, kind, status, overdue } = inspection
  const day =
    status === "planned"
      ? t("plannedOn", { day: formatDay(inspection.planned_on, locale) })
      : status === "follow_up" && inspection.due_on
        ? t("dueOn", { day: formatDay(inspection.due_on, locale) })
        : inspection.carried_out_on
          ? t("carriedOutOn", { day: formatDay(inspection.carried_out_on, locale) })
          : null
  return (
    <li className="border-t border-ke py-4">
      <h2 className="text-lg wrap-anywhere">
        <LocaleLink href={inspectionPath(id)} className="link">
          {name ?? product?.title ?? t("noName")}
        </LocaleLink>
      </h2>
      <p className="wrap-anywhere">
        <span className="font-semibold">
          {inspection.result ? t(`result.${inspection.result}`) : t(`status.${status}`)}
        </span>
        {[null, t(`kind.${kind}`), day].filter((part) => part !== null).map((part) => ` · ${part}`)}
        {overdue ? <strong className="text-gac"> · {t("overdue")}</strong> : null}
      </p>
      <p className="text-sm text-cham-nhat wrap-anywhere">
        {[holder, words("stars", { stars })].filter(Boolean).join(" · ")}
      </p>
    </li>
  )
}
