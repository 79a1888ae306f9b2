import "server-only"
import { notFound } from "next/navigation"
import { isApiError } from "@/lib/api/error"
import { portalRead } from "../session"
import type { Programme } from "./types"

/** A programme of the office whose token it is; the page is not there for another's. */
export async function readProgramme(id: string, token: string): Promise<Programme> {
  try {
    const { programme } = await portalRead<{ programme: Programme }>(
      "office",
      `/office/programmes/${encodeURIComponent(id)}`,
      token,
    )
    return programme
  } catch (error) {
    if (isApiError(error, "not_found")) notFound()
    throw error
  }
}
