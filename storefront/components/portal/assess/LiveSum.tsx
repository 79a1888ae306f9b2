"use client"

import { useEffect, useRef, useState } from "react"

/**
 * What a part and the sheet come to, always in sight: as it stands in the shop at first, and before and without scripts; then
 * as it is ticked.
 */
export function LiveSum({
  points,
  of,
  others,
  words,
}: {
  /** Of this part as it stands. */
  points: number
  of: number
  /** Of the other parts. */
  others: number
  /** With `{points}` and `{of}`. */
  words: { part: string; sheet: string }
}) {
  const box = useRef<HTMLParagraphElement>(null)
  const [sum, setSum] = useState(points)
  useEffect(() => {
    const form = box.current?.closest("form")
    if (!form) return
    const count = () => {
      const ticked = form.querySelectorAll<HTMLInputElement>("input[data-points]:checked")
      setSum([...ticked].reduce((all, { dataset }) => all + Number(dataset.points), 0))
    }
    form.addEventListener("change", count)
    // The browser's "back" brings ticks with it.
    count()
    return () => form.removeEventListener("change", count)
  }, [])
  const said = (text: string, value: number) =>
    text.replace("{points}", String(value)).replace("{of}", String(of))
  return (
    <p
      ref={box}
      role="status"
      data-testid="sum"
      className="sticky top-0 z-30 -mx-4 flex min-h-11 flex-wrap items-center justify-between gap-x-4 border-b border-ke bg-la-che-nhat px-4 py-2 font-semibold text-la-che-sam tabular-nums md:mx-0"
    >
      <span>{said(words.part, sum)}</span>
      <span className="text-sm font-normal">{said(words.sheet, sum + others)}</span>
    </p>
  )
}
