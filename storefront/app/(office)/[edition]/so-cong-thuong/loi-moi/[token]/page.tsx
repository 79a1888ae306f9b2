import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ShopDown } from "@/components/basket/ShopDown"
import { DeadOfficeLink, OfficeInvitation } from "@/components/office/OfficeInvitation"
import { currentEdition } from "@/i18n/current"
import { isApiError } from "@/lib/api/error"
import { pageIsMissing } from "@/lib/http/visit"
import { readOfficeInvitation } from "@/lib/portal/office-invitation"
import { decodedToken } from "@/lib/portal/paths"
import { keyInAddress } from "@/lib/seo"

/** Of one person, and gone once it was accepted. */
export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("portal.officeInvitation")
  return { title: t("pageTitle"), ...keyInAddress }
}

/** Where somebody joins a trade office, by the link of a letter. Opening it changes nothing. */
export default async function OfficeInvitationPage({
  params,
}: {
  params: Promise<{ token: string }>
}) {
  const token = decodedToken((await params).token)
  let read: Awaited<ReturnType<typeof readOfficeInvitation>>
  try {
    read = await readOfficeInvitation(token, await currentEdition())
  } catch (error) {
    if (isApiError(error, "unreachable") || isApiError(error, "limited")) return <ShopDown />
    throw error
  }
  if ("invitation" in read) return <OfficeInvitation invitation={read.invitation} token={token} />
  pageIsMissing()
  return <DeadOfficeLink why={read.dead} />
}
