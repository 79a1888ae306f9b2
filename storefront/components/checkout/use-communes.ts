"use client"

import { useEffect, useState } from "react"
import type { Locale } from "@/i18n/edition"
import type { Place } from "@/lib/checkout/communes"

type Communes = { state: "ready" | "loading" | "failed"; places: Place[] }

/** The communes of the chosen province; `known` are those of the province the page came with. */
export function useCommunes(
  province: string,
  known: { province: string; places: Place[] },
  locale: Locale,
): Communes & { retry: () => void } {
  const [tries, setTries] = useState(0)
  const [fetched, setFetched] = useState<{ province: string; places?: Place[] }>()

  useEffect(() => {
    if (!province || province === known.province) return
    const leaving = new AbortController()
    fetch(`/api/communes?province=${province}&locale=${locale}`, { signal: leaving.signal })
      .then(async (response) => {
        if (!response.ok) throw new Error(`communes: ${response.status}`)
        const { communes } = (await response.json()) as { communes: Place[] }
        setFetched({ province, places: communes })
      })
      .catch(() => {
        // Another province was chosen meanwhile: its own answer is on the way.
        if (!leaving.signal.aborted) setFetched({ province })
      })
    return () => leaving.abort()
  }, [province, known.province, locale, tries])

  const retry = () => {
    setFetched(undefined)
    setTries((before) => before + 1)
  }
  if (!province) return { state: "ready", places: [], retry }
  if (province === known.province) return { state: "ready", places: known.places, retry }
  if (fetched?.province !== province) return { state: "loading", places: [], retry }
  return fetched.places
    ? { state: "ready", places: fetched.places, retry }
    : { state: "failed", places: [], retry }
}
