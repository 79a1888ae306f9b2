"use client"

import { usePathname, useSearchParams } from "next/navigation"
import { useEffect, useSyncExternalStore } from "react"
import { onPageProgress, pageIsAwaited, pageShown } from "@/lib/page-progress"

/**
 * A thin line at the top while another page is on its way: pages come whole (docs/adr/0013), so without it a tap on a
 * slow network would show nothing. Also said, politely; that the page is there is said by Next.
 */
export function PageProgress({ text }: { text: string }) {
  const path = usePathname()
  const query = useSearchParams().toString()
  useEffect(() => pageShown(location.pathname + location.search), [path, query])
  const awaited = useSyncExternalStore(onPageProgress, pageIsAwaited, () => false)
  return (
    <div role="status">
      {awaited ? (
        <>
          <span className="sr-only">{text}</span>
          <span className="page-progress" />
        </>
      ) : null}
    </div>
  )
}
