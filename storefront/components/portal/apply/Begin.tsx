import type { ReactNode } from "react"
import { getTranslations } from "next-intl/server"
import { LocaleLink } from "@/components/ui/LocaleLink"

/** One of the two screens by which an application is begun. */
export async function Begin({
  step,
  back,
  title,
  lead,
  children,
}: {
  step: 1 | 2
  /** Where it came from. */
  back: string
  title: string
  lead?: ReactNode
  children: ReactNode
}) {
  const t = await getTranslations("apply.begin")
  return (
    <div className="mx-auto max-w-xl">
      <div className="flex items-center justify-between gap-4">
        <LocaleLink href={back} className="tap link">
          ‹ {t("back")}
        </LocaleLink>
        <p className="text-sm text-cham-nhat">{t("of", { step })}</p>
      </div>
      <h1 className="mt-1 mb-4 text-2xl">{title}</h1>
      {lead ? <div className="mb-5 text-cham-nhat">{lead}</div> : null}
      {children}
    </div>
  )
}
