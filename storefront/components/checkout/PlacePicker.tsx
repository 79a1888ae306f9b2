"use client"

import {
  type KeyboardEvent,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react"
import { describedBy, Field, SelectField } from "@/components/ui/Field"
import { cx } from "@/lib/class"
import { matches } from "@/lib/checkout/matches"
import { fold } from "@/lib/text"
import type { Place } from "@/lib/checkout/communes"
import { say } from "@/lib/form/say"

export interface PlacePickerProps {
  /** Name and id of the field. */
  id: string
  label: string
  hint?: string
  error?: string
  places: Place[]
  value: string
  onChange: (code: string) => void
  /** Nothing to choose from yet; says why. */
  waiting?: string
  words: { placeholder: string; choose: string; noMatch: string; matches: string }
}

const nothing = () => () => undefined

/**
 * A choice among up to 168 names that can be searched by typing, with or without marks. It is a plain
 * select until scripts run, and for ever when they do not.
 */
export function PlacePicker(props: PlacePickerProps) {
  const scripted = useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  )
  if (scripted) return <Combobox {...props} />
  const { id, label, hint, error, places, value, words, waiting } = props
  return (
    <SelectField id={id} label={label} hint={hint} error={error} defaultValue={value} key={value}>
      <option value="">{waiting ?? words.choose}</option>
      {places.map((place) => (
        <option key={place.code} value={place.code}>
          {place.name}
        </option>
      ))}
    </SelectField>
  )
}

interface Folded {
  place: Place
  name: string
  also: string
}

/** Names of today first: who types "ba be" means the commune, not one that holds part of an older namesake. */
function search(folded: readonly Folded[], typed: string): Place[] {
  const byName = folded.filter(({ name }) => matches(name, typed))
  const byOld = folded.filter(
    (entry) => !byName.includes(entry) && matches(`${entry.name} ${entry.also}`, typed),
  )
  return [...byName, ...byOld].map(({ place }) => place)
}

function Combobox({
  id,
  label,
  hint,
  error,
  places,
  value,
  onChange,
  waiting,
  words,
}: PlacePickerProps) {
  const listId = useId()
  const list = useRef<HTMLUListElement>(null)
  const chosen = places.find((place) => place.code === value)
  const [typed, setTyped] = useState<string>()
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const folded = useMemo(
    () => places.map((place) => ({ place, name: fold(place.name), also: fold(place.also ?? "") })),
    [places],
  )
  const found = typed ? search(folded, typed) : places

  // Near the end of the screen the list would open below it, and nothing would seem to have happened.
  useEffect(() => {
    if (open) list.current?.scrollIntoView({ block: "nearest" })
  }, [open])

  function choose(place: Place | undefined) {
    if (place) onChange(place.code)
    setTyped(undefined)
    setOpen(false)
  }
  function move(to: number) {
    const next = Math.max(0, Math.min(found.length - 1, to))
    setOpen(true)
    setActive(next)
    list.current?.children[next]?.scrollIntoView({ block: "nearest" })
  }
  function onKeyDown(event: KeyboardEvent) {
    const keys: Record<string, () => void> = {
      ArrowDown: () => move(open ? active + 1 : active),
      ArrowUp: () => move(active - 1),
      Home: () => open && move(0),
      End: () => open && move(found.length - 1),
      Escape: () => choose(undefined),
      // Enter chooses while the list is open, and sends the form when it is not.
      Enter: () => open && choose(found[active]),
    }
    const act = keys[event.key]
    if (!act || (!open && (event.key === "Enter" || event.key === "Escape"))) return
    if ((event.key === "Home" || event.key === "End") && !open) return
    event.preventDefault()
    act()
  }
  function onBlur() {
    // Somebody who typed the whole name and moved on has chosen it.
    const exact = typed && folded.filter(({ name }) => name === fold(typed))
    choose(exact && exact.length === 1 ? exact[0]?.place : undefined)
  }

  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <div className="relative">
        <input type="hidden" name={id} value={value} />
        <input
          id={id}
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          aria-expanded={open}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={open && found[active] ? `${listId}-${active}` : undefined}
          aria-invalid={Boolean(error)}
          aria-describedby={describedBy({ id, hint, error })}
          disabled={Boolean(waiting)}
          placeholder={waiting ?? words.placeholder}
          value={typed ?? chosen?.name ?? ""}
          onChange={(event) => {
            setTyped(event.target.value)
            setActive(0)
            setOpen(true)
          }}
          onClick={() => setOpen(true)}
          onKeyDown={onKeyDown}
          onBlur={onBlur}
          className={cx(
            "min-h-11 w-full rounded-md border border-vien bg-giay py-2 pl-3 pr-10 text-base placeholder:text-cham-nhat disabled:bg-suong",
            "aria-[invalid=true]:border-2 aria-[invalid=true]:border-gac",
          )}
        />
        <svg
          aria-hidden="true"
          viewBox="0 0 12 8"
          className="pointer-events-none absolute right-3 top-1/2 w-3 -translate-y-1/2 fill-none stroke-cham stroke-[1.5]"
        >
          <path d="m1 1.5 5 5 5-5" />
        </svg>
        <ul
          id={listId}
          ref={list}
          role="listbox"
          aria-label={label}
          hidden={!open}
          className="absolute inset-x-0 top-full z-20 mt-1 max-h-72 overflow-y-auto rounded-md border border-vien bg-giay shadow-lg"
        >
          {found.map((place, index) => (
            <li
              key={place.code}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={place.code === value}
              // Before the field loses focus, or the list would be gone under the finger.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(place)}
              className={cx(
                "flex min-h-11 cursor-pointer flex-col justify-center px-3 py-1",
                index === active && "bg-la-che-nhat",
                place.code === value && "font-semibold",
              )}
            >
              {place.name}
              {place.also ? (
                <span className="line-clamp-2 text-sm font-normal text-cham-nhat">
                  {place.also}
                </span>
              ) : null}
            </li>
          ))}
        </ul>
        <p role="status" className={open && found.length === 0 ? "mt-1 text-sm" : "sr-only"}>
          {open
            ? found.length === 0
              ? words.noMatch
              : say(words.matches, { count: found.length })
            : ""}
        </p>
      </div>
    </Field>
  )
}
