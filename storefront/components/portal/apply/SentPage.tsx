import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import type { PaperFile } from "@/lib/portal/apply/types"
import { paperFilePath } from "@/lib/portal/paths"

/** One file of a paper that was sent: a photo is seen, a PDF opened. */
export async function SentPage({
  requirement,
  id,
  mime,
  number,
}: Pick<PaperFile, "id" | "mime"> & { requirement: string; number: number }) {
  const t = await getTranslations("apply.paper")
  const path = localePath(await currentLocale(), paperFilePath(requirement, id))
  return (
    <a
      href={path}
      target="_blank"
      rel="noopener"
      className="flex h-40 items-center justify-center bg-suong"
    >
      {mime?.startsWith("image/") ? (
        <img src={path} alt={t("openPage", { number })} className="size-full object-contain" />
      ) : (
        <span className="link">{t("openPage", { number })}</span>
      )}
    </a>
  )
}
