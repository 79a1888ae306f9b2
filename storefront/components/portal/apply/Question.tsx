import type { HTMLAttributes } from "react"
import type { Asked, Control } from "@/lib/portal/apply/steps"
import { SelectField, TextAreaField, TextField } from "@/components/ui/Field"

/** A question with the words it is asked by. */
export interface Questioned extends Omit<Asked, "optional"> {
  label: string
  hint?: string
  /** Said after the label of what may be left empty. */
  optional?: string
  /** Of what is chosen. */
  options?: { value: string; label: string; hint?: string }[]
  /** Of a list to choose from: before anything is. */
  choose?: string
}

const TYPES: Partial<
  Record<Control, { type: string; inputMode?: HTMLAttributes<HTMLInputElement>["inputMode"] }>
> = {
  tel: { type: "tel", inputMode: "tel" },
  digits: { type: "text", inputMode: "numeric" },
  password: { type: "password" },
  date: { type: "date" },
}

/** One fact that is asked for, by the keyboard or the list that suits it on a phone. */
export function Question({
  name,
  control,
  label,
  hint,
  optional,
  options = [],
  choose,
  autoComplete = "off",
  longest,
  value,
  error,
}: Questioned & { value: string; error?: string }) {
  const field = { id: name, label, hint, optional, error }
  if (control === "kind")
    return (
      <fieldset aria-describedby={error ? `${name}-error` : undefined}>
        <legend className="font-semibold">{label}</legend>
        {options.map((one, index) => (
          <label
            key={one.value}
            className="flex min-h-14 cursor-pointer items-center gap-3 border-b border-ke py-2 last:border-b-0"
          >
            <input
              id={index === 0 ? name : undefined}
              type="radio"
              name={name}
              value={one.value}
              defaultChecked={one.value === value}
              className="size-6 shrink-0 accent-la-che"
            />
            <span>
              {one.label}
              {one.hint ? <span className="block text-sm text-cham-nhat">{one.hint}</span> : null}
            </span>
          </label>
        ))}
        {error ? (
          <p id={`${name}-error`} className="text-sm font-semibold text-gac">
            {error}
          </p>
        ) : null}
      </fieldset>
    )
  if (control === "bank")
    return (
      <SelectField {...field} defaultValue={value}>
        <option value="">{choose}</option>
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </SelectField>
    )
  if (control === "words")
    return <TextAreaField {...field} rows={4} defaultValue={value} maxLength={longest} />
  return (
    <TextField
      {...field}
      {...(TYPES[control] ?? { type: "text" })}
      defaultValue={value}
      autoComplete={autoComplete}
      maxLength={longest}
      {...(name === "login" ? { autoCapitalize: "none", spellCheck: false } : {})}
    />
  )
}
