import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ApplicationScreen } from "@/components/portal/apply/ApplicationScreen"
import { ShopPapers } from "@/components/portal/apply/ShopPapers"
import { SellerScreen } from "@/components/portal/SellerScreen"
import { applicant } from "@/lib/portal/apply/application"
import { isLetIn } from "@/lib/portal/apply/tasks"
import { sellerPaths } from "@/lib/portal/paths"

export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("apply")
  return { title: t("title") }
}

/** An application to sell: what is there, what is missing, and where it stands. Of a shop that was let in, its papers. */
export default async function ApplicationPage() {
  const { me, application } = await applicant()
  const t = await getTranslations("apply")
  if (isLetIn(application))
    return (
      <SellerScreen
        me={me}
        at="account"
        title={t("due.title")}
        back={{ href: sellerPaths.account, label: t("due.back") }}
      >
        <ShopPapers application={application} />
      </SellerScreen>
    )
  return (
    <SellerScreen me={me} at="application" title={t("title")}>
      <ApplicationScreen application={application} />
    </SellerScreen>
  )
}
