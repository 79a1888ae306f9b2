import { getTranslations } from "next-intl/server"
import { buttonClass } from "@/components/ui/Button"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { formatDays } from "@/lib/dates"
import { formatDong } from "@/lib/money"
import { certificatePaths } from "@/lib/portal/certificates/paths"
import { LONGEST_EVIDENCE } from "@/lib/portal/evidence/asked"
import type { Evidence, EvidenceSum } from "@/lib/portal/evidence/types"
import type { Period } from "@/lib/portal/figures/asked"
import { Bars } from "../Bars"
import { PeriodForm } from "../PeriodForm"

/** What a product's pack would say, of which days, what it lacks, and the pack to take along. */
export async function EvidencePack({
  product,
  evidence,
  period,
  typed,
  wrong,
}: {
  /** Its id. */
  product: string
  evidence: Evidence
  period: Period
  typed: Period
  wrong: "from" | "to" | null
}) {
  const t = await getTranslations("evidence")
  const locale = await currentLocale()
  const file = (kind: "zip" | "pdf") =>
    localePath(locale, certificatePaths.evidenceFile(kind, product, period))
  return (
    <>
      <p className="text-xl wrap-anywhere">{evidence.product.title}</p>
      <p className="mb-4 text-cham-nhat">
        {t(evidence.source ? "lead" : "leadTour", { source: evidence.source ?? "" })}
      </p>
      <PeriodForm
        path={certificatePaths.evidence(product).split("?")[0] ?? ""}
        kept={{ hang: product }}
        typed={typed}
        wrong={wrong}
        error={wrong ? t(`wrong.${wrong}`, { days: LONGEST_EVIDENCE }) : undefined}
        quiet
      />
      <div className="mb-2 flex flex-col gap-3 sm:flex-row">
        <a href={file("zip")} download className={buttonClass("primary", "min-h-12")}>
          {t("zip")}
        </a>
        <a
          href={file("pdf")}
          target="_blank"
          rel="noopener"
          className={buttonClass("secondary", "min-h-12")}
        >
          {t("pdf")}
        </a>
      </div>
      <p className="mb-8 text-sm text-cham-nhat">
        {t("packed", { count: evidence.papers.length })}
      </p>
      <Lacking evidence={evidence} />
      <Sales evidence={evidence} period={period} />
      <section aria-labelledby="papers" className="mb-8">
        <h2 id="papers" className="mb-2 text-2xl">
          {t("papers")}
        </h2>
        {evidence.papers.length === 0 ? (
          <p>{t("noPaper")}</p>
        ) : (
          <ol className="list-decimal pl-6">
            {evidence.papers.map((name, index) => (
              <li key={index} className="py-1 wrap-anywhere">
                {name}
              </li>
            ))}
          </ol>
        )}
      </section>
      <Criteria evidence={evidence} />
    </>
  )
}

/** What could be better before it is handed in: of it the seller can do something. */
async function Lacking({ evidence }: { evidence: Evidence }) {
  const t = await getTranslations("evidence")
  const lacking = (
    [
      ["story", !evidence.story],
      ["pictures", evidence.pictures < 2],
      ["sales", evidence.sales.sum.orders === 0],
      ["papers", evidence.papers.length === 0],
      ["hidden", !evidence.product.shown],
    ] as const
  ).flatMap(([name, is]) => (is ? [name] : []))
  if (lacking.length === 0) return null
  return (
    <section aria-labelledby="lacking" className="mb-8 border-l-4 border-gac bg-gac-nhat px-4 py-3">
      <h2 id="lacking" className="text-lg font-semibold">
        {t("lacking.title")}
      </h2>
      <ul>
        {lacking.map((name) => (
          <li key={name} className="py-1">
            {t(`lacking.${name}`)}
          </li>
        ))}
      </ul>
    </section>
  )
}

async function Sales({ evidence, period }: { evidence: Evidence; period: Period }) {
  const t = await getTranslations("evidence")
  const locale = await currentLocale()
  const { sum, channels, provinces, rest, months } = evidence.sales
  const said = ({ total, orders }: EvidenceSum) =>
    t("soldOf", { total: formatDong(total, locale), orders })
  const bar = (key: string, name: string, one: EvidenceSum) => ({
    key,
    name,
    amount: one.total,
    said: said(one),
  })
  return (
    <section aria-labelledby="sales" className="mb-8">
      <h2 id="sales" className="mb-1 text-2xl">
        {t("sales")}
      </h2>
      <p className="text-lg">
        <strong>{formatDong(sum.total, locale)}</strong>{" "}
        {t("sumText", { orders: sum.orders, pieces: sum.pieces })}
      </p>
      <p className="mb-4 text-sm text-cham-nhat">
        {formatDays(period.from, period.to, locale)}. {t("counted")}
      </p>
      {sum.orders > 0 ? (
        <div className="flex flex-col gap-8">
          <Bars
            caption={t("byChannel")}
            what={t("channel")}
            howMuch={t("goods")}
            bars={channels.map((one) => bar(one.code, t(`channels.${one.code}`), one))}
          />
          <div>
            <Bars
              caption={t("byProvince")}
              what={t("province")}
              howMuch={t("goods")}
              bars={[
                ...provinces.map((one) => bar(one.name, one.name, one)),
                ...(rest
                  ? [
                      bar(
                        "rest",
                        rest.provinces > 0 ? t("rest", { count: rest.provinces }) : t("unknown"),
                        rest,
                      ),
                    ]
                  : []),
              ]}
            />
            <p className="text-sm text-cham-nhat">{t("restHint")}</p>
          </div>
          <Bars
            caption={t("byMonth")}
            what={t("month")}
            howMuch={t("goods")}
            bars={months.map((one) => bar(one.month, monthName(one.month), one))}
          />
        </div>
      ) : null}
    </section>
  )
}

const monthName = (text: string): string => `${text.slice(5)}/${text.slice(0, 4)}`

/** The two criteria, as the sheet of its set has them. */
async function Criteria({ evidence }: { evidence: Evidence }) {
  const t = await getTranslations("evidence")
  return evidence.criteria.map(({ no, name, points, steps }) => (
    <section key={no} aria-labelledby={`criterion-${no}`} className="mb-8">
      <h2 id={`criterion-${no}`} className="mb-2 text-xl">
        {t("criterion", { no, name, points })}
      </h2>
      <ul className="border-b border-ke">
        {steps.map((step) => (
          <li
            key={step.words}
            className="grid grid-cols-[4.5rem_1fr] gap-x-3 border-t border-ke py-2"
          >
            <span className="tabular-nums">{t("points", { points: step.points })}</span>
            <span className="wrap-anywhere">
              {step.words}
              {step.least_for ? (
                <span className="block text-sm text-cham-nhat">
                  {t("leastFor", { stars: step.least_for })}
                </span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  ))
}
