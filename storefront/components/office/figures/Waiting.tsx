import { getTranslations } from "next-intl/server"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { officePaths } from "@/lib/portal/office-paths"
import type { Figures } from "@/lib/portal/figures/types"

const DAY_MS = 86_400_000

/** What waits, and for how long the oldest has. */
export async function Waiting({ queues }: { queues: Figures["queues"] }) {
  const t = await getTranslations("figures")
  const rows = [
    { key: "submissions", href: officePaths.queue },
    { key: "orders", href: officePaths.calls },
    { key: "problems", href: `${officePaths.calls}#problems` },
  ] as const
  return (
    <section>
      <h2 className="mb-3 text-2xl">{t("waiting")}</h2>
      <table className="w-full max-w-2xl text-left">
        <thead className="text-sm text-cham-nhat">
          <tr className="border-b border-vien">
            <th scope="col" className="py-2 font-normal">
              {t("queue.what")}
            </th>
            <th scope="col" className="py-2 text-right font-normal">
              {t("queue.count")}
            </th>
            <th scope="col" className="py-2 pl-3 text-right font-normal">
              {t("queue.oldest")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, href }) => {
            const { count, oldest } = queues[key]
            const days = oldest ? Math.floor((Date.now() - Date.parse(oldest)) / DAY_MS) : null
            return (
              <tr key={key} className="border-b border-ke">
                <th scope="row" className="py-2 font-normal">
                  <LocaleLink href={href} className="link inline-block min-h-6">
                    {t(`queue.${key}`)}
                  </LocaleLink>
                </th>
                <td className="py-2 text-right text-lg font-semibold tabular-nums">{count}</td>
                <td className="py-2 pl-3 text-right">
                  {days === null
                    ? "–"
                    : days === 0
                      ? t("queue.today")
                      : t("queue.days", { count: days })}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
