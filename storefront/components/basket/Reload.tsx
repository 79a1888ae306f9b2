"use client"

import { useEffect } from "react"
import { useRouter } from "next/navigation"

const EVERY_MS = 10_000

/** A link that loads this page again, and does so by itself every ten seconds while it is shown. */
export function Reload({ label }: { label: string }) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), EVERY_MS)
    return () => clearInterval(timer)
  }, [router])
  return (
    // An empty address is this page: without JavaScript the link reloads it.
    <a href="" className="tap link font-semibold">
      {label}
    </a>
  )
}
