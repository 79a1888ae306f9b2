import "server-only"
import { redirect } from "next/navigation"
import { currentEdition } from "@/i18n/current"
import { type Edition, localePath } from "@/i18n/edition"
import { backend } from "@/lib/api/fetch"
import { sellerPaths } from "../paths"
import { actingSeller, isStanding } from "../seller"
import { portalRead } from "../session"
import type { SellerMe } from "../types"
import type { Application } from "./types"

/** The application of the seller that is acted for. Actions, which know the language from their form. */
export async function readApplication(token: string, edition: Edition): Promise<Application> {
  const { application } = await backend<{ application: Application }>("/seller/application", {
    token,
    edition,
  })
  return application
}

/** Who applies, and how far it is. Pages: whoever is let in already is sent to what there is to do today. */
export async function applicant(): Promise<{
  me: SellerMe
  application: Application
}> {
  const { token, ...me } = await actingSeller()
  if (isStanding(me.seller))
    redirect(localePath((await currentEdition()).locale, sellerPaths.today))
  const { application } = await portalRead<{ application: Application }>(
    "seller",
    "/seller/application",
    token,
  )
  return { me, application }
}
