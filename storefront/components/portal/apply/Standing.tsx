import { getTranslations } from "next-intl/server"
import { Notice } from "@/components/ui/Notice"
import { currentLocale } from "@/i18n/current"
import { formatDay } from "@/lib/dates"
import { formatMoment } from "@/lib/portal/clock"
import type { Application } from "@/lib/portal/apply/types"
import { Hotline } from "./Hotline"

/** What became of an application, as large as it matters to who waits for it, and why. */
export async function Standing({ application }: { application: Application }) {
  const { status, reason } = application
  const t = await getTranslations("apply.status")
  if (status === "reviewing") return <WithPlatform answer={application.answer} />
  if (status === "asked" || status === "rejected")
    return (
      <div className="border-l-4 border-gac bg-gac-nhat px-4 py-4">
        <p className="name text-2xl font-bold">{t(status)}</p>
        {reason ? <p className="mt-1 whitespace-pre-line wrap-anywhere">{reason}</p> : null}
        <p className="mt-2 text-cham-nhat">{t(`${status}Text`)}</p>
        <Hotline />
      </div>
    )
  if (!reason) return null
  return (
    <Notice title={t("applyingText")}>
      <p className="whitespace-pre-line wrap-anywhere">{reason}</p>
    </Notice>
  )
}

/** That it was handed in: since when, until when the platform answers, and whom to call. */
async function WithPlatform({ answer }: Pick<Application, "answer">) {
  const t = await getTranslations("apply.status")
  const locale = await currentLocale()
  return (
    <div role="status" className="border-l-4 border-la-che bg-la-che-nhat px-4 py-4">
      <p className="name text-2xl font-bold">{t("reviewing")}</p>
      {answer ? (
        <>
          <p className="mt-1">{t("handedIn", { moment: formatMoment(answer.since, locale) })}</p>
          <p className="mt-1 font-semibold">
            {t("answerUntil", {
              day: formatDay(answer.until, locale),
              days: answer.working_days,
            })}
          </p>
        </>
      ) : null}
      <p className="mt-1">{t("reviewingText")}</p>
      <Hotline />
    </div>
  )
}
