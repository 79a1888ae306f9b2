import { getTranslations } from "next-intl/server"
import { currentEdition } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { listGroups } from "@/lib/api/taxonomy"
import { formatDay } from "@/lib/dates"
import { formatDong } from "@/lib/money"
import { programmeDecisionPath } from "@/lib/portal/office-paths"
import type { ChoosableGood, Programme } from "@/lib/portal/office-programmes/types"
import { nameOf } from "@/lib/words"
import { officeWords, saidOff, spanOf } from "./said"

/** What is written down of a programme; what bounds nothing is left out. */
export async function Terms({
  programme,
  goods,
}: {
  programme: Programme
  /** Of the province, by which communes and sellers have their names. */
  goods: readonly ChoosableGood[]
}) {
  const t = await getTranslations("officeProgramme")
  const said = await officeWords(programme)
  const edition = await currentEdition()
  const { locale } = edition
  const { eligibility, decision } = programme
  const sets = (await listGroups(edition)).flatMap((group) => group.sets)
  const named = (codes: readonly string[], of: (code: string) => string | undefined) =>
    codes.map((code) => of(code) ?? code).join(", ")
  const asks = [
    eligibility.standing ? t("standing") : t("anyStanding"),
    eligibility.least_stars ? t(`stars.${eligibility.least_stars}`) : null,
    named(eligibility.sets, (code) => {
      const set = sets.find((one) => one.code === code)
      return set && nameOf(set, locale)
    }),
    named(eligibility.communes, (code) => {
      const commune = goods.find((good) => good.commune?.code === code)?.commune
      return commune ? nameOf(commune, locale) : undefined
    }),
    named(eligibility.sellers, (id) => {
      const seller = goods.find((good) => good.seller.id === id)?.seller
      return seller && nameOf(seller, locale)
    }),
    named(eligibility.certifications, (code) => {
      const label = goods.flatMap(({ labels }) => labels).find((one) => one.code === code)
      return label && nameOf(label, locale)
    }),
  ].filter(Boolean)
  const dong = (amount: number | null) => (amount === null ? null : formatDong(amount, locale))
  const plain = (count: number | null) => (count === null ? null : count.toLocaleString(locale))
  const rows: [string, string | null][] = [
    [t("terms.span"), spanOf(programme.starts_at, programme.ends_at, locale)],
    [said("terms.off"), await saidOff(programme, locale)],
    [t("field.voucher_code"), programme.voucher_code],
    [t("terms.codes"), programme.single_codes ? t("terms.singleCodes") : null],
    [t("terms.goods"), asks.join("; ")],
    [t("sellers.title"), programme.open_to_sellers ? t("terms.openToSellers") : null],
    [said("field.most_per_order_vnd"), dong(programme.most_per_order_vnd)],
    [t("field.most_pieces"), plain(programme.most_pieces)],
    [t("field.most_per_shopper"), plain(programme.most_per_shopper)],
    [t("field.budget_vnd"), dong(programme.budget_vnd) ?? t("terms.unbounded")],
    [t("field.budget_orders"), plain(programme.budget_orders)],
    [
      said("field.bearer"),
      programme.bearer === "shared"
        ? t("terms.shared", { office: programme.office_bp / 100 })
        : t(`bearerIs.${programme.bearer}`),
    ],
  ]
  return (
    <section aria-labelledby="terms" className="mb-8 max-w-3xl">
      <h2 id="terms" className="mb-2 text-xl">
        {t("terms.title")}
      </h2>
      <p className="mb-3 whitespace-pre-line wrap-anywhere">
        {locale === "en" ? programme.story_en : programme.story_vi}
      </p>
      <dl className="border-b border-ke">
        {rows.map(([label, value]) =>
          value ? (
            <div
              key={label}
              className="border-t border-ke py-2 sm:grid sm:grid-cols-[16rem_minmax(0,1fr)] sm:gap-4"
            >
              <dt className="text-cham-nhat">{label}</dt>
              <dd className="wrap-anywhere">{value}</dd>
            </div>
          ) : null,
        )}
        {decision ? (
          <div className="border-t border-ke py-2 sm:grid sm:grid-cols-[16rem_minmax(0,1fr)] sm:gap-4">
            <dt className="text-cham-nhat">{t("terms.decision")}</dt>
            <dd className="wrap-anywhere">
              {t("terms.decisionIs", {
                number: decision.number,
                day: formatDay(decision.issued_on, locale),
              })}{" "}
              <a
                href={localePath(locale, programmeDecisionPath(programme.id))}
                className="tap link"
              >
                {t("terms.decisionFile")}
              </a>
            </dd>
          </div>
        ) : null}
      </dl>
    </section>
  )
}
