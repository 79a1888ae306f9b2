import "server-only"
import { cache } from "react"
import { redirect } from "next/navigation"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { doors } from "./doors"
import { portalRead, portalToken } from "./session"
import type { OfficeMe } from "./types"

/** Who is signed in for which office, once for each page; whoever is not is sent to the door. */
export const actingOfficer = cache(async (): Promise<OfficeMe & { token: string }> => {
  const token = await portalToken("office")
  if (!token) redirect(localePath(await currentLocale(), doors.office.path))
  return { token, ...(await portalRead<OfficeMe>("office", "/office/me", token)) }
})
