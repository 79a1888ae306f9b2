"use client"

import { useCallback, useEffect, useRef, useState } from "react"
import { unstable_rethrow } from "next/navigation"
import type { Locale } from "@/i18n/edition"
import type { SaveStatus } from "@/lib/portal/listing/autosave"
import { stockName, store } from "@/lib/portal/listing/kept"
import { type Counted, sendStock } from "@/lib/portal/listing/stock-actions"
import { aged } from "@/lib/portal/listing/stock-age"
import {
  answered,
  dropped,
  emptyQueue,
  isEmpty,
  packed,
  queueFrom,
  refusedNow,
  type StockQueue,
  type StockRefusal,
  type StockTap,
  tapped,
  told,
  unwritten,
  withoutRefused,
} from "@/lib/portal/listing/stock-queue"
import { isUnheard, type Problem } from "@/lib/portal/listing/state"
import { useOwner } from "../DrawnFor"

/** As long as a thumb rests between two boxes. */
const PAUSE_MS = 1_200
const AGAIN_MS = 15_000

/**
 * A count that is told to the shop in batches, one at a time. What was tapped without a network waits on the phone, under a
 * key that makes one of two sendings; what waited for long is asked about first.
 */
export function useStockCount(seller: string, locale: Locale, first: Record<string, number>) {
  const name = stockName(useOwner())
  const [stocked, setStocked] = useState(first)
  const [queue, setQueue] = useState<StockQueue>(emptyQueue)
  const [status, setStatus] = useState<SaveStatus>("saved")
  const [said, setSaid] = useState<{ problem?: Problem; refused: StockRefusal[] }>({ refused: [] })
  const held = useRef(emptyQueue)
  const known = useRef(first)
  const sending = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const hold = useCallback(
    (next: StockQueue) => {
      held.current = next
      setQueue(next)
      store(name, isEmpty(next) ? null : next)
    },
    [name],
  )

  const send = useCallback(
    async function sendAll(): Promise<void> {
      clearTimeout(timer.current)
      if (sending.current) return
      sending.current = true
      try {
        for (;;) {
          hold(packed(aged(held.current, Date.now()), crypto.randomUUID()))
          const batch = held.current.sending
          if (!batch) {
            setStatus("saved")
            return
          }
          setStatus("saving")
          const heard = await tell(locale, batch, seller)
          if ("problem" in heard && isUnheard(heard.problem)) {
            setStatus(heard.problem)
            timer.current = setTimeout(() => void sendAll(), AGAIN_MS)
            return
          }
          if ("problem" in heard) {
            hold(unwritten(held.current, heard.problem))
            setSaid({ problem: heard.problem, refused: [] })
            setStatus("refused")
            return
          }
          const refused = "refused" in heard ? heard.refused : []
          const places = refused.flatMap(({ at }) => at ?? [])
          hold("refused" in heard ? withoutRefused(held.current, places) : answered(held.current))
          setSaid((before) => ({ refused: refusedNow(before.refused, batch, refused) }))
          if ("items" in heard)
            setStocked((before) => ({
              ...before,
              ...Object.fromEntries(heard.items.map((item) => [item.variant_id, item.stocked])),
            }))
        }
      } finally {
        sending.current = false
      }
    },
    [hold, locale, seller],
  )

  useEffect(() => {
    const before = queueFrom(localStorage.getItem(name))
    if (!isEmpty(before)) {
      hold(aged(before, Date.now(), known.current))
      timer.current = setTimeout(() => void send(), 0)
    }
    const online = () => void send()
    addEventListener("online", online)
    return () => {
      removeEventListener("online", online)
      void send()
    }
  }, [name, hold, send])

  const tap = (change: StockTap) => {
    hold(tapped(held.current, { ...change, at: Date.now() }))
    if (!sending.current) setStatus("typing")
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void send(), PAUSE_MS)
  }
  const drop = (variant: string) => hold(dropped(held.current, variant))
  return { stocked, queue, status, said, tap, drop }
}

async function tell(
  locale: Locale,
  batch: NonNullable<StockQueue["sending"]>,
  seller: string,
): Promise<Counted> {
  try {
    return await sendStock(locale, told(batch), seller)
  } catch (error) {
    unstable_rethrow(error)
    return { problem: "offline" }
  }
}
