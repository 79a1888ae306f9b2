"use client"

import { TryAgain } from "@/components/site/TryAgain"

/** A page whose data did not come, or that has a fault: says so, keeps trying, shows no trace of either. */
export default function ShopError({
  error,
  retry,
}: {
  error: Error & { digest?: string }
  retry: () => void
}) {
  return <TryAgain digest={error.digest} retry={retry} />
}
