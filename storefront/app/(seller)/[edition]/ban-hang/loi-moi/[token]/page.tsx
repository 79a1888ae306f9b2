import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ShopDown } from "@/components/basket/ShopDown"
import { Invitation } from "@/components/portal/Invitation"
import { LinkGone } from "@/components/portal/LinkGone"
import { currentEdition } from "@/i18n/current"
import { isApiError } from "@/lib/api/error"
import { pageIsMissing } from "@/lib/http/visit"
import { readInvitation } from "@/lib/portal/invitation"
import { decodedToken } from "@/lib/portal/paths"
import { keyInAddress } from "@/lib/seo"

/** Of one person, and gone once it was accepted. */
export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("portal.invitation")
  return { title: t("pageTitle"), ...keyInAddress }
}

/** Where somebody joins a seller, by the link of a letter. Opening it changes nothing. */
export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const token = decodedToken((await params).token)
  try {
    const invitation = await readInvitation(token, await currentEdition())
    if (invitation) return <Invitation invitation={invitation} token={token} />
  } catch (error) {
    if (isApiError(error, "unreachable") || isApiError(error, "limited")) return <ShopDown />
    throw error
  }
  pageIsMissing()
  return <LinkGone of="invitation" />
}
