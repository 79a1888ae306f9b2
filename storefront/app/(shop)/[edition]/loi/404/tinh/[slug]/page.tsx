import type { Metadata } from "next"
import { UnknownProvince } from "@/components/place/UnknownProvince"
import { errorMetadata } from "@/components/site/error-metadata"

/** Names that are nowhere have no end: none of them is kept. */
export const dynamic = "force-dynamic"

export function generateMetadata(): Promise<Metadata> {
  return errorMetadata("place.unknown")
}

/** The 404 of a province that never was. */
export default UnknownProvince
