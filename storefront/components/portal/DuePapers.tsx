import { getTranslations } from "next-intl/server"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { Notice } from "@/components/ui/Notice"
import { currentLocale } from "@/i18n/current"
import type { Locale } from "@/i18n/edition"
import { cx } from "@/lib/class"
import { formatDay, todayInVietnam } from "@/lib/dates"
import type { Application, Due } from "@/lib/portal/apply/types"
import { sellerPaths } from "@/lib/portal/paths"
import { isStanding, seesMoney } from "@/lib/portal/seller"
import { portalRead } from "@/lib/portal/session"
import type { SellerMe } from "@/lib/portal/types"
import { Hotline } from "./apply/Hotline"
import { requirementName } from "./apply/words"

type Translate = Awaited<ReturnType<typeof getTranslations<"apply.due">>>

/** Which papers of an open shop end, have ended or are missing, for its owners. Nothing where nothing is due. */
export async function DuePapers({ token, me }: { token: string; me: SellerMe }) {
  const due = await readDue(token, me)
  if (due.length === 0) return null
  const t = await getTranslations("apply.due")
  const locale = await currentLocale()
  const isOwners = due.some(({ waiting }) => !waiting)
  return (
    <section
      aria-labelledby="due"
      className={cx(
        "mb-8 border-l-4 px-4 py-3",
        isOwners ? "border-gac bg-gac-nhat" : "border-la-che bg-la-che-nhat",
      )}
    >
      <h2 id="due" className="mb-1 text-xl">
        {t("title")}
      </h2>
      <ul>
        {due.map((one) => (
          <li key={one.requirement} className="py-2">
            <p className="font-semibold">{requirementName(one.named, locale)}</p>
            <p>{said(one, t, locale)}</p>
            {one.named.note ? <p className="wrap-anywhere">{one.named.note}</p> : null}
          </li>
        ))}
      </ul>
      {isOwners ? <p className="text-sm">{t("hint")}</p> : null}
      <Hotline />
    </section>
  )
}

/** On today's screen, that there is something to be renewed; what the platform is looking at needs nobody. */
export async function DueToday({ token, me }: { token: string; me: SellerMe }) {
  const due = (await readDue(token, me)).filter(({ waiting }) => !waiting)
  const [first] = due
  if (!first) return null
  const t = await getTranslations("apply.due")
  const locale = await currentLocale()
  return (
    <Notice tone="info" className="mb-5" title={t("lead")}>
      <p>
        {requirementName(first.named, locale)}: {said(first, t, locale)}
      </p>
      <LocaleLink href={sellerPaths.account} className="tap link">
        {t("look")}
      </LocaleLink>
    </Notice>
  )
}

/** What is due of the shop that is acted for, with what it is called. Owners alone read applications. */
async function readDue(token: string, me: SellerMe) {
  if (!seesMoney(me) || !isStanding(me.seller)) return []
  const { application } = await portalRead<{ application: Application }>(
    "seller",
    "/seller/application",
    token,
  )
  return application.due.flatMap((due) => {
    const named = application.requirements.find(
      ({ requirement }) => requirement === due.requirement,
    )
    return named ? [{ ...due, named }] : []
  })
}

/** How one stands, with its day. */
function said({ state, until, waiting }: Due, t: Translate, locale: Locale): string {
  if (waiting) return t("waiting")
  const day = until ? formatDay(until, locale) : ""
  if (state === "missing" && !until) return t("refused")
  if (state === "missing")
    return until && until >= todayInVietnam() ? t("asked", { day }) : t(state)
  return t(state, { day })
}
