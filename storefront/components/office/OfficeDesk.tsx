import { getTranslations } from "next-intl/server"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { officePaths } from "@/lib/portal/office-paths"
import type { DeskCounts } from "@/lib/portal/office-desk"

/** What waits for an office today: each line says how much, and leads to it. */
export async function OfficeDesk({ counts }: { counts: DeskCounts }) {
  const t = await getTranslations("portal.office.desk")
  const lines = [
    { key: "calls", count: counts.calls, href: officePaths.calls },
    { key: "problems", count: counts.problems, href: `${officePaths.calls}#problems` },
    { key: "queue", count: counts.queue, href: officePaths.queue },
    { key: "reports", count: counts.reports, href: officePaths.reports },
    {
      key: "inspections",
      count: counts.inspections,
      href: `${officePaths.inspections}?muc=overdue`,
    },
    {
      key: "renewal",
      count: counts.renewal,
      href: `${officePaths.certificates}?standing=renewal_due`,
    },
  ] as const
  return (
    <ul className="max-w-2xl border-b border-ke">
      {lines.map(({ key, count, href }) => (
        <li key={key} className="border-t border-ke">
          <LocaleLink href={href} className="group flex min-h-16 items-center gap-4 py-2">
            <span
              className={
                count > 0
                  ? "w-14 shrink-0 text-right text-3xl font-semibold text-la-che"
                  : "w-14 shrink-0 text-right text-3xl text-cham-nhat"
              }
            >
              {count}
            </span>
            <span className="underline decoration-ke underline-offset-4 group-hover:decoration-current">
              {t(key, { count })}
            </span>
          </LocaleLink>
        </li>
      ))}
    </ul>
  )
}
