"use client"

import {
  type InputHTMLAttributes,
  type ReactNode,
  type TextareaHTMLAttributes,
  useState,
} from "react"
import { describedBy, Field, type FieldProps } from "@/components/ui/Field"
import { cx } from "@/lib/class"
import { asRead, numberTyped } from "@/lib/portal/listing/numbers"
import { useField, useTellsOf, useTicked } from "./form-context"

/** Larger than the shop's: for one thumb, and eyes that are not young. */
const LARGE =
  "w-full min-h-14 rounded-md border border-vien bg-giay px-4 py-3 text-lg text-cham placeholder:text-cham-nhat aria-[invalid=true]:border-2 aria-[invalid=true]:border-gac"
/** A number or a day needs no more room on a wide page than on a telephone. */
const SHORT = "md:max-w-80"

/** One line of words in a form of the seller's goods. */
export function TextLine({
  id,
  standing = "",
  ...rest
}: Omit<FieldProps, "error" | "className"> &
  Omit<InputHTMLAttributes<HTMLInputElement>, "id" | "className" | "defaultValue"> & {
    standing?: string
  }) {
  const { label, hint, optional, ...input } = rest
  const { defaultValue, error } = useField(id, standing)
  return (
    <Field id={id} label={label} hint={hint} optional={optional} error={error}>
      <input
        id={id}
        name={id}
        defaultValue={defaultValue}
        autoComplete="off"
        {...input}
        className={cx(LARGE, input.type === "date" && SHORT)}
        aria-invalid={Boolean(error)}
        aria-describedby={describedBy({ id, hint, error })}
      />
    </Field>
  )
}

/** Several lines of words. */
export function TextBlock({
  id,
  standing = "",
  ...rest
}: Omit<FieldProps, "error" | "className"> &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "id" | "className" | "defaultValue"> & {
    standing?: string
  }) {
  const { label, hint, optional, ...area } = rest
  const { defaultValue, error } = useField(id, standing)
  return (
    <Field id={id} label={label} hint={hint} optional={optional} error={error}>
      <textarea
        id={id}
        name={id}
        rows={7}
        defaultValue={defaultValue}
        {...area}
        className={LARGE}
        aria-invalid={Boolean(error)}
        aria-describedby={describedBy({ id, hint, error })}
      />
    </Field>
  )
}

/** A number with what it counts beside it, written as its reader writes numbers once it was typed. */
export function NumberLine({
  id,
  label,
  hint,
  optional,
  unit,
  standing = "",
  decimal = false,
}: {
  id: string
  label: ReactNode
  hint?: ReactNode
  optional?: ReactNode
  unit?: string
  standing?: string
  decimal?: boolean
}) {
  const { defaultValue, error, locale } = useField(id, standing)
  return (
    <Field id={id} label={label} hint={hint} optional={optional} error={error}>
      <div className={cx("relative", SHORT)}>
        <input
          id={id}
          name={id}
          inputMode={decimal ? "decimal" : "numeric"}
          autoComplete="off"
          defaultValue={asRead(defaultValue, locale)}
          onBlur={({ currentTarget }) => {
            currentTarget.value = asRead(currentTarget.value, locale)
          }}
          className={cx(LARGE, "tabular-nums", unit && "pr-16")}
          aria-invalid={Boolean(error)}
          aria-describedby={describedBy({ id, hint, error })}
        />
        {unit ? (
          <span className="pointer-events-none absolute inset-y-0 right-4 flex items-center text-cham-nhat">
            {unit}
          </span>
        ) : null}
      </div>
    </Field>
  )
}

/** A box to tick, as wide as the screen. */
export function TickLine({
  id,
  name = id,
  value = "on",
  label,
  hint,
  standing = false,
}: {
  id: string
  name?: string
  value?: string
  label: ReactNode
  hint?: ReactNode
  standing?: boolean
}) {
  const ticked = useTicked(name, standing, value === "on" ? undefined : value)
  return (
    <label
      htmlFor={id}
      className="flex min-h-14 cursor-pointer items-center gap-4 border border-ke bg-giay px-4 py-2 has-checked:border-2 has-checked:border-la-che has-checked:bg-la-che-nhat"
    >
      <input
        id={id}
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={ticked}
        className="size-6 shrink-0 accent-la-che"
      />
      <span>
        <span className="font-semibold">{label}</span>
        {hint ? <span className="block text-sm text-cham-nhat">{hint}</span> : null}
      </span>
    </label>
  )
}

/** One month to tick. */
export function MonthTick({
  month,
  label,
  standing,
}: {
  month: number
  label: string
  standing: boolean
}) {
  const ticked = useTicked("season_months", standing, String(month))
  return (
    <label className="relative flex min-h-14 cursor-pointer items-center justify-center border border-vien bg-giay text-lg has-checked:border-2 has-checked:border-la-che has-checked:bg-la-che has-checked:font-semibold has-checked:text-giay has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-la-che">
      <input
        type="checkbox"
        name="season_months"
        value={month}
        defaultChecked={ticked}
        className="absolute inset-0 size-full cursor-pointer opacity-0"
      />
      {label}
    </label>
  )
}

/** A number that is small: two large buttons around it. Without scripts it is typed. */
export function StepLine({
  id,
  label,
  hint,
  unit,
  standing,
  least,
  most,
  words,
}: {
  id: string
  label: string
  hint?: ReactNode
  unit?: string
  standing: string
  least: number
  most: number
  words: { fewer: string; more: string }
}) {
  const { defaultValue, error } = useField(id, standing)
  const [typed, setTyped] = useState(defaultValue)
  const number = numberTyped(typed)
  const row = useTellsOf<HTMLDivElement>(typed)
  const step = (by: number) => {
    const from = typeof number === "number" ? number : least
    setTyped(String(Math.min(most, Math.max(least, Math.round(from + by)))))
  }
  const button =
    "flex size-14 shrink-0 items-center justify-center rounded-md border border-la-che bg-giay text-3xl text-la-che disabled:opacity-50"
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <div ref={row} className="flex items-center gap-2">
        <button type="button" className={button} aria-label={words.fewer} onClick={() => step(-1)}>
          −
        </button>
        <input
          id={id}
          name={id}
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          className="min-h-14 w-24 rounded-md border border-vien bg-giay text-center text-2xl font-semibold tabular-nums aria-[invalid=true]:border-2 aria-[invalid=true]:border-gac"
          aria-invalid={Boolean(error)}
          aria-describedby={describedBy({ id, hint, error })}
        />
        <button type="button" className={button} aria-label={words.more} onClick={() => step(1)}>
          +
        </button>
        {unit ? <span className="text-cham-nhat">{unit}</span> : null}
      </div>
    </Field>
  )
}
