"use client"

import { TryAgain } from "@/components/site/TryAgain"

/** What the backend did not answer; it asks again by itself. */
export default function DoorError({
  error,
  retry,
}: {
  error: Error & { digest?: string }
  retry: () => void
}) {
  return <TryAgain digest={error.digest} retry={retry} />
}
