import { getTranslations } from "next-intl/server"
import { Notice } from "@/components/ui/Notice"
import type { Application } from "@/lib/portal/apply/types"

/** What became of an application, as large as it matters to who waits for it, and why. */
export async function Standing({ application: { status, reason } }: { application: Application }) {
  const t = await getTranslations("apply.status")
  if (status === "reviewing")
    return (
      <div role="status" className="border-l-4 border-la-che bg-la-che-nhat px-4 py-4">
        <p className="name text-2xl font-bold">{t("reviewing")}</p>
        <p className="mt-1">{t("reviewingText")}</p>
      </div>
    )
  if (status === "asked" || status === "rejected")
    return (
      <div className="border-l-4 border-gac bg-gac-nhat px-4 py-4">
        <p className="name text-2xl font-bold">{t(status)}</p>
        {reason ? <p className="mt-1 whitespace-pre-line wrap-anywhere">{reason}</p> : null}
        <p className="mt-2 text-cham-nhat">{t(`${status}Text`)}</p>
      </div>
    )
  if (!reason) return null
  return (
    <Notice title={t("applyingText")}>
      <p className="whitespace-pre-line wrap-anywhere">{reason}</p>
    </Notice>
  )
}
