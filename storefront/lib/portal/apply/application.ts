import "server-only"
import { redirect } from "next/navigation"
import { currentEdition } from "@/i18n/current"
import { type Edition, localePath } from "@/i18n/edition"
import { backend } from "@/lib/api/fetch"
import { sellerPaths } from "../paths"
import { actingSeller, isStanding, seesMoney } from "../seller"
import { portalRead } from "../session"
import type { SellerMe } from "../types"
import { isLetIn } from "./tasks"
import type { Application } from "./types"

/** The application of the seller that is acted for. Actions, which know the language from their form. */
export async function readApplication(token: string, edition: Edition): Promise<Application> {
  const { application } = await backend<{ application: Application }>("/seller/application", {
    token,
    edition,
  })
  return application
}

/** Who applies, and how far it is; or whose shop it is, and its papers. Pages: who has no business with them is sent to today's. */
export async function applicant(): Promise<{
  me: SellerMe
  application: Application
}> {
  const { token, ...me } = await actingSeller()
  if (isStanding(me.seller) && !(isLetIn(me.seller) && seesMoney(me)))
    redirect(localePath((await currentEdition()).locale, sellerPaths.today))
  const { application } = await portalRead<{ application: Application }>(
    "seller",
    "/seller/application",
    token,
  )
  return { me, application }
}
