import "server-only"
import { cache } from "react"
import { notFound } from "next/navigation"
import { isApiError } from "@/lib/api/error"
import { portalRead } from "../session"
import { sellerPaths } from "../paths"
import type { ProgrammeInFull, SellerProgramme } from "./types"

/** One programme's screen. */
export const programmePath = (id: string) => `${sellerPaths.programmes}/${encodeURIComponent(id)}`

/** The programmes that a seller is invited to, takes part in or has left. Once for each page. */
export const readProgrammes = cache(async (token: string): Promise<SellerProgramme[]> => {
  const { programmes } = await portalRead<{ programmes: SellerProgramme[] }>(
    "seller",
    "/seller/programmes",
    token,
  )
  return programmes
})

/** One of them, with the seller's goods; 404 for what he is not invited to. */
export const readProgramme = cache(async (id: string, token: string): Promise<ProgrammeInFull> => {
  try {
    return await portalRead("seller", `/seller/programmes/${encodeURIComponent(id)}`, token)
  } catch (error) {
    if (isApiError(error, "not_found")) notFound()
    throw error
  }
})
