import "server-only"
import { cache } from "react"
import { notFound } from "next/navigation"
import { isApiError } from "@/lib/api/error"
import { portalRead } from "../session"
import type { AssessmentRow, ReadAssessment } from "./types"

/** One page of what the seller assessed, written last first. */
export function readAssessments(
  token: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ assessments: AssessmentRow[]; count: number }> {
  return portalRead("seller", `/seller/self-assessments?limit=${limit}&offset=${offset}`, token)
}

/** A sheet of the seller's own, with a saved version where one is named; everything else is a 404. Once for each page. */
export const readAssessment = cache(
  async (
    id: string,
    token: string,
    version?: number,
    against?: number,
  ): Promise<ReadAssessment> => {
    const query = new URLSearchParams({
      ...(version === undefined ? {} : { version: String(version) }),
      ...(against === undefined ? {} : { against: String(against) }),
    })
    try {
      return await portalRead(
        "seller",
        `/seller/self-assessments/${encodeURIComponent(id)}?${query}`,
        token,
      )
    } catch (error) {
      if (isApiError(error, "not_found")) notFound()
      throw error
    }
  },
)

/** The number of a version in an address; undefined of anything else. */
export function versionNumber(said: unknown): number | undefined {
  return typeof said === "string" && /^[1-9]\d{0,3}$/.test(said) ? Number(said) : undefined
}
