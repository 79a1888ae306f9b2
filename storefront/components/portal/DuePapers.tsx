import { getTranslations } from "next-intl/server"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { Notice } from "@/components/ui/Notice"
import { currentLocale } from "@/i18n/current"
import { dueOf, isOwners } from "@/lib/portal/apply/due"
import { isLetIn } from "@/lib/portal/apply/tasks"
import type { Application } from "@/lib/portal/apply/types"
import { sellerPaths } from "@/lib/portal/paths"
import { seesMoney } from "@/lib/portal/seller"
import { portalRead } from "@/lib/portal/session"
import type { SellerMe } from "@/lib/portal/types"
import { DueList } from "./apply/DueList"
import { saidOfDue } from "./apply/due-words"
import { requirementName } from "./apply/words"

/** Which papers of an open shop end, have ended or are missing, for its owners. Nothing where nothing is due. */
export async function DuePapers({ token, me }: { token: string; me: SellerMe }) {
  const application = await readShop(token, me)
  if (!application || application.due.length === 0) return null
  const t = await getTranslations("apply.due")
  return (
    <div className="mb-8">
      <DueList application={application} title={t("title")} />
    </div>
  )
}

/** On today's screen, that there is something to be renewed; what the platform is looking at needs nobody. */
export async function DueToday({ token, me }: { token: string; me: SellerMe }) {
  const application = await readShop(token, me)
  // Where what was accepted holds for longer, it can wait.
  const first =
    application && dueOf(application).find((one) => isOwners(one) && one.state !== "held")
  if (!first) return null
  const t = await getTranslations("apply.due")
  const locale = await currentLocale()
  return (
    <Notice tone="info" className="mb-5" title={t("lead")}>
      <p>
        {requirementName(first.named, locale)}: {saidOfDue(first, t, locale)}
      </p>
      <LocaleLink href={sellerPaths.application} className="tap link">
        {t("look")}
      </LocaleLink>
    </Notice>
  )
}

/** The papers of the shop that is acted for, once it was let in. Owners alone read them. */
async function readShop(token: string, me: SellerMe): Promise<Application | null> {
  if (!seesMoney(me) || !isLetIn(me.seller)) return null
  const { application } = await portalRead<{ application: Application }>(
    "seller",
    "/seller/application",
    token,
  )
  return application
}
