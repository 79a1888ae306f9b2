import { getTranslations } from "next-intl/server"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import { programmePath } from "@/lib/portal/programmes/read"
import type { SellerProgramme } from "@/lib/portal/programmes/types"
import { nameOf } from "@/lib/words"
import { daysOf, givesLine } from "./terms"

/** A programme in a seller's list. */
export async function ProgrammeRow({ programme }: { programme: SellerProgramme }) {
  const t = await getTranslations("promo.seller")
  const locale = await currentLocale()
  const { id, part, state, brought } = programme
  return (
    <li className="border-t border-ke py-3">
      <LocaleLink href={programmePath(id)} className="tap link text-lg wrap-anywhere">
        {nameOf(programme, locale)}
      </LocaleLink>
      <p>
        {await givesLine(programme)} · {daysOf(programme, locale)}
      </p>
      <p className="text-sm text-cham-nhat">{t(`stand.${wordOf({ part, state, brought })}`)}</p>
    </li>
  )
}

/** How a programme stands, as its seller has to know it. */
export function wordOf({
  part,
  state,
  brought,
}: Pick<SellerProgramme, "part" | "state" | "brought">) {
  if (part === "left") return "left"
  if (state === "ended" || state === "stopped") return state
  if (part === "invited") return state !== "draft" ? "late" : brought ? "again" : "invited"
  return state === "announced" || state === "running" ? state : "joined"
}
