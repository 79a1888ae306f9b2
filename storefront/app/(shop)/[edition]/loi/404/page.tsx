import type { Metadata } from "next"
import { errorMetadata } from "@/components/site/error-metadata"
import { NotFound } from "@/components/site/NotFound"

export function generateMetadata(): Promise<Metadata> {
  return errorMetadata("common.notFound")
}

/** Sent by lib/http/answer.ts in place of the empty body of a 404. */
export default NotFound
