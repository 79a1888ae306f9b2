import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { formatMoment } from "@/lib/portal/clock"
import type { Programme } from "@/lib/portal/office-programmes/types"

/** Who did what to a programme, the latest first. */
export async function History({ steps }: { steps: Programme["steps"] }) {
  const t = await getTranslations("officeProgramme")
  const log = await getTranslations("portal.office.log")
  const locale = await currentLocale()
  return (
    <details className="mb-8 max-w-3xl border-t border-ke py-2">
      <summary className="tap link">{t("history")}</summary>
      <ol>
        {steps.map(({ at, kind, actor_name, actor_type, reason }, index) => (
          <li key={index} className="border-t border-ke py-2 wrap-anywhere">
            <p className="text-sm text-cham-nhat">
              <time dateTime={at}>{formatMoment(at, locale)}</time> ·{" "}
              {actor_name ??
                (log.has(`actor.${actor_type}`) ? log(`actor.${actor_type}`) : actor_type)}
            </p>
            <p>{t.has(`step.${kind}`) ? t(`step.${kind}`) : kind}</p>
            {reason ? <p className="text-sm">{log("reason", { reason })}</p> : null}
          </li>
        ))}
      </ol>
    </details>
  )
}
