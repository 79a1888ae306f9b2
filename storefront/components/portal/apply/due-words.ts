import type { getTranslations } from "next-intl/server"
import type { Locale } from "@/i18n/edition"
import { formatDay, todayInVietnam } from "@/lib/dates"
import type { Due } from "@/lib/portal/apply/types"

type Translate = Awaited<ReturnType<typeof getTranslations<"apply.due">>>

/** How one stands, with its day: what lies with the platform or was not taken by it, and until when what there is counts. */
export function saidOfDue({ state, until, waiting, refused }: Due, t: Translate, locale: Locale) {
  const day = until ? formatDay(until, locale) : ""
  const isAhead = until !== null && until >= todayInVietnam()
  const looked = waiting ? t("waiting") : refused ? t("refused") : null
  const counts =
    state === "held"
      ? until
        ? t("heldUntil", { day })
        : t("heldLong")
      : state !== "missing"
        ? t(state, { day })
        : isAhead
          ? t("asked", { day })
          : null
  if (looked && counts) return `${looked}. ${counts}.`
  return looked ?? counts ?? t("missing")
}
