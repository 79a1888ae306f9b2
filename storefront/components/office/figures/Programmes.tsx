import { getTranslations } from "next-intl/server"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { daysOf } from "@/components/portal/programmes/terms"
import { currentLocale } from "@/i18n/current"
import { formatDong } from "@/lib/money"
import type { ProgrammeFigures } from "@/lib/portal/figures/types"
import { programmePath } from "@/lib/portal/office-paths"
import type { Period } from "@/lib/portal/figures/asked"
import { TableFiles } from "./Downloads"
import { nameOf } from "@/lib/words"

/** What each programme cost beside its budget, and what its goods brought beside as long a time before. */
export async function Programmes({
  programmes,
  period,
}: {
  programmes: readonly ProgrammeFigures[]
  period: Period
}) {
  const t = await getTranslations("figures")
  const locale = await currentLocale()
  if (programmes.length === 0) return null
  const money = (amount: number) => formatDong(amount, locale)
  return (
    <section>
      <h2 className="mb-3 text-2xl">{t("programmes")}</h2>
      <ul className="grid gap-x-8 border-b border-ke md:grid-cols-2">
        {programmes.map((one) => {
          const spent = one.reserved_vnd + one.settled_vnd
          const facts = [
            [
              t("spent"),
              one.budget_vnd
                ? t("ofBudget", { spent: money(spent), budget: money(one.budget_vnd) })
                : money(spent),
            ],
            [t("settled"), money(one.settled_vnd)],
            [t("givenBack"), money(one.given_back_vnd)],
            [t("ordersWith"), String(one.orders)],
            [t("soldDuring"), money(one.sold_vnd)],
            [t("soldBefore"), money(one.sold_before_vnd)],
          ] as const
          return (
            <li key={one.id} className="border-t border-ke py-4">
              <h3 className="text-lg">
                <LocaleLink href={programmePath(one.id)} className="link">
                  {nameOf(one, locale)}
                </LocaleLink>
              </h3>
              <p className="text-sm text-cham-nhat">
                {t(`state.${one.state}`)} · {daysOf(one, locale)}
              </p>
              {one.budget_vnd ? (
                <progress
                  className="mt-2 block h-2 w-full"
                  max={one.budget_vnd}
                  value={Math.min(spent, one.budget_vnd)}
                  aria-label={t("spent")}
                />
              ) : null}
              <dl className="mt-2 grid grid-cols-[1fr_auto] gap-x-4 gap-y-1">
                {facts.map(([name, value]) => (
                  <div key={name} className="contents">
                    <dt>{name}</dt>
                    <dd className="text-right tabular-nums">{value}</dd>
                  </div>
                ))}
              </dl>
            </li>
          )
        })}
      </ul>
      <TableFiles of="programmes" name={t("programmes")} period={period} />
    </section>
  )
}
