import { getTranslations } from "next-intl/server"
import { buttonClass } from "@/components/ui/Button"
import { currentLocale } from "@/i18n/current"
import { formatMoment } from "@/lib/portal/clock"
import type { OfficeProblem } from "@/lib/portal/types"

/** Sellers of the province of whom a shopper reported a problem that the marketplace has not closed. */
export async function ProblemList({ problems }: { problems: readonly OfficeProblem[] }) {
  if (problems.length === 0) return null
  const t = await getTranslations("portal.office.problems")
  const call = await getTranslations("portal.office.call")
  const what = await getTranslations("portal.seller.problem.kind")
  const locale = await currentLocale()
  return (
    <section aria-labelledby="problems" className="mt-8">
      <h2 id="problems" className="text-2xl">
        {t("title")}
      </h2>
      <p className="mb-4 max-w-2xl text-cham-nhat">{t("lead")}</p>
      <ul className="grid items-start gap-4 lg:grid-cols-2">
        {problems.map(({ id, display_id, kind, reported_at, seller }) => {
          const dialled = (seller.phone ?? "").replace(/[^\d+]/g, "")
          return (
            <li key={id} className="flex flex-col gap-3 border border-ke bg-giay p-4">
              <div>
                <h3 className="text-lg">{seller.name}</h3>
                <p className="text-cham-nhat">
                  {t("order", { number: display_id, since: formatMoment(reported_at, locale) })}
                  {" · "}
                  <span className="font-semibold">{what(kind)}</span>
                </p>
              </div>
              {dialled ? (
                <a
                  href={`tel:${dialled}`}
                  className={buttonClass("secondary", "min-h-14 w-full text-lg tabular-nums")}
                >
                  {call("dial", { phone: seller.phone ?? "" })}
                </a>
              ) : (
                <p className="font-semibold text-gac">{call("noPhone")}</p>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
