"use client"

import { type ComponentProps, useEffect, useRef, useState } from "react"
import { buttonClass } from "@/components/ui/Button"
import { say } from "@/lib/form/say"
import { formatDong } from "@/lib/money"
import { meantPrice } from "@/lib/portal/listing/doubtful-price"
import { asRead, numberTyped } from "@/lib/portal/listing/numbers"
import { NumberLine } from "./fields"
import { useField } from "./form-context"

export interface PriceWords {
  /** `{price}`, `{meant}` */
  short: string
  /** `{meant}` */
  take: string
}

/** Whoever types 150 is on the way to 150.000: asked once they stopped. */
const PAUSE_MS = 900

/**
 * A price, and a word under it where thousands were probably left out, with the one tap that writes them. It stands there from
 * the server, too, so that it is read without scripts after a price was saved.
 */
export function PriceLine({
  words,
  ...line
}: Omit<ComponentProps<typeof NumberLine>, "decimal"> & { words: PriceWords }) {
  const { defaultValue, locale } = useField(line.id, line.standing ?? "")
  const [typed, setTyped] = useState(defaultValue)
  const box = useRef<HTMLDivElement>(null)
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(pause.current), [])
  const price = numberTyped(typed)
  const meant = meantPrice(price)
  const amount = (value: number) => formatDong(value, locale)

  function heard() {
    clearTimeout(pause.current)
    const now = box.current?.querySelector("input")?.value ?? ""
    if (meantPrice(numberTyped(now)) === undefined) setTyped(now)
    else pause.current = setTimeout(() => setTyped(now), PAUSE_MS)
  }

  function take(thousands: number) {
    const input = box.current?.querySelector("input")
    if (!input) return
    input.value = asRead(String(thousands), locale)
    // The form around it keeps what is typed.
    input.dispatchEvent(new Event("input", { bubbles: true }))
    input.focus()
  }

  return (
    <div ref={box} onInput={heard}>
      <NumberLine {...line} />
      <div role="status">
        {meant !== undefined && typeof price === "number" ? (
          <div className="mt-2 border-l-4 border-gac bg-gac-nhat px-4 py-3">
            <p>{say(words.short, { price: amount(price), meant: amount(meant) })}</p>
            <button
              type="button"
              className={buttonClass("secondary", "mt-2 noscript:hidden")}
              onClick={() => take(meant)}
            >
              {say(words.take, { meant: amount(meant) })}
            </button>
          </div>
        ) : null}
      </div>
    </div>
  )
}
