"use client"

import { useEffect, useState } from "react"
import { useRouter } from "next/navigation"

export interface CountdownWords {
  /** With {time}. */
  left: string
  ended: string
  day: string
  hour: string
  minute: string
  second: string
}

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** The two largest units that say something: "2 ngày 3 giờ", "12 phút 5 giây". */
export function sayLeft(rest: number, words: CountdownWords): string {
  const units = [
    [DAY, words.day],
    [HOUR, words.hour],
    [MINUTE, words.minute],
    [SECOND, words.second],
  ] as const
  const first = units.findIndex(([length]) => rest >= length)
  if (first < 0) return `0 ${words.second}`
  return units
    .slice(first, first + 2)
    .map(([length, word], index) => {
      const before = index === 0 ? rest : rest % (units[first]?.[0] ?? rest)
      return `${Math.floor(before / length)} ${word}`
    })
    .join(" ")
}

/** How far this machine's clock is off the shop's, in milliseconds: pages are kept, and clocks of phones are wrong. */
async function clockOff(): Promise<number | undefined> {
  try {
    const asked = Date.now()
    const { headers } = await fetch("/api/health", { cache: "no-store" })
    const at = Date.parse(headers.get("date") ?? "")
    return Number.isNaN(at) ? undefined : at - (asked + Date.now()) / 2
  } catch {
    return undefined
  }
}

/**
 * What is left until `endsAt`, by the shop's clock; nothing before it is known, nor without scripts, where the date beside it says as
 * much. Its line is as high before as after. When it is over the page is asked for anew.
 */
export function Countdown({ endsAt, words }: { endsAt: string; words: CountdownWords }) {
  const router = useRouter()
  const [rest, setRest] = useState<number>()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let gone = false
    void clockOff().then((off) => {
      if (off === undefined || gone) return
      const tick = () => {
        const left = Date.parse(endsAt) - Date.now() - off
        setRest(left)
        if (left <= 0) router.refresh()
        else timer = setTimeout(tick, left > DAY ? MINUTE : SECOND)
      }
      tick()
    })
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [endsAt, router])
  return (
    <span role="timer" className="block min-h-6 text-sm font-semibold tabular-nums">
      {rest === undefined
        ? null
        : rest <= 0
          ? words.ended
          : words.left.replace("{time}", sayLeft(rest, words))}
    </span>
  )
}
