"use client"

import { TryAgain } from "./TryAgain"

/** A page whose data did not come, or that has a fault: says so, keeps trying, shows no trace of either. */
export function PageError({
  error,
  retry,
}: {
  error: Error & { digest?: string }
  retry: () => void
}) {
  return <TryAgain digest={error.digest} retry={retry} />
}
