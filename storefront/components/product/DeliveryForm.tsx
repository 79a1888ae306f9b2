"use client"

import { useRef, useState } from "react"
import { buttonClass } from "@/components/ui/Button"
import type { Locale } from "@/i18n/edition"

/** Where the shopper said last time to send things; shared by all product pages on this device. */
const REMEMBERED = "delivery-province"

interface DeliveryFormProps {
  action: string
  locale: Locale
  productId: string
  handle: string
  regions: { name: string; provinces: { code: string; name: string }[] }[]
  province?: string
  lines?: string[]
  words: { label: string; choose: string; submit: string; failed: string }
}

/** A GET form that, where scripts run, answers in place instead of on a page of its own. */
export function DeliveryForm({
  action,
  locale,
  productId,
  handle,
  regions,
  province,
  lines,
  words,
}: DeliveryFormProps) {
  const [answer, setAnswer] = useState(lines ?? [])
  const latest = useRef(0)

  async function ask(code: string) {
    if (!code) return
    const turn = ++latest.current
    localStorage.setItem(REMEMBERED, code)
    const query = new URLSearchParams({ product: productId, to: code, locale })
    const found = await fetch(`/api/delivery-estimate?${query}`)
      .then((response) =>
        response.ok ? (response.json() as Promise<{ lines: string[] }>) : undefined,
      )
      .catch(() => undefined)
    if (turn === latest.current) setAnswer(found?.lines ?? [words.failed])
  }

  return (
    <form
      action={action}
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        void ask(String(new FormData(event.currentTarget).get("den") ?? ""))
      }}
    >
      <input type="hidden" name="san-pham" value={handle} />
      <label htmlFor="den" className="font-semibold">
        {words.label}
      </label>
      <div className="flex gap-2">
        <select
          id="den"
          name="den"
          defaultValue={province ?? ""}
          onChange={(event) => void ask(event.currentTarget.value)}
          ref={(select) => {
            // Asked once, answered everywhere: the select starts where it was left.
            const code = select && !select.value ? localStorage.getItem(REMEMBERED) : null
            if (
              !select ||
              !code ||
              select.querySelector(`option[value="${CSS.escape(code)}"]`) === null
            )
              return
            select.value = code
            void ask(code)
          }}
          className="min-h-11 min-w-0 flex-1 rounded-md border border-vien bg-giay px-3"
        >
          <option value="">{words.choose}</option>
          {regions.map((region) => (
            <optgroup key={region.name} label={region.name}>
              {region.provinces.map((item) => (
                <option key={item.code} value={item.code}>
                  {item.name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <noscript>
          <button type="submit" className={buttonClass("secondary")}>
            {words.submit}
          </button>
        </noscript>
      </div>
      <div role="status" className="text-sm">
        {answer.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </form>
  )
}
