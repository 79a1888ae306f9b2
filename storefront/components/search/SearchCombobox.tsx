"use client"

import { usePathname, useRouter } from "next/navigation"
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react"
import type { Locale } from "@/i18n/edition"
import type { Suggestions } from "@/lib/api/types"
import { cx } from "@/lib/class"
import { type GroupLabels, type OptionGroup, toGroups } from "./suggestions"

export interface SearchComboboxProps {
  locale: Locale
  name: string
  large?: boolean
  words: {
    label: string
    placeholder: string
    groups: GroupLabels
    /** Before today's name of an old province: "nay thuộc". */
    today: string
    /** Said by a screen reader; `{count}` is replaced. */
    found: string
    list: string
  }
}

/** Long enough to skip the letters in between, short enough to feel immediate. */
const DEBOUNCE_MS = 120

/**
 * The search box, with suggestions once scripts run (ARIA 1.2 combobox with a listbox).
 * It is an input of the GET form around it: Enter without a chosen suggestion submits that form,
 * and without scripts it is a plain input.
 */
export function SearchCombobox({ locale, name, large, words }: SearchComboboxProps) {
  const router = useRouter()
  const pathname = usePathname()
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const [groups, setGroups] = useState<OptionGroup[]>([])
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const asked = useRef<AbortController>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const options = groups.flatMap((group) => group.options)
  const shown = open && options.length > 0

  useEffect(
    () => () => {
      clearTimeout(timer.current)
      asked.current?.abort()
    },
    [],
  )

  // The box is in the header of pages that are kept for everybody: on a result page it learns from
  // the address, here, what was searched for.
  useEffect(() => {
    const searched = pathname.endsWith("/tim-kiem")
      ? new URLSearchParams(location.search).get(name)
      : null
    if (input.current && document.activeElement !== input.current)
      input.current.value = searched ?? ""
  }, [pathname, name])

  function ask(text: string) {
    clearTimeout(timer.current)
    asked.current?.abort()
    setActive(-1)
    if (text.trim().length === 0) {
      setGroups([])
      setOpen(false)
      return
    }
    timer.current = setTimeout(async () => {
      const controller = new AbortController()
      asked.current = controller
      const query = new URLSearchParams({ q: text.trim(), locale })
      const found = await fetch(`/api/suggest?${query}`, { signal: controller.signal })
        .then((response) => (response.ok ? (response.json() as Promise<Suggestions>) : undefined))
        // Suggestions are an extra: without a network the form still says what is wrong.
        .catch(() => undefined)
      if (!found || controller.signal.aborted) return
      setGroups(toGroups(found, words.groups, locale, words.today))
      setOpen(true)
    }, DEBOUNCE_MS)
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return // Telex and VNI compose letters; those keys are theirs.
    if (event.key === "Escape" && shown) {
      event.preventDefault()
      setOpen(false)
      setActive(-1)
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (options.length === 0) return
      event.preventDefault()
      setOpen(true)
      const step = event.key === "ArrowDown" ? 1 : -1
      // -1 is the input itself: going past either end comes back to what was typed.
      setActive((current) => ((current + 1 + step + options.length + 1) % (options.length + 1)) - 1)
    } else if (event.key === "Enter" && shown && options[active]) {
      event.preventDefault()
      setOpen(false)
      router.push(options[active].href)
    }
  }

  return (
    <div
      className="relative flex-1"
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
    >
      <input
        type="search"
        name={name}
        ref={input}
        aria-label={words.label}
        placeholder={words.placeholder}
        role="combobox"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && options[active] ? `${id}-${options[active].id}` : undefined}
        autoComplete="off"
        enterKeyHint="search"
        maxLength={200}
        onInput={(event) => ask(event.currentTarget.value)}
        onFocus={() => setOpen(true)}
        onKeyDown={onKeyDown}
        className={cx(
          "w-full rounded-l-md border border-r-0 border-vien bg-giay px-4 text-base placeholder:text-cham-nhat",
          large ? "min-h-14 md:text-lg" : "min-h-11",
        )}
      />
      <p role="status" className="sr-only">
        {shown ? words.found.replace("{count}", String(options.length)) : ""}
      </p>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={words.list}
        hidden={!shown}
        className="absolute inset-x-0 top-full z-40 mt-1 max-h-[70dvh] overflow-y-auto border border-vien bg-giay py-2 text-left shadow-lg shadow-cham/10"
      >
        {groups.map((group) => (
          <div key={group.key} role="group" aria-labelledby={`${id}-${group.key}`}>
            <p
              id={`${id}-${group.key}`}
              className="px-4 pb-1 pt-2 text-xs font-semibold text-cham-nhat"
            >
              {group.label}
            </p>
            {group.options.map((option) => (
              <div
                key={option.id}
                id={`${id}-${option.id}`}
                role="option"
                aria-selected={options[active]?.id === option.id}
                // The input keeps the focus: a press must not take it away before the click lands.
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => {
                  setOpen(false)
                  router.push(option.href)
                }}
                className={cx(
                  "flex min-h-11 cursor-pointer flex-wrap items-center justify-between gap-x-4 px-4 py-2 hover:bg-suong",
                  options[active]?.id === option.id && "bg-la-che-nhat",
                )}
              >
                <span className={cx(group.key === "products" && "name text-lg")}>
                  {option.text}
                </span>
                {option.detail ? (
                  <span className="shrink-0 text-sm text-cham-nhat">{option.detail}</span>
                ) : null}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}
