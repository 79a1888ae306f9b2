import type { Metadata } from "next"
import { BackendDown } from "@/components/site/BackendDown"
import { errorMetadata } from "@/components/site/error-metadata"

export function generateMetadata(): Promise<Metadata> {
  return errorMetadata("common.down")
}

/** Sent by lib/http/answer.ts in place of a page whose data did not come. */
export default BackendDown
