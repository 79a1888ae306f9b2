import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ApplicationScreen } from "@/components/portal/apply/ApplicationScreen"
import { SellerScreen } from "@/components/portal/SellerScreen"
import { applicant } from "@/lib/portal/apply/application"

export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("apply")
  return { title: t("title") }
}

/** An application to sell: what is there, what is missing, and where it stands. */
export default async function ApplicationPage() {
  const { me, application } = await applicant()
  const t = await getTranslations("apply")
  return (
    <SellerScreen me={me} at="application" title={t("title")}>
      <ApplicationScreen application={application} />
    </SellerScreen>
  )
}
